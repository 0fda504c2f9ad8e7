import { NothingSchema } from '../../contract/index.js'
import { BillingProblem } from '../http/problem.js'
import { defineRoute } from '../route.js'
import { actOnSubscription, giveChange } from './actOnSubscription.js'

/**
 * Starts a held subscription again, and charges it. Where only charges were held back, that was the host's decision:
 * a person may end it only where the option `operations` says so in as many words.
 */
export const unpause = defineRoute(NothingSchema, (call) =>
  actOnSubscription(call, {
    operation: 'unpause',
    give: giveChange,
    write({ account, before, facts }) {
      if (facts.pause?.kind !== 'collection') return account.stripe.resumeSubscription(before.id)
      if (call.settings.operations.unpause !== true) {
        throw new BillingProblem('operation_not_enabled', { detail: HELD_BY_HOST })
      }
      return account.stripe.updateSubscription(before.id, { pause_collection: '' })
    },
  }),
)

const HELD_BY_HOST =
  'The charges were held back in Stripe: to let people start them again, pass `operations: { unpause: true }`.'
