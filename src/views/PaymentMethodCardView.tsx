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
  /** Called to replace a method, or to add the first. */
  onUpdate?: (() => unknown) | undefined
}

/** The payment methods that will really be charged. */
export function PaymentMethodCardView({
  paymentMethods,
  subscriptions = [],
  isPending,
  onUpdate,
  ...rest
}: PaymentMethodCardViewProps) {
  const text = useText()
  const { messages, format } = text
  const { paymentMethod: words } = messages

  const noteOf = ({ ref, isDefault }: PaymentMethod) => {
    if (paymentMethods.length < 2) return null
    const plans = subscriptions
      .filter(({ paymentMethod }) => paymentMethod === ref)
      .map((plan) => nameOf(plan, messages))
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
      {paymentMethods.length === 0 && <p className="bp:muted">{words.none}</p>}
      <ul data-slot="payment-methods" className="bp:methods">
        {paymentMethods.map((method) => {
          const { ref, type, brand, expiry } = method
          const date = expiry && format.expiry(expiry.month, expiry.year)
          const isExpired = expiry?.status === 'expired'
          const tone = isExpired ? 'critical' : expiry?.status === 'expiring' ? 'caution' : undefined
          return (
            <li key={ref} data-slot="payment-method">
              <BrandMark name={brand ?? type} />
              <div>
                <p className="bp:strong">
                  <bdi>{labelOf(method, messages)}</bdi>
                </p>
                <p className="bp:meta">
                  {date && (
                    <bdi data-slot="expiry" data-tone={tone}>
                      {(isExpired ? words.expired : words.expires)(date)}
                    </bdi>
                  )}{' '}
                  <bdi data-slot="note">{noteOf(method)}</bdi>
                </p>
              </div>
            </li>
          )
        })}
      </ul>
    </Card>
  )
}
