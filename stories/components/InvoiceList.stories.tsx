import { InvoiceList } from 'react-billing-portal'
import type { Sandbox } from 'react-billing-portal/sandbox'
import { expect, waitFor } from 'storybook/test'
import preview from '../../.storybook/preview.js'
import { account, answering, failing, quietly, sees, silent } from '../support/account.js'

const meta = preview.meta({ title: 'Components/InvoiceList', component: InvoiceList })

export const Paid = meta.story(account('active', ['Nov 3, 2026', 'NWS-0042', '€29.00']))
export const Open = meta.story(account('pastDue', ['NWS-0042', 'Open']))
export const Void = meta.story(account('incompleteExpired', ['NWS-0034', 'Void']))
export const Many = meta.story(account('manyInvoices', 'Show more'))
export const Empty = meta.story(account('free', 'No invoices yet. The first appears here after your first payment.'))
export const Yen = meta.story(account('jpy', '¥4,800'))
export const KuwaitiDinar = meta.story(account('kwd', 'KWD 8.900'))
/** In a narrow frame the table reads as a list. */
export const Narrow = meta.story({ globals: { width: 'phone' }, ...account('manyInvoices', 'NWS-0041') })

export const Loading = meta.story(account('active', 'Loading billing details', silent))
export const Failed = meta.story(
  account('active', ['Your invoices could not be loaded.', 'could not be read.'], answering('<html>')),
)
/** Stripe answers, but not about the invoices. */
export const Partial = meta.story(
  account('active', ['Your invoices could not be loaded.', 'Nothing was charged'], failing('/v1/invoices')),
)

const rows = (element: HTMLElement) => element.querySelectorAll('[data-slot="invoice"]').length

/** Page by page to the last one; the focus stays on the button throughout. */
export const ShowMore = meta.story({
  ...account('manyInvoices', []),
  play: async (context) => {
    const { canvas, canvasElement, userEvent } = context
    await sees(context, 'Show more')
    const button = canvas.getByRole('button', { name: 'Show more' })
    while (button.textContent === 'Show more') {
      const before = rows(canvasElement)
      await userEvent.click(button)
      await waitFor(() => expect(rows(canvasElement)).toBeGreaterThan(before))
      await waitFor(() => expect(button).not.toHaveAttribute('data-pending'))
    }
    await expect(button).toHaveTextContent('All invoices shown')
    await expect(button).toHaveFocus()
  },
})

let stripe: Sandbox
/** The next page fails; what is shown stays, and pressing again loads it. */
export const ShowMoreFails = meta.story({
  ...account('manyInvoices', [], { handler: quietly, prepare: (sandbox) => void (stripe = sandbox) }),
  play: async (context) => {
    const { canvas, canvasElement, userEvent } = context
    await sees(context, 'Show more')
    const before = rows(canvasElement)
    stripe.fail({ match: '/v1/invoices', status: 401 })
    const button = canvas.getByRole('button', { name: 'Show more' })
    await userEvent.click(button)
    await sees(context, 'Billing is not fully set up here yet.')
    await expect(rows(canvasElement)).toBe(before)
    await userEvent.click(button)
    await waitFor(() => expect(rows(canvasElement)).toBeGreaterThan(before))
  },
})

/** Pays on the invoice's own page and comes back: nothing is open any more. */
export const PayAndReturn = meta.story({
  ...account('sendInvoice', []),
  play: async (context) => {
    const { canvas, canvasElement, userEvent } = context
    await sees(context, 'Open')
    await userEvent.click(canvas.getByRole('button', { name: /^Pay invoice NWS-0042/ }))
    const page = () => canvasElement.querySelector('iframe')?.contentDocument
    await waitFor(() => expect(page()?.querySelector('button[type="submit"]')).toBeInTheDocument())
    page()?.querySelector<HTMLButtonElement>('button[type="submit"]')?.click()
    await waitFor(() => expect(page()?.body).toHaveTextContent('paid'))
    await userEvent.click(canvas.getByRole('button', { name: '← Back' }))
    await sees(context, 'NWS-0042')
    await expect(canvasElement.querySelector('[data-status="open"]')).toBeNull()
  },
})

/** Opening an invoice fails, and says so beside the list. */
export const OpeningFails = meta.story({
  ...account('active', [], failing('/v1/invoices/in_')),
  play: async (context) => {
    await sees(context, 'NWS-0042')
    await context.userEvent.click(context.canvas.getByRole('button', { name: /^Download PDF of invoice NWS-0042/ }))
    await sees(context, 'Nothing was charged or changed. Try again in a moment.')
  },
})
