import { BillingDashboard, CancelFlow } from 'react-billing-portal'
import type { Sandbox } from 'react-billing-portal/sandbox'
import { expect, type userEvent, waitFor, within } from 'storybook/test'
import preview from '../../.storybook/preview.js'
import { account, type Canvas, failing, hanging, sees } from '../support/account.js'

const meta = preview.meta({
  title: 'Flows/Cancel',
  component: BillingDashboard,
  args: { sections: ['subscription'] },
})

/** What a play function needs of its context. */
interface Journey extends Canvas {
  canvas: ReturnType<typeof within>
  userEvent: ReturnType<typeof userEvent.setup>
}

const press = async ({ canvas, userEvent }: Journey, name: string | RegExp) =>
  userEvent.click(await canvas.findByRole('button', { name }))

type Options = NonNullable<Parameters<typeof account>[2]>

/** Opens the cancelling of an account, and goes on from there. */
const cancelling = (
  scenario: Parameters<typeof account>[0],
  goOn: (context: Journey) => Promise<void>,
  options: Options = {},
) => ({
  ...account(scenario, [], { mode: 'inline', ...options }),
  play: async (context: Journey) => {
    await press(context, 'Cancel plan')
    await context.canvas.findByRole('dialog')
    await goOn(context)
  },
})

const change = (features: Parameters<Sandbox['stripe']['billingPortal']['configurations']['update']>[1]) => ({
  prepare: async ({ stripe }: Sandbox) => {
    const { data } = await stripe.billingPortal.configurations.list({ is_default: true, limit: 1 })
    await stripe.billingPortal.configurations.update(data[0]?.id ?? '', features)
  },
})
const withoutReasons = change({
  features: { subscription_cancel: { enabled: true, cancellation_reason: { enabled: false, options: '' } } },
})
const atOnce = change({ features: { subscription_cancel: { enabled: true, mode: 'immediately' } } })
const atOnceWithoutReasons = change({
  features: {
    subscription_cancel: {
      enabled: true,
      mode: 'immediately',
      cancellation_reason: { enabled: false, options: '' },
    },
  },
})
const mayPause = { handler: { operations: { pause: true } } }
const noOffers = { handler: { operations: { changePlan: false } } }

/** Lets the endpoint refuse an operation. */
const refusing = (operation: string) => ({
  onError: () => {},
  rateLimit: (asked: { operation: string }) => asked.operation !== operation,
})

const toConfirm = async (context: Journey) => {
  await press(context, 'Continue')
  await press(context, 'Continue to cancel')
}

const halfOff = (
  <div style={{ padding: '0.75rem 1rem', border: '1px solid currentColor', borderRadius: 8 }}>
    <strong>Stay for half the price</strong>
    <p style={{ margin: 0 }}>€14.50 a month until May 2027, applied to your next invoice.</p>
  </div>
)

/** Only the reasons that the account asks for, and room for words. */
export const Reason = meta.story(cancelling('active', (context) => sees(context, 'What is the main reason?')))
/** What the host offers, a cheaper plan, a pause; and one click past all of it. */
export const Offers = meta.story(
  cancelling('active', (context) => press(context, 'Continue'), { ...mayPause, cancelOffer: halfOff }),
)
export const CheaperPlan = meta.story(cancelling('active', (context) => press(context, 'Continue')))
export const Confirm = meta.story(
  cancelling('active', async (context) => {
    await toConfirm(context)
    await sees(context, 'Pro ends on December 3, 2026. You keep access until then.')
    await expect(context.canvas.getByRole('button', { name: 'Keep plan' })).toHaveFocus()
  }),
)
/** No reasons, nothing to offer: one step. */
export const OneStep = meta.story(
  cancelling('active', (context) => sees(context, 'No longer charged'), { ...withoutReasons, ...noOffers }),
)
export const AtOnce = meta.story(
  cancelling(
    'active',
    async (context) => {
      await press(context, 'Continue')
      await sees(context, 'It cannot be resumed afterwards.')
    },
    { ...atOnce, ...noOffers },
  ),
)
/** What ends in front of the person stays until they leave the page. */
export const AtOnceBesideAnother = meta.story({
  ...account('severalSubscriptions', [], { mode: 'inline', ...atOnceWithoutReasons, ...noOffers }),
  play: async (context: Journey) => {
    const card = within(await context.canvas.findByRole('region', { name: 'Extra storage' }))
    await press({ ...context, canvas: card }, 'Cancel plan')
    await press({ ...context, canvas: within(await card.findByRole('dialog')) }, 'Cancel now')
    await expect(await card.findByText('Your plan has ended.')).toBeVisible()
    await expect(card.getByText('Ended')).toBeVisible()
    await expect(document.body).not.toHaveFocus()
  },
})
export const Trial = meta.story(
  cancelling('trialing', (context) => sees(context, 'The trial of Pro ends on'), { ...withoutReasons, ...noOffers }),
)
export const Discount = meta.story(
  cancelling('discount', (context) => sees(context, '€23.20 / month'), { ...withoutReasons, ...noOffers }),
)
export const PastDue = meta.story(
  cancelling('pastDue', (context) => sees(context, 'Still due'), { ...withoutReasons, ...noOffers }),
)
export const UsageBased = meta.story(
  cancelling('metered', (context) => sees(context, 'What you use until then is still charged.'), {
    ...withoutReasons,
    ...noOffers,
  }),
)
export const Pending = meta.story(
  cancelling(
    'active',
    async (context) => {
      await press(context, /^Cancel on/)
      await expect(context.canvas.getByRole('button', { name: /^Cancel on/ })).toHaveAttribute('aria-busy', 'true')
    },
    {
      timeoutMs: Infinity,
      handler: { ...noOffers.handler, onError: () => {}, timeoutMs: 3_600_000 },
      prepare: async (sandbox: Sandbox) => {
        await withoutReasons.prepare(sandbox)
        hanging('/v1/subscriptions/sub_').prepare(sandbox)
      },
    },
  ),
)
/** A refusal: nothing has changed, and Stripe's own page can do the same. */
export const Failed = meta.story(
  cancelling(
    'active',
    async (context) => {
      await press(context, /^Cancel on/)
      await sees(context, 'That was too many requests at once. Nothing was charged or changed.')
    },
    { ...withoutReasons, handler: { ...noOffers.handler, ...refusing('cancel') } },
  ),
)
/** No answer came: it may have happened all the same. */
export const Uncertain = meta.story(
  cancelling(
    'active',
    async (context) => {
      await press(context, /^Cancel on/)
      await sees(context, 'It is not certain whether this went through.')
    },
    {
      handler: { ...noOffers.handler, onError: () => {} },
      prepare: async (sandbox: Sandbox) => {
        await withoutReasons.prepare(sandbox)
        failing('/v1/subscriptions/sub_', 400).prepare(sandbox)
      },
    },
  ),
)
export const Dark = meta.story({ ...Offers.input, globals: { theme: 'dark' } })
export const Narrow = meta.story({ ...Offers.input, globals: { width: 'phone' } })
export const NarrowConfirm = meta.story({ ...Confirm.input, globals: { width: 'phone' } })
export const RightToLeft = meta.story({ ...Reason.input, globals: { direction: 'rtl' } })

