import { type ChangePreview, type InvoicePreview, PlanPickerView } from 'react-billing-portal'
import { expect, fn } from 'storybook/test'
import preview from '../../.storybook/preview.js'
import { still, typed } from '../support/controls.js'
import { item, plans, subscription } from '../../test/support/fixtures.js'
import { hostile, long } from '../support/names.js'

const line = { quantity: 1, periodStartsAt: '2026-11-12T09:00:00.000Z', periodEndsAt: '2026-12-03T09:00:00.000Z' }
const invoice = (overrides: Partial<InvoicePreview>): InvoicePreview => ({
  at: '2026-12-03T09:00:00.000Z',
  currency: 'eur',
  lines: [],
  hasMoreLines: false,
  subtotal: 9900,
  discount: 0,
  tax: 0,
  total: 9900,
  amountDue: 9900,
  ...overrides,
})
const next = invoice({})
const cost: ChangePreview = {
  takesEffectAt: '2026-11-12T09:00:00.000Z',
  isScheduled: false,
  dueNow: invoice({
    lines: [
      { ...line, description: 'Unused time on Pro after 12 Nov 2026', amount: -2030, isProration: true },
      { ...line, description: 'Remaining time on Business after 12 Nov 2026', amount: 6930, isProration: true },
    ],
    subtotal: 4900,
    total: 4900,
    amountDue: 4900,
  }),
  next,
  prorationDate: '2026-11-12T09:00:00.000Z',
  basis: '',
  expiresAt: '2026-11-12T10:00:00.000Z',
}
const adjustable = plans.map((plan) => ({ ...plan, quantityLimits: { minimum: 1, maximum: 100 } }))
const choice = (plan: string, quantity = '1') => ({ plan, quantity, rhythm: '1 month' })

const meta = preview.meta({
  title: 'Views/PlanPickerView',
  component: PlanPickerView,
  argTypes: {
    ...typed({
      subscription: 'Subscription',
      plans: 'readonly Plan[]',
      choice: 'PlanChoice',
      onChoose: '(choice: PlanChoice, isTyped?: boolean) => void',
    }),
    ...still('isUncertain', 'isPreviewing'),
  },
  args: {
    subscription: subscription(),
    plans,
    choice: choice('business'),
    preview: cost,
    onChoose: fn(),
    onConfirm: fn(),
    onRetry: fn(),
  },
})

export const Cost = meta.story()
export const NothingChosen = meta.story({
  args: { choice: choice('pro'), preview: null },
  play: async ({ args, canvas, userEvent }) => {
    await userEvent.click(canvas.getByRole('button', { name: 'Change plan' }))
    await expect(args.onConfirm).not.toHaveBeenCalled()
    await userEvent.click(canvas.getByRole('radio', { name: /^Starter/ }))
    await expect(args.onChoose).toHaveBeenCalledWith(choice('starter'))
  },
})
export const Working = meta.story({ args: { preview: null, isPreviewing: true } })
export const Unknown = meta.story({ args: { preview: null, previewError: { code: 'stripe_unavailable' } } })
export const Refused = meta.story({ args: { error: { code: 'conflict' }, redirect: fn() } })
export const Pending = meta.story({ args: { isPending: true } })
export const Seats = meta.story({
  args: {
    plans: adjustable,
    subscription: subscription({ plan: 'starter', items: [item({ plan: 'starter', quantity: 12, unitAmount: 900 })] }),
    choice: choice('starter', '12'),
    preview: null,
  },
})
export const SeatsRefused = meta.story({ ...Seats.input, args: { ...Seats.input.args, choice: choice('pro', '1000') } })
/** Less than what was paid for already: the rest becomes credit. */
export const CreditBack = meta.story({
  args: {
    choice: choice('starter'),
    preview: {
      ...cost,
      dueNow: invoice({
        lines: [{ ...line, description: null, amount: -1400, isProration: true }],
        subtotal: -1400,
        total: -1400,
        amountDue: 0,
      }),
    },
  },
})
export const TaxAndCredit = meta.story({
  args: {
    preview: {
      ...cost,
      dueNow: cost.dueNow && { ...cost.dueNow, discount: 500, tax: 1012, total: 5412, amountDue: 4412 },
    },
  },
})
export const OnlyOnePlan = meta.story({ args: { plans: plans.slice(1, 2), choice: choice('pro'), preview: null } })
export const LongNamesNarrow = meta.story({
  globals: { width: 'phone' },
  args: { plans: adjustable.map((plan) => ({ ...plan, name: long, description: long })) },
})
export const HostileNames = meta.story({
  args: { plans: plans.map((plan) => ({ ...plan, name: hostile, description: hostile })) },
  play: async ({ canvasElement }) => {
    await expect(canvasElement.querySelector('img, script')).toBeNull()
  },
})
export const Dark = meta.story({ globals: { theme: 'dark' } })
export const Rtl = meta.story({ globals: { direction: 'rtl', theme: 'dark', width: 'phone' } })
