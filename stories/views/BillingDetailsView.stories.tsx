import { BillingDetailsView, type CustomerDetails, type TaxId } from 'react-billing-portal'
import preview from '../../.storybook/preview.js'
import { hostile, long } from '../support/names.js'
import { spy } from '../support/spies.js'

const meta = preview.meta({ title: 'Views/BillingDetailsView', component: BillingDetailsView })

const edit = { ...spy('edit'), isExpanded: false }
const details: CustomerDetails = {
  name: 'Northwind Studio',
  email: 'billing@northwind.example',
  phone: '+353 1 555 0142',
  address: {
    line1: '14 Fenian Street',
    line2: null,
    postalCode: 'D02 YX88',
    city: 'Dublin',
    state: null,
    country: 'IE',
  },
  taxIds: [],
}
const taxId = (verification: TaxId['verification'], type = 'eu_vat', value = 'IE1234567AB'): TaxId => ({
  ref: `${type} ${value}`,
  type,
  value,
  verification,
})

export const Whole = meta.story({ args: { details, edit } })
export const LeadsAway = meta.story({ args: { details, edit: spy('edit') } })
export const ReadOnly = meta.story({ args: { details } })
export const TaxIds = meta.story({
  args: {
    edit,
    details: {
      ...details,
      taxIds: [
        taxId('verified'),
        taxId('pending', 'gb_vat', 'GB123456789'),
        taxId('unverified', 'au_abn', '12345678912'),
        taxId('unavailable', 'us_ein', '12-3456789'),
        taxId(null, 'ca_gst_hst', '123456789RT0002'),
      ],
    },
  },
})
export const Empty = meta.story({
  args: { edit, details: { name: null, email: null, phone: null, address: null, taxIds: [] } },
})
const longDetails = {
  ...details,
  name: long,
  email: `${'a'.repeat(64)}@${'b'.repeat(60)}.example`,
  address: { line1: hostile, line2: long, city: long, state: 'Bayern', postalCode: '80331', country: 'DE' },
  taxIds: [taxId('verified', 'eu_vat', `DE${'1'.repeat(90)}`)],
}
export const LongNames = meta.story({ args: { edit, details: longDetails } })
export const Narrow = meta.story({ globals: { width: 'phone' }, args: { edit, details: longDetails } })
export const Dark = meta.story({ globals: { theme: 'dark' }, args: TaxIds.input.args })
export const RightToLeft = meta.story({ globals: { locale: 'ar' }, args: { details, edit } })
