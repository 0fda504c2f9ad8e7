'use client'

import type { PaymentMethod, Subscription } from '../../contract/index.js'
import { isolate } from '../../format/name.js'
import { useFlowText } from '../../messages/useFlowText.js'
import { Badge } from '../atoms/Badge.js'
import { BrandMark } from '../atoms/BrandMark.js'
import { Button } from '../atoms/Button.js'
import { Isolated } from '../atoms/Isolated.js'
import { labelOf } from '../describePaymentMethod.js'
import { nameOf } from '../describeSubscription.js'
import { MethodMeta } from '../MethodMeta.js'
import type { Act } from '../planActs.js'
import { AskInPlace } from './AskInPlace.js'
import { FlowNote, type FlowState } from './FlowNote.js'

/** What can be done about one method. An act that is left out has no control. */
export interface PaymentMethodActs {
  makeDefault?: Act | undefined
  /** Asks before it removes. */
  ask?: Act | undefined
  remove?: Act | undefined
  keep?: Act | undefined
}

export interface PaymentMethodRowProps {
  method: PaymentMethod
  /** The plans that are charged to a saved method. */
  charged: readonly Subscription[]
  acts: PaymentMethodActs
  /** Whether it is asked about. */
  isAsking: boolean
  /** Why the last act about it failed. */
  failure?: FlowState | null | undefined
}

/** A saved payment method: what it is, what it pays for, and what can be done about it. */
export function PaymentMethodRow({ method, charged, acts, isAsking, failure }: PaymentMethodRowProps) {
  const { messages, flows, format } = useFlowText()
  const words = flows.methods
  const label = labelOf(method, messages)
  const plans = charged.filter(({ paymentMethod }) => paymentMethod === method.ref)
  const note =
    plans.length > 0 && messages.paymentMethod.paysFor(format.list(plans.map((plan) => nameOf(plan, messages))))
  const [action, name] = method.isDefault
    ? [words.forAll, words.forAllOf(label)]
    : [words.makeDefault, words.makeDefaultOf(label)]

  return (
    <li data-slot="payment-method" data-default={method.isDefault || undefined}>
      <BrandMark name={method.brand ?? method.type} />
      <div>
        <p className="bp:heading">
          <span className="bp:strong">
            <Isolated>{label}</Isolated>
          </span>
          {method.isDefault && <Badge tone="neutral">{messages.paymentMethod.isDefault}</Badge>}
        </p>
        <MethodMeta method={method} note={note} />
      </div>
      {isAsking ? (
        <AskInPlace
          question={words.ask(isolate(label))}
          confirm={{ 'aria-label': words.removeOf(label), children: words.remove, ...acts.remove }}
          keep={{ 'aria-label': words.keepOf(label), children: words.keep, ...acts.keep }}
        />
      ) : (
        <div data-slot="row-actions">
          <Button size="compact" aria-label={name} {...acts.makeDefault}>
            {action}
          </Button>
          <Button size="compact" variant="quiet" aria-label={words.removeOf(label)} {...acts.ask}>
            {words.remove}
          </Button>
        </div>
      )}
      {failure && <FlowNote error={failure.error} isUncertain={failure.isUncertain} />}
    </li>
  )
}
