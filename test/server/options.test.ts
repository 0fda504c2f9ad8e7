// @vitest-environment node
import { createBillingHandler } from 'react-billing-portal/server'
import type { BillingHandlerOptions } from 'react-billing-portal/server'
import Stripe from 'stripe'
import { describe, expect, it, vi } from 'vitest'

const stripe = new Stripe('sk_test_x', { telemetry: false })
const good = {
  stripe,
  customer: () => null,
  origin: 'https://app.example.com',
  secret: 'a secret of at least thirty-two bytes',
  plans: { pro: 'price_pro' },
}

// Hosts that write JavaScript can pass anything; what the types would stop is the point here.
const create = (options: object) => createBillingHandler(options as BillingHandlerOptions)

const messageOf = (run: () => unknown) => {
  try {
    run()
  } catch (error) {
    return String(error)
  }
  return ''
}

describe('options', () => {
  it('S50: with every option given, the handler is made', () => {
    const handler = create({
      ...good,
      origin: ['https://app.example.com', 'http://localhost:3000'],
      secret: [good.secret, 'the secret of last year, long enough'],
      plans: { starter: 'price_starter', pro: { price: 'price_pro', name: 'Pro', description: 'For teams' } },
      createCustomer: () => Promise.resolve('cus_new'),
      basePath: '/',
      returnUrl: '/settings/billing',
      configuration: 'bpc_1',
      allowSeveralSubscriptions: true,
      cacheTtlMs: 0,
      timeoutMs: 1,
      now: () => 0,
      onError: () => {},
    })
    expect(handler.GET).toBe(handler.POST)
    expect(handler.PATCH).toBe(handler.DELETE)
  })

  it('S50: an option given as undefined counts as left out', () => {
    expect(() => create({ ...good, basePath: undefined, createCustomer: undefined, now: undefined })).not.toThrow()
  })

  it.each([
    ['stripe', { stripe: undefined }],
    ['stripe', { stripe: 'sk_test_x' }],
    ['customer', { customer: undefined }],
    ['customer', { customer: 'cus_1' }],
    ['createCustomer', { createCustomer: 'cus_1' }],
    ['origin', { origin: undefined }],
    ['origin', { origin: [] }],
    ['origin', { origin: '' }],
    ['origin', { origin: '*' }],
    ['origin', { origin: 'https://*.example.com' }],
    ['origin', { origin: 'null' }],
    ['origin', { origin: 'app.example.com' }],
    ['origin', { origin: 'https://app.example.com/' }],
    ['origin', { origin: 'https://app.example.com/billing' }],
    ['origin', { origin: 'http://app.example.com' }],
    ['origin', { origin: 'ftp://localhost' }],
    ['origin', { origin: ['https://app.example.com', 7] }],
    ['secret', { secret: undefined }],
    ['secret', { secret: 'too short' }],
    ['secret', { secret: ' '.repeat(40) }],
    ['secret', { secret: [] }],
    ['secret', { secret: [good.secret, 'short'] }],
    ['secret', { secret: [good.secret, good.secret, good.secret] }],
    ['plans', { plans: undefined }],
    ['plans', { plans: ['price_pro'] }],
    ['plans.pro.price', { plans: { pro: 'prod_pro' } }],
    ['plans.pro.price', { plans: { pro: {} } }],
    ['plans.pro.name', { plans: { pro: { price: 'price_pro', name: ' ' } } }],
    ['plans.pro.description', { plans: { pro: { price: 'price_pro', description: 3 } } }],
    ['plans.pro.amount', { plans: { pro: { price: 'price_pro', amount: 2900 } } }],
    ['plans.pro', { plans: { pro: 7 } }],
    ['plans.a/b', { plans: { 'a/b': 'price_pro' } }],
    ['plans.again', { plans: { pro: 'price_pro', again: 'price_pro' } }],
    ['basePath', { basePath: 'api/billing' }],
    ['basePath', { basePath: '/api/billing/' }],
    ['basePath', { basePath: '' }],
    ['returnUrl', { returnUrl: 'https://evil.example' }],
    ['returnUrl', { returnUrl: 7 }],
    ['configuration', { configuration: 'default' }],
    ['allowSeveralSubscriptions', { allowSeveralSubscriptions: 'yes' }],
    ['cacheTtlMs', { cacheTtlMs: -1 }],
    ['cacheTtlMs', { cacheTtlMs: Number.NaN }],
    ['timeoutMs', { timeoutMs: 0 }],
    ['timeoutMs', { timeoutMs: '10s' }],
    ['now', { now: 1_700_000_000 }],
    ['onError', { onError: 'log' }],
    ['authorize', { authorize: true }],
    ['rateLimit', { rateLimit: 30 }],
    ['operations', { operations: 'cancel' }],
    ['operations', { operations: { cancle: false } }],
    ['operations', { operations: { cancel: 'no' } }],
    ['resolveCustomer', { resolveCustomer: () => null }],
  ])('S50: a wrong `%s` is named at construction', (name, wrong) => {
    expect(() => create({ ...good, ...wrong })).toThrow(
      new RegExp(`^react-billing-portal: option \`${name}\` .+\\. To fix it, .+\\.$`),
    )
  })

  it('S50: without options at all, the error says which there are', () => {
    expect(() => create(undefined as unknown as object)).toThrow(
      'To fix it, pass { stripe, customer, origin, secret, plans }.',
    )
  })

  it('S50: an operation that does not exist is named, with those that do', () => {
    expect(() => create({ ...good, operations: { cancel: false, cancle: false } })).toThrow(
      /option `operations` has `cancle`, which is not an operation\. To fix it, choose from getBilling, .*\bcancel\b/,
    )
    expect(() => create({ ...good, operations: { cancel: 'no' } })).toThrow(
      'option `operations` has neither true nor false for `cancel`',
    )
    const odd = 'sk_live_1\n or so'
    expect(() => create({ ...good, operations: { [odd]: true } })).toThrow(
      expect.not.objectContaining({ message: expect.stringContaining(odd) as string }),
    )
  })

  it.each([
    ['basePath', 'api/billing'],
    ['configuration', 'default'],
    ['stripeAccount', 'me'],
    ['authorize', true],
    ['rateLimit', 30],
    ['allowSeveralSubscriptions', 'yes'],
    ['cacheTtlMs', -1],
    ['timeoutMs', 0],
    ['now', 0],
    ['onError', 'log'],
    ['operations', 'cancel'],
  ])('S50: what is wrong with `%s` and how to mend it are two things', (name, wrong) => {
    const said = messageOf(() => create({ ...good, [name]: wrong }))
    const [, kind = '', fix = ''] = /is not (.+)\. To fix it, (.+)\.$/.exec(said) ?? []
    expect(kind).not.toBe('')
    expect(fix).not.toContain(kind)
  })

  it('S50: an error about an option never repeats its value', () => {
    expect(() => create({ ...good, secret: 'hunter2' })).toThrow(
      expect.not.objectContaining({ message: expect.stringContaining('hunter2') as string }),
    )
  })

  it('S42: the default log is one line on console.error, without the error object and what it holds', async () => {
    const log = vi.spyOn(console, 'error').mockImplementation(() => {})
    const handler = create({ ...good, customer: () => Promise.reject(new Error('session store is down')) })
    const response = await handler(new Request('https://app.example.com/api/billing'))
    expect(response.status).toBe(500)
    const requestId = response.headers.get('X-Request-Id') ?? ''
    expect(log.mock.calls).toEqual([[`react-billing-portal: getBilling ${requestId}: session store is down`]])
    log.mockRestore()
  })
})
