import { NothingSchema } from '../../contract/index.js'
import { defineRoute } from '../route.js'
import { actOnSubscription, giveSubscription, releaseOwnSchedule } from './actOnSubscription.js'

/** Holds a subscription until `unpause`. What is left of the paid period comes back as credit, as Stripe's default has it. */
export const pause = defineRoute(NothingSchema, (call) =>
  actOnSubscription(call, {
    operation: 'pause',
    give: giveSubscription,
    async write(standing) {
      await releaseOwnSchedule(standing)
      return standing.account.stripe.pauseSubscription(standing.before.id)
    },
  }),
)
