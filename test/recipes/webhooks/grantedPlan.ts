import type { WebhookSubscription } from 'react-billing-portal/server'

/** Where a subscription stands while its plan is someone's. How patient to be with `past_due` is yours to say. */
const granted = new Set(['active', 'trialing', 'trial_without_method', 'canceling', 'scheduled_change'])

export const grantedPlan = ({ plan, lifecycle }: WebhookSubscription) => (granted.has(lifecycle) ? plan : null)
