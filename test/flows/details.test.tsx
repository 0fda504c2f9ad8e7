import type { Stripe, StripeElements } from '@stripe/stripe-js'
import { QueryClient } from '@tanstack/react-query'
import { fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import { BillingDashboard, BillingDetails } from 'react-billing-portal'
import { createLoadStripe, createSandbox, type ScenarioName } from 'react-billing-portal/sandbox'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { deferred, endpoint, json, problem } from '../hooks/setUp.js'
import { openInline, writesOf } from './setUp.js'

afterEach(() => vi.restoreAllMocks())

type Options = Parameters<typeof openInline>[1]

const sections = { sections: ['details'] } as const

const field = (name: string) => screen.getByLabelText<HTMLInputElement>(name)
const type = (name: string, value: string) => fireEvent.change(field(name), { target: { value } })
const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }))
const card = () => screen.findByRole('region', { name: 'Billing details' })

/** The section alone, with its panel open. */
async function edit(scenario: ScenarioName = 'active', options: Options = {}) {
  const page = await openInline(scenario, { props: sections, ...options })
  const opener = await screen.findByRole('button', { name: 'Edit billing details' })
  opener.focus()
  fireEvent.click(opener)
  const panel = await screen.findByRole('dialog', { name: 'Edit billing details' })
  return { ...page, panel }
}

/** The section of one customer after another, under one provider. */
async function ofSeveral() {
  const wire = endpoint('active')
  const customers = { ada: wire.signedIn.customer, ben: wire.sandbox.seed('active').customer }
  await wire.sandbox.stripe.customers.update(customers.ben, { name: 'Ben’s Boats' })
  const queryClient = new QueryClient()
  const page = (customerKey: string) => (
    <BillingDashboard
      endpoint="/api/billing"
      mode="inline"
      sections={['details']}
      {...{ customerKey, queryClient, fetch: wire.fetch }}
    />
  )
  const { rerender } = render(page('ada'))
  /** Signs another one in. */
  const become = (who: keyof typeof customers) => {
    wire.signedIn.customer = customers[who]
    rerender(page(who))
  }
  return { ...wire, become }
}

/** Has the page load everything anew, by an act. */
async function refresh() {
  fireEvent.click(await screen.findByRole('button', { name: 'Edit billing details' }))
  await screen.findByRole('dialog')
  type('Email', 'office@northwind.example')
  press('Save details')
  await screen.findByText('Billing details saved.')
}

const bodyOf = (calls: readonly { method: string; body: unknown }[], method: string) =>
  calls.filter((call) => call.method === method).map(({ body }) => body)

