import { SubscriptionCard } from 'react-billing-portal'
import type { Sandbox } from 'react-billing-portal/sandbox'
import { expect, waitFor } from 'storybook/test'
import preview from '../../.storybook/preview.js'
import { account, answering, failing, hanging, quietly, sees, silent } from '../support/account.js'

const meta = preview.meta({ title: 'Components/SubscriptionCard', component: SubscriptionCard })

const renews = 'Renews on December 3, 2026 for €29.00.'
const portal = '/v1/billing_portal/sessions'

export const Active = meta.story(account('active', renews))
export const Trialing = meta.story(account('trialing', 'Trial until November 19, 2026, then €29.00 / month.'))
export const TrialWithoutMethod = meta.story(
  account('trialingWithoutMethod', 'Trial ends on November 19, 2026. Add a payment method to continue.'),
)
export const PastDue = meta.story(account('pastDue', '€29.00 is overdue. We try again on November 18, 2026.'))
export const ActionRequired = meta.story(account('actionRequired', 'Your bank asks you to confirm €29.00.'))
export const IncompleteExpired = meta.story(account('incompleteExpired', 'so this plan did not start.'))
export const Unpaid = meta.story(account('unpaid', 'Payment is overdue and retries have stopped.'))
export const Canceling = meta.story(account('canceling', 'Your plan ends on December 3, 2026.'))
export const ScheduledChange = meta.story(
  account('scheduledChange', ['Changes to Pro on December 3, 2026.', '€29.00 on December 3, 2026']),
)
export const Paused = meta.story(account('paused', 'Your plan is paused.'))
export const PausedTrialEnded = meta.story(account('pausedTrialEnded', 'its trial ended without a payment method.'))
export const CollectionPaused = meta.story(account('collectionPaused', 'No charges until January 12, 2027.'))
export const Ended = meta.story(account('canceled', 'Your plan ended on October 20, 2026.'))
/** Nobody pays yet: the plans are offered, and Stripe Checkout starts one. */
export const Free = meta.story(account('free', ['You are on the free plan.', 'Choose Business']))
export const ClosedAccount = meta.story(account('deletedCustomer', 'This billing account was closed.'))

export const Seats = meta.story(account('seats', '(12 × €9.00)'))
export const Discount = meta.story(account('discount', 'Launch offer, 20% off'))
export const MultiItem = meta.story(account('multiItem', '2 × €5.00 / month'))
export const UsageBased = meta.story(account('metered', 'Usage-based'))
export const PaidByInvoice = meta.story(account('sendInvoice', 'Next invoice on December 3, 2026'))
/** A card for each subscription; only the first one's action is the primary one. */
export const Several = meta.story(account('severalSubscriptions', ['Extra storage', renews]))

export const Loading = meta.story({
  tags: ['!autodocs'],
  ...account('active', 'Loading billing details', silent),
})
export const Failed = meta.story({
  tags: ['!autodocs'],
  ...account('active', ['Your plan could not be loaded.', 'could not be read.'], answering('<html>')),
})
/** Stripe answers, but not about the subscriptions. */
export const Partial = meta.story({
  tags: ['!autodocs'],
  ...account('active', ['Your plan could not be loaded.', 'Nothing was charged'], failing('/v1/subscriptions')),
})

export const RetryLoads = meta.story({
  tags: ['!autodocs'],
  ...account('active', [], {
    handler: quietly,
    prepare: (sandbox: Sandbox) => sandbox.fail({ match: '/v1/subscriptions', status: 400, times: 1 }),
  }),
  play: async (context) => {
    await sees(context, 'Your plan could not be loaded.')
    await context.userEvent.click(context.canvas.getByRole('button', { name: 'Retry' }))
    await sees(context, renews)
  },
})

export const CancelPending = meta.story({
  tags: ['!autodocs'],
  ...account('active', [], hanging(portal)),
  play: async ({ canvas, userEvent }) => {
    const cancel = await canvas.findByRole('button', { name: 'Cancel plan' })
    await userEvent.click(cancel)
    await expect(cancel).toHaveAttribute('data-pending', 'true')
    await expect(canvas.getByRole('button', { name: 'Change plan' })).not.toHaveAttribute('data-pending')
  },
})

export const UpgradeFailed = meta.story({
  tags: ['!autodocs'],
  ...account('active', [], failing(portal)),
  play: async (context) => {
    await sees(context, renews)
    await context.userEvent.click(context.canvas.getByRole('button', { name: 'Upgrade to Business' }))
    await sees(context, 'The payment service did not answer as expected. Nothing was charged or changed.')
  },
})

/** Straight to the page that confirms the one change, and back on the dearer plan. */
export const UpgradeAndReturn = meta.story({
  tags: ['!autodocs'],
  ...account('active', []),
  play: async (context) => {
    await sees(context, renews)
    await context.userEvent.click(context.canvas.getByRole('button', { name: 'Upgrade to Business' }))
    const page = () => context.canvasElement.querySelector('iframe')?.contentDocument
    const submit = () => page()?.querySelector<HTMLButtonElement>('button[type="submit"]')
    await waitFor(() => expect(submit()).toBeInTheDocument())
    submit()?.click()
    await sees(context, 'Renews on December 3, 2026 for €99.00.')
  },
})
