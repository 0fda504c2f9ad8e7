import { SubscriptionCard } from 'react-billing-portal'
import type { Sandbox, ScenarioName } from 'react-billing-portal/sandbox'
import { expect, screen, userEvent, waitFor, within } from 'storybook/test'
import preview from '../../.storybook/preview.js'
import { account, type Canvas, hanging, quietly, sees } from '../support/account.js'

const meta = preview.meta({ title: 'Flows/Change plan', component: SubscriptionCard, tags: ['!autodocs'] })

type Options = NonNullable<Parameters<typeof account>[2]>

const everyRhythm = {
  plans: {
    starter: 'price_starter_monthly',
    pro: 'price_pro_monthly',
    business: 'price_business_monthly',
    starter_yearly: 'price_starter_yearly',
    pro_yearly: 'price_pro_yearly',
    business_yearly: 'price_business_yearly',
  },
}

/** The panel, opened by its button. */
async function open(context: Canvas, button: string | RegExp = 'Change plan') {
  const page = within(context.canvasElement)
  ;(await page.findByRole('button', { name: button })).click()
  return within(await page.findByRole('dialog', { name: 'Change plan' }))
}

const confirm = (panel: ReturnType<typeof within>, name: string | RegExp) => panel.findByRole('button', { name })

/** A plan's card in which the change of plan is opened. */
const change = (
  scenario: ScenarioName,
  options: Options,
  play: (panel: ReturnType<typeof within>, context: Canvas) => Promise<unknown>,
  button?: RegExp,
) => ({
  parameters: account(scenario, [], { mode: 'inline', ...options }).parameters,
  play: async (context: Canvas) => {
    await play(await open(context, button), context)
  },
})

const choose = (panel: ReturnType<typeof within>, plan: RegExp) => panel.getByRole('radio', { name: plan }).click()

export const Plans = meta.story(change('active', {}, (panel) => panel.findByText('€99.00 / month')))

export const Rhythms = meta.story(
  change('active', { handler: everyRhythm }, async (panel) => {
    choose(panel, /^Yearly/)
    await confirm(panel, /^Change to Pro and pay €/)
  }),
)

export const Upgrade = meta.story(
  change('active', {}, (panel) => confirm(panel, 'Change to Business and pay €49.00'), /^Upgrade/),
)

export const Upgraded = meta.story(
  change(
    'active',
    {},
    async (panel, context) => {
      ;(await confirm(panel, 'Change to Business and pay €49.00')).click()
      await sees(context, 'You are on Business now.', 'Renews on December 3, 2026 for €99.00.')
    },
    /^Upgrade/,
  ),
)

export const Taxed = meta.story(change('taxed', {}, (panel) => confirm(panel, /pay €60\.27$/), /^Upgrade/))
export const Discounted = meta.story(change('discount', {}, (panel) => confirm(panel, /pay €39\.20$/), /^Upgrade/))

export const Downgrade = meta.story(
  change('active', {}, async (panel) => {
    choose(panel, /^Starter/)
    await confirm(panel, 'Change on December 3, 2026')
  }),
)

export const DowngradedAndUndone = meta.story(
  change('active', {}, async (panel, context) => {
    choose(panel, /^Starter/)
    ;(await confirm(panel, 'Change on December 3, 2026')).click()
    await sees(context, 'Changes to Starter on December 3, 2026.')
    const page = within(context.canvasElement)
    // The next act waits for the end of this one.
    await waitFor(() => expect(page.queryByRole('dialog')).toBeNull())
    page.getByRole('button', { name: 'Undo change' }).click()
    const undo = within(await page.findByRole('dialog', { name: 'Stay on Pro' }))
    undo.getByRole('button', { name: 'Undo change' }).click()
    await sees(context, 'You stay on Pro.', 'Renews on December 3, 2026 for €29.00.')
  }),
)

export const Seats = meta.story(
  change('seats', {}, async (panel) => {
    await type(panel, '15')
    await confirm(panel, 'Change to 15 seats and pay €18.90')
  }),
)

export const SeatsRefused = meta.story(
  change('seats', {}, async (panel) => {
    await type(panel, '1000')
    await panel.findByText('Enter a whole number from 1 to 100.')
  }),
)

export const Trial = meta.story(
  change('trialing', {}, async (panel) => {
    choose(panel, /^Business/)
    await confirm(panel, 'Change to Business')
    await waitFor(() => expect(panel.getByText('€99.00')).toBeVisible())
  }),
)

