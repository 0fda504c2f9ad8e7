import { BillingDashboard } from 'react-billing-portal'
import { createSandbox, type Sandbox } from 'react-billing-portal/sandbox'
import { expect, fn, waitFor } from 'storybook/test'
import preview from '../../.storybook/preview.js'
import { providerProps } from '../support/providerProps.js'
import { account, type Canvas, failing, hanging, sees } from '../support/account.js'

const meta = preview.meta({
  title: 'Components/BillingDashboard',
  component: BillingDashboard,
  tags: ['!autodocs'],
  argTypes: {
    ...providerProps,
    theme: { control: 'inline-radio', options: ['light', 'dark', 'system'] },
    density: { control: 'inline-radio', options: ['comfortable', 'compact'] },
    headingLevel: {
      control: 'select',
      options: [1, 2, 3, 4, 5, 6],
      description: 'Level of the page’s heading; those of its sections are the next.',
      table: { type: { summary: '1 | 2 | 3 | 4 | 5 | 6' }, defaultValue: { summary: '2' } },
    },
    sections: { control: 'check', options: ['alerts', 'subscription', 'paymentMethod', 'details', 'invoices'] },
  },
})

const renews = 'Renews on December 3, 2026 for €29.00.'

// Where the subscription stands.

export const Active = meta.story({ tags: ['autodocs'], ...account('active', renews) })
export const Trialing = meta.story({
  tags: ['autodocs'],
  ...account('trialing', 'Trial until November 19, 2026, then €29.00 / month.'),
})
export const TrialWithoutMethod = meta.story(
  account('trialingWithoutMethod', 'Trial ends on November 19, 2026. Add a payment method to continue.'),
)
export const PastDue = meta.story({
  tags: ['autodocs'],
  ...account('pastDue', ['Payment of €29.00 failed.', '€29.00 is overdue. We try again on November 18, 2026.']),
})
export const ActionRequired = meta.story(account('actionRequired', 'Your bank asks you to confirm €29.00.'))
export const Incomplete = meta.story(account('incomplete', ['Confirm payment', 'Nov 12, 2026']))
export const IncompleteExpired = meta.story(
  account('incompleteExpired', 'The first payment was not finished in time, so this plan did not start.'),
)
export const Unpaid = meta.story(account('unpaid', 'Payment is overdue and retries have stopped.'))
export const Canceling = meta.story({
  tags: ['autodocs'],
  ...account('canceling', 'Your plan ends on December 3, 2026. You keep access until then.'),
})
/** The other kind of cancelling: by a date instead of a flag. It reads the same. */
export const CancelingFlexible = meta.story(
  account('cancelingFlexible', 'Your plan ends on December 3, 2026. You keep access until then.'),
)
export const ScheduledChange = meta.story(account('scheduledChange', 'Changes to Pro on December 3, 2026.'))
export const Paused = meta.story(account('paused', 'Your plan is paused.'))
export const PausedTrialEnded = meta.story(
  account('pausedTrialEnded', 'Your plan is paused because its trial ended without a payment method.'),
)
export const CollectionPaused = meta.story(account('collectionPaused', 'No charges until January 12, 2027.'))
export const Ended = meta.story(account('canceled', 'Your plan ended on October 20, 2026.'))
export const Free = meta.story({ tags: ['autodocs'], ...account('free', 'You are on the free plan.') })
export const ClosedAccount = meta.story(
  account('deletedCustomer', 'This billing account was closed. You will not be charged.'),
)

// What is bought, and in which money.

export const SeveralSubscriptions = meta.story(account('severalSubscriptions', ['Extra storage', renews]))
export const MultiItem = meta.story(account('multiItem', ['Pro + Extra storage', '2 × €5.00 / month']))
export const Seats = meta.story(account('seats', '(12 × €9.00)'))
export const Discount = meta.story(account('discount', ['Launch offer, 20% off', 'for €23.20.']))
export const Annual = meta.story(account('annual', 'Renews on March 3, 2027 for €290.00.'))
export const Metered = meta.story(account('metered', ['API calls', 'Usage-based']))
export const Tiered = meta.story(account('tiered', ['Team seats', 'Usage-based']))
/** A currency without minor units. */
export const Yen = meta.story(account('jpy', '¥4,800'))
/** A currency with three decimals. */
export const KuwaitiDinar = meta.story(account('kwd', 'KWD 8.900'))
export const ManyInvoices = meta.story(account('manyInvoices', ['NWS-0041', 'Show more']))

