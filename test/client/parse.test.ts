import type { Billing } from 'react-billing-portal'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { billing, invoice, invoices, plans, subscription } from '../support/fixtures.js'
import { answering, failureOf, json, read } from './read.js'

const warnings: string[] = []

beforeEach(() => {
  warnings.length = 0
  vi.spyOn(console, 'warn').mockImplementation((message: string) => {
    warnings.push(message)
  })
})

afterEach(() => vi.restoreAllMocks())

const receive = (body: unknown) => read(answering(() => json(body)))
const received = (changes: Record<string, unknown>) => receive({ ...billing(), ...changes })

test('an answer that fits arrives as it was sent, without a word', async () => {
  expect(await receive(billing())).toEqual(billing())
  expect(warnings).toEqual([])
})

describe('C7: a root of the wrong kind', () => {
  test.each([null, [], 'x', 7, true, {}, { error: 'no' }, [billing()]])('%j is an invalid response', async (body) => {
    expect(await failureOf(answering(() => json(body)))).toMatchObject({ code: 'invalid_response' })
  })
})

describe('C8: a row that does not fit', () => {
  test.each([
    ['an amount as text', { total: '12' }],
    ['an amount with a fraction', { total: 10.99 }],
    ['no amount', { total: null }],
    ['no date', { createdAt: null }],
    ['a date that is none', { createdAt: 'yesterday' }],
    ['a status that is no word', { status: 7 }],
  ])('is left out alone: an invoice with %s', async (_, changes) => {
    const rows = [invoice({ ref: 'a' }), { ...invoice({ ref: 'b' }), ...changes }, invoice({ ref: 'c' })]
    const { invoices: page, unavailable } = await received({ invoices: { data: rows, nextCursor: 'next' } })
    expect(page.data.map(({ ref }) => ref)).toEqual(['a', 'c'])
    expect(page.nextCursor).toBe('next')
    expect(unavailable).toEqual([])
    expect(warnings).toEqual([expect.stringContaining(`invoices.data.1.${Object.keys(changes)[0]}`)])
  })

  test.each([[[]], [null], ['x'], [7]])('is left out alone: a subscription that is %j', async (row) => {
    const { subscriptions } = await received({ subscriptions: [row, subscription()] })
    expect(subscriptions).toEqual([subscription()])
  })

  test('keeps the row when only something optional in it does not fit', async () => {
    const odd = { ...subscription(), cancelsAt: 'soon', renewal: { at: 7 }, discounts: {}, pause: 'yes' }
    const { subscriptions } = await received({ subscriptions: [odd] })
    expect(subscriptions).toEqual([subscription({ renewal: null })])
    expect(warnings).toHaveLength(1)
    expect(warnings[0]).toMatch(/subscriptions\.0\.renewal\.at/)
  })
})

describe('C8: a section that does not fit', () => {
  const empty: Pick<Billing, 'customer' | 'subscriptions' | 'plans' | 'paymentMethods' | 'invoices' | 'capabilities'> =
    {
      customer: null,
      subscriptions: [],
      plans: [],
      paymentMethods: [],
      invoices: { data: [], nextCursor: null },
      capabilities: {
        portal: false,
        flows: [],
        checkout: false,
        operations: [],
        cancellation: null,
        customerFields: [],
      },
    }

  test.each(
    Object.keys(empty).flatMap((section) =>
      [undefined, 'x', 7, section === 'customer' ? [] : null].map((value) => [section, value] as const),
    ),
  )('is empty and named, and the rest is right: %s as %j', async (section, value) => {
    expect(await received({ [section]: value })).toEqual({
      ...billing(),
      [section]: empty[section as keyof typeof empty],
      unavailable: [section],
    })
  })

  test('counts as failed when nothing in it fits, for an empty list would say that there is none', async () => {
    const { subscriptions, unavailable } = await received({ subscriptions: [{ status: 'active' }] })
    expect(subscriptions).toEqual([])
    expect(unavailable).toEqual(['subscriptions'])
  })

  test('stands beside those the endpoint could not read', async () => {
    const { unavailable } = await received({ plans: 7, unavailable: ['paymentMethods'] })
    expect(unavailable).toEqual(['paymentMethods', 'plans'])
  })

  test('may be the list of failed sections itself, or the time', async () => {
    const { unavailable, serverTime, version } = await received({ unavailable: 'x', serverTime: 7, version: '1' })
    expect(unavailable).toEqual([])
    expect(Date.parse(serverTime)).not.toBeNaN()
    expect(version).toBe(1)
  })
})

test('C9: words that came later are carried through', async () => {
  const later = subscription({ status: 'frozen', lifecycle: 'hibernating', flows: ['teleport'] })
  expect((await received({ subscriptions: [later] })).subscriptions).toEqual([later])
  expect(warnings).toEqual([])
})

test('C10: what a newer endpoint adds is ignored', async () => {
  const newer = { ...billing(), version: 2, upcoming: {}, plans: plans.map((plan) => ({ ...plan, color: 'red' })) }
  expect(await receive(newer)).toEqual(billing({ version: 2 }))
  expect(warnings).toEqual([])
})

test('C10: what an older endpoint does not know is empty, without a warning', async () => {
  const { discounts: _discounts, scheduledChange: _change, sendsInvoice: _sends, ...older } = subscription()
  const { invoices: page, ...rest } = billing()
  const { hasHostedPage: _page, ...row } = invoice()
  const result = await receive({ ...rest, subscriptions: [older], invoices: { data: [row] } })
  expect(result).toEqual(
    billing({
      subscriptions: [subscription()],
      invoices: { data: [invoice({ hasHostedPage: false })], nextCursor: null },
    }),
  )
  expect(page.nextCursor).toBeNull()
  expect(warnings).toEqual([])
})

test('C31: a payload that aims at prototypes changes none', async () => {
  const body = JSON.stringify({ ...billing(), customer: 'CUSTOMER' }).replace(
    '"CUSTOMER"',
    '{"name":"N","deleted":false,"credit":null,"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}}}',
  )
  const { customer } = await read(answering(() => new Response(body)))
  expect(customer).toEqual({ name: 'N', deleted: false, credit: null })
  expect('polluted' in {}).toBe(false)
  expect(customer && 'polluted' in customer).toBe(false)
})

test('C32: ten thousand invoices are read', async () => {
  const { invoices: page } = await received({ invoices: { data: invoices(10_000), nextCursor: null } })
  expect(page.data).toHaveLength(10_000)
})
