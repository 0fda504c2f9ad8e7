import { CustomPaymentForm } from 'react-billing-portal'
import type { Sandbox } from 'react-billing-portal/sandbox'
import { expect, fn, screen, waitFor } from 'storybook/test'
import preview from '../../.storybook/preview.js'
import { still } from '../support/controls.js'
import { type Canvas, hanging, quietly, sees } from '../support/account.js'
import { answerBank, fillInCard, type Journey } from '../support/journey.js'

const GOOD = '5555555555554444'
const DECLINED = '4000000000000002'
const NO_FUNDS = '4000000000009995'
const ASKS = '4000002500003155'

const billing = (options: object = {}) => ({ billing: { scenario: 'active', ...options } })

const meta = preview.meta({
  title: 'Components/CustomPaymentForm',
  component: CustomPaymentForm,
  args: { onSuccess: fn() },
  argTypes: still('makeDefault', 'clientSecret', 'publishableKey'),
  parameters: billing(),
  decorators: [
    (Story) => (
      <div style={{ maxInlineSize: '40rem' }}>
        <Story />
      </div>
    ),
  ],
})

const isReady = ({ canvasElement }: Canvas) =>
  waitFor(() => expect(canvasElement.querySelector('[data-status="ready"]')).not.toBeNull())

const press = async ({ canvas, userEvent }: Journey, name = 'Save payment method') => {
  const button = await canvas.findByRole('button', { name })
  await waitFor(() => expect(button).not.toHaveAttribute('aria-disabled'))
  await userEvent.click(button)
}

const saved = 'Your payment method is saved.'

export const Ready = meta.story({ play: isReady })

export const Saved = meta.story({
  play: async (context) => {
    await fillInCard(context, GOOD)
    await press(context)
    await sees(context, saved)
    await expect(context.args.onSuccess).toHaveBeenCalledTimes(1)
  },
})

export const ByKeyboard = meta.story({
  play: async (context) => {
    await fillInCard(context, GOOD)
    await isReady(context)
    await context.userEvent.type(context.canvas.getByLabelText('Security code'), '{Enter}')
    await sees(context, saved)
  },
})

export const Declined = meta.story({
  play: async (context) => {
    await fillInCard(context, NO_FUNDS)
    await press(context)
    await sees(context, 'Your card does not have enough funds.')
  },
})

export const DeclinedThenSaved = meta.story({
  play: async (context) => {
    await fillInCard(context, DECLINED)
    await press(context)
    await sees(context, 'Your bank declined this payment method. Nothing was saved.')
    await fillInCard(context, GOOD)
    await press(context)
    await sees(context, saved)
  },
})

/** What is wrong with what was typed, the fields say themselves. */
export const Incomplete = meta.story({
  play: async (context) => {
    await isReady(context)
    await press(context)
    await sees(context, 'Your card number is incomplete.')
  },
})

export const ThreeDSecure = meta.story({
  play: async (context) => {
    await fillInCard(context, ASKS)
    await press(context)
    await answerBank(context, 'Complete')
    await sees(context, saved)
  },
})

/** While the bank asks, the button is busy and keeps its place. */
export const ThreeDSecureAsked = meta.story({
  beforeEach: () => () => document.querySelector('[id^="sandbox-challenge"]')?.remove(),
  play: async (context) => {
    await fillInCard(context, ASKS)
    await press(context)
    await screen.findByRole('dialog', { name: 'Confirm with your bank' })
    await expect(context.canvas.getByRole('button', { name: 'Save payment method' })).toHaveAttribute(
      'aria-busy',
      'true',
    )
  },
})

export const ThreeDSecureRefused = meta.story({
  play: async (context) => {
    await fillInCard(context, ASKS)
    await press(context)
    await answerBank(context, 'Fail')
    await sees(context, 'Your bank could not confirm that it is you. Nothing was saved.')
  },
})

export const Blocked = meta.story({
  args: { onCancel: fn() },
  parameters: billing({ stripeJs: { outcomes: ['failed'] } }),
  play: (context) => sees(context, 'The payment form could not be loaded.', 'Continue on Stripe’s page'),
})

export const BlockedThenRetried = meta.story({
  parameters: billing({ stripeJs: { outcomes: ['failed', 'loaded'] } }),
  play: async (context) => {
    await sees(context, 'The payment form could not be loaded.')
    await press(context, 'Retry')
    await isReady(context)
  },
})

export const Slow = meta.story({
  args: { onCancel: fn() },
  parameters: billing({ stripeJs: { outcomes: ['pending'] } }),
  play: (context) => sees(context, 'Loading the payment form'),
})

export const KeyMissing = meta.story({
  parameters: billing({ handler: { publishableKey: undefined } }),
  play: (context) => sees(context, 'Billing is not fully set up here yet.'),
})