// What pays for it.

export const Sepa = meta.story(account('sepa', 'SEPA Direct Debit ending in 3000'))
export const Link = meta.story(account('link', 'Link (billing@northwind.example)'))
export const PayPal = meta.story(account('paypal', 'PayPal (billing@northwind.example)'))
export const ExpiringCard = meta.story(account('expiringCard', 'Expires 12/2026'))
export const ExpiredCard = meta.story(account('expiredCard', 'Expired 10/2026'))
export const SubscriptionOwnCard = meta.story(account('subscriptionOwnCard', ['Visa ending in 4242', 'Pays for Pro']))
export const SendInvoice = meta.story(account('sendInvoice', 'Next invoice on December 3, 2026 for €99.00.'))
export const UnpaidAuthentication = meta.story(account('unpaidAuthentication', 'Your bank asks you to confirm €29.00.'))
export const Taxed = meta.story(account('taxed', 'plus tax'))
/** A change of plan waits for its payment. */
export const PendingUpdate = meta.story(account('pendingUpdate', 'Change to Business waits for its payment'))
export const NoPaymentMethod = meta.story(account('noPaymentMethod', 'No payment method yet.'))

// How it looks elsewhere.

export const Dark = meta.story({ globals: { theme: 'dark' }, ...account('pastDue', 'Payment of €29.00 failed.') })
export const Narrow = meta.story({
  globals: { width: 'phone' },
  ...account('pastDue', 'Payment of €29.00 failed.'),
})
export const Compact = meta.story({
  globals: { density: 'compact' },
  ...account('active', renews),
})
/** Arabic, right to left. */
export const RightToLeft = meta.story({
  globals: { locale: 'ar' },
  ...account('pastDue', ['الفوترة', 'الفواتير']),
})
export const German = meta.story({
  globals: { locale: 'de' },
  ...account('active', 'Verlängert sich am 3. Dezember 2026 für 29,00 €.'),
})
/** Two buttons beside an invoice, in longer words than English ones. */
export const GermanNarrow = meta.story({
  globals: { locale: 'de', width: 'phone' },
  ...account('pastDue', 'Bezahlen'),
})
export const Japanese = meta.story({
  globals: { locale: 'ja' },
  ...account('trialingWithoutMethod', 'トライアル'),
})
/** Whatever stands without brackets is no text of ours: names, amounts, dates. It is longer by two fifths, too. */
export const PseudoLocale = meta.story({
  globals: { locale: 'en-XA' },
  ...account('severalSubscriptions', '⟦Bîllîñĝ'),
})
export const PseudoLocaleNarrow = meta.story({ ...PseudoLocale.input, globals: { locale: 'en-XA', width: 'phone' } })

const { prices } = createSandbox()
const long = 'Professional collaboration suite for distributed engineering organisations with priority support'
const longNames = {
  handler: {
    plans: {
      pro: { price: prices.pro, name: long, description: long },
      business: { price: prices.business, name: `${long.replaceAll(' ', '')}Unlimited`, description: long },
    },
  },
}
export const LongNames = meta.story({
  ...account('active', long, longNames),
})
export const LongNamesNarrow = meta.story({ ...LongNames.input, globals: { width: 'phone' } })

// What the host decides.

export const SectionsReordered = meta.story({
  args: { sections: ['invoices', 'paymentMethod', 'subscription'] },
  ...account('active', []),
  play: async (context) => {
    await sees(context, renews)
    const slots = [...context.canvasElement.querySelectorAll('section')].map(({ dataset }) => dataset['slot'])
    await expect(slots).toEqual(['invoice-list', 'payment-method-card', 'subscription-card'])
  },
})

const usage = (
  <section aria-label="Usage" style={{ padding: '1.25rem', border: '1px dashed', borderRadius: '0.75rem' }}>
    <h3 style={{ margin: 0 }}>Usage</h3>
    <p style={{ margin: '0.25rem 0 0' }}>7,412 of 10,000 builds this month</p>
  </section>
)
/** A node of the host's own among the sections. */
export const OwnSection = meta.story({
  args: { sections: ['alerts', 'subscription', usage, 'paymentMethod', 'invoices'] },
  ...account('active', ['7,412 of 10,000 builds', renews]),
})

// What a person does.

