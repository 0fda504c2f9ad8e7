'use client'

import { clsx } from 'clsx'
import type { ComponentProps } from 'react'
import { isolate } from '../format/name.js'
import type { BillingText } from '../messages/createText.js'
import { useText } from '../messages/TextContext.js'
import { ActionNote, type ActionState } from './atoms/ActionNote.js'
import { Button, type ButtonProps } from './atoms/Button.js'
import { Icon } from './atoms/Icon.js'
import { Isolated } from './atoms/Isolated.js'
import type { Tone } from './atoms/variants.js'
import { labelOf } from './describePaymentMethod.js'
import { nameOf, priceOf, standingOf } from './describeSubscription.js'
import type { AlertKind, BillingAlert } from './toAlerts.js'

export interface BillingAlertsViewProps extends Omit<ComponentProps<'section'>, 'children'>, ActionState {
  /** The gravest first, as `toAlerts` gives them. Only the first is open. */
  alerts: readonly BillingAlert[]
  /** Which alert's act is under way. */
  pendingKind?: AlertKind | null | undefined
  /** A link to the page where the open invoice is paid. */
  payHrefOf?: ((alert: BillingAlert) => string | null | undefined) | undefined
  /** Called where `payHrefOf` is not given. */
  onPay?: ((alert: BillingAlert) => unknown) | undefined
  /** Called to keep a plan that is ending. */
  onResume?: ((alert: BillingAlert) => unknown) | undefined
  onUpdatePaymentMethod?: ((alert: BillingAlert) => unknown) | undefined
}

const tones: Record<AlertKind, Tone> = {
  action_required: 'critical',
  past_due: 'critical',
  unpaid: 'critical',
  card_expired: 'critical',
  incomplete: 'caution',
  trial_without_method: 'caution',
  canceling: 'caution',
  card_expiring: 'caution',
  trial_ending: 'info',
}

/** What needs attention: the gravest in a sentence with one act, the others folded away. Nothing when all is well. */
export function BillingAlertsView({
  alerts,
  pendingKind,
  payHrefOf,
  onPay,
  onResume,
  onUpdatePaymentMethod,
  error,
  fallbackUrl,
  className,
  ...rest
}: BillingAlertsViewProps) {
  const text = useText()
  const { messages, dir } = text
  const [gravest, ...others] = alerts
  if (!gravest) return null

  const line = (alert: BillingAlert, isFirst: boolean) => (
    <>
      <p data-slot="sentence">
        <Isolated>{sentenceOf(alert, text)}</Isolated>
      </p>
      <Button
        size={isFirst ? 'regular' : 'compact'}
        variant={isFirst ? 'primary' : 'secondary'}
        isPending={pendingKind === alert.kind}
        {...actOf(alert)}
      />
    </>
  )

  const actOf = (alert: BillingAlert): ButtonProps => {
    const { kind, subscription } = alert
    const { plan, paymentMethod } = messages
    const { action, label } = standingOf(subscription)
    const handle = (onAct: ((alert: BillingAlert) => unknown) | undefined) => onAct && (() => onAct(alert))

    if (kind === 'trial_ending' || label === 'manage') return {}
    if (kind === 'card_expired' || kind === 'card_expiring')
      return { children: paymentMethod.update, onAct: handle(onUpdatePaymentMethod) }
    if (action !== 'pay')
      return { children: plan[label], onAct: handle(action === 'resume' ? onResume : onUpdatePaymentMethod) }
    return subscription.openInvoice ? { children: plan[label], href: payHrefOf?.(alert), onAct: handle(onPay) } : {}
  }

  return (
    <section
      data-bp-root=""
      data-slot="billing-alerts"
      dir={dir}
      aria-label={messages.alerts.title}
      {...rest}
      data-tone={tones[gravest.kind]}
      className={clsx('bp:frame bp:alert', className)}
    >
      <div data-slot="alert" data-kind={gravest.kind} className="bp:alert-line">
        <Icon shape="alert" />
        {line(gravest, true)}
      </div>
      {others.length > 0 && (
        <details data-slot="more-alerts">
          <summary className="bp:more bp:meta bp:focus">{messages.alerts.more(others.length)}</summary>
          <ul>
            {others.map((alert) => (
              <li
                key={`${alert.kind} ${alert.subscription.ref}`}
                data-slot="alert"
                data-kind={alert.kind}
                className="bp:alert-line"
              >
                {line(alert, false)}
              </li>
            ))}
          </ul>
        </details>
      )}
      <ActionNote isPending={Boolean(pendingKind)} error={error} fallbackUrl={fallbackUrl} />
    </section>
  )
}

function sentenceOf({ kind, subscription, paymentMethod }: BillingAlert, text: BillingText): string {
  const { messages, format } = text
  const { openInvoice, trialEndsAt, cancelsAt, items, amount, renewal } = subscription
  const words = messages.alerts
  const plan = isolate(nameOf(subscription, messages))
  const due = openInvoice ? format.money(openInvoice.amount, openInvoice.currency) : null
  const expiry = paymentMethod?.expiry
  const price =
    items[0] && amount !== null ? priceOf({ ...items[0], unitAmount: renewal?.amount ?? amount }, text) : null

  switch (kind) {
    case 'action_required':
      return words.confirm(due, plan)
    case 'past_due':
      return words.failedPayment(due, plan)
    case 'unpaid':
      return words.unpaid(plan)
    case 'incomplete':
      return words.finish(openInvoice?.expiresAt ? format.date(openInvoice.expiresAt) : null)
    case 'trial_without_method':
      return words.trialEnds(format.date(trialEndsAt))
    case 'canceling':
      return words.ends(plan, format.date(cancelsAt))
    case 'trial_ending':
      return words.trialEnding(plan, format.date(trialEndsAt), price)
    default: {
      const label = paymentMethod ? isolate(labelOf(paymentMethod, messages)) : ''
      const date = expiry ? format.expiry(expiry.month, expiry.year) : ''
      return kind === 'card_expired' ? words.cardExpired(label, date) : words.cardExpires(label, date)
    }
  }
}
