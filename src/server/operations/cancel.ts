import type Stripe from 'stripe'
import { CancelSchema } from '../../contract/index.js'
import type { Cancel } from '../../contract/index.js'
import { cancellationRulesOf } from '../mapping/cancellation.js'
import type { CancellationRules } from '../mapping/cancellation.js'
import { defineRoute } from '../route.js'
import { actOnSubscription, giveSubscription, releaseOwnSchedule } from './actOnSubscription.js'
import type { Standing } from './actOnSubscription.js'

/** As the portal configuration says: at the period's end, or at once. */
export const cancel = defineRoute(CancelSchema, async (call, input) => {
  const rules = cancellationRulesOf(await call.catalog.portalConfiguration(call.report))
  return actOnSubscription(call, {
    operation: 'cancel',
    give: giveSubscription,
    async write(standing) {
      await releaseOwnSchedule(standing)
      const farewell = toFarewell(input)
      return endsNow(standing, rules) ? endNow(standing, rules, farewell) : endLater(standing, farewell)
    },
  })
})

type Farewell = Pick<Stripe.SubscriptionCancelParams, 'cancellation_details'>

const toFarewell = ({ feedback, comment }: Cancel): Farewell =>
  feedback === undefined && comment === undefined
    ? {}
    : { cancellation_details: { ...(feedback && { feedback }), ...(comment && { comment }) } }

/** Where no period runs any more, as in a pause, there is no end to wait for. */
function endsNow({ call, facts: { periodEndsAt } }: Standing, { when }: CancellationRules): boolean {
  return when === 'now' || periodEndsAt === null || periodEndsAt * 1000 <= call.settings.now()
}

function endNow({ account, before }: Standing, { proration }: CancellationRules, farewell: Farewell) {
  return account.stripe.cancelSubscription(before.id, {
    prorate: proration !== 'none',
    invoice_now: proration === 'always_invoice',
    ...farewell,
  })
}

/** Flexible billing knows dates only, and Stripe's own portal sets one there; classic billing has a flag. */
function endLater({ account, before, facts: { isFlexible } }: Standing, farewell: Farewell) {
  return account.stripe.updateSubscription(before.id, {
    ...(isFlexible ? { cancel_at: 'min_period_end' } : { cancel_at_period_end: true }),
    proration_behavior: 'none',
    ...farewell,
  })
}