// The journeys.

/** Why, past the offers, the date: cancelled, and then kept again. */
export const CancelAndKeep = meta.story(
  cancelling('active', async (context) => {
    const { canvas, userEvent } = context
    await userEvent.click(canvas.getByRole('radio', { name: 'I do not use it enough' }))
    await userEvent.type(canvas.getByRole('textbox'), 'The project is over.')
    await toConfirm(context)
    await press(context, 'Cancel on December 3, 2026')
    await sees(context, 'Your cancellation is confirmed for December 3, 2026.', 'Ends Dec 3, 2026')
    await press(context, 'Keep plan')
    const panel = await canvas.findByRole('dialog', { name: 'Keep Pro' })
    await userEvent.click(panel.querySelector('button') as HTMLElement)
    await sees(context, 'Your plan goes on.', 'Renews on December 3, 2026 for €29.00.')
  }),
)

/** The same without a mouse. */
export const ByKeyboard = meta.story({
  ...account('active', [], { mode: 'inline' }),
  play: async (context: Journey) => {
    const { canvas, userEvent } = context
    const opener = await canvas.findByRole('button', { name: 'Cancel plan' })
    opener.focus()
    await userEvent.keyboard('{Enter}')
    await canvas.findByRole('dialog')
    await userEvent.keyboard('{Escape}')
    await waitFor(() => expect(opener).toHaveFocus())
    await userEvent.keyboard('{Enter}')
    await canvas.findByRole('dialog')
    await userEvent.tab()
    await userEvent.keyboard(' ')
    await expect(canvas.getByRole('radio', { name: 'It is too expensive' })).toBeChecked()
    await userEvent.tab()
    await userEvent.keyboard('Every euro counts.')
    await userEvent.tab()
    await userEvent.keyboard('{Enter}')
    await canvas.findByRole('button', { name: 'Change to Starter' })
    await userEvent.tab()
    await userEvent.tab()
    await expect(canvas.getByRole('button', { name: 'Continue to cancel' })).toHaveFocus()
    await userEvent.keyboard('{Enter}')
    await expect(canvas.getByRole('button', { name: 'Keep plan' })).toHaveFocus()
    await userEvent.tab({ shift: true })
    await userEvent.tab({ shift: true })
    await userEvent.keyboard('{Enter}')
    await sees(context, 'Your cancellation is confirmed for December 3, 2026.')
    // The panel gives the focus back once it is gone from the page.
    await waitFor(() => expect(document.body).not.toHaveFocus())
  },
})

export const PausesInstead = meta.story(
  cancelling(
    'active',
    async (context) => {
      await press(context, 'Continue')
      await press(context, 'Pause instead')
      const panel = await context.canvas.findByRole('dialog', { name: 'Pause Pro' })
      await context.userEvent.click(panel.querySelector('button') as HTMLElement)
      await sees(context, 'Your pause is confirmed.')
    },
    mayPause,
  ),
)

/** The component alone below a provider, as a page of the host's own. */
export const Alone = meta.story({
  ...account('active', ['Cancel Pro', 'What is the main reason?'], { mode: 'inline' }),
  render: () => <CancelFlow style={{ maxInlineSize: '34rem' }} />,
})
export const AloneWithoutPlan = meta.story({
  ...account('free', 'There is no plan here to cancel.', { mode: 'inline' }),
  render: () => <CancelFlow style={{ maxInlineSize: '34rem' }} />,
})
