import { InvoiceListView, type OpenInvoice } from 'react-billing-portal'
import { expect } from 'storybook/test'
import preview from '../../.storybook/preview.js'
import { still, typed } from '../support/controls.js'
import { invoice, invoices } from '../../test/support/fixtures.js'
import { hostile, long } from '../support/names.js'
import { spies, spy } from '../support/spies.js'

const openInvoice: OpenInvoice = () => spy('openInvoice')

const meta = preview.meta({
  title: 'Views/InvoiceListView',
  component: InvoiceListView,
  argTypes: { ...typed({ invoices: 'readonly Invoice[]' }), ...still('isLoadingMore') },
  args: { invoices: invoices(4), openInvoice },
})

const open = invoice({ ref: 'invoice-12', number: 'NW-0012', status: 'open', createdAt: '2026-11-12T09:00:00.000Z' })

export const Paid = meta.story()
export const Open = meta.story({ args: { invoices: [open, ...invoices(3)] } })
export const EveryStatus = meta.story({
  args: {
    invoices: ['open', 'paid', 'uncollectible', 'void', 'disputed_by_partner'].map((status, index) =>
      invoice({ ref: `invoice-${index}`, number: `NW-000${9 - index}`, status }),
    ),
  },
})
export const EveryStatusNarrow = meta.story({ ...EveryStatus.input, globals: { width: 'phone' } })
export const Empty = meta.story({ args: { invoices: [] } })
export const Credit = meta.story({ args: { invoices: [invoice({ total: -500 }), invoice({ ref: 'zero', total: 0 })] } })
export const Currencies = meta.story({
  args: {
    invoices: [
      invoice({ ref: 'yen', currency: 'jpy', total: 4800 }),
      invoice({ ref: 'dinar', currency: 'kwd', total: 8900 }),
      invoice({ ref: 'dollar', currency: 'usd', total: 123_456_789 }),
    ],
  },
})
export const WithoutDocuments = meta.story({
  args: { invoices: [invoice({ number: null, hasPdf: false, hasHostedPage: false })] },
})
/** Where the endpoint needs no headers, the documents are plain links. */
export const Links = meta.story({
  args: {
    invoices: [open, ...invoices(2)],
    openInvoice: (ref, document) => ({ href: `/api/billing/invoices/${ref}/${document}` }),
  },
})
/** An address that no browser should follow leaves the words alone. */
export const UnsafeLinks = meta.story({
  args: { invoices: [open], openInvoice: () => ({ href: 'javascript:alert(document.domain)' }) },
  play: async ({ canvas }) => {
    await expect(canvas.queryByRole('link')).toBeNull()
  },
})

export const Opening = meta.story({
  args: {
    invoices: [open, ...invoices(3)],
    openInvoice: (ref) => ({ ...spy('openInvoice'), isPending: ref === 'invoice-12' }),
    isPending: true,
  },
})
export const OpeningFailed = meta.story({ args: { error: { code: 'not_found' } } })
/** The browser kept the tab from opening: the address is offered as a link. */
export const TabBlocked = meta.story({ args: { fallbackUrl: 'https://pay.stripe.com/invoice/acct_1/pdf' } })

export const ShowMore = meta.story({
  args: { ...spies('onShowMore') },
  play: async ({ args, canvas, userEvent }) => {
    await userEvent.click(canvas.getByRole('button', { name: 'Show more' }))
    await expect(args.onShowMore).toHaveBeenCalledOnce()
  },
})
export const LoadingMore = meta.story({ args: { ...spies('onShowMore'), isLoadingMore: true } })
export const AllShown = meta.story({
  args: { invoices: invoices(8), added: 4 },
  play: async ({ canvas }) => {
    await expect(canvas.getByText('4 more invoices shown')).toHaveAttribute('role', 'status')
  },
})

export const LongNumbers = meta.story({
  args: {
    invoices: [
      invoice({ number: 'NORTHWIND-STUDIO-2026-NOVEMBER-00000000000000042', status: 'uncollectible' }),
      invoice({ ref: 'long', number: long }),
    ],
  },
})
export const LongNumbersNarrow = meta.story({ ...LongNumbers.input, globals: { width: 'phone' } })
export const HostileTexts = meta.story({
  args: { invoices: [invoice({ number: hostile, status: hostile })] },
  play: async ({ canvasElement }) => {
    await expect(canvasElement.querySelector('img, script')).toBeNull()
    await expect(canvasElement).toHaveTextContent('<img src=x onerror=alert(1)>')
  },
})
export const Narrow = meta.story({ ...Open.input, globals: { width: 'phone' } })
export const Dark = meta.story({ ...Open.input, globals: { theme: 'dark' } })
