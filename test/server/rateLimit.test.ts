// @vitest-environment node
import { createMemoryRateLimit } from 'react-billing-portal/server'
import type { MemoryRateLimitOptions, OperationRequest, RateLimit } from 'react-billing-portal/server'
import { describe, expect, it } from 'vitest'
import type { Operation } from '../../src/contract/index.js'
import { mount, ORIGIN, problemOf, setUp } from './setUp.js'

const request = new Request(ORIGIN)
const by = (customer: string | null, operation: Operation = 'payInvoice', user: string | null = null) => ({
  operation,
  customer,
  user,
  request,
})

/** How many of so many tries at once are let through. */
async function passed(limit: RateLimit, asked: OperationRequest, tries: number): Promise<number> {
  let count = 0
  for (let index = 0; index < tries; index++) if ((await limit(asked)) === true) count++
  return count
}

describe('the rate limit in memory', () => {
  it.each<[Operation, number]>([
    ['createSetupIntent', 10],
    ['completeSetup', 20],
    ['payInvoice', 10],
    ['changePlan', 20],
    ['createPortalSession', 30],
    ['createCheckoutSession', 20],
    ['addTaxId', 10],
    ['getBilling', 100],
    ['previewChange', 60],
    ['cancel', 20],
    ['resume', 20],
    ['updateCustomer', 30],
    ['listInvoices', 100],
  ])('S41: lets %s through %i times of a hundred', async (operation, expected) => {
    expect(await passed(createMemoryRateLimit({ now: () => 0 }), by('cus_1', operation), 100)).toBe(expected)
  })

  it('S41: counts each customer, user and operation alone', async () => {
    const limit = createMemoryRateLimit({ now: () => 0 })
    expect(await passed(limit, by('cus_1'), 20)).toBe(10)
    expect(await passed(limit, by('cus_2'), 20)).toBe(10)
    expect(await passed(limit, by(null, 'payInvoice', 'cus_1'), 20)).toBe(10)
    expect(await passed(limit, by('cus_1', 'addTaxId'), 20)).toBe(10)
  })

  it('S41: says how long to wait, and lets through again what that time has earned', async () => {
    let now = 5000
    const limit = createMemoryRateLimit({ rules: { payInvoice: { times: 2, seconds: 60 } }, now: () => now })
    expect([await limit(by('cus_1')), await limit(by('cus_1'))]).toEqual([true, true])
    expect(await limit(by('cus_1'))).toEqual({ retryAfter: 30 })
    now += 20_000
    expect(await limit(by('cus_1'))).toEqual({ retryAfter: 10 })
    now += 10_000
    expect([await limit(by('cus_1')), await limit(by('cus_1'))]).toEqual([true, { retryAfter: 30 }])
    now += 1_000_000
    expect(await passed(limit, by('cus_1'), 5)).toBe(2)
  })

  it('S41: a clock that goes back earns nothing and locks nobody out', async () => {
    let now = 100_000
    const limit = createMemoryRateLimit({ rules: { payInvoice: { times: 1, seconds: 10 } }, now: () => now })
    await limit(by('cus_1'))
    now = 0
    expect(await limit(by('cus_1'))).toEqual({ retryAfter: 10 })
    now = 10_000
    expect(await limit(by('cus_1'))).toBe(true)
  })

  it('S41: remembers so many and no more, those seen last', async () => {
    const limit = createMemoryRateLimit({ size: 2, rules: { payInvoice: { times: 1, seconds: 60 } }, now: () => 0 })
    await limit(by('cus_1'))
    await limit(by('cus_2'))
    expect(await limit(by('cus_1'))).toEqual({ retryAfter: 60 })
    await limit(by('cus_3'))
    expect(await limit(by('cus_1'))).toEqual({ retryAfter: 60 })
    expect(await limit(by('cus_2'))).toBe(true)
  })

  it('S41: a rule can be added, changed and taken away', async () => {
    const limit = createMemoryRateLimit({
      rules: { payInvoice: null, cancel: { times: 3, seconds: 60 }, addTaxId: { times: 1, seconds: 1 } },
      now: () => 0,
    })
    expect(await passed(limit, by('cus_1'), 50)).toBe(50)
    expect(await passed(limit, by('cus_1', 'cancel'), 50)).toBe(3)
    expect(await passed(limit, by('cus_1', 'addTaxId'), 50)).toBe(1)
    expect(await passed(limit, by('cus_1', 'createSetupIntent'), 50)).toBe(10)
  })

  it.each<MemoryRateLimitOptions>([
    { rules: { cancel: { times: 0, seconds: 60 } } },
    { rules: { cancel: { times: 5, seconds: 0 } } },
    { rules: { cancel: { times: Number.NaN, seconds: 60 } } },
    { size: 0 },
    { size: Number.NaN },
  ])('S50: %j is refused at construction', (options) => {
    expect(() => createMemoryRateLimit(options)).toThrow(/^createMemoryRateLimit: .+ To fix it, .+\.$/)
  })
})