describe('whom invoices are addressed to', () => {
  it('is a section of its own where it is changed in the page: after the payment method, by a request of its own', async () => {
    const { calls } = await openInline('active')
    await screen.findByText('14 Fenian Street')
    const sectionNames = screen.getAllByRole('region').map((section) => section.getAttribute('aria-label'))
    expect(sectionNames).toEqual(['Pro', 'Payment method', 'Billing details', 'Invoices'])
    expect(calls.map(({ method, path }) => `${method} ${path}`)).toEqual(['GET ', 'GET /customer'])
    expect(await card()).toHaveTextContent(
      'NameNorthwind StudioEmailbilling@northwind.examplePhone+353 1 555 0142Address14 Fenian StreetDublinD02 YX88Ireland',
    )
  })

  it('a page that only redirects has no such section, and asks for nothing more', async () => {
    const { calls } = await openInline('active', { props: { mode: 'redirect' } })
    expect(screen.queryByRole('region', { name: 'Billing details' })).toBeNull()
    expect(calls).toHaveLength(1)
  })

  it('C19: what one person had open is not open for the next, whose details stay as they are', async () => {
    const { become, calls } = await ofSeveral()
    // Both are known, so that nothing is taken off the page in between.
    for (const who of ['ben', 'ada'] as const) {
      await card()
      become(who)
    }
    fireEvent.click(await screen.findByRole('button', { name: 'Edit billing details' }))
    await screen.findByRole('dialog')
    type('Name', 'Ada’s Atelier')
    become('ben')
    expect(await screen.findByText('Ben’s Boats')).toBeVisible()
    expect(screen.queryByRole('dialog')).toBeNull()
    press('Edit billing details')
    await screen.findByRole('dialog')
    expect(field('Name')).toHaveValue('Ben’s Boats')
    expect(writesOf(calls)).toEqual([])
  })

  it('leads to the portal’s page for it where that is the way', async () => {
    const { navigate, calls } = await openInline('active', { props: { ...sections, mode: 'redirect' } })
    fireEvent.click(await screen.findByRole('button', { name: 'Edit billing details' }))
    await waitFor(() => expect(navigate).toHaveBeenCalledOnce())
    expect(bodyOf(calls, 'POST')).toEqual([expect.objectContaining({ flow: { type: 'customer_update' } })])
  })

  it('says where the check of a tax ID stands', async () => {
    await openInline('taxed', { props: sections })
    const shown = await card()
    await within(shown).findByText('IE1234567AB')
    expect(shown).toHaveTextContent(/EU VATIE1234567AB(Being verified|Verified)/)
  })

  it('who may see it but not change it has no way to', async () => {
    const operations = { updateCustomer: false, addTaxId: false, removeTaxId: false }
    await openInline('active', {
      props: sections,
      handler: { operations, authorize: ({ operation }) => operation !== 'createPortalSession' },
    })
    await within(await card()).findByText('Northwind Studio')
    expect(screen.queryByRole('button', { name: /details/ })).toBeNull()
  })

  it.each<[string, ScenarioName, Options]>([
    ['who may not see it', 'active', { handler: { authorize: ({ operation }) => operation !== 'getCustomer' } }],
    ['who has no customer yet', 'active', { handler: { customer: () => ({ user: 'u1' }) } }],
    ['whose account was closed', 'deletedCustomer', {}],
  ])('%s has no such section', async (_, scenario, options) => {
    const { calls } = await openInline(scenario, { ...options, props: { sections: ['invoices', 'details'] } })
    await waitFor(() => expect(document.querySelector('[data-slot=skeleton]')).toBeNull())
    expect(screen.queryByText('Billing details')).toBeNull()
    expect(calls.every(({ path }) => path !== '/customer')).toBe(true)
  })

  it('C24: when it alone cannot be loaded the rest stands, and its own Retry brings it', async () => {
    let isBroken = true
    const authorize = ({ request }: { request: Request }) => !(isBroken && request.url.endsWith('/customer'))
    const page = { sections: ['subscription', 'details'] } as const
    await openInline('active', { props: page, handler: { authorize } })
    const failed = await card()
    await within(failed).findByText('Your billing details could not be loaded.')
    expect(screen.getByRole('heading', { name: 'Pro' })).toBeVisible()
    isBroken = false
    fireEvent.click(within(failed).getByRole('button', { name: 'Retry' }))
    expect(await screen.findByText('Northwind Studio')).toBeVisible()
  })

  it('C33: a name of 5,000 characters, emoji and marks is shown whole; one without anything to see is none', async () => {
    const family = '👩‍👩‍👧‍👦'
    const name = `${family}Ǹ̃o${'x'.repeat(5000)}`
    const { sandbox, signedIn } = await openInline('active', { props: sections })
    await card()
    const broken = { address: { line1: 'Via Roma 1', city: name, country: 'IT' }, phone: '\u200B' }
    await sandbox.stripe.customers.update(signedIn.customer ?? '', broken)
    await refresh()
    expect(await screen.findByText(name)).toBeVisible()
    expect(screen.queryByText('Phone')).toBeNull()
  })
})