export const UsageBased = meta.story(
  change(
    'active',
    { handler: { plans: { ...everyRhythm.plans, calls: 'price_calls_metered' }, operations: { changePlan: true } } },
    async (panel) => {
      choose(panel, /^API calls/)
      await panel.findByText(/What is used until then comes on top/)
    },
  ),
)

/** What a change costs is on its way: as high as it will be. */
export const Working = meta.story(
  change('active', hanging('/v1/invoices/create_preview'), async (panel) => {
    choose(panel, /^Business/)
    await expect(await confirm(panel, 'Change to Business')).toHaveAttribute('aria-disabled', 'true')
  }),
)

export const PreviewFailed = meta.story(
  change(
    'active',
    {
      handler: quietly,
      prepare: (sandbox: Sandbox) =>
        sandbox.fail({ match: '/v1/invoices/create_preview', status: 500, times: Infinity }),
    },
    async (panel) => {
      choose(panel, /^Business/)
      await panel.findByRole('button', { name: 'Retry' })
    },
  ),
)

/** The bank asks: the plan stays what it was until the person has answered. */
export const BankAsks = meta.story(
  change(
    'active',
    { prepare: payWith('pm_card_authenticationRequiredOnSetup') },
    async (panel, context) => {
      ;(await confirm(panel, 'Change to Business and pay €49.00')).click()
      const bank = within(await screen.findByRole('dialog', { name: 'Confirm with your bank' }))
      await expect(within(context.canvasElement).getByRole('heading', { name: 'Pro' })).toBeVisible()
      bank.getByRole('button', { name: 'Complete' }).click()
      await sees(context, 'You are on Business now.')
    },
    /^Upgrade/,
  ),
)

/** A card that is declined grants nothing. */
export const Unpaid = meta.story(
  change(
    'active',
    { prepare: payWith('pm_card_chargeCustomerFail') },
    async (panel, context) => {
      ;(await confirm(panel, 'Change to Business and pay €49.00')).click()
      await sees(context, 'Your plan has not changed yet', 'The payment did not go through.')
    },
    /^Upgrade/,
  ),
)

export const UnpaidAndDropped = meta.story(
  change(
    'active',
    { prepare: payWith('pm_card_chargeCustomerFail') },
    async (panel, context) => {
      ;(await confirm(panel, 'Change to Business and pay €49.00')).click()
      await sees(context, 'Your plan has not changed yet')
      const unpaid = within(within(context.canvasElement).getByRole('dialog'))
      unpaid.getByRole('button', { name: 'Drop change' }).click()
      await sees(context, 'The change to Business will not happen', 'Renews on December 3, 2026 for €29.00.')
    },
    /^Upgrade/,
  ),
)

/** On the card, until it is paid or dropped. */
export const Waiting = meta.story(
  account('pendingUpdate', 'Change to Business waits for its payment until November 13, 2026.', { mode: 'inline' }),
)
/** What "Change plan" opens meanwhile. */
export const WaitingOpened = meta.story({
  parameters: account('pendingUpdate', [], { mode: 'inline' }).parameters,
  play: async (context: Canvas) => {
    const page = within(context.canvasElement)
    ;(await page.findByRole('button', { name: 'Change plan' })).click()
    await sees(context, 'Your plan has not changed yet', 'The change to Business waits for €49.00')
  },
})
/** Where everything redirects, it can be paid. */
export const WaitingRedirect = meta.story(
  account('pendingUpdate', 'Change to Business waits for its payment until November 13, 2026.'),
)

/** What the next charge is made of, on demand. */
export const NextCharge = meta.story({
  ...account('taxed', [], { mode: 'inline' }),
  play: async (context: Canvas) => {
    const page = within(context.canvasElement)
    ;(await page.findByRole('button', { name: 'Next charge' })).click()
    await sees(context, '1 × Pro (at €29.00 / month)', 'Tax€6.67', 'Next charge on December 3, 2026€35.67')
  },
})

async function type(panel: ReturnType<typeof within>, seats: string) {
  const field = panel.getByLabelText('Seats')
  await userEvent.clear(field)
  await userEvent.type(field, seats)
}

/** Charges what comes with another card. */
function payWith(token: string) {
  return async ({ stripe }: Sandbox, customer: string) => {
    const { id } = await stripe.paymentMethods.attach(token, { customer })
    await stripe.customers.update(customer, { invoice_settings: { default_payment_method: id } })
  }
}
