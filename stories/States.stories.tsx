import { BillingAlertsView, SubscriptionCardView, toAlerts } from 'react-billing-portal'
import preview from '../.storybook/preview.js'
import { plans } from '../test/support/fixtures.js'
import { offersMainAct, saysWhatIsNext } from '../src/views/toAlerts.js'
import { billingIn, type State, states } from '../test/support/states.js'
import { typed } from './support/controls.js'
import { acts } from './support/spies.js'

/** A plan's card as it stands on the page: below the alert, where there is one. */
function PlanInState({ state }: { state: State }) {
  const [alert] = toAlerts(billingIn(state))
  return (
    <div style={{ display: 'grid', gap: '1rem', maxInlineSize: '47.5rem', marginInline: 'auto' }}>
      {alert && <BillingAlertsView alerts={[alert]} actsOf={() => acts} />}
      <SubscriptionCardView
        subscription={state.subscription}
        plans={plans}
        acts={acts}
        isPrimary={!alert || alert.kind === 'trial_ending'}
        isAlerted={alert && saysWhatIsNext(alert)}
        isOffered={alert && offersMainAct(alert)}
      />
    </div>
  )
}

/** Every way in which a subscription can stand, in the order of docs/states.md. */
const meta = preview.meta({ title: 'States/Plan', component: PlanInState, argTypes: typed({ state: 'State' }) })

export const ActionRequired = meta.story({ args: { state: states.ActionRequired } })
export const ActionRequiredAndEnding = meta.story({ args: { state: states.ActionRequiredAndEnding } })
export const Unpaid = meta.story({ args: { state: states.Unpaid } })
export const UnpaidAndEnding = meta.story({ args: { state: states.UnpaidAndEnding } })
export const PastDue = meta.story({ args: { state: states.PastDue } })
export const PastDueForTheLastTime = meta.story({ args: { state: states.PastDueForTheLastTime } })
export const PastDueAndEnding = meta.story({ args: { state: states.PastDueAndEnding } })
export const PastDueAndHeld = meta.story({ args: { state: states.PastDueAndHeld } })
export const PastDueAndChanging = meta.story({ args: { state: states.PastDueAndChanging } })
export const Incomplete = meta.story({ args: { state: states.Incomplete } })
export const TrialWithoutMethod = meta.story({ args: { state: states.TrialWithoutMethod } })
export const Paused = meta.story({ args: { state: states.Paused } })
export const PausedOpenly = meta.story({ args: { state: states.PausedOpenly } })
export const PausedByTrial = meta.story({ args: { state: states.PausedByTrial } })
export const PausedByFailure = meta.story({ args: { state: states.PausedByFailure } })
export const PausedUnknown = meta.story({ args: { state: states.PausedUnknown } })
export const PausedAndEnding = meta.story({ args: { state: states.PausedAndEnding } })
export const Canceling = meta.story({ args: { state: states.Canceling } })
export const CancelingTrial = meta.story({ args: { state: states.CancelingTrial } })
export const CancelingAndHeld = meta.story({ args: { state: states.CancelingAndHeld } })
export const CollectionPaused = meta.story({ args: { state: states.CollectionPaused } })
export const CollectionPausedOpenly = meta.story({ args: { state: states.CollectionPausedOpenly } })
export const CollectionPausedTrial = meta.story({ args: { state: states.CollectionPausedTrial } })
export const ScheduledChange = meta.story({ args: { state: states.ScheduledChange } })
export const ScheduledChangeTrial = meta.story({ args: { state: states.ScheduledChangeTrial } })
export const Trialing = meta.story({ args: { state: states.Trialing } })
export const TrialingSeats = meta.story({ args: { state: states.TrialingSeats } })
export const TrialingByUse = meta.story({ args: { state: states.TrialingByUse } })
export const TrialEnding = meta.story({ args: { state: states.TrialEnding } })
export const Active = meta.story({ args: { state: states.Active } })
export const ActivePlusTax = meta.story({ args: { state: states.ActivePlusTax } })
export const ActiveByInvoice = meta.story({ args: { state: states.ActiveByInvoice } })
export const ActiveByUse = meta.story({ args: { state: states.ActiveByUse } })
export const ActiveSeveralItems = meta.story({ args: { state: states.ActiveSeveralItems } })
export const ActiveSeveralRhythms = meta.story({ args: { state: states.ActiveSeveralRhythms } })
export const ActiveWithoutMethod = meta.story({ args: { state: states.ActiveWithoutMethod } })
export const Unknown = meta.story({ args: { state: states.Unknown } })
export const UnknownAndEnding = meta.story({ args: { state: states.UnknownAndEnding } })
export const Free = meta.story({ args: { state: states.Free } })
export const Ended = meta.story({ args: { state: states.Ended } })
export const IncompleteExpired = meta.story({ args: { state: states.IncompleteExpired } })