export const Saving = meta.story({
  args: { onCancel: fn() },
  parameters: billing(hanging('/v1/setup_intents')),
  play: async (context) => {
    await fillInCard(context, GOOD)
    await press(context)
    await sees(context, 'One moment')
  },
})

export const BankStillChecks = meta.story({
  args: { onCancel: fn() },
  parameters: billing({ stripeJs: { paymentMethods: ['sepa_debit'] } }),
  play: async (context) => {
    const { canvas, userEvent } = context
    await userEvent.type(await canvas.findByLabelText('IBAN'), 'DE89370400440532013000')
    for (const field of canvas.queryAllByLabelText(/name/i)) await userEvent.type(field, 'Northwind Studio')
    for (const field of canvas.queryAllByLabelText(/email/i)) await userEvent.type(field, 'billing@northwind.example')
    await press(context)
    await sees(context, 'Your bank still has to confirm this payment method')
    await expect(context.args.onSuccess).not.toHaveBeenCalled()
  },
})

/** Stripe keeps the card, but not as what is charged: Retry does that alone. */
export const NotDefaultYet = meta.story({
  args: { onCancel: fn() },
  parameters: billing({
    handler: quietly,
    prepare: (sandbox: Sandbox) => sandbox.fail({ match: '/v1/customers', method: 'POST', status: 400 }),
  }),
  play: async (context) => {
    await fillInCard(context, GOOD)
    await press(context)
    await sees(context, 'Your payment method is saved, but it is not the default yet.')
  },
})

export const TwoKinds = meta.story({
  parameters: billing({ stripeJs: { paymentMethods: ['card', 'sepa_debit'] } }),
  play: isReady,
})

export const OwnWords = meta.story({
  args: { submitLabel: 'Save card and pay €29.00', onCancel: fn() },
  play: isReady,
})

export const Dark = meta.story({ globals: { theme: 'dark' }, args: { onCancel: fn() }, play: isReady })

export const Arabic = meta.story({
  globals: { locale: 'ar' },
  args: { onCancel: fn() },
  play: async (context) => {
    await isReady(context)
    const fields = context.canvas.getByLabelText('Card number').closest('[lang]')
    await waitFor(() => expect(fields).toHaveAttribute('dir', 'rtl'))
  },
})

/** A theme that is switched under the fields: they follow, and keep what was typed. */
export const ThemeSwitched = meta.story({
  name: 'F15: a switched theme reaches the fields, and what was typed stays',
  globals: { theme: 'light' },
  play: async (context) => {
    await fillInCard(context, GOOD)
    const field = context.canvas.getByLabelText('Card number')
    const style = getComputedStyle(field)
    await expect(style.backgroundColor).toBe('rgb(255, 255, 255)')
    const theme = field.closest<HTMLElement>('[data-theme]')
    theme?.setAttribute('data-theme', 'dark')
    theme?.style.setProperty('color-scheme', 'dark')
    await waitFor(() => expect(style.backgroundColor).toBe('rgb(18, 18, 18)'))
    await expect(field).toHaveValue('5555 5555 5555 4444')
    await expect(context.canvas.getByLabelText('Card number')).toBe(field)
  },
})

/** The host’s own tokens, colours that only newer browsers know among them. */
export const HostTokens = meta.story({
  decorators: [
    (Story) => (
      <div
        style={
          {
            '--billing-card': 'oklch(0.98 0.02 95)',
            '--billing-foreground': 'oklch(0.25 0.03 60)',
            '--billing-primary': 'oklch(0.45 0.15 30)',
            '--billing-primary-foreground': 'white',
            '--billing-input': 'oklch(0.55 0.05 60)',
            '--billing-radius': '2px',
            '--billing-font-family': 'Georgia, serif',
            padding: '1.5rem',
            background: 'oklch(0.98 0.02 95)',
            color: 'oklch(0.25 0.03 60)',
          } as object
        }
      >
        <Story />
      </div>
    ),
  ],
  play: async (context) => {
    await isReady(context)
    const style = getComputedStyle(context.canvas.getByLabelText('Card number'))
    await expect(style.backgroundColor).toMatch(/^rgb\(25\d, 24\d, 23\d\)$/)
    await expect(style.fontFamily).toContain('Georgia')
  },
})

/** What is shown while it loads is as high as the form. */
export const KeepsItsPlace = meta.story({
  name: 'F19: the page does not move while the form loads',
  play: async (context) => {
    const heights = new Set<number>()
    const measure = () => {
      const form = context.canvasElement.querySelector('[data-slot="payment-form"]')
      if (form) heights.add(form.getBoundingClientRect().height)
    }
    while (!context.canvasElement.querySelector('[data-status="ready"]')) {
      measure()
      await new Promise((resolve) => requestAnimationFrame(resolve))
    }
    measure()
    await expect([...heights]).toHaveLength(1)
  },
})
