'use client'

import { clsx } from 'clsx'
import type { ComponentPropsWithoutRef } from 'react'
import type { BillingText } from '../messages/createText.js'
import { useText } from '../messages/TextContext.js'
import { ActionNote, type ActionState } from './atoms/ActionNote.js'
import { Button, type ButtonProps } from './atoms/Button.js'
import { Icon } from './atoms/Icon.js'
import { Isolated } from './atoms/Isolated.js'
import type { Tone } from './atoms/variants.js'
import { labelOf } from './describePaymentMethod.js'
import { nameOf, sentenceOf, standingOf } from './describeSubscription.js'
import type { AlertKind, BillingAlert } from './toAlerts.js'

export interface BillingAlertsViewProps
  extends Omit<ComponentPropsWithoutRef<'section'>, 'children'>, Omit<ActionState, 'isPending'> {
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

  const line = (alert: BillingAlert, isFirst: boolean) => {
    const { label, sentence } = describe(alert, text)
    return (
      <>
        <p>
          <bdi>{label}</bdi>{' '}
          <span data-slot="sentence">
            <Isolated>{sentence}</Isolated>
          </span>
        </p>
        <Button
          size={isFirst ? 'regular' : 'compact'}
          variant={isFirst ? 'primary' : 'secondary'}
          isPending={pendingKind === alert.kind}
          {...actOf(alert)}
        />
      </>
    )
  }

  const actOf = (alert: BillingAlert): ButtonProps => {
    const { kind, subscription, paymentMethod } = alert
    const { action, label } = standingOf(subscription)
    const act = (children: string, onAct: ((alert: BillingAlert) => unknown) | undefined, href?: string | null) => ({
      children,
      href,
      onAct: onAct && (() => onAct(alert)),
    })

    if (paymentMethod) return act(messages.paymentMethod.update, onUpdatePaymentMethod)
    if (kind === 'trial_ending' || label === 'manage') return {}
    const words = messages.plan[label]
    if (action === 'resume') return subscription.isResumable ? act(words, onResume) : {}
    if (action !== 'pay') return act(words, onUpdatePaymentMethod)
    return subscription.openInvoice ? act(words, onPay, payHrefOf?.(alert)) : {}
  }

  return (
    <section
      data-bp-root=""
      data-slot="billing-alerts"
      dir={dir}
      aria-label={messages.alerts.title}
      {...rest}
      data-tone={toneOf(gravest)}
      className={clsx('bp:frame bp:alert', className)}
    >
      <div data-slot="alert" data-kind={gravest.kind} className="bp:alert-line">
        <Icon shape="alert" />
        {line(gravest, true)}
      </div>
      {others.length > 0 && (
        <details data-slot="more-alerts">
          <summary className="bp:more bp:meta bp:focus">
            <bdi>{messages.alerts.more(others.length)}</bdi>
          </summary>
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

function toneOf({ kind, subscription }: BillingAlert): Tone {
  if (kind === 'card_expired') return 'critical'
  return kind === 'card_expiring' ? 'caution' : standingOf(subscription).tone
}

/** What an alert is about, and what there is to say about it. */
function describe({ kind, subscription, paymentMethod }: BillingAlert, text: BillingText) {
  const { messages, format } = text
  const { openInvoice } = subscription
  if (paymentMethod?.expiry) {
    const words = messages.paymentMethod[kind === 'card_expired' ? 'expired' : 'expires']
    const { month, year } = paymentMethod.expiry
    return { label: labelOf(paymentMethod, messages), sentence: words(format.expiry(month, year)) }
  }
  const hasFailed = kind === 'past_due' && openInvoice
  return {
    label: nameOf(subscription, messages),
    sentence: hasFailed
      ? messages.alerts.failedPayment(format.money(openInvoice.amount, openInvoice.currency))
      : sentenceOf(subscription, text),
  }
}
