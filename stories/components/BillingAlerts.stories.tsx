import { BillingAlerts, SubscriptionCard } from 'react-billing-portal'
import { expect, waitFor } from 'storybook/test'
import type { Sandbox } from 'react-billing-portal/sandbox'
import preview from '../../.storybook/preview.js'
import { account, answering, type Canvas, failing, hanging, sees, silent } from '../support/account.js'

const meta = preview.meta({ title: 'Components/BillingAlerts', component: BillingAlerts })

const portal = '/v1/billing_portal/sessions'

export const PaymentFailed = meta.story(account('pastDue', 'Pro Payment of €29.00 failed.'))
export const ConfirmPayment = meta.story(account('actionRequired', 'Pro Your bank asks you to confirm €29.00.'))
export const Unpaid = meta.story(account('unpaid', 'Pro Payment is overdue and retries have stopped.'))
export const CardExpired = meta.story(account('expiredCard', 'Visa ending in 4242 Expired 10/2026'))
export const CardExpiring = meta.story(account('expiringCard', 'Visa ending in 4242 Expires 12/2026'))
export const TrialWithoutMethod = meta.story(account('trialingWithoutMethod', 'Pro Trial ends on November 19, 2026.'))
/** Three days before the end; earlier, the plan card says enough. */
export const TrialEnding = meta.story(
  account('trialing', 'Pro Trial until November 19, 2026, then €29.00 / month.', {
    prepare: (sandbox: Sandbox) => sandbox.advance({ days: 4 }),
  }),
)
export const Canceling = meta.story(account('canceling', 'Pro Your plan ends on December 3, 2026.'))

/** Once the plan beside it says so, there is no alert. */
const nothing = (says: string) => async (context: Canvas) => {
  await sees(context, says)
  await expect(context.canvasElement.querySelector('[data-slot="billing-alerts"]')).toBeNull()
}
const besideThePlan = () => (
  <>
    <BillingAlerts />
    <SubscriptionCard />
  </>
)
const renews = 'Renews on December 3, 2026 for €29.00.'

/** Nothing needs attention: nothing is rendered. */
export const AllIsWell = meta.story({ ...account('active', []), render: besideThePlan, play: nothing(renews) })
/** Nothing stands in for alerts that may not come. */
export const Loading = meta.story({
  ...account('pastDue', [], silent),
  render: besideThePlan,
  play: nothing('Loading billing details'),
})
/** The card says that loading failed; this renders nothing. */
export const Failed = meta.story({
  ...account('pastDue', [], answering('<html>')),
  render: besideThePlan,
  play: nothing('Your plan could not be loaded.'),
})

export const ActPending = meta.story({
  ...account('canceling', [], hanging(portal)),
  play: async ({ canvas, userEvent }) => {
    const keep = await canvas.findByRole('button', { name: 'Keep plan' })
    await userEvent.click(keep)
    await expect(keep).toHaveAttribute('data-pending', 'true')
  },
})

export const ActFailed = meta.story({
  ...account('expiredCard', [], failing(portal)),
  play: async (context) => {
    await sees(context, 'Expired 10/2026')
    await context.userEvent.click(context.canvas.getByRole('button', { name: 'Update payment method' }))
    await sees(context, 'The payment service did not answer as expected. Nothing was charged or changed.')
  },
})

/** Straight to the invoice's own page, where the payment is finished. */
export const PayAndReturn = meta.story({
  ...account('actionRequired', []),
  render: besideThePlan,
  play: async (context) => {
    const { canvas, canvasElement, userEvent } = context
    await sees(context, 'confirm €29.00.')
    await userEvent.click(canvas.getAllByRole('button', { name: 'Confirm payment' })[0] as HTMLElement)
    const page = () => canvasElement.querySelector('iframe')?.contentDocument
    const submit = () => page()?.querySelector<HTMLButtonElement>('button[type="submit"]')
    await waitFor(() => expect(submit()).toBeInTheDocument())
    submit()?.click()
    await waitFor(() => expect(page()?.body).toHaveTextContent('paid'))
    await userEvent.click(canvas.getByRole('button', { name: '← Back' }))
    await nothing(renews)(context)
  },
})
