// @vitest-environment node
import type { Sandbox, ScenarioName } from 'react-billing-portal/sandbox'
import { createSandbox } from 'react-billing-portal/sandbox'
import type { BillingHandlerOptions } from 'react-billing-portal/server'
import type Stripe from 'stripe'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { AddressSchema, CustomerDetailsSchema, TaxIdSchema } from '../../src/contract/index.js'
import type { CustomerDetails, Problem, UpdateCustomer } from '../../src/contract/index.js'
import { createRefs } from '../../src/server/http/refs.js'
import { stripeOver } from './alteredStripe.js'
import { mount, problemOf, SECRET, setUp } from './setUp.js'

const northwind: CustomerDetails = {
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
const berlin = { line1: 'Torstr. 1', line2: null, postalCode: '10119', city: 'Berlin', state: null, country: 'DE' }

async function detailsOf(response: Response): Promise<CustomerDetails> {
  const answer: unknown = await response.json()
  expect([response.status, answer]).toEqual([200, expect.anything()])
  return answer as CustomerDetails
}

async function invalidField(response: Response) {
  const { status, code, field } = (await response.json()) as Problem
  return [response.status, status, code, field]
}

function ready(scenario: ScenarioName | null = 'active', options: Partial<BillingHandlerOptions> = {}) {
  const set = setUp(scenario, options)
  return {
    ...set,
    read: async () => detailsOf(await set.get('/customer')),
    writes: () => set.calls().filter(({ method }) => method !== 'GET'),
    add: (type: string, value: string, headers = {}) => set.post('/tax-ids', { type, value }, headers),
  }
}

type AllowedUpdate = Stripe.BillingPortal.ConfigurationCreateParams.Features.CustomerUpdate.AllowedUpdate

/** The id of a portal configuration that lets a person change these. */
async function portalFor({ stripe }: Sandbox, allowed_updates: AllowedUpdate[]) {
  const customer_update = { enabled: true, allowed_updates }
  return (await stripe.billingPortal.configurations.create({ features: { customer_update } })).id
}

describe('whom invoices are addressed to', () => {
  it('is read where it is shown', async () => {
    expect(await ready().read()).toEqual(northwind)
  })

  it('S43: the answer holds what is shown and nothing else, and getBilling none of it', async () => {
    const { read, add, billing, customer } = ready()
    await add('eu_vat', 'IE1234567FA')
    const details = await read()
    const strict = v.strictObject({
      ...CustomerDetailsSchema.entries,
      address: v.strictObject(AddressSchema.entries),
      taxIds: v.array(v.strictObject(TaxIdSchema.entries)),
    })
    expect(v.parse(strict, details)).toEqual(details)
    expect(details.taxIds).toEqual([
      { ref: expect.any(String), type: 'eu_vat', value: 'IE1234567FA', verification: 'pending' },
    ])
    expect(JSON.stringify(details)).not.toMatch(new RegExp(`${customer}|txi_`))
    expect(JSON.stringify(await billing())).not.toMatch(/northwind\.example|555|Fenian|Dublin|IE1234567FA/)
  })

  it('S1: someone on the free plan is nobody yet, and Stripe is not asked', async () => {
    const { read, patch, calls } = ready(null, {
      customer: () => ({ user: 'u1' }),
      operations: { updateCustomer: true },
    })
    expect(await read()).toEqual({ name: null, email: null, phone: null, address: null, taxIds: [] })
    expect(await problemOf(await patch('/customer', { name: 'A' }))).toEqual([409, 'no_customer'])
    expect(calls()).toEqual([])
  })

  it('S19: a deleted customer has no details, and none can be changed', async () => {
    const { get, patch, add, remove, customer, writes } = ready('deletedCustomer')
    const ref = await createRefs([SECRET])(customer).seal('tax_id', 'txi_1')
    for (const response of [
      await get('/customer'),
      await patch('/customer', { name: 'A' }),
      await patch('/customer', {}),
      await add('eu_vat', 'DE123456789'),
      await remove(`/tax-ids/${ref}`),
    ]) {
      expect(await problemOf(response)).toEqual([404, 'customer_not_found'])
    }
    expect(writes().every(({ status }) => status === 404)).toBe(true)
  })

  it('an address of nothing is none', async () => {
    const { sandbox, customer, read } = ready()
    await sandbox.stripe.customers.update(customer, { address: { line1: '' }, name: '', phone: '', email: '' })
    expect(await read()).toEqual({ name: null, email: null, phone: null, address: null, taxIds: [] })
  })
})

describe('changing it', () => {
  it.each<[UpdateCustomer, Record<string, unknown>, Partial<CustomerDetails>]>([
    [{ name: 'Southwind' }, { name: 'Southwind' }, { name: 'Southwind' }],
    [{ email: 'new@south.example' }, { email: 'new@south.example' }, { email: 'new@south.example' }],
    [
      { name: null, phone: null },
      { name: '', phone: '' },
      { name: null, phone: null },
    ],
    [{ phone: '' }, { phone: '' }, { phone: null }],
    [{ address: null }, { address: '' }, { address: null }],
    [
      { address: berlin },
      { address: { line1: 'Torstr. 1', line2: '', postal_code: '10119', city: 'Berlin', state: '', country: 'DE' } },
      { address: berlin },
    ],
  ])('S10: %j sends Stripe that and no more, and answers how it stands', async (body, sent, changed) => {
    const { patch, writes, read, customer } = ready()
    const details = await detailsOf(await patch('/customer', body))
    expect(details).toEqual({ ...northwind, ...changed })
    expect(writes().map(({ method, path, params }) => [method, path, params])).toEqual([
      ['POST', `/v1/customers/${customer}`, sent],
    ])
    expect(await read()).toEqual(details)
  })

  it('nothing to change is nothing to write', async () => {
    const { patch, writes } = ready()
    expect(await detailsOf(await patch('/customer', {}))).toEqual(northwind)
    expect(writes()).toEqual([])
  })

  it.each([
    { customer: 'cus_1' },
    { metadata: { a: 'b' } },
    { balance: -100_000 },
    { tax_exempt: 'exempt' },
    { invoice_settings: { default_payment_method: 'pm_1' } },
    { shipping: null },
    { email: null },
    { email: 'nobody' },
    { email: 'a@b.example\n' },
    { address: { line1: 'Torstr. 1' } },
    { address: { ...berlin, country: 'Germany' } },
    { address: { ...berlin, metadata: {} } },
    { name: 1 },
    { name: 'x'.repeat(501) },
  ])('S10: %j is refused, and Stripe is not asked', async (body) => {
    const { patch, calls } = ready('active', { operations: { updateCustomer: true } })
    expect(await problemOf(await patch('/customer', body))).toEqual([400, 'invalid_request'])
    expect(calls()).toEqual([])
  })

  it('S21: only what the portal configuration allows, and all or nothing of a request', async () => {
    const { sandbox, customer } = setUp()
    const configuration = await portalFor(sandbox, ['name', 'address'])
    const { patch, get } = mount(sandbox, { customer: () => customer, configuration })
    expect((await detailsOf(await patch('/customer', { name: 'Southwind', address: berlin }))).name).toBe('Southwind')
    const before = sandbox.requests.length
    for (const body of [{ email: 'a@b.example' }, { phone: null }, { name: 'Eastwind', phone: '1' }]) {
      expect(await problemOf(await patch('/customer', body))).toEqual([409, 'operation_not_enabled'])
    }
    expect(sandbox.requests.slice(before)).toEqual([])
    expect(await detailsOf(await get('/customer'))).toMatchObject({ name: 'Southwind', email: northwind.email })
  })

  it('S21: the capabilities name the fields that can be changed', async () => {
    const { sandbox, customer } = setUp()
    const fieldsOf = async (allowed: AllowedUpdate[], operations: BillingHandlerOptions['operations'] = {}) => {
      const configuration = await portalFor(sandbox, allowed)
      const { get } = mount(sandbox, { customer: () => customer, configuration, operations })
      return ((await (await get()).json()) as { capabilities: { customerFields: string[] } }).capabilities
        .customerFields
    }
    expect(await fieldsOf(['address', 'name', 'shipping'])).toEqual(['name', 'address'])
    expect(await fieldsOf(['tax_id'])).toEqual(['tax_id'])
    expect(await fieldsOf(['tax_id'], { updateCustomer: true })).toEqual([
      'name',
      'email',
      'phone',
      'address',
      'tax_id',
    ])
    expect(await fieldsOf(['name', 'tax_id'], { addTaxId: false, removeTaxId: false })).toEqual(['name'])
  })

  it('S21: the host’s word goes over the portal configuration, for every field', async () => {
    const { sandbox, customer } = setUp()
    const configuration = await portalFor(sandbox, ['tax_id'])
    const closed = mount(sandbox, { customer: () => customer, configuration })
    expect(await problemOf(await closed.patch('/customer', { name: 'A' }))).toEqual([409, 'operation_not_enabled'])
    const opened = mount(sandbox, { customer: () => customer, configuration, operations: { updateCustomer: true } })
    expect(await detailsOf(await opened.patch('/customer', { name: 'A', phone: null }))).toMatchObject({ name: 'A' })
    const shut = mount(sandbox, { customer: () => customer, operations: { updateCustomer: false } })
    expect(await problemOf(await shut.patch('/customer', { name: 'A' }))).toEqual([409, 'operation_not_enabled'])
  })

  it.each<[UpdateCustomer, string]>([
    [{ email: 'billing@northwind' }, 'email'],
    [{ name: 'x'.repeat(400) }, 'name'],
    [{ phone: '5'.repeat(40) }, 'phone'],
  ])('a value that Stripe does not take names its field: %j', async (body, field) => {
    const { patch, read, reported } = ready()
    expect(await invalidField(await patch('/customer', body))).toEqual([422, 422, 'invalid_details', field])
    expect([await read(), reported]).toEqual([northwind, []])
  })

  it.each([
    [{ code: 'email_invalid' }, [422, 'invalid_details', 'email']],
    [{ code: 'customer_tax_location_invalid' }, [422, 'invalid_details', 'address']],
    [{ code: 'postal_code_invalid', param: 'address[postal_code]' }, [422, 'invalid_details', 'address']],
    [{ param: 'address[country]' }, [422, 'invalid_details', 'address']],
    [{ param: 'invoice_settings' }, [502, 'stripe_error', undefined]],
    [{}, [502, 'stripe_error', undefined]],
    [{ status: 404, code: 'resource_missing', param: 'id' }, [404, 'customer_not_found', undefined]],
    [{ status: 401 }, [500, 'misconfigured', undefined]],
  ])('S18: what Stripe refuses with %j is answered with a code of ours', async (fault, expected) => {
    const { sandbox, patch } = ready()
    sandbox.fail({ method: 'POST', status: 400, ...fault })
    const { status, code, field, detail } = (await (await patch('/customer', { name: 'A' })).json()) as Problem
    expect([status, code, field]).toEqual(expected)
    expect(detail ?? '').not.toMatch(/sandbox|_/)
  })

  it('S26: the same act twice has one effect, and a later act is another', async () => {
    const { sandbox, customer, patch, writes, read } = ready()
    const act = (name: string, key: string) => patch('/customer', { name }, { 'Idempotency-Key': key })
    await act('One', 'a')
    await sandbox.stripe.customers.update(customer, { name: 'Two' })
    expect((await detailsOf(await act('One', 'a'))).name).toBe('Two')
    expect((await detailsOf(await act('Three', 'a'))).name).toBe('Three')
    expect((await detailsOf(await act('One', 'b'))).name).toBe('One')
    const [first, , again, changed, renewed] = writes().map(({ idempotencyKey }) => idempotencyKey)
    expect([again === first, changed === first, renewed === first]).toEqual([true, false, false])
    expect((await read()).name).toBe('One')
  })

  it('S26: an act that Stripe is still carrying out for another request is waited for, a few times at most', async () => {
    const { sandbox, patch, writes } = ready()
    const busy = { method: 'POST', status: 409, code: 'idempotency_key_in_use' }
    sandbox.fail({ ...busy, times: 2 })
    expect((await detailsOf(await patch('/customer', { name: 'One' }))).name).toBe('One')
    expect([writes().length, new Set(writes().map(({ idempotencyKey }) => idempotencyKey)).size]).toEqual([3, 1])
    sandbox.fail({ ...busy, times: 9 })
    expect(await problemOf(await patch('/customer', { name: 'Two' }))).toEqual([503, 'stripe_unavailable'])
    expect(writes().length).toBe(6)
  })

  it('S44: an e-mail address that a person types makes nobody else of them', async () => {
    const sandbox = createSandbox()
    const [victim, attacker] = [sandbox.seed('active').customer, sandbox.seed('free').customer]
    await sandbox.stripe.customers.update(victim, { email: 'victim@north.example', name: 'Victim' })
    const { patch, get } = mount(sandbox, { customer: () => attacker })
    const details = await detailsOf(await patch('/customer', { email: 'victim@north.example' }))
    expect(details.name).toBe('Northwind Studio')
    expect(((await (await get()).json()) as { subscriptions: unknown[] }).subscriptions).toEqual([])
    const asked = sandbox.requests.filter(({ path }) => /^\/v1\/customers(\/search)?$/.test(path))
    expect(asked).toEqual([])
  })
})

describe('tax ids', () => {
  it('are added as typed and listed in the order they came', async () => {
    const { add, writes, customer, read } = ready()
    await detailsOf(await add('eu_vat', 'DE123456789'))
    const details = await detailsOf(await add('gb_vat', 'GB123456789'))
    expect(details.taxIds.map(({ type, value }) => [type, value])).toEqual([
      ['eu_vat', 'DE123456789'],
      ['gb_vat', 'GB123456789'],
    ])
    expect({ ...details, taxIds: [] }).toEqual(northwind)
    expect(await read()).toEqual(details)
    expect(writes()[0]).toMatchObject({
      path: `/v1/customers/${customer}/tax_ids`,
      params: { type: 'eu_vat', value: 'DE123456789' },
    })
  })

  it('S27: one that is there already is not added again, however it is written', async () => {
    const { add, writes } = ready()
    const once = await detailsOf(await add('eu_vat', 'DE123456789'))
    for (const value of ['DE123456789', 'de 123 456 789', 'DE-123.456.789']) {
      expect(await detailsOf(await add('eu_vat', value))).toEqual(once)
    }
    expect(writes().length).toBe(1)
    expect((await detailsOf(await add('eu_oss_vat', 'EU123456789'))).taxIds.length).toBe(2)
  })

  it('S26: the same act twice at once adds one', async () => {
    const { add, read } = ready()
    const act = () => add('eu_vat', 'DE123456789', { 'Idempotency-Key': 'one act' })
    for (const answer of await Promise.all([act(), act()])) await detailsOf(answer)
    expect((await read()).taxIds.length).toBe(1)
  })

  it('one that Stripe does not take is the field to put right', async () => {
    const { add, read, reported } = ready()
    for (const [type, value] of [
      ['eu_vat', 'DE12'],
      ['eu_vat', 'XX123456789'],
      ['zz_vat', '123'],
    ] as const) {
      expect(await invalidField(await add(type, value))).toEqual([422, 422, 'invalid_details', 'taxId'])
    }
    expect([(await read()).taxIds, reported]).toEqual([[], []])
  })

  it('are five at most', async () => {
    const { add, writes } = ready()
    for (let index = 0; index < 5; index++) await detailsOf(await add('eu_vat', `DE12345678${index}`))
    expect(await problemOf(await add('eu_vat', 'DE123456785'))).toEqual([409, 'operation_not_enabled'])
    expect((await detailsOf(await add('eu_vat', 'DE123456784'))).taxIds.length).toBe(5)
    expect(writes().length).toBe(5)
  })

  it('are removed, and again is no error', async () => {
    const { add, remove, read, writes, customer } = ready()
    await add('gb_vat', 'GB123456789')
    const { taxIds } = await detailsOf(await add('eu_vat', 'DE123456789'))
    const before = writes().length
    const path = `/tax-ids/${taxIds[0]?.ref}`
    const left = await detailsOf(await remove(path))
    expect(left.taxIds).toEqual([taxIds[1]])
    expect(await detailsOf(await remove(path))).toEqual(left)
    expect(await read()).toEqual(left)
    expect(
      writes()
        .slice(before)
        .map(({ method, path: to }) => [method, to.replace(/txi_\w+/, 'txi')]),
    ).toEqual([['DELETE', `/v1/customers/${customer}/tax_ids/txi`]])
  })

  it('S26: one that another tab removes at the same moment is removed', async () => {
    const { sandbox, add, customer } = ready()
    const { taxIds } = await detailsOf(await add('eu_vat', 'DE123456789'))
    const stripe = stripeOver(async (url, init) => {
      const [id] = /txi_\w+/.exec(url.pathname) ?? []
      if (init?.method === 'DELETE' && id !== undefined) await sandbox.stripe.customers.deleteTaxId(customer, id)
      return sandbox.fetch(url, init)
    })
    const { remove } = mount(sandbox, { customer: () => customer, stripe })
    expect((await detailsOf(await remove(`/tax-ids/${taxIds[0]?.ref}`))).taxIds).toEqual([])
  })

  it('a removal that fails is a failure', async () => {
    const { sandbox, add, remove, read } = ready()
    const { taxIds } = await detailsOf(await add('eu_vat', 'DE123456789'))
    sandbox.fail({ method: 'DELETE', status: 500, times: 3 })
    expect(await problemOf(await remove(`/tax-ids/${taxIds[0]?.ref}`))).toEqual([503, 'stripe_unavailable'])
    expect((await read()).taxIds).toEqual(taxIds)
  })

  it('S5: one of another customer, or a ref of another kind, is not found, and nothing is written', async () => {
    const { sandbox, remove, writes, billing, customer } = ready()
    const other = sandbox.seed('active').customer
    const { id } = await sandbox.stripe.customers.createTaxId(other, { type: 'eu_vat', value: 'DE123456789' })
    const theirs = await createRefs([SECRET])(other).seal('tax_id', id)
    const { subscriptions } = await billing()
    const before = writes().length
    for (const ref of [theirs, subscriptions[0]?.ref ?? '', id, 'x'.repeat(60)]) {
      expect(await problemOf(await remove(`/tax-ids/${ref}`))).toEqual([404, 'not_found'])
    }
    // Even under a ref of one's own it is nothing of one's own.
    const forged = await createRefs([SECRET])(customer).seal('tax_id', id)
    expect((await detailsOf(await remove(`/tax-ids/${forged}`))).taxIds).toEqual([])
    expect(writes().slice(before)).toEqual([])
    expect((await sandbox.stripe.customers.listTaxIds(other)).data.length).toBe(1)
  })

  it('S21: follow the portal configuration', async () => {
    const { sandbox, customer } = setUp()
    const configuration = await portalFor(sandbox, ['name', 'email'])
    const { post, remove } = mount(sandbox, { customer: () => customer, configuration })
    const ref = await createRefs([SECRET])(customer).seal('tax_id', 'txi_1')
    const refused = [409, 'operation_not_enabled']
    expect(await problemOf(await post('/tax-ids', { type: 'eu_vat', value: 'DE123456789' }))).toEqual(refused)
    expect(await problemOf(await remove(`/tax-ids/${ref}`))).toEqual(refused)
  })

  it.each([
    { type: 'eu_vat' },
    { type: 'eu_vat', value: '' },
    { type: 'EU', value: 'DE123456789' },
    { type: 'eu_vat', value: 'DE123456789', customer: 'cus_1' },
    { type: 'eu_vat', value: 'DE123456789', expand: ['customer'] },
    { type: 'eu_vat', value: 'x'.repeat(101) },
  ])('S10: %j is refused, and Stripe is not asked', async (body) => {
    const { post, calls } = ready('active', { operations: { addTaxId: true } })
    expect(await problemOf(await post('/tax-ids', body))).toEqual([400, 'invalid_request'])
    expect(calls()).toEqual([])
  })
})