/** The sandbox of the story on show, for those that count what reached Stripe. */
let stripe: Sandbox
const watched = {
  prepare: (sandbox: Sandbox) => {
    stripe = sandbox
    stripe.fail({ match: '/v1/billing_portal/sessions', delayMs: 500, times: Infinity })
  },
}
const visits = () => stripe.requests.filter(({ path }) => path.endsWith('/billing_portal/sessions')).length

/** Clicked, and on the way to Stripe: the button keeps its place and takes no second click. */
export const RedirectPending = meta.story({
  ...account('active', [], hanging('/v1/billing_portal/sessions')),
  play: async ({ canvas, userEvent }) => {
    const button = await canvas.findByRole('button', { name: 'Manage billing' })
    await waitFor(() => expect(button).toBeEnabled())
    await userEvent.click(button)
    await expect(button).toHaveAttribute('aria-disabled', 'true')
    await expect(button).toHaveAttribute('data-pending', 'true')
    await expect(button).toHaveFocus()
  },
})

export const RedirectFailed = meta.story({
  ...account('active', [], failing('/v1/billing_portal/sessions')),
  play: async (context) => {
    await sees(context, renews)
    const button = context.canvas.getByRole('button', { name: 'Manage billing' })
    await context.userEvent.click(button)
    await sees(context, 'The payment service did not answer as expected. Nothing was charged or changed.')
    await expect(button).not.toHaveAttribute('aria-disabled')
  },
})

export const DoubleClick = meta.story({
  ...account('active', [], watched),
  play: async (context) => {
    await sees(context, renews)
    await context.userEvent.dblClick(context.canvas.getByRole('button', { name: 'Change plan' }))
    await hosted(context, 'Change')
    await expect(visits()).toBe(1)
  },
})

/** Cancel, confirm on Stripe's page, come back: the plan says when it ends. */
export const CancelAndReturn = meta.story({
  ...account('active', []),
  play: async (context) => {
    await sees(context, renews)
    await context.userEvent.click(context.canvas.getByRole('button', { name: 'Cancel plan' }))
    const page = await hosted(context, 'Cancel your plan')
    page.querySelector<HTMLButtonElement>('button[type="submit"]')?.click()
    await sees(context, 'Your plan ends on December 3, 2026.', 'Ends Dec 3, 2026')
  },
})

/** Goes there, changes their mind, and comes back: everything is as it was, and every button works. */
export const BackWithoutChange = meta.story({
  ...account('active', []),
  play: async (context) => {
    const { canvas, userEvent } = context
    await sees(context, renews)
    await userEvent.click(canvas.getByRole('button', { name: 'Update payment method' }))
    await hosted(context, 'payment method')
    await userEvent.click(canvas.getByRole('button', { name: '← Back' }))
    await sees(context, renews)
    await expect(canvas.getByRole('button', { name: 'Update payment method' })).not.toHaveAttribute('aria-disabled')
  },
})

export const ShowMoreInvoices = meta.story({
  ...account('manyInvoices', []),
  play: async (context) => {
    const { canvas, canvasElement, userEvent } = context
    await sees(context, 'Show more')
    const button = canvas.getByRole('button', { name: 'Show more' })
    const rows = () => canvasElement.querySelectorAll('[data-slot="invoice"]').length
    const before = rows()
    await userEvent.click(button)
    await waitFor(() => expect(rows()).toBeGreaterThan(before))
    await expect(button).toHaveFocus()
    await sees(context, `${rows() - before} more invoices shown`)
  },
})

const refuse = fn(() => Promise.resolve(Response.json({ code: 'unauthenticated' }, { status: 401 })))
const onUnauthenticated = fn()
/** The host hears of it once, however often the person tries again. */
export const SessionEnds = meta.story({
  ...account('active', [], { fetch: refuse, onUnauthenticated }),
  beforeEach: () => {
    refuse.mockClear()
    onUnauthenticated.mockClear()
  },
  play: async (context) => {
    await sees(context, 'You are signed out.')
    await context.userEvent.click(context.canvas.getByRole('button', { name: 'Retry' }))
    await waitFor(() => expect(refuse).toHaveBeenCalledTimes(2))
    await sees(context, 'You are signed out.')
    await expect(onUnauthenticated).toHaveBeenCalledOnce()
  },
})

/** The page that stands in for Stripe's, once it says what it should. */
async function hosted({ canvasElement }: Canvas, title: string): Promise<Document> {
  const page = () => canvasElement.querySelector('iframe')?.contentDocument
  await waitFor(() => expect(page()?.body).toHaveTextContent(title))
  return page() as Document
}