describe('the endpoint’s rate limit', () => {
  it('S41: stands by default, against those who try stolen cards', async () => {
    const { post, calls } = setUp()
    const answers: Response[] = []
    for (let index = 0; index < 31; index++) answers.push(await post('/portal-sessions', {}))
    expect(answers.map(({ status }) => status)).toEqual([...Array<number>(30).fill(200), 429])
    expect(Number(answers[30]?.headers.get('Retry-After'))).toBeGreaterThan(0)
    expect(await problemOf(answers[30] as Response)).toEqual([429, 'rate_limited'])
    expect(calls()).toHaveLength(30)
  })

  it('S41: nobody is slowed down by others', async () => {
    const { sandbox, post } = setUp()
    const { customer } = sandbox.seed('active')
    let asking = customer
    const shared = mount(sandbox, { customer: () => asking })
    for (let index = 0; index < 31; index++) await shared.post('/portal-sessions', {})
    expect((await shared.post('/portal-sessions', {})).status).toBe(429)
    asking = sandbox.seed('trialing').customer
    expect((await shared.post('/portal-sessions', {})).status).toBe(200)
    expect((await post('/portal-sessions', {})).status).toBe(200)
  })

  it.each<[string, () => unknown, expected: [number, string], retryAfter: string | null]>([
    ['false', () => false, [429, 'rate_limited'], '60'],
    ['a time', () => Promise.resolve({ retryAfter: 12.2 }), [429, 'rate_limited'], '13'],
    ['no time to wait', () => ({ retryAfter: 0 }), [429, 'rate_limited'], '0'],
    ['nothing', () => undefined, [500, 'misconfigured'], null],
    ['null', () => null, [500, 'misconfigured'], null],
    ['a text', () => ({ retryAfter: 'soon' }), [500, 'misconfigured'], null],
    ['Infinity', () => ({ retryAfter: Infinity }), [500, 'misconfigured'], null],
    ['an error', () => Promise.reject(new Error('redis is down')), [500, 'internal_error'], null],
  ])('S41: the host’s own that gives %s lets nothing through', async (_, rateLimit, expected, retryAfter) => {
    const { post, calls } = setUp('active', { rateLimit: rateLimit as RateLimit })
    const response = await post('/portal-sessions', {})
    expect(response.headers.get('Retry-After')).toBe(retryAfter)
    expect(await problemOf(response)).toEqual(expected)
    expect(calls()).toEqual([])
  })

  it('S41: the host’s own is asked about what is well-formed and allowed, before Stripe is', async () => {
    const asked: OperationRequest[] = []
    const { get, post, calls, customer } = setUp('active', {
      authorize: ({ operation }) => operation !== 'createCheckoutSession',
      rateLimit: (question) => {
        asked.push(question)
        return true
      },
    })
    await post('/portal-sessions', { flow: 7 })
    await post('/checkout-sessions', { plan: 'pro' })
    await post('/portal-sessions', {}, { Origin: 'https://evil.example' })
    expect(asked).toEqual([])
    await get('/invoices')
    expect(asked).toMatchObject([{ operation: 'listInvoices', customer, user: null }])
    expect(calls().map(({ path }) => path)).toEqual(['/v1/invoices'])
  })
})
