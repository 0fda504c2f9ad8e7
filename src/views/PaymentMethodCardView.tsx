'use client'

import type { PaymentMethod, Subscription } from '../contract/index.js'
import { useText } from '../messages/TextContext.js'
import type { ActionState } from './atoms/ActionNote.js'
import { BrandMark } from './atoms/BrandMark.js'
import { Button } from './atoms/Button.js'
import { Card, type SectionProps } from './atoms/Card.js'
import { Isolated } from './atoms/Isolated.js'
import { labelOf } from './describePaymentMethod.js'
import { nameOf } from './describeSubscription.js'
import { MethodMeta } from './MethodMeta.js'
import type { Act } from './planActs.js'

export interface PaymentMethodCardViewProps extends SectionProps, ActionState {
  /** The methods in use. */
  paymentMethods: readonly PaymentMethod[]
  /** Says which plan a method pays for, where there are several methods. */
  subscriptions?: readonly Subscription[] | undefined
  /** Replaces a method, or adds the first. */
  update?: Act | undefined
}

/** The payment methods that will really be charged. */
export function PaymentMethodCardView({
  paymentMethods,
  subscriptions = [],
  update,
  ...rest
}: PaymentMethodCardViewProps) {
  const { messages, format } = useText()
  const { paymentMethod: words } = messages

  const noteOf = ({ ref, isDefault }: PaymentMethod) => {
    if (paymentMethods.length < 2) return null
    const plans = subscriptions
      .filter(({ paymentMethod }) => paymentMethod === ref)
      .map((plan) => nameOf(plan, messages))
    return plans.length > 0 ? words.paysFor(format.list(plans)) : isDefault && words.isDefault
  }

  return (
    <Card
      data-slot="payment-method-card"
      {...rest}
      title={words.title}
      actions={<Button {...update}>{paymentMethods.length > 0 ? words.update : words.add}</Button>}
    >
      {paymentMethods.length === 0 && <p className="bp:muted">{words.none}</p>}
      <ul data-slot="payment-methods" className="bp:methods">
        {paymentMethods.map((method) => (
          <li key={method.ref} data-slot="payment-method">
            <BrandMark name={method.brand ?? method.type} />
            <div>
              <p className="bp:strong">
                <Isolated>{labelOf(method, messages)}</Isolated>
              </p>
              <MethodMeta method={method} note={noteOf(method)} />
            </div>
          </li>
        ))}
      </ul>
    </Card>
  )
}
