// @vitest-environment node
import { createRequire } from 'node:module'
import type { Sandbox } from 'react-billing-portal/sandbox'
import Stripe from 'stripe'
import { beforeAll, describe, expect, it } from 'vitest'
import { operations } from '../../src/contract/index.js'
import type { Operation } from '../../src/contract/index.js'
import { alteredStripe, subscriptionsIn } from './alteredStripe.js'
import type { Json } from './alteredStripe.js'
import { ready } from './everyOperation.js'
import { mount, setUp } from './setUp.js'

/** What the majors have in common, as far as making a client goes. */
interface Major {
  new (key: string, options: object): object
  createFetchHttpClient: (fetch: Sandbox['fetch']) => object
}

// By `require`: the types of older majors claim the name of the one this project compiles against.
const require = createRequire(import.meta.url)
const newest = Stripe as unknown as Major
const majors: Record<string, Major> = {
  '17.7': require('stripe-17') as Major,
  '18.5': require('stripe-18') as Major,
  '19.3': require('stripe-19') as Major,
  '20.4': require('stripe-20') as Major,
  '21.0': require('stripe-21') as Major,
  '22.6': require('stripe-22') as Major,
  '23.1': newest,
}

/** A request as it goes out. */
interface Sent {
  method: string
  path: string
  query: string
  body: string
  version: string | null
  key: string | null
  account: string | null
}

/** Does an operation through a major of the SDK: what it sent, and what came of it. */
async function through(operation: Operation, SDK: Major) {
  const sent: Sent[] = []
  const { handler, request } = await ready(operation, (sandbox) => {
    const transport: Sandbox['fetch'] = (target, init) => {
      const url = new URL(target instanceof Request ? target.url : target)
      const headers = new Headers(init?.headers)
      sent.push({
        method: init?.method ?? 'GET',
        path: url.pathname,
        query: url.search,
        body: typeof init?.body === 'string' ? init.body : '',
        version: headers.get('Stripe-Version'),
        // For a POST that writes nothing some majors make a key up.
        key: headers.get('Idempotency-Key')?.replace(/^stripe-node-retry-.*/, '') || null,
        account: headers.get('Stripe-Account'),
      })
      return sandbox.fetch(target, init)
    }
    // As a careless host would set it up.
    const options = { httpClient: SDK.createFetchHttpClient(transport), telemetry: false, maxNetworkRetries: 2 }
    return { stripe: new SDK('sk_test_major', options) as Stripe, stripeAccount: 'acct_connected' }
  })
  sent.length = 0
  const response = await handler(request())
  const answer = response.status === 303 ? response.headers.get('Location') : await response.json()
  return { sent, status: response.status, answer }
}

describe.each(Object.keys(operations) as Operation[])('S31: %s', (operation) => {
  let expected: Awaited<ReturnType<typeof through>>
  beforeAll(async () => {
    expected = await through(operation, newest)
  })

  it.each(Object.keys(majors))('asks Stripe for the same and reads the same through stripe %s', async (version) => {
    const { sent, status, answer } = await through(operation, majors[version] as Major)
    expect([200, 303]).toContain(status)
    expect(answer).toEqual(expected.answer)
    expect(sent).toEqual(expected.sent)
    expect(sent.length).toBeGreaterThan(0)
    for (const { version: asked, account, method, path, key } of sent) {
      expect([asked, account]).toEqual(['2026-10-28.endive', 'acct_connected'])
      const isWrite = method !== 'GET' && !path.endsWith('/create_preview')
      expect(key ?? '').toMatch(isWrite ? /^[0-9a-f]{64}$/ : /^$/)
    }
  })
})

describe('an answer of an older shape, which no call with our version gets', () => {
  it.each([
    [
      'acacia, with the period on the subscription',
      (item: Json, subscription: Json) => {
        for (const field of ['current_period_start', 'current_period_end']) {
          subscription[field] = item[field]
          delete item[field]
        }
      },
    ],
    [
      'one without any period',
      (item: Json) => {
        delete item['current_period_start']
        delete item['current_period_end']
      },
    ],
  ] as const)('S31: of %s leaves a date out, and never says a wrong one', async (_, alter) => {
    const { sandbox, customer } = setUp()
    const stripe = alteredStripe(sandbox, (_path, answer) => {
      for (const subscription of subscriptionsIn(answer)) {
        const { data } = subscription['items'] as { data: Json[] }
        for (const item of data) alter(item, subscription)
      }
    })
    const response = await mount(sandbox, { customer: () => customer, stripe }).get()
    expect(response.status).toBe(200)
    const text = await response.text()
    expect(JSON.parse(text)).toMatchObject({
      subscriptions: [{ currentPeriodStartsAt: null, currentPeriodEndsAt: null, renewal: null }],
    })
    expect(text).not.toMatch(/Invalid|NaN|1970/)
  })
})