describe('changing it', () => {
  it('A23: begins with what is known, in fields that the browser can fill', async () => {
    const { panel } = await edit()
    const fields = [...panel.querySelectorAll<HTMLInputElement>('input, select')]
    expect(fields.map((each) => [each.getAttribute('autocomplete'), each.value])).toEqual([
      ['name', 'Northwind Studio'],
      ['email', 'billing@northwind.example'],
      ['tel', '+353 1 555 0142'],
      ['country', 'IE'],
      ['address-line1', '14 Fenian Street'],
      ['address-line2', ''],
      ['address-level2', 'Dublin'],
      ['postal-code', 'D02 YX88'],
      ['address-level1', ''],
    ])
  })

  it('sends what was changed and nothing else, and shows it', async () => {
    const { calls } = await edit()
    type('Name', ' Southwind Studio ')
    type('Phone', '')
    press('Save details')
    expect(await screen.findByText('Billing details saved.')).toBeVisible()
    expect(bodyOf(calls, 'PATCH')).toEqual([{ name: 'Southwind Studio', phone: null }])
    expect(screen.queryByRole('dialog')).toBeNull()
    expect(await card()).toHaveTextContent('NameSouthwind StudioEmail')
    expect(screen.getByRole('button', { name: 'Edit billing details' })).toHaveFocus()
  })

  it('replaces an address as a whole, and clears it', async () => {
    const { calls } = await edit()
    for (const [name, value] of [
      ['Country or region', 'US'],
      ['Address line 1', '350 Fifth Avenue'],
      ['City', 'New York'],
      ['State or region', 'NY'],
      ['Postal code', '10118'],
    ] as const) {
      type(name, value)
    }
    press('Save details')
    expect(await screen.findByText('New York, NY 10118')).toBeVisible()
    const newYork = {
      line1: '350 Fifth Avenue',
      line2: null,
      city: 'New York',
      state: 'NY',
      postalCode: '10118',
      country: 'US',
    }
    expect(bodyOf(calls, 'PATCH')).toEqual([{ address: newYork }])

    await screen.findByText('Billing details saved.')
    press('Edit billing details')
    await screen.findByRole('dialog')
    for (const name of ['Country or region', 'Address line 1', 'City', 'State or region', 'Postal code']) type(name, '')
    press('Save details')
    await waitFor(() => expect(screen.queryByText('Address')).toBeNull())
    expect(bodyOf(calls, 'PATCH').at(-1)).toEqual({ address: null })
  })

  it('asks Stripe nothing where nothing was changed', async () => {
    const { calls } = await edit()
    press('Save details')
    expect(await screen.findByText('Billing details saved.')).toBeVisible()
    expect(writesOf(calls)).toEqual([])
  })

  it('has fields only for what may be changed', async () => {
    const { panel } = await edit('active', {
      handler: { operations: { addTaxId: true, removeTaxId: true, updateCustomer: false } },
    })
    expect(panel.querySelectorAll('input, select')).toHaveLength(0)
    expect(within(panel).getByRole('button', { name: 'Add tax ID' })).toBeVisible()
  })

  it('lists countries by their names in the person’s language, as it sorts them', async () => {
    // The words stay English, of which a warning tells.
    vi.spyOn(console, 'warn').mockImplementation(() => undefined)
    await edit('active', { props: { ...sections, locale: 'de' } })
    const names = [...(field('Country or region') as unknown as HTMLSelectElement).options].map(({ text }) => text)
    expect(names).toHaveLength(251)
    expect(names.slice(0, 4)).toEqual(['Choose…', 'Afghanistan', 'Ägypten', 'Ålandinseln'])
    expect(names).toContain('Vereinigte Staaten')
    expect(names.filter((name) => /Europäische Union|Pseudo|Unbekannt/.test(name))).toEqual([])
  })

  it('keeps what was typed on Escape, and lets it go only by the button', async () => {
    const { panel, calls } = await edit()
    type('Name', 'Southwind')
    fireEvent.keyDown(field('Name'), { key: 'Escape' })
    expect(panel).toBeVisible()
    expect(field('Name')).toHaveValue('Southwind')
    type('Name', 'Northwind Studio')
    fireEvent.keyDown(field('Name'), { key: 'Escape' })
    expect(screen.queryByRole('dialog')).toBeNull()
    expect(writesOf(calls)).toEqual([])
  })

  it('C12: a lost connection leaves open what came of it and loses nothing that was typed', async () => {
    const { calls, faults } = await edit()
    type('Name', 'Southwind')
    faults.push(() => Promise.reject(new TypeError('Failed to fetch')))
    fireEvent.keyDown(field('Name'), { key: 'Enter' })
    expect(await screen.findByRole('alert')).toHaveTextContent(/^It is not certain whether this went through/)
    expect(field('Name')).toHaveValue('Southwind')
    press('Save details')
    expect(await screen.findByText('Billing details saved.')).toBeVisible()
    const keys = calls.filter(({ method }) => method === 'PATCH').map(({ headers }) => headers.get('Idempotency-Key'))
    expect([keys.length, new Set(keys).size]).toEqual([2, 1])
  })

  it('A2: a refusal is said once, in our words, beside the button, and loses nothing', async () => {
    const { faults } = await edit()
    type('Name', 'Southwind')
    faults.push(() => problem(409, 'operation_not_enabled'))
    press('Save details')
    expect(await screen.findByRole('alert')).toHaveTextContent(/^This is not possible/)
    expect(field('Name')).toHaveValue('Southwind')
    expect(screen.getByRole('button', { name: 'Save details' })).not.toHaveAttribute('aria-disabled')
  })

  it('C2: however often it is pressed, it is sent once', async () => {
    const { calls } = await edit()
    type('Name', 'Southwind')
    for (let press = 0; press < 20; press += 1) fireEvent.keyDown(field('Name'), { key: 'Enter' })
    await screen.findByText('Billing details saved.')
    expect(writesOf(calls)).toEqual(['PATCH /customer'])
  })

  it('does not write back what others changed meanwhile', async () => {
    const { sandbox, signedIn, calls } = await edit()
    await sandbox.stripe.customers.update(signedIn.customer ?? '', { phone: '+353 1 555 9999' })
    type('Name', 'Southwind')
    press('Save details')
    expect(await screen.findByText('+353 1 555 9999')).toBeVisible()
    expect(bodyOf(calls, 'PATCH')).toEqual([{ name: 'Southwind' }])
  })
})

