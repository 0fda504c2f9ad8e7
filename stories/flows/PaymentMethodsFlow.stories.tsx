import { PaymentMethodCard } from 'react-billing-portal'
import { expect, waitFor } from 'storybook/test'
import preview from '../../.storybook/preview.js'
import { account, failing, hanging, sees } from '../support/account.js'
import { fillInCard, type Journey, saving } from '../support/journey.js'

const meta = preview.meta({ title: 'Flows/PaymentMethods', component: PaymentMethodCard })

const methods = '/payment_methods'
const inline = { mode: 'inline' } as const

/** Opens the panel of the card, and waits for what it says. */
const opened =
  (...says: string[]) =>
  async (context: Journey) => {
    const { canvas, userEvent } = context
    await userEvent.click(await canvas.findByRole('button', { name: /payment method$/ }))
    await canvas.findByRole('dialog')
    await sees(context, ...says)
  }

type Options = Parameters<typeof account>[2]
const story = (scenario: Parameters<typeof account>[0], says: string[], options: Options = {}) => ({
  ...account(scenario, [], { ...inline, ...options }),
  play: opened(...says),
})

const two = { prepare: saving('pm_card_mastercard') }

export const One = meta.story(story('active', ['Default', 'Pays for Pro', 'Add payment method']))
export const Several = meta.story(
  story('active', ['Mastercard ending in 4444', 'Make default'], {
    prepare: saving('pm_card_mastercard', 'pm_card_amex'),
  }),
)
/** The plan is charged to a card of its own: that, and not the default, is what the list says. */
export const SubscriptionOwnCard = meta.story(story('subscriptionOwnCard', ['Use for all plans', 'Pays for Pro']))
export const Expiring = meta.story(story('expiringCard', ['Expires 12/2026']))
export const Expired = meta.story(story('expiredCard', ['Expired 10/2026']))
export const Link = meta.story(story('link', ['Link (billing@northwind.example)']))
export const Sepa = meta.story(story('sepa', ['SEPA Direct Debit ending in 3000']))
export const PayPal = meta.story(story('paypal', ['PayPal (billing@northwind.example)']))
/** As many as nobody has. */
export const Thirty = meta.story(
  story('active', ['Make default'], {
    prepare: saving(...Array.from({ length: 29 }, (_, index) => (index % 3 ? 'pm_card_mastercard' : 'pm_card_amex'))),
  }),
)

/** Until all are loaded, those are shown that pay for something. */
export const Loading = meta.story(story('active', ['Loading all payment methods…'], hanging(methods)))
export const Failed = meta.story(
  story('active', ['Not all of your payment methods could be loaded.', 'Retry'], failing(methods, 400)),
)
/** Nothing is saved: the form is there at once. */
export const Empty = meta.story(
  story('noPaymentMethod', ['Add payment method', 'Every plan and invoice is charged to it']),
)

export const Asking = meta.story({
  ...story('active', [], two),
  play: async (context) => {
    await opened('Mastercard ending in 4444')(context)
    await context.userEvent.click(context.canvas.getByRole('button', { name: 'Remove Mastercard ending in 4444' }))
    await sees(context, 'Remove Mastercard ending in 4444?')
  },
})

export const Remove = meta.story({
  ...story('active', [], two),
  play: async (context) => {
    const { canvas, userEvent } = context
    await opened('Mastercard ending in 4444')(context)
    await userEvent.click(canvas.getByRole('button', { name: 'Remove Mastercard ending in 4444' }))
    await expect(canvas.getByRole('button', { name: 'Keep Mastercard ending in 4444' })).toHaveFocus()
    await userEvent.tab({ shift: true })
    await userEvent.keyboard('{Enter}')
    await sees(context, 'was removed.')
    await expect(canvas.getByRole('dialog')).toContainElement(document.activeElement as HTMLElement)
  },
})

export const MakeDefault = meta.story({
  ...story('subscriptionOwnCard', []),
  play: async (context) => {
    const { canvas, userEvent } = context
    await opened('Mastercard ending in 4444')(context)
    await userEvent.click(canvas.getByRole('button', { name: 'Make default: Mastercard ending in 4444' }))
    await sees(context, 'is now charged for everything.')
    await expect(canvas.getByRole('dialog')).toContainElement(document.activeElement as HTMLElement)
  },
})

export const MakeDefaultFailed = meta.story({
  ...account('subscriptionOwnCard', [], {
    ...inline,
    handler: { onError: () => {} },
    prepare: (sandbox) => sandbox.fail({ match: '/v1/customers/', method: 'POST', status: 500, times: Infinity }),
  }),
  play: async (context) => {
    const { canvas, userEvent } = context
    await opened('Mastercard ending in 4444')(context)
    await userEvent.click(canvas.getByRole('button', { name: 'Make default: Mastercard ending in 4444' }))
    await waitFor(() => expect(canvas.getByRole('alert')).toBeVisible())
  },
})

export const Add = meta.story({
  ...story('active', []),
  play: async (context) => {
    const { canvas, userEvent } = context
    await opened('Default')(context)
    await userEvent.click(canvas.getByRole('button', { name: 'Add payment method' }))
    await fillInCard(context, '5555555555554444')
    await userEvent.click(canvas.getByRole('button', { name: 'Save payment method' }))
    await sees(context, 'is now charged for everything.')
    await waitFor(() => expect(canvas.queryByRole('dialog')).toBeNull())
  },
})
