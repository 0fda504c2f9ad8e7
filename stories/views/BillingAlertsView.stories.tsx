import { BillingAlertsView, toAlerts } from 'react-billing-portal'
import { expect } from 'storybook/test'
import preview from '../../.storybook/preview.js'
import { typed } from '../support/controls.js'
import { billing, lifecycles, paymentMethod, subscription } from '../../test/support/fixtures.js'
import { hostile, long } from '../support/names.js'
import { acts, spy } from '../support/spies.js'

const meta = preview.meta({
  title: 'Views/BillingAlertsView',
  component: BillingAlertsView,
  argTypes: typed({ alerts: 'readonly BillingAlert[]' }),
  args: { actsOf: () => acts },
})

const about = (...subscriptions: ReturnType<typeof subscription>[]) => ({
  alerts: toAlerts(billing({ subscriptions })),
})
const withCard = (status: 'expiring' | 'expired') =>
  billing({ paymentMethods: [paymentMethod({ expiry: { month: 12, year: 2026, status } })] })

export const PaymentFailed = meta.story({ args: about(lifecycles.past_due) })
export const ConfirmPayment = meta.story({ args: about(lifecycles.action_required) })
export const Unpaid = meta.story({ args: about(lifecycles.unpaid) })
export const Incomplete = meta.story({ args: about(lifecycles.incomplete) })
export const TrialWithoutMethod = meta.story({ args: about(lifecycles.trial_without_method) })
export const TrialEnding = meta.story({
  args: about({ ...lifecycles.trialing, trialEndsAt: '2026-11-14T09:00:00.000Z' }),
})
export const Canceling = meta.story({ args: about(lifecycles.canceling) })
export const CardExpired = meta.story({ args: { alerts: toAlerts(withCard('expired')) } })
export const CardExpiring = meta.story({ args: { alerts: toAlerts(withCard('expiring')) } })

const several = toAlerts({
  ...withCard('expired'),
  subscriptions: [lifecycles.past_due, { ...lifecycles.canceling, ref: 'subscription-2', name: 'Archive' }],
})
/** The gravest is open, the others are a click away. */
export const Several = meta.story({ args: { alerts: several } })
export const SeveralUnfolded = meta.story({
  args: { alerts: several },
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(canvas.getByText('2 more'))
    await expect(canvas.getByRole('button', { name: 'Keep plan' })).toBeVisible()
  },
})
export const Nothing = meta.story({
  args: { alerts: [] },
  play: async ({ canvas }) => {
    await expect(canvas.queryByRole('region')).toBeNull()
  },
})

export const ActPending = meta.story({
  args: {
    ...about(lifecycles.canceling),
    actsOf: () => ({ resume: { ...spy('resume'), isPending: true } }),
    isPending: true,
  },
})
export const ActFailed = meta.story({ args: { ...about(lifecycles.canceling), error: { code: 'network_error' } } })
export const Stuck = meta.story({
  args: { ...about(lifecycles.canceling), fallbackUrl: 'https://billing.stripe.com/p/session/bps_1' },
})
export const PayByLink = meta.story({
  args: { ...about(lifecycles.past_due), actsOf: () => ({ pay: { href: '/api/billing/invoices/invoice-12/hosted' } }) },
  play: async ({ canvas }) => {
    await expect(canvas.getByRole('link', { name: 'Pay now' })).toBeVisible()
  },
})
/** Without acts it still says what is the matter. */
export const ReadOnly = meta.story({
  args: { ...about(lifecycles.canceling), actsOf: () => ({}) },
})

export const LongNames = meta.story({ args: about({ ...lifecycles.past_due, name: long }) })
export const LongNamesNarrow = meta.story({ ...LongNames.input, globals: { width: 'phone' } })
export const HostileNames = meta.story({
  args: about({ ...lifecycles.canceling, name: hostile }),
  play: async ({ canvasElement }) => {
    await expect(canvasElement.querySelector('img, script')).toBeNull()
    await expect(canvasElement).toHaveTextContent('<img src=x onerror=alert(1)> evil Your plan ends')
  },
})
export const Narrow = meta.story({ ...SeveralUnfolded.input, globals: { width: 'phone' } })
export const Dark = meta.story({ ...SeveralUnfolded.input, globals: { theme: 'dark' } })
