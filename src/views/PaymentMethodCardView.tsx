'use client'

import type { PaymentMethod, Subscription } from '../contract/index.js'
import { useText } from '../messages/TextContext.js'
import type { ActionState } from './atoms/ActionNote.js'
import { BrandMark } from './atoms/BrandMark.js'
import { Button } from './atoms/Button.js'
import { Card, type SectionProps } from './atoms/Card.js'
import { labelOf } from './describePaymentMethod.js'
import { nameOf } from './describeSubscription.js'

export interface PaymentMethodCardViewProps extends SectionProps, ActionState {
  /** The methods in use. */
  paymentMethods: readonly PaymentMethod[]
  /** Says which plan a method pays for, where there are several methods. */
  subscriptions?: readonly Subscription[] | undefined
  /** Whether a new method is being asked for. */
  isPending?: boolean | undefined
  /** Called to replace a method, or to add the first. */
  onUpdate?: (() => unknown) | undefined
}

const expiryTones = { expiring: 'caution', expired: 'critical' }

/** The payment methods that will really be charged. */
export function PaymentMethodCardView({
  paymentMethods,
  subscriptions = [],
  isPending = false,
  onUpdate,
  ...rest
}: PaymentMethodCardViewProps) {
  const text = useText()
  const { messages, format } = text
  const { paymentMethod: words } = messages

  const noteOf = ({ ref, isDefault }: PaymentMethod) => {
    if (paymentMethods.length < 2) return null
    const plans = subscriptions.filter(({ paymentMethod }) => paymentMethod === ref).map((plan) => nameOf(plan, messages))
    return plans.length > 0 ? words.paysFor(plans.join(', ')) : isDefault && words.isDefault
  }

  return (
    <Card
      data-slot="payment-method-card"
      {...rest}
      title={words.title}
      isPending={isPending}
      actions={
        <Button isPending={isPending} onAct={onUpdate}>
          {paymentMethods.length > 0 ? words.update : words.add}
        </Button>
      }
    >
      {paymentMethods.length === 0 && <p className="bp:text-muted">{words.none}</p>}
      <ul data-slot="payment-methods" className="bp:grid bp:gap-4 bp:not-empty:pt-1">
        {paymentMethods.map((method) => {
          const { ref, type, brand, expiry } = method
          const date = expiry && format.expiry(expiry.month, expiry.year)
          const note = noteOf(method)
          return (
            <li key={ref} data-slot="payment-method" className="bp:flex bp:items-center bp:gap-3">
              <BrandMark name={brand ?? type} />
              <div className="bp:min-w-0">
                <p className="bp:font-medium bp:wrap-anywhere">
                  <bdi>{labelOf(method, messages)}</bdi>
                </p>
                <p className="bp:flex bp:flex-wrap bp:gap-x-2 bp:text-label bp:text-muted bp:wrap-anywhere">
                  {date && (
                    <span
                      data-slot="expiry"
                      data-tone={expiryTones[expiry.status as keyof typeof expiryTones]}
                      className="bp:tabular-nums bp:data-tone:text-tone-text"
                    >
                      {expiry.status === 'expired' ? words.expired(date) : words.expires(date)}
                    </span>
                  )}
                  {note && <bdi data-slot="note">{note}</bdi>}
                </p>
              </div>
            </li>
          )
        })}
      </ul>
    </Card>
  )
}
