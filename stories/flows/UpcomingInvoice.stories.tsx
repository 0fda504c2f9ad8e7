import { UpcomingInvoice } from 'react-billing-portal'
import preview from '../../.storybook/preview.js'
import { still } from '../support/controls.js'
import { account, failing, hanging } from '../support/account.js'

const meta = preview.meta({
  title: 'Components/UpcomingInvoice',
  component: UpcomingInvoice,
  argTypes: still('subscription'),
})

export const Plan = meta.story(account('active', '1 × Pro (at €29.00 / month)'))
export const Seats = meta.story(account('seats', '12 × Starter (at €9.00 / month)'))
export const Taxed = meta.story(account('taxed', ['Tax', '€35.67']))
export const Discounted = meta.story(account('discount', ['Discount', '€23.20']))
export const Tiered = meta.story(account('tiered', 'Tier 2'))
export const UsageBased = meta.story(account('metered', 'What is used until then comes on top.'))
export const Yen = meta.story(account('jpy', '¥4,800'))
export const Credit = meta.story(
  account('active', ['Credit balance', '€19.00'], {
    prepare: (sandbox, customer) => sandbox.stripe.customers.update(customer, { balance: -1000 }),
  }),
)
export const Loading = meta.story({
  tags: ['!autodocs'],
  ...account('active', 'Loading billing details', hanging('/v1/invoices/create_preview')),
})
export const Failed = meta.story({
  tags: ['!autodocs'],
  ...account('active', ['The next charge could not be loaded.', 'Retry'], failing('/v1/invoices/create_preview', 400)),
})
export const LongNamesNarrow = meta.story({ ...Tiered.input, tags: ['!autodocs'], globals: { width: 'phone' } })
export const Dark = meta.story({ ...Taxed.input, tags: ['!autodocs'], globals: { theme: 'dark' } })
