import { expect, waitFor } from 'storybook/test'
import preview from '../../.storybook/preview.js'
import { account, sees } from '../support/account.js'
import { InvoicePages } from './InvoicePages.js'

const meta = preview.meta({
  title: 'Hooks/useInvoices',
  component: InvoicePages,
  tags: ['!autodocs'],
})

export const Live = meta.story({
  ...account('manyInvoices', []),
  play: async (context) => {
    const { canvas, userEvent } = context
    await sees(context, 'Older invoices')
    const before = canvas.getAllByRole('listitem').length
    await userEvent.click(canvas.getByRole('button', { name: 'Older invoices' }))
    await waitFor(() => expect(canvas.getAllByRole('listitem').length).toBeGreaterThan(before))
  },
})
