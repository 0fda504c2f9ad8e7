'use client'

import { clsx } from 'clsx'
import type { ComponentProps } from 'react'
import type { Subscription } from '../contract/index.js'
import { isolate } from '../format/name.js'
import type { BillingText } from '../messages/createText.js'
import { useText } from '../messages/TextContext.js'
import { ActionNote, type ActionState } from './atoms/ActionNote.js'
import { Button, type ButtonProps } from './atoms/Button.js'
import { Icon } from './atoms/Icon.js'
import { Isolated } from './atoms/Isolated.js'
import { alertClass, moreClass, type Tone } from './atoms/variants.js'
import { labelOf } from './describePaymentMethod.js'
import { nameOf, priceOf, standingOf } from './describeSubscription.js'
import type { AlertKind, BillingAlert } from './toAlerts.js'

export interface BillingAlertsViewProps extends Omit<ComponentProps<'section'>, 'children'>, ActionState {
  /** The gravest first, as `toAlerts` gives them. Only the first is open. */
  alerts: readonly BillingAlert[]
  /** Which alert's act is under way. */
  pendingKind?: AlertKind | null | undefined
  /** A link to the page where a subscription's open invoice is paid. */
  payHrefOf?: ((subscription: Subscription) => string | undefined) | undefined
  /** Called where `payHrefOf` is not given. */
  onPay?: ((subscription: Subscription) => unknown) | undefined
  /** Called to keep a plan that is ending. */
  onResume?: ((subscription: Subscription) => unknown) | undefined
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

const lineClass = 'bp:flex bp:flex-wrap bp:items-start bp:gap-3 bp:@wide:items-center'

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
      <p data-slot="sentence" className="bp:min-w-0 bp:flex-1 bp:basis-44 bp:wrap-anywhere">
        <Isolated>{sentenceOf(alert, text)}</Isolated>
      </p>
      <Button
        size={isFirst ? 'regular' : 'compact'}
        variant={isFirst ? 'primary' : 'secondary'}
        className="bp:grow bp:@wide:grow-0"
        isPending={pendingKind === alert.kind}
        {...actOf(alert)}
      />
    </>
  )

  const actOf = (alert: BillingAlert): ButtonProps => {
    const { kind, subscription } = alert
    const { plan, paymentMethod } = messages
    const { action, label } = standingOf(subscription)
    if (kind === 'card_expired' || kind === 'card_expiring')
      return { children: paymentMethod.update, onAct: onUpdatePaymentMethod && (() => onUpdatePaymentMethod(alert)) }
    if (label === 'manage' || kind === 'trial_ending') return {}
    return {
      children: plan[label],
      href: action === 'pay' && subscription.openInvoice ? payHrefOf?.(subscription) : undefined,
      onAct: {
        pay: subscription.openInvoice && onPay && (() => onPay(subscription)),
        resume: onResume && (() => onResume(subscription)),
        addPaymentMethod: onUpdatePaymentMethod && (() => onUpdatePaymentMethod(alert)),
      }[action as 'pay'],
    }
  }

  return (
    <section
      data-bp-root=""
      data-slot="billing-alerts"
      dir={dir}
      aria-label={messages.alerts.title}
      {...rest}
      data-tone={tones[gravest.kind]}
      className={clsx(alertClass, className)}
    >
      <div data-slot="alert" data-kind={gravest.kind} className={lineClass}>
        <Icon shape={tones[gravest.kind] === 'info' ? 'info' : 'alert'} />
        {line(gravest, true)}
      </div>
      {others.length > 0 && (
        <details data-slot="more-alerts">
          <summary className={moreClass}>{messages.alerts.more(others.length)}</summary>
          <ul>
            {others.map((alert) => (
              <li
                key={`${alert.kind} ${alert.subscription.ref}`}
                data-slot="alert"
                data-kind={alert.kind}
                className={clsx(lineClass, 'bp:mt-2 bp:border-t bp:border-tone-border bp:pt-2 bp:ps-7')}
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
  const price = items[0] && amount !== null ? priceOf({ ...items[0], unitAmount: renewal?.amount ?? amount }, text) : null

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
