import { BillingAlertsView, SubscriptionCardView, toAlerts } from 'react-billing-portal'
import preview from '../.storybook/preview.js'
import { plans } from '../test/support/fixtures.js'
import { billingIn, type State, states } from '../test/support/states.js'
import { acts } from './support/spies.js'

/** A plan's card as it stands on the page: below the alert, where there is one. */
function PlanInState({ state }: { state: State }) {
  const [alert] = toAlerts(billingIn(state))
  const isTold = alert !== undefined && alert.kind !== 'past_due' && alert.kind !== 'method_missing'
  return (
    <div style={{ display: 'grid', gap: '1rem', maxInlineSize: '47.5rem', marginInline: 'auto' }}>
      {alert && <BillingAlertsView alerts={[alert]} actsOf={() => acts} />}
      <SubscriptionCardView
        subscription={state.subscription}
        plans={plans}
        acts={acts}
        isPrimary={!alert || alert.kind === 'trial_ending'}
        isAlerted={isTold}
      />
    </div>
  )
}

/** Every way in which a subscription can stand, in the order of docs/states.md. */
const meta = preview.meta({ title: 'States/Plan', component: PlanInState, argTypes: { state: { control: false } } })

const story = (state: State) => meta.story({ name: state.when, args: { state } })

export const ActionRequired = story(states.ActionRequired)
export const ActionRequiredAndEnding = story(states.ActionRequiredAndEnding)
export const Unpaid = story(states.Unpaid)
export const UnpaidAndEnding = story(states.UnpaidAndEnding)
export const PastDue = story(states.PastDue)
export const PastDueForTheLastTime = story(states.PastDueForTheLastTime)
export const PastDueAndEnding = story(states.PastDueAndEnding)
export const PastDueAndHeld = story(states.PastDueAndHeld)
export const PastDueAndChanging = story(states.PastDueAndChanging)
export const Incomplete = story(states.Incomplete)
export const TrialWithoutMethod = story(states.TrialWithoutMethod)
export const Paused = story(states.Paused)
export const PausedOpenly = story(states.PausedOpenly)
export const PausedByTrial = story(states.PausedByTrial)
export const PausedByFailure = story(states.PausedByFailure)
export const PausedUnknown = story(states.PausedUnknown)
export const PausedAndEnding = story(states.PausedAndEnding)
export const Canceling = story(states.Canceling)
export const CancelingTrial = story(states.CancelingTrial)
export const CancelingAndHeld = story(states.CancelingAndHeld)
export const CollectionPaused = story(states.CollectionPaused)
export const CollectionPausedOpenly = story(states.CollectionPausedOpenly)
export const CollectionPausedTrial = story(states.CollectionPausedTrial)
export const ScheduledChange = story(states.ScheduledChange)
export const ScheduledChangeTrial = story(states.ScheduledChangeTrial)
export const Trialing = story(states.Trialing)
export const TrialingSeats = story(states.TrialingSeats)
export const TrialingByUse = story(states.TrialingByUse)
export const TrialEnding = story(states.TrialEnding)
export const Active = story(states.Active)
export const ActivePlusTax = story(states.ActivePlusTax)
export const ActiveByInvoice = story(states.ActiveByInvoice)
export const ActiveByUse = story(states.ActiveByUse)
export const ActiveSeveralItems = story(states.ActiveSeveralItems)
export const ActiveSeveralRhythms = story(states.ActiveSeveralRhythms)
export const ActiveWithoutMethod = story(states.ActiveWithoutMethod)
export const Unknown = story(states.Unknown)
export const UnknownAndEnding = story(states.UnknownAndEnding)
export const Free = story(states.Free)
export const Ended = story(states.Ended)
export const IncompleteExpired = story(states.IncompleteExpired)