describe('what is not accepted', () => {
  it.each([
    ['Email', 'billing', /^Enter a whole email address/, 'Email'],
    ['Email', '', /^Enter a whole email address/, 'Email'],
    ['Country or region', '', /^Choose the country/, 'Country or region'],
  ])(
    'A22: %s as "%s" is marked at its field, which takes the focus, before anything is sent',
    async (name, value, words, at) => {
      const { calls } = await edit()
      type(name, value)
      press('Save details')
      await waitFor(() => expect(field(at)).toHaveFocus())
      expect(field(at)).toBeInvalid()
      expect(field(at)).toHaveAccessibleDescription(words)
      expect(writesOf(calls)).toEqual([])
      type(at, at === 'Email' ? 'billing@southwind.example' : 'IE')
      expect(field(at)).toBeValid()
    },
  )

  it.each([
    ['Email', 'billing@northwind', /^Enter a whole email address/],
    ['Name', 'x'.repeat(400), /^This name was not accepted/],
    ['Phone', '0'.repeat(30), /^This phone number was not accepted/],
  ])('A22: %s that Stripe does not take is marked at its field, which takes the focus', async (name, value, words) => {
    await edit()
    type('City', 'Cork')
    type(name, value)
    press('Save details')
    await waitFor(() => expect(field(name)).toHaveFocus())
    expect(field(name)).toBeInvalid()
    expect(field(name)).toHaveAccessibleDescription(words)
    expect(screen.queryByRole('alert')).toBeNull()
    expect(field('City')).toHaveValue('Cork')
    expect(field(name)).toHaveValue(value)
  })

  it('A22: an address that Stripe does not take is marked', async () => {
    const { faults } = await edit()
    type('Postal code', 'nowhere')
    faults.push(() => new Response(JSON.stringify({ code: 'invalid_details', field: 'address' }), { status: 422 }))
    press('Save details')
    await waitFor(() => expect(field('Address line 1')).toHaveFocus())
    expect(field('Address line 1')).toHaveAccessibleDescription(/^This address was not accepted/)
  })

  it('of several, the first takes the focus', async () => {
    await edit()
    type('Country or region', '')
    type('Email', 'x')
    press('Save details')
    await waitFor(() => expect(field('Email')).toHaveFocus())
    expect(field('Country or region')).toBeInvalid()
  })
})

