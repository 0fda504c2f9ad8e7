'use client'

import type { Customer, Plan, Subscription } from '../contract/index.js'
import { useText } from '../messages/TextContext.js'
import type { ActionState } from './atoms/ActionNote.js'
import { Badge } from './atoms/Badge.js'
import { Button } from './atoms/Button.js'
import { Card, type SectionProps } from './atoms/Card.js'
import { Isolated } from './atoms/Isolated.js'
import { describeSubscription, neighbourOf } from './describeSubscription.js'
import type { PlanActs } from './planActs.js'
import { PendingChange } from './PendingChange.js'
import { PlanRows } from './PlanRows.js'
import { SubscriptionDetails } from './SubscriptionDetails.js'

export interface SubscriptionCardViewProps extends SectionProps, ActionState {
  /** Null is the free plan. */
  subscription: Subscription | null
  /** The plans on offer: choices for who has none, and the next one up for who has. */
  plans?: readonly Plan[] | undefined
  /** Credit that lowers the next charges. */
  credit?: Customer['credit'] | undefined
  /** What can be done about it. */
  acts?: PlanActs | undefined
  /** Whether the main act is the page's one primary button. @default true */
  isPrimary?: boolean | undefined
  /** Whether an alert on the page already says what happens next. */
  isAlerted?: boolean | undefined
  /** Whether an alert on the page already offers the main act. */
  isOffered?: boolean | undefined
}

/** A plan: what it costs, what happens next, what can be done. */
export function SubscriptionCardView({
  subscription,
  plans = [],
  credit,
  acts = {},
  isPrimary = true,
  isAlerted,
  isOffered,
  ...rest
}: SubscriptionCardViewProps) {
  const text = useText()
  const { plan: words, paymentMethod } = text.messages
  const choices = (
    <PlanRows
      title={words.choices}
      plans={plans.filter(({ unitAmount }) => unitAmount !== 0)}
      actOn={acts.choose}
      label={words.choose}
      isPrimary={isPrimary}
    />
  )

  if (!subscription) {
    return (
      <Card
        data-slot="subscription-card"
        data-lifecycle="none"
        {...rest}
        title={words.title}
        badge={<Badge tone="neutral">{words.free}</Badge>}
        footer={choices}
      >
        <p className="bp:muted">{words.onFree}</p>
      </Card>
    )
  }

  const { badges, name, sentence, ...main } = describeSubscription(subscription, text)
  const needsMethod = main.act === 'resume' && !acts.resume && subscription.pause?.kind === 'trial_ended'
  const { act, label } = needsMethod ? ({ act: 'addPaymentMethod', label: paymentMethod.add } as const) : main
  const upgrade = act === 'change' && !subscription.pendingChange && neighbourOf(subscription, plans, 'dearer')

  return (
    <Card
      data-slot="subscription-card"
      data-lifecycle={subscription.lifecycle}
      {...rest}
      title={name}
      badge={badges.map((badge) => (
        <Badge key={badge.label} tone={badge.tone}>
          {badge.label}
        </Badge>
      ))}
      actions={
        <>
          {act !== 'manage' && (
            <>
              <Button variant="quiet" {...acts.cancel}>
                {words.cancel}
              </Button>
              {subscription.cancelsAt && act !== 'resume' && (
                // It will end, and something graver comes first.
                <Button variant="quiet" {...acts.resume}>
                  {words.states.canceling.action}
                </Button>
              )}
              <Button variant="quiet" {...acts.pause}>
                {words.pause}
              </Button>
            </>
          )}
          {act && !isOffered && (
            // Its own for each act: a button that stays and becomes another would be pressed by mistake.
            <Button key={act} variant={isPrimary ? 'primary' : 'secondary'} {...acts[act]}>
              {label}
            </Button>
          )}
        </>
      }
      footer={
        <>
          <SubscriptionDetails subscription={subscription} credit={credit} />
          {/* What is overdue is paid first, and has a button of its own. */}
          <PendingChange subscription={subscription} pay={act !== 'pay' && acts.pay} drop={acts.drop} />
          {!act && choices}
          {upgrade && (
            <PlanRows
              plans={[upgrade]}
              actOn={acts.upgrade}
              label={() => words.upgrade}
              ariaLabel={words.upgradeTo}
              // The portal keeps it.
              quantity={subscription.items[0]?.quantity}
            />
          )}
        </>
      }
    >
      <Price subscription={subscription} />
      {!isAlerted && (
        <p data-slot="sentence" className="bp:muted">
          <Isolated>{sentence}</Isolated>
        </p>
      )}
      <Button variant="quiet" className="bp:disclosure" {...acts.upcoming}>
        {words.nextCharge}
      </Button>
    </Card>
  )
}

function Price({ subscription: { amount, currency, items } }: { subscription: Subscription }) {
  const {
    format,
    messages: { plan },
  } = useText()
  const [item, more] = items
  const seats = more ? 1 : (item?.quantity ?? 1)
  // Charges of several rhythms have no price of one period.
  if (amount === null && items.every((part) => part.unitAmount !== null)) return null

  return (
    <p data-slot="price" className="bp:price">
      <bdi>{amount === null ? plan.usageBased : format.money(amount, currency)}</bdi>
      {amount !== null && item && (
        <bdi>{plan.per(item.interval, item.intervalCount, format.number(item.intervalCount))}</bdi>
      )}
      {seats > 1 && item && item.unitAmount !== null && (
        <bdi>({plan.seats(format.number(seats), format.money(item.unitAmount, currency))})</bdi>
      )}
    </p>
  )
}
