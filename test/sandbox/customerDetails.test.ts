import type Stripe from 'stripe'
import { beforeEach, describe, expect, test } from 'vitest'
import { createSandbox, type Sandbox } from '../../src/sandbox/index.js'

let sandbox: Sandbox
let stripe: Stripe
let customer: string
beforeEach(() => {
  sandbox = createSandbox()
  ;({ stripe } = sandbox)
  ;({ customer } = sandbox.seed('active'))
})

describe('a customer’s details', () => {
  test.each(['nobody', 'a b@c.example', 'a@b', '@b.example', 'a@b.example.'])(
    'do not take %s for an email address',
    async (email) => {
      await expect(stripe.customers.update(customer, { email })).rejects.toMatchObject({
        statusCode: 400,
        code: 'email_invalid',
        param: 'email',
      })
      expect(await stripe.customers.retrieve(customer)).toMatchObject({ email: 'billing@northwind.example' })
    },
  )

  test.each([
    [{ phone: '+353 1 555 0142 0000 0000' }, 'phone'],
    [{ name: 'x'.repeat(257) }, 'name'],
    [{ address: { country: 'Ireland' } }, 'address[country]'],
    [{ shipping: { name: 'Dock', address: { country: '1' } } }, 'shipping[address][country]'],
  ])('refuse %o', async (update, param) => {
    await expect(stripe.customers.update(customer, update)).rejects.toMatchObject({ statusCode: 400, param })
  })
})

describe('a tax id', () => {
  test.each([
    ['eu_vat', 'DE123456789', 'DE', 'pending'],
    ['eu_vat', 'el123456789', 'GR', 'pending'],
    ['eu_vat', ' IE1234567AB ', 'IE', 'pending'],
    ['gb_vat', 'GB123456789', 'GB', 'pending'],
    ['us_ein', '12-3456789', 'US', 'unavailable'],
    ['ch_vat', 'CHE-123.456.789 MWST', 'CH', 'unavailable'],
    ['eu_oss_vat', 'EU123456789', null, 'unavailable'],
    ['tt_vat', 'anything', 'TT', 'unavailable'],
  ] as const)('%s %s is added, listed and deleted', async (type, value, country, status) => {
    const { id, ...made } = await stripe.customers.createTaxId(customer, { type, value })
    expect(made).toMatchObject({
      object: 'tax_id',
      type,
      value: value.trim().toUpperCase(),
      country,
      customer,
      owner: { type: 'customer', customer },
      verification: { status },
    })
    const expanded = await stripe.customers.retrieve(customer, { expand: ['tax_ids'] })
    expect(expanded).toMatchObject({ tax_ids: { data: [{ id }] } })
    expect((await stripe.customers.retrieveTaxId(customer, id)).id).toBe(id)
    expect(await stripe.customers.deleteTaxId(customer, id)).toEqual({ id, object: 'tax_id', deleted: true })
    expect((await stripe.customers.listTaxIds(customer)).data).toEqual([])
    await expect(stripe.customers.deleteTaxId(customer, id)).rejects.toMatchObject({ statusCode: 404 })
  })

  test.each([
    ['eu_vat', '123456789'],
    ['eu_vat', 'DE12345678'],
    ['eu_vat', 'US123456789'],
    ['gb_vat', 'DE123456789'],
    ['us_ein', '123456789'],
    ['ch_vat', 'CHE-123.456.789'],
    ['no_vat', '123456789'],
  ] as const)('%s does not take %s', async (type, value) => {
    await expect(stripe.customers.createTaxId(customer, { type, value })).rejects.toMatchObject({
      statusCode: 400,
      code: 'tax_id_invalid',
      param: 'value',
    })
  })

  test('of another customer is not found, and one of no known type is refused', async () => {
    const { id } = await stripe.customers.createTaxId(customer, { type: 'us_ein', value: '12-3456789' })
    const other = sandbox.seed('free').customer
    await expect(stripe.customers.retrieveTaxId(other, id)).rejects.toMatchObject({ statusCode: 404 })
    await expect(stripe.customers.deleteTaxId(other, id)).rejects.toMatchObject({ statusCode: 404 })
    const create = (type: string) => stripe.customers.createTaxId(customer, { type: type, value: '1' })
    await expect(create('mars_vat')).rejects.toMatchObject({ param: 'type' })
  })

  test('comes with a new customer, all of them or none', async () => {
    const create = (value: string) =>
      stripe.customers.create({
        tax_id_data: [
          { type: 'eu_vat', value: 'DE123456789' },
          { type: 'us_ein', value },
        ],
      })
    const { id } = await create('12-3456789')
    expect((await stripe.customers.listTaxIds(id)).data.map(({ type }) => type)).toEqual(['us_ein', 'eu_vat'])
    const before = (await stripe.customers.listTaxIds(id)).data.length
    await expect(create('1')).rejects.toMatchObject({ code: 'tax_id_invalid', param: 'tax_id_data[1][value]' })
    expect(before).toBe(2)
  })

  test('is one of five at most', async () => {
    const add = () => stripe.customers.createTaxId(customer, { type: 'us_ein', value: '12-3456789' })
    for (let count = 0; count < 5; count += 1) await add()
    await expect(add()).rejects.toMatchObject({ statusCode: 400 })
  })
})
