import { BillingDashboard, BillingDetails } from 'react-billing-portal'
import { expect, waitFor } from 'storybook/test'
import preview from '../../.storybook/preview.js'
import { still } from '../support/controls.js'
import { account, failing, hanging, inPage, type Journey, quietly, sees } from '../support/account.js'

const meta = preview.meta({
  title: 'Components/BillingDetails',
  component: BillingDetails,
  argTypes: still('addressElement'),
})

const dublin = ['Northwind Studio', '14 Fenian Street', 'Dublin', 'D02 YX88', 'Ireland']

export const Default = meta.story(inPage('active', dublin))
export const TaxId = meta.story(inPage('taxed', ['EU VAT', 'IE1234567AB', 'Being verified']))
/** Where they are changed at Stripe's. */
export const Redirect = meta.story(account('active', ['Billing details', 'Edit']))
export const NotEditable = meta.story(
  inPage('active', dublin, {
    handler: {
      ...quietly,
      operations: { updateCustomer: false, addTaxId: false, removeTaxId: false },
      authorize: ({ operation }) => operation !== 'createPortalSession',
    },
  }),
)
export const Loading = meta.story({
  ...inPage('active', [], hanging('/tax_ids')),
  play: ({ canvasElement }) =>
    waitFor(() => expect(canvasElement.querySelector('[data-section=details]')).toBeVisible()),
})
export const Failed = meta.story(
  inPage('active', ['Your billing details could not be loaded.', 'Nothing was charged'], failing('/tax_ids', 400)),
)

/** Beside the payment method where the page is wide, as high as that. */
export const OnThePage = meta.story({
  ...inPage('active', dublin),
  render: () => <BillingDashboard />,
})
export const OnAPhone = meta.story({ ...OnThePage.input, globals: { width: 'phone' } })

/** Opens the fields. */
async function edit({ canvas, userEvent }: Journey) {
  await userEvent.click(await canvas.findByRole('button', { name: 'Edit billing details' }))
  await canvas.findByRole('dialog')
}

/** Writes over what is in a field. */
async function fill({ canvas, userEvent }: Journey, name: string, text: string) {
  const field = canvas.getByLabelText(name)
  await userEvent.clear(field)
  if (text) await userEvent.type(field, text)
}

const press = ({ canvas, userEvent }: Journey, name: string) => userEvent.click(canvas.getByRole('button', { name }))

export const Editing = meta.story({ ...inPage('active', dublin), play: edit })

export const ChangesAddress = meta.story({
  ...inPage('active', dublin),
  play: async (journey) => {
    await edit(journey)
    await journey.userEvent.selectOptions(journey.canvas.getByLabelText('Country or region'), 'Germany')
    await fill(journey, 'Address line 1', 'Torstraße 1')
    await fill(journey, 'City', 'Berlin')
    await fill(journey, 'Postal code', '10119')
    await press(journey, 'Save details')
    await sees(journey, 'Billing details saved.', 'Torstraße 1', '10119 Berlin', 'Germany')
    const opener = journey.canvas.getByRole('button', { name: 'Edit billing details' })
    await waitFor(() => expect(opener).toHaveFocus())
  },
})

export const AddsTaxId = meta.story({
  ...inPage('active', dublin),
  play: async (journey) => {
    await edit(journey)
    await press(journey, 'Add tax ID')
    await sees(journey, 'For example IE1234567AB')
    const { scrollWidth, clientWidth } = document.documentElement
    await expect(scrollWidth).toBeLessThanOrEqual(clientWidth)
    await journey.userEvent.type(journey.canvas.getByLabelText('Tax ID'), 'IE1234567FA{Enter}')
    await sees(journey, 'Billing details saved.', 'IE1234567FA', 'Being verified')
  },
})

