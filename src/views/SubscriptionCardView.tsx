'use client'

import type { Customer, Plan, Subscription } from '../contract/index.js'
import { useText } from '../messages/TextContext.js'
import type { ActionState } from './atoms/ActionNote.js'
import { Badge } from './atoms/Badge.js'
import { Button } from './atoms/Button.js'
import { Card, type SectionProps } from './atoms/Card.js'
import { Isolated } from './atoms/Isolated.js'
import { badgeOf, nameOf, sentenceOf, standingOf, upgradeOf, type PlanAction } from './describeSubscription.js'
import { PlanRows } from './PlanRows.js'
import { SubscriptionDetails } from './SubscriptionDetails.js'

export interface SubscriptionCardViewProps extends SectionProps, ActionState {
  /** Null is the free plan. */
  subscription: Subscription | null
  /** The plans on offer: choices for who has none, and the next one up for who has. */
  plans?: readonly Plan[] | undefined
  /** Credit that lowers the next charges. */
  credit?: Customer['credit'] | undefined
  /** Which act is under way. */
  pendingAction?: PlanAction | null | undefined
  /** Key of the plan that act is about. */
  pendingPlan?: string | undefined
  /** Whether the main action is the page's one primary button. @default true */
  isPrimary?: boolean | undefined
  /** Whether an alert on the page already says what happens next. */
  isAlerted?: boolean | undefined
  onChangePlan?: (() => unknown) | undefined
  onCancelPlan?: (() => unknown) | undefined
  /** Called to keep a plan that is ending, to undo a change, or to resume. */
  onResume?: (() => unknown) | undefined
  /** Called to charge again where charges are held back. Stripe's portal cannot. */
  onResumePayments?: (() => unknown) | undefined
  onAddPaymentMethod?: (() => unknown) | undefined
  /** Called to pay, confirm or finish a payment, where `payHref` is not given. */
  onPay?: (() => unknown) | undefined
  /** A link to the page where the open invoice is paid. */
  payHref?: string | undefined
  onManageBilling?: (() => unknown) | undefined
  /** Called with the key of the next plan up. */
  onUpgrade?: ((plan: string) => unknown) | undefined
  /** Called with the key of the chosen plan. */
  onChoosePlan?: ((plan: string) => unknown) | undefined
}

/** A plan: what it costs, what happens next, what can be done. A callback that is left out hides its control. */
export function SubscriptionCardView({
  subscription,
  plans = [],
  credit,
  pendingAction,
  pendingPlan,
  isPrimary = true,
  isAlerted,
  onChangePlan,
  onCancelPlan,
  onResume,
  onResumePayments,
  onAddPaymentMethod,
  onPay,
  payHref,
  onManageBilling,
  onUpgrade,
  onChoosePlan,
  ...rest
}: SubscriptionCardViewProps) {
  const text = useText()
  const { plan: words, manage } = text.messages
  const card = { 'data-slot': 'subscription-card', isPending: Boolean(pendingAction), ...rest }
  const choices = (
    <PlanRows
      title={words.choices}
      plans={plans.filter(({ unitAmount }) => unitAmount !== 0)}
      label={words.choose}
      onAct={onChoosePlan}
      pendingPlan={pendingAction === 'choose' ? pendingPlan : undefined}
      isPrimary={isPrimary}
    />
  )

  if (!subscription) {
    return (
      <Card
        {...card}
        data-lifecycle="none"
        title={words.title}
        badge={<Badge tone="neutral">{words.free}</Badge>}
        footer={choices}
      >
        <p className="bp:muted">{words.onFree}</p>
      </Card>
    )
  }

  const { tone, action, label } = standingOf(subscription)
  const can = (flow: string) => subscription.flows.includes(flow)
  const acts: Partial<Record<PlanAction, (() => unknown) | undefined>> = {
    change: can('subscription_update') ? onChangePlan : undefined,
    resume: subscription.isResumable ? onResume : undefined,
    resumePayments: onResumePayments,
    addPaymentMethod: onAddPaymentMethod,
    pay: subscription.openInvoice ? onPay : undefined,
    manage: onManageBilling,
  }
  const upgrade = action === 'change' && can('subscription_update_confirm') ? upgradeOf(subscription, plans) : undefined

  return (
    <Card
      {...card}
      data-lifecycle={subscription.lifecycle}
      title={nameOf(subscription, text.messages)}
      badge={<Badge tone={tone}>{badgeOf(subscription, text)}</Badge>}
      actions={
        <>
          {action !== 'manage' && can('subscription_cancel') && (
            <Button variant="quiet" isPending={pendingAction === 'cancel'} onAct={onCancelPlan}>
              {words.cancel}
            </Button>
          )}
          <Button
            variant={isPrimary ? 'primary' : 'secondary'}
            href={action === 'pay' ? payHref : undefined}
            isPending={pendingAction === action}
            onAct={acts[action]}
          >
            {label === 'manage' ? manage : words[label]}
          </Button>
        </>
      }
      footer={
        <>
          <SubscriptionDetails subscription={subscription} credit={credit} />
          {action === 'choose' && choices}
          {upgrade && (
            <PlanRows
              plans={[upgrade]}
              label={() => words.upgrade}
              ariaLabel={words.upgradeTo}
              // The portal keeps it.
              quantity={subscription.items[0]?.quantity}
              onAct={onUpgrade}
              pendingPlan={pendingAction === 'upgrade' ? pendingPlan : undefined}
            />
          )}
        </>
      }
    >
      <Price subscription={subscription} />
      {!isAlerted && (
        <p data-slot="sentence" className="bp:muted">
          <Isolated>{sentenceOf(subscription, text)}</Isolated>
        </p>
      )}
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
      {amount !== null && item && <bdi>{plan.per(item.interval, item.intervalCount)}</bdi>}
      {seats > 1 && item && item.unitAmount !== null && (
        <bdi>({plan.seats(format.number(seats), format.money(item.unitAmount, currency))})</bdi>
      )}
    </p>
  )
}
