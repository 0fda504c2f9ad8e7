import { BillingDashboard } from 'react-billing-portal'
import { expect, waitFor } from 'storybook/test'
import preview from '../../.storybook/preview.js'
import { account, failing, hanging, sees } from '../support/account.js'
import { answerBank, charging, fillInCard, type Journey, saving } from '../support/journey.js'

const meta = preview.meta({ title: 'Flows/Pay', component: BillingDashboard })

type Scenario = Parameters<typeof account>[0]
type Options = Parameters<typeof account>[2]

/** Opens the panel, and then goes on. */
const story = (
  scenario: Scenario,
  opener: string | RegExp,
  then: (context: Journey) => unknown,
  options: Options = {},
) => ({
  ...account(scenario, [], { mode: 'inline', ...options }),
  play: async (context: Journey) => {
    const [open] = await context.canvas.findAllByRole('button', { name: opener })
    if (open) await context.userEvent.click(open)
    await context.canvas.findByRole('dialog')
    await then(context)
  },
})

const press = async ({ canvas, userEvent }: Journey, name: string) =>
  userEvent.click(await canvas.findByRole('button', { name }))
const isClosed = async ({ canvas }: Journey) => {
  await waitFor(() => expect(canvas.queryByRole('dialog')).toBeNull())
  await expect(document.body).not.toHaveFocus()
}
const says =
  (...texts: string[]) =>
  (context: Journey) =>
    sees(context, ...texts)

export const Overdue = meta.story(
  story('pastDue', 'Pay now', says('Pay €29.00', 'Visa ending in 4242', 'Another payment method'), {
    prepare: saving('pm_card_visa', 'pm_card_mastercard'),
  }),
)
export const BankAsks = meta.story(story('actionRequired', 'Confirm payment', says('Confirm the payment of €29.00')))
export const FromTheInvoice = meta.story(story('manyInvoices', /^Pay invoice/, says('Pay €180.00')))
export const ForAChange = meta.story(story('pendingUpdate', /^Pay invoice/, says('for Business')))
/** Nothing is saved: the form is there at once. */
export const WithoutMethod = meta.story(
  story('sendInvoice', /^Pay invoice/, async ({ canvas }) => {
    await expect(await canvas.findByRole('button', { name: 'Save and pay €99.00' })).toBeVisible()
  }),
)
/** Nothing is in use, and what is saved is not known yet. */
export const MethodsLoading = meta.story(
  story('sendInvoice', /^Pay invoice/, says('Pay €99.00', 'Loading all payment methods…'), hanging('/payment_methods')),
)
/** Nothing is in use, and what is saved cannot be read: a new one can be given. */
export const MethodsFailed = meta.story(
  story(
    'sendInvoice',
    /^Pay invoice/,
    async ({ canvas }) => {
      await expect(await canvas.findByRole('button', { name: 'Save and pay €99.00' })).toBeVisible()
    },
    failing('/payment_methods', 400),
  ),
)
/** Nothing is saved, and the page cannot take a card. */
export const OnTheInvoicePageOnly = meta.story(
  story('sendInvoice', /^Pay invoice/, says('No payment method is saved.', 'Pay on the invoice page'), {
    handler: { publishableKey: undefined },
  }),
)

export const Paid = meta.story(
  story(
    'pastDue',
    'Pay now',
    async (context) => {
      await press(context, 'Pay €29.00')
      await sees(context, '€29.00 is paid.', 'Renews on December 3, 2026 for €29.00.')
      await isClosed(context)
    },
    { prepare: charging('pm_card_visa') },
  ),
)

export const Confirmed = meta.story(
  story('actionRequired', 'Confirm payment', async (context) => {
    const panel = context.canvas.getByRole('dialog')
    const confirm = panel.querySelector('[data-slot="flow-actions"] button')
    if (confirm) await context.userEvent.click(confirm)
    await answerBank(context, 'Complete')
    await sees(context, '€29.00 is paid.')
    await isClosed(context)
  }),
)