describe('tax IDs', () => {
  /** The panel while a tax ID is being removed, with another city typed; `give` answers the removal. */
  async function editDuringRemoval() {
    const { calls, faults } = await edit('taxed')
    const { answer, give } = deferred()
    faults.push(() => answer)
    press('Remove EU VAT IE1234567AB')
    press('Remove tax ID')
    await waitFor(() => expect(writesOf(calls)).toHaveLength(1))
    type('City', 'Cork')
    return { calls, give }
  }

  it('are added with what else was changed: those of the address’s country first, with an example', async () => {
    const { calls } = await edit()
    press('Add tax ID')
    const types = field('Type of tax ID') as unknown as HTMLSelectElement
    expect(types.options[0]?.text).toBe('European Union: VAT')
    expect(types.options.length).toBeGreaterThan(130)
    expect(field('Tax ID')).toHaveAccessibleDescription('For example IE1234567AB')
    type('Name', 'Southwind')
    type('Tax ID', 'IE1234567FA')
    fireEvent.keyDown(field('Tax ID'), { key: 'Enter' })
    await screen.findByText('Billing details saved.')
    expect(screen.getByText('IE1234567FA')).toBeVisible()
    expect(screen.getByText('Being verified')).toBeVisible()
    expect(writesOf(calls)).toEqual(['PATCH /customer', 'POST /tax-ids'])
    expect(bodyOf(calls, 'POST')).toEqual([{ type: 'eu_vat', value: 'IE1234567FA' }])
  })

  it('A22: one that is none is marked at its field, and what was saved before it is not sent again', async () => {
    const { calls } = await edit()
    press('Add tax ID')
    type('Name', 'Southwind')
    type('Tax ID', '12')
    press('Save details')
    await waitFor(() => expect(field('Tax ID')).toHaveFocus())
    expect(field('Tax ID')).toHaveAccessibleDescription(/^This does not look like a tax ID/)
    type('Tax ID', 'IE1234567FA')
    press('Save details')
    expect(await screen.findByText('IE1234567FA')).toBeVisible()
    expect(writesOf(calls)).toEqual(['PATCH /customer', 'POST /tax-ids', 'POST /tax-ids'])
  })

  it('one of no type is asked for it', async () => {
    const { calls } = await edit()
    type('Country or region', 'AQ')
    press('Add tax ID')
    type('Tax ID', '12')
    press('Save details')
    await waitFor(() => expect(field('Type of tax ID')).toHaveFocus())
    expect(writesOf(calls)).toEqual([])
  })

  it('are removed after a question in their place, whose harmless answer has the focus', async () => {
    const { calls } = await edit('taxed')
    press('Remove EU VAT IE1234567AB')
    const row = screen.getByRole('button', { name: 'Keep it' }).closest('li')
    expect(row).toHaveTextContent(/^Remove EU VAT IE1234567AB\? New invoices will be without it\./)
    expect(screen.getByRole('button', { name: 'Keep it' })).toHaveFocus()
    press('Keep it')
    expect(screen.getByRole('button', { name: 'Remove EU VAT IE1234567AB' })).toHaveFocus()

    press('Remove EU VAT IE1234567AB')
    const question = screen.getByRole('group', { name: /^Remove EU VAT IE1234567AB\?/ })
    fireEvent.keyDown(within(question).getByRole('button', { name: 'Keep it' }), { key: 'Escape' })
    expect(screen.getByRole('button', { name: 'Remove EU VAT IE1234567AB' })).toHaveFocus()
    expect(screen.getByRole('dialog')).toBeVisible()
    expect(writesOf(calls)).toEqual([])

    press('Remove EU VAT IE1234567AB')
    press('Remove tax ID')
    expect(await screen.findByText('Tax ID removed.')).toBeInTheDocument()
    expect(screen.queryByText(/IE1234567AB/)).toBeNull()
    await waitFor(() => expect(screen.getByRole('group', { name: 'Tax IDs' })).toHaveFocus())
    expect(writesOf(calls)).toEqual(['DELETE /tax-ids/*'])
  })

  it('no more can be added than Stripe keeps', async () => {
    const { sandbox, signedIn } = await openInline('active', { props: sections })
    for (let number = 1; number <= 5; number += 1) {
      await sandbox.stripe.customers.createTaxId(signedIn.customer ?? '', {
        type: 'gb_vat',
        value: `GB12345678${number}`,
      })
    }
    await refresh()
    await screen.findByText('GB123456785')
    press('Edit billing details')
    expect(await screen.findByText(/^That is as many as can be kept/)).toBeVisible()
    expect(screen.queryByRole('button', { name: 'Add tax ID' })).toBeNull()
  })

  it.each([
    ['the button', () => press('Save details')],
    ['Enter in a field', () => fireEvent.keyDown(field('City'), { key: 'Enter' })],
  ])('what is saved by %s while one is being removed follows it, once, where that went well', async (_, save) => {
    const { calls, give } = await editDuringRemoval()
    expect(screen.getByRole('button', { name: 'Save details' })).not.toHaveAttribute('aria-disabled')
    for (let time = 0; time < 3; time += 1) save()
    give(json({ name: 'Northwind Studio', email: null, phone: null, address: null, taxIds: [] }))
    expect(await screen.findByText('Billing details saved.')).toBeVisible()
    expect(screen.getByText('Cork')).toBeVisible()
    expect(writesOf(calls)).toEqual(['DELETE /tax-ids/*', 'PATCH /customer'])
  })

  it('one that may not be removed is told of, and what was to be saved after it waits for another press', async () => {
    const { calls, give } = await editDuringRemoval()
    press('Save details')
    give(problem(503, 'stripe_unavailable'))
    expect(await screen.findByRole('alert')).toBeVisible()
    expect(field('City')).toHaveValue('Cork')
    expect(writesOf(calls)).toEqual(['DELETE /tax-ids/*'])
  })

  it('none is removed while the rest is being saved, for the panel goes with that', async () => {
    const { calls, faults } = await edit('taxed')
    const { answer, give } = deferred()
    faults.push(() => answer)
    type('City', 'Cork')
    press('Save details')
    await waitFor(() => expect(writesOf(calls)).toHaveLength(1))
    press('Remove EU VAT IE1234567AB')
    expect(screen.getByRole('button', { name: 'Remove tax ID' })).toHaveAttribute('aria-disabled', 'true')
    press('Remove tax ID')
    give(problem(503, 'stripe_unavailable'))
    await screen.findByRole('alert')
    expect(writesOf(calls)).toEqual(['PATCH /customer'])
  })

  it('Enter while it is being saved does no more than the button, which is held', async () => {
    const { calls, faults } = await edit()
    const { answer, give } = deferred()
    faults.push(() => answer)
    type('City', 'Cork')
    press('Save details')
    await waitFor(() => expect(screen.getByRole('button', { name: 'Save details' })).toHaveAttribute('aria-busy'))
    type('City', 'Galway')
    fireEvent.keyDown(field('City'), { key: 'Enter' })
    press('Save details')
    give(problem(503, 'stripe_unavailable'))
    await screen.findByRole('alert')
    expect(field('City')).toHaveValue('Galway')
    expect(writesOf(calls)).toEqual(['PATCH /customer'])
  })

  it('C34: while one is being removed it is still there', async () => {
    const { faults } = await edit('taxed')
    const { answer, give } = deferred()
    faults.push(() => answer)
    press('Remove EU VAT IE1234567AB')
    press('Remove tax ID')
    const button = screen.getByRole('button', { name: 'Remove tax ID' })
    expect(button).toHaveAttribute('aria-busy', 'true')
    expect(screen.getByRole('button', { name: 'Save details' })).not.toHaveAttribute('aria-busy')
    expect(screen.getByRole('button', { name: 'Keep it' })).toHaveAttribute('aria-disabled', 'true')
    give(problem(503, 'stripe_unavailable'))
    expect(await screen.findByRole('alert')).toBeVisible()
    expect(screen.getAllByText(/IE1234567AB/).length).toBeGreaterThan(0)
  })
})