/** What is none is marked where it was typed, and nothing of the rest is lost. */
export const TaxIdRefused = meta.story({
  ...inPage('active', dublin, { handler: quietly }),
  play: async (journey) => {
    await edit(journey)
    await press(journey, 'Add tax ID')
    await journey.userEvent.type(journey.canvas.getByLabelText('Tax ID'), 'IE12')
    await press(journey, 'Save details')
    await sees(journey, 'This does not look like a tax ID of this type.')
    await waitFor(() => expect(journey.canvas.getByLabelText('Tax ID')).toHaveFocus())
  },
})

export const RemovesTaxId = meta.story({
  ...inPage('taxed', 'IE1234567AB'),
  play: async (journey) => {
    await edit(journey)
    await press(journey, 'Remove EU VAT IE1234567AB')
    await waitFor(() => expect(journey.canvas.getByRole('button', { name: 'Keep it' })).toHaveFocus())
    await press(journey, 'Remove tax ID')
    await waitFor(() => expect(journey.canvasElement).not.toHaveTextContent('IE1234567AB'))
  },
})

export const AsksBeforeRemoving = meta.story({
  ...inPage('taxed', 'IE1234567AB'),
  play: async (journey) => {
    await edit(journey)
    await press(journey, 'Remove EU VAT IE1234567AB')
    await sees(journey, 'New invoices will be without it.')
  },
})

export const Invalid = meta.story({
  ...inPage('active', dublin),
  play: async (journey) => {
    await edit(journey)
    await fill(journey, 'Email', 'billing')
    await journey.userEvent.selectOptions(journey.canvas.getByLabelText('Country or region'), '')
    await press(journey, 'Save details')
    await waitFor(() => expect(journey.canvas.getByLabelText('Email')).toHaveFocus())
    await sees(journey, 'Enter a whole email address', 'Choose the country of this address.')
  },
})

export const SaveFailed = meta.story({
  ...inPage('active', dublin, {
    handler: quietly,
    prepare: (sandbox) => sandbox.fail({ match: '/v1/customers', method: 'POST', status: 400, times: Infinity }),
  }),
  play: async (journey) => {
    await edit(journey)
    await fill(journey, 'Name', 'Southwind Studio')
    await press(journey, 'Save details')
    await waitFor(() => expect(journey.canvas.getByRole('alert')).toBeVisible())
    await expect(journey.canvas.getByLabelText('Name')).toHaveValue('Southwind Studio')
  },
})

export const Saving = meta.story({
  ...inPage('active', dublin, {
    handler: { ...quietly, timeoutMs: 3_600_000 },
    timeoutMs: Infinity,
    prepare: (sandbox) => sandbox.fail({ match: '/v1/customers', method: 'POST', delayMs: 3_600_000, times: Infinity }),
  }),
  play: async (journey) => {
    await edit(journey)
    await fill(journey, 'Name', 'Southwind Studio')
    await press(journey, 'Save details')
    await expect(journey.canvas.getByRole('button', { name: 'Save details' })).toHaveAttribute('aria-busy', 'true')
  },
})

export const OnlyTaxIds = meta.story({
  ...inPage('taxed', 'IE1234567AB', { handler: { operations: { updateCustomer: false } } }),
  play: edit,
})

/** In Stripe's own fields, which complete an address while it is typed. */
export const AddressElement = meta.story({
  ...inPage('active', dublin),
  args: { addressElement: true },
  play: async (journey) => {
    await edit(journey)
    const street = await journey.canvas.findByLabelText('Address line 1')
    await waitFor(() => expect(street).toHaveValue('14 Fenian Street'))
    await fill(journey, 'Address line 1', '15 Fenian Street')
    await press(journey, 'Save details')
    await sees(journey, 'Billing details saved.', '15 Fenian Street')
  },
})

/** Where Stripe.js does not load, plain fields take its place. */
export const AddressElementBlocked = meta.story({
  ...inPage('active', dublin, { stripeJs: { outcomes: ['failed'] } }),
  args: { addressElement: true },
  play: async (journey) => {
    await edit(journey)
    await journey.canvas.findByLabelText('Country or region')
  },
})
