import type Stripe from 'stripe'
import type { Capabilities, CancellationReason } from '../../contract/index.js'
import { cancellationReasons } from '../../contract/index.js'

/** What cancelling means here; `proration` is what becomes of the rest of the period where it ends at once. */
export interface CancellationRules extends NonNullable<Capabilities['cancellation']> {
  proration: Stripe.BillingPortal.Configuration['features']['subscription_cancel']['proration_behavior']
}

/** The rules of the portal configuration's feature. Without it, a person keeps what is paid for: the period's end. */
export function cancellationRulesOf(configuration: Stripe.BillingPortal.Configuration | null): CancellationRules {
  const feature = configuration?.active === true ? configuration.features.subscription_cancel : null
  if (feature?.enabled !== true) return { when: 'period_end', reasons: [], proration: 'none' }
  const { mode, proration_behavior, cancellation_reason } = feature
  const isNow = mode === 'immediately'
  return {
    when: isNow ? 'now' : 'period_end',
    reasons: cancellation_reason.enabled ? cancellation_reason.options.filter(isReason) : [],
    proration: isNow ? proration_behavior : 'none',
  }
}

const isReason = (option: string): option is CancellationReason =>
  cancellationReasons.some((reason) => reason === option)