export const DeclinedThenPaid = meta.story(
  story(
    'pastDue',
    'Pay now',
    async (context) => {
      const { canvas, userEvent } = context
      await press(context, 'Pay €29.00')
      await sees(context, 'The payment did not go through. Try another payment method.')
      await userEvent.click(await canvas.findByRole('radio', { name: /Mastercard ending in 4444/ }))
      await press(context, 'Pay €29.00')
      await sees(context, '€29.00 is paid.')
      await isClosed(context)
    },
    { prepare: saving('pm_card_mastercard') },
  ),
)

export const Declined = meta.story(
  story(
    'pastDue',
    'Pay now',
    async (context) => {
      await press(context, 'Pay €29.00')
      await sees(context, 'The payment did not go through. Try another payment method.', 'Pay on the invoice page')
    },
    { prepare: saving('pm_card_mastercard') },
  ),
)

export const BankRefused = meta.story(
  story(
    'pastDue',
    'Pay now',
    async (context) => {
      await press(context, 'Pay €29.00')
      await answerBank(context, 'Fail')
      await sees(context, 'The payment did not go through.')
    },
    { prepare: charging('pm_card_authenticationRequiredOnSetup') },
  ),
)

export const BankCannotBeAsked = meta.story(
  story(
    'pastDue',
    'Pay now',
    async (context) => {
      await press(context, 'Pay €29.00')
      await sees(context, 'its question could not be shown here.', 'Pay on the invoice page')
    },
    { prepare: charging('pm_card_authenticationRequiredOnSetup'), stripeJs: { outcomes: ['failed'] } },
  ),
)

export const WithANewCard = meta.story(
  story('pastDue', 'Pay now', async (context) => {
    const { canvas, userEvent } = context
    await userEvent.click(await canvas.findByRole('radio', { name: /Another payment method/ }))
    await fillInCard(context, '5555555555554444')
    await press(context, 'Save and pay €29.00')
    await sees(context, '€29.00 is paid.', 'Mastercard ending in 4444')
    await isClosed(context)
  }),
)

export const NewCard = meta.story(
  story('pastDue', 'Pay now', async (context) => {
    const { canvas, userEvent } = context
    await userEvent.click(await canvas.findByRole('radio', { name: /Another payment method/ }))
    await canvas.findByLabelText('Card number')
  }),
)

export const Pending = meta.story(
  story(
    'pastDue',
    'Pay now',
    async (context) => {
      await press(context, 'Pay €29.00')
      await waitFor(() => expect(context.canvas.getByRole('dialog')).toHaveAttribute('data-pending'))
    },
    hanging('/pay'),
  ),
)

export const Failed = meta.story(
  story(
    'pastDue',
    'Pay now',
    async (context) => {
      await press(context, 'Pay €29.00')
      await waitFor(() => expect(context.canvas.getByRole('alert')).toBeVisible())
    },
    failing('/pay', 429),
  ),
)

/** From the alert to the end without a pointer. */
export const ByKeyboard = meta.story({
  ...account('pastDue', [], { mode: 'inline', prepare: saving('pm_card_mastercard') }),
  play: async (context) => {
    const { canvas, userEvent } = context
    const [open] = await canvas.findAllByRole('button', { name: 'Pay now' })
    open?.focus()
    await userEvent.keyboard('{Enter}')
    const panel = await canvas.findByRole('dialog')
    await canvas.findByRole('radio', { name: /Mastercard/ })
    await waitFor(() => expect(panel).toContainElement(document.activeElement as HTMLElement))
    await userEvent.tab()
    await userEvent.keyboard('{ArrowDown}')
    await expect(canvas.getByRole('radio', { checked: true })).toHaveAccessibleName(/Mastercard ending in 4444/)
    await userEvent.tab()
    await userEvent.keyboard('{Enter}')
    await sees(context, '€29.00 is paid.')
    await isClosed(context)
  },
})