describe('an address in Stripe’s own fields', () => {
  const address = { sections: [<BillingDetails key="details" addressElement />] }

  it('is written with the name above it, and only what was changed is sent', async () => {
    const { calls } = await edit('active', { props: address })
    const street = await screen.findByLabelText<HTMLInputElement>('Address line 1')
    await waitFor(() => expect(screen.getByLabelText('Full name or organization')).toHaveValue('Northwind Studio'))
    expect(screen.queryByLabelText('Country or region')).toBeNull()
    expect(street).toHaveValue('14 Fenian Street')
    street.focus()
    fireEvent.input(street, { target: { value: '15 Fenian Street' } })
    press('Save details')
    expect(await screen.findByText('Billing details saved.')).toBeVisible()
    expect(bodyOf(calls, 'PATCH')).toEqual([
      { address: expect.objectContaining({ line1: '15 Fenian Street', country: 'IE' }) },
    ])
  })

  it('is sent as the fields have it, though they say so late', async () => {
    const load = createLoadStripe({ fetch: createSandbox().fetch, locale: 'en' })
    /** Stripe.js with fields that tell nobody of a change. */
    const loadStripe = async (key: string) => {
      const stripe = await load(key)
      const elements = (options: never) => {
        const made = stripe?.elements(options) as StripeElements
        const createElement = made.create.bind(made)
        const create = (type: 'address', fields: never) => {
          const element = createElement(type, fields)
          const on = element.on.bind(element) as (event: string, hear: () => void) => unknown
          return Object.assign(element, {
            on: (event: string, hear: () => void) => (event === 'change' ? element : on(event, hear)),
          })
        }
        return Object.assign(made, { create })
      }
      return { ...stripe, elements } as unknown as Stripe
    }
    const { calls } = await edit('active', { props: { ...address, loadStripe } })
    const street = await screen.findByLabelText<HTMLInputElement>('Address line 1')
    await waitFor(() => expect(street).toHaveValue('14 Fenian Street'))
    street.focus()
    fireEvent.input(street, { target: { value: '15 Fenian Street' } })
    press('Save details')
    expect(await screen.findByText('Billing details saved.')).toBeVisible()
    expect(bodyOf(calls, 'PATCH')).toEqual([{ address: expect.objectContaining({ line1: '15 Fenian Street' }) }])
  })

  it('that is not whole is said there, and nothing is sent', async () => {
    const { calls } = await edit('active', { props: address })
    await screen.findByLabelText('Full name or organization')
    const city = screen.getByLabelText<HTMLInputElement>('City')
    city.focus()
    fireEvent.input(city, { target: { value: '' } })
    press('Save details')
    expect(await screen.findByText('Your city is incomplete.')).toBeVisible()
    expect(writesOf(calls)).toEqual([])
  })

  it.each<['failed' | 'null']>([['failed'], ['null']])(
    'gives way to plain fields where Stripe.js does not load (%s)',
    async (outcome) => {
      const { calls } = await edit('active', { props: address, stripeJs: { outcomes: [outcome] } })
      expect(await screen.findByLabelText('Country or region')).toHaveValue('IE')
      type('City', 'Cork')
      press('Save details')
      expect(await screen.findByText('Billing details saved.')).toBeVisible()
      expect(bodyOf(calls, 'PATCH')).toEqual([{ address: expect.objectContaining({ city: 'Cork' }) }])
    },
  )

  it.each([
    ['name', 'This name was not accepted. Shorten it.'],
    ['address', 'This address was not accepted. Check each line and the country.'],
    ['a_later_field', /^This was not accepted\./],
  ])('that is refused for its %s says so', async (refused, words) => {
    const { faults } = await edit('active', { props: address })
    const name = await screen.findByLabelText<HTMLInputElement>('Full name or organization')
    await waitFor(() => expect(name).toHaveValue('Northwind Studio'))
    name.focus()
    fireEvent.input(name, { target: { value: 'Northwind' } })
    faults.push(() => new Response(JSON.stringify({ code: 'invalid_details', field: refused }), { status: 422 }))
    press('Save details')
    expect(await screen.findByRole('alert')).toHaveTextContent(words)
    expect(screen.getAllByRole('alert')).toHaveLength(1)
  })

  it('is plain without a publishable key', async () => {
    await edit('active', { props: address, handler: { publishableKey: undefined } })
    expect(screen.getByLabelText('Country or region')).toBeVisible()
  })
})
