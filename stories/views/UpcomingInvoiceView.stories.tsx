import { type InvoicePreview, UpcomingInvoiceView } from 'react-billing-portal'
import { expect } from 'storybook/test'
import preview from '../../.storybook/preview.js'
import { still } from '../support/controls.js'
import { long } from '../support/names.js'
import { spies } from '../support/spies.js'

const period = { periodStartsAt: '2026-12-03T09:00:00.000Z', periodEndsAt: '2027-01-03T09:00:00.000Z' }
const invoice: InvoicePreview = {
  at: '2026-12-03T09:00:00.000Z',
  currency: 'eur',
  lines: [{ ...period, description: '1 × Pro (at €29.00 / month)', quantity: 1, amount: 2900, isProration: false }],
  hasMoreLines: false,
  subtotal: 2900,
  discount: 580,
  tax: 441,
  total: 2761,
  amountDue: 2761,
}

const meta = preview.meta({
  title: 'Views/UpcomingInvoiceView',
  component: UpcomingInvoiceView,
  args: { invoice, ...spies('onRetry') },
  argTypes: still('error', 'isRetrying'),
})

export const Known = meta.story()
export const UsageOnTop = meta.story({ args: { isUsageOnTop: true } })
export const Loading = meta.story({ args: { invoice: undefined } })
export const Failed = meta.story({
  args: { invoice: undefined, error: { code: 'stripe_unavailable' } },
  play: async ({ args, canvas, userEvent }) => {
    await userEvent.click(canvas.getByRole('button', { name: 'Retry' }))
    await expect(args.onRetry).toHaveBeenCalledOnce()
  },
})
export const NothingToCome = meta.story({ args: { invoice: undefined, error: { code: 'not_found' } } })
export const LongNamesNarrow = meta.story({
  args: { invoice: { ...invoice, lines: invoice.lines.map((line) => ({ ...line, description: long })) } },
  globals: { width: 'phone' },
})
export const Dark = meta.story({ globals: { theme: 'dark' } })
