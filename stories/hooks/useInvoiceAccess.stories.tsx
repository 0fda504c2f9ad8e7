import preview from '../../.storybook/preview.js'
import { account, failing, sees } from '../support/account.js'
import { LatestInvoice } from './LatestInvoice.js'

const meta = preview.meta({
  title: 'Hooks/useInvoiceAccess',
  component: LatestInvoice,
  tags: ['!autodocs'],
})

export const Live = meta.story(account('active', 'Download NWS-0042'))

export const Failed = meta.story({
  ...account('active', [], failing('/v1/invoices/in_')),
  play: async (context) => {
    await sees(context, 'Download NWS-0042')
    await context.userEvent.click(context.canvas.getByRole('button'))
    await sees(context, 'The invoice could not be opened (stripe_unavailable).')
  },
})
