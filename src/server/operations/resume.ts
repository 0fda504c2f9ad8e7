import { NothingSchema } from '../../contract/index.js'
import { defineRoute } from '../route.js'
import { actOnSubscription, giveSubscription } from './actOnSubscription.js'

/** Takes back whichever was set: the flag, which takes its date with it, or a date alone. */
export const resume = defineRoute(NothingSchema, (call) =>
  actOnSubscription(call, {
    operation: 'resume',
    give: giveSubscription,
    write: ({ account, before }) =>
      account.stripe.updateSubscription(
        before.id,
        before.cancel_at_period_end ? { cancel_at_period_end: false } : { cancel_at: '' },
      ),
  }),
)
