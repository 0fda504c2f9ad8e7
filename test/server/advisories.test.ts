// @vitest-environment node
import { describe, expect, it, vi } from 'vitest'
import type { Billing, Operation } from '../../src/contract/index.js'
import { alteredStripe, subscriptionsIn } from './alteredStripe.js'
import type { Json } from './alteredStripe.js'
import { allOn } from './everyOperation.js'
import { mount, ORIGIN, problemOf, setUp } from './setUp.js'
import { delivery, eventOf, setUpWebhook } from './webhookSetUp.js'

// Faults that billing packages and apps were found to have, each with the place it was reported at.

const portal = '/portal-sessions'
const isWrite = ({ method }: { method: string }) => method !== 'GET'

describe('open redirects', () => {
  it.each([
    ['CVE-2024-56734', 'https://evil.example/after'],
    ['CVE-2025-27143', '//evil.example/after'],
    ['CVE-2025-27143, with a backslash', '/\\evil.example'],
    ['CVE-2025-71403', 'https://evil.app.example.com/'],
    ['watt-mind/coach#386', 'https://app.example.com.evil.example/'],
    ['calcom#23709', 'https://app.example.com@evil.example/'],
  ])('%s: %s is nowhere to return to, from the portal, a flow of it, or checkout', async (_, returnUrl) => {
    const { post, calls } = setUp('free')
    const flow = { type: 'payment_method_update' }
    for (const [path, body] of [
      [portal, { returnUrl }],
      [portal, { returnUrl, flow }],
      ['/checkout-sessions', { plan: 'pro', returnUrl }],
    ] as const) {
      expect(await problemOf(await post(path, body))).toEqual([400, 'invalid_request'])
    }
    expect(calls()).toEqual([])
  })

  it('CVE-2025-71403: no origin can be given with a wildcard', () => {
    const { sandbox } = setUp(null)
    for (const origin of ['*', 'https://*', 'https://*.example.com', 'https://*.com', 'https://app.example.com*']) {
      expect(() => mount(sandbox, { customer: () => null, origin })).toThrow('option `origin` ')
    }
  })

  it('netguru#50: the Referer has no say in where people return to', async () => {
    const { post, calls } = setUp('active', { returnUrl: '/billing' })
    await post(portal, {}, { Referer: 'https://evil.example/x' })
    expect(calls().at(-1)?.params['return_url']).toBe(`${ORIGIN}/billing`)
  })
})

describe('ways round a check', () => {
  it('GHSA-x732-6j76-qmhm: another spelling of a path passes neither a ban nor a rate limit', async () => {
    const asked: Operation[] = []
    const { post, calls } = setUp('active', {
      authorize: ({ operation }) => operation !== 'createPortalSession',
      rateLimit: ({ operation }) => {
        asked.push(operation)
        return true
      },
    })
    expect((await post(portal, {})).status).toBe(403)
    for (const path of [
      `/${portal}`,
      `${portal}/`,
      `${portal}//`,
      '/portal%2Dsessions',
      '/Portal-Sessions',
      `/.${portal}/x/..`,
    ]) {
      expect([403, 404]).toContain((await post(path, {})).status)
    }
    expect([asked, calls()]).toEqual([[], []])
  })

  it('better-auth#3360: the portal is opened from no page but the app’s, and for no customer but the session’s', async () => {
    const { post, calls, sandbox, customer } = setUp()
    const other = sandbox.seed('active').customer
    expect((await post(portal, {}, { Origin: 'https://evil.example' })).status).toBe(403)
    expect((await post(portal, { customer: other })).status).toBe(400)
    expect((await post(`${portal}?customer=${other}`, {}, { 'X-Customer': other })).status).toBe(200)
    expect(
      calls()
        .filter(isWrite)
        .map(({ params }) => params['customer']),
    ).toEqual([customer])
  })

  it('better-auth#9164: what a body calls __proto__ changes no object', async () => {
    const { post, patch } = setUp('active', allOn)
    for (const body of [
      '{"__proto__":{"isAdmin":true}}',
      '{"constructor":{"prototype":{"isAdmin":true}}}',
      '{"metadata":{"__proto__":{"isAdmin":true}}}',
      '{"flow":{"type":"customer_update","__proto__":{"isAdmin":true}}}',
    ]) {
      expect((await post(portal, body)).status).toBe(400)
      expect((await patch('/customer', body)).status).toBe(400)
    }
    expect(({} as { isAdmin?: boolean }).isAdmin).toBeUndefined()
  })
})

describe('whose things', () => {
  it('better-auth#9971: no customer is ever looked up by e-mail, so none is anyone’s by an address they do not own', async () => {
    const made: string[] = []
    const { sandbox, post, calls, get } = setUp(null, {
      customer: () => ({ user: 'jane@example.com' }),
      createCustomer: async ({ user }) => {
        made.push(user)
        return (await sandbox.stripe.customers.create({ email: user })).id
      },
    })
    const squatted = await sandbox.stripe.customers.create({ email: 'jane@example.com' })
    const before = calls().length
    await get()
    expect((await post('/checkout-sessions', { plan: 'pro' })).status).toBe(200)
    const own = calls().slice(before)
    expect(own.filter(({ method, path }) => method === 'GET' && /^\/v1\/customers(\/search)?$/.test(path))).toEqual([])
    expect(own.at(-1)?.params['customer']).not.toBe(squatted.id)
    expect(made).toEqual(['jane@example.com'])
  })

  it('better-auth#9971: an act is on the subscription that was named, never on the first that is active', async () => {
    const { sandbox, customer, billing, post, calls } = setUp('severalSubscriptions', allOn)
    const { subscriptions } = await billing()
    expect(subscriptions.length).toBeGreaterThan(1)
    for (const { ref } of subscriptions.toReversed()) {
      const before = calls().length
      expect((await post(`/subscriptions/${ref}/cancel`, {})).status).toBe(200)
      const [write, ...more] = calls().slice(before).filter(isWrite)
      expect(more).toEqual([])
      const { data } = await sandbox.stripe.subscriptions.list({ customer })
      const changed = data.filter(({ cancel_at_period_end, cancel_at }) => cancel_at_period_end || cancel_at !== null)
      expect(changed.map(({ id }) => `/v1/subscriptions/${id}`)).toContain(write?.path)
      expect((await post(`/subscriptions/${ref}/resume`, {})).status).toBe(200)
    }
    expect(await problemOf(await post(portal, { flow: { type: 'subscription_cancel' } }))).toEqual([
      400,
      'invalid_request',
    ])
  })

  it('better-auth#9971: the hundred-and-first subscription is seen too', async () => {
    const { sandbox, customer } = setUp('active')
    const pages: (string | null)[] = []
    let only: Json = {}
    const stripe = alteredStripe(sandbox, (path, answer, url) => {
      if (path !== '/v1/subscriptions' || !url.searchParams.has('customer')) return answer
      pages.push(url.searchParams.get('starting_after'))
      if (pages.length > 1) return { object: 'list', data: [{ ...only, id: 'sub_last' }], has_more: false }
      only = subscriptionsIn(answer)[0] ?? {}
      const data = Array.from({ length: 100 }, (_, index) => ({ ...only, id: `sub_${index}`, status: 'canceled' }))
      return { ...answer, data, has_more: true }
    })
    const { post } = mount(sandbox, { customer: () => customer, stripe })
    expect(await problemOf(await post('/checkout-sessions', { plan: 'pro' }))).toEqual([409, 'already_subscribed'])
    expect(pages).toEqual([null, 'sub_99'])
  })

  it('better-auth 1.6.21: who switches accounts acts on the one of this request, with the other’s refs as with none', async () => {
    const { sandbox } = setUp(null)
    const [first, second] = [sandbox.seed('active').customer, sandbox.seed('active').customer]
    let active = first
    const { get, post } = mount(sandbox, { customer: () => active, ...allOn })
    const refIn = async () => ((await (await get()).json()) as Billing).subscriptions[0]?.ref ?? ''
    const ofFirst = await refIn()
    active = second
    const before = sandbox.requests.length
    for (const act of ['cancel', 'change', 'resume', 'preview', 'pause']) {
      const body = ['change', 'preview'].includes(act) ? { plan: 'business' } : {}
      expect(await problemOf(await post(`/subscriptions/${ofFirst}/${act}`, body))).toEqual([404, 'not_found'])
    }
    const flow = { type: 'subscription_cancel', subscription: ofFirst }
    expect(await problemOf(await post(portal, { flow }))).toEqual([404, 'not_found'])
    expect(sandbox.requests.slice(before).filter(isWrite)).toEqual([])
    expect((await post(portal, {})).status).toBe(200)
    expect(sandbox.requests.at(-1)?.params['customer']).toBe(second)
  })

  it('servicebot#407 and omi#6840: knowing an id is worth nothing', async () => {
    const { sandbox, post, calls } = setUp('active', allOn)
    const other = sandbox.seed('pastDue').customer
    const { data } = await sandbox.stripe.subscriptions.list({ customer: other })
    const invoices = await sandbox.stripe.invoices.list({ customer: other })
    const before = calls().length
    for (const path of [`/subscriptions/${data[0]?.id}/cancel`, `/invoices/${invoices.data[0]?.id}/pay`]) {
      expect(await problemOf(await post(path, {}))).toEqual([404, 'not_found'])
    }
    const catalogue = '/v1/billing_portal/configurations'
    expect(
      calls()
        .slice(before)
        .filter(({ path }) => path !== catalogue),
    ).toEqual([])
  })

  it('Cap#2222: a price that the host does not sell buys nothing, by id or by name', async () => {
    const { sandbox, post, calls } = setUp('free', allOn)
    for (const body of [
      { plan: sandbox.prices.businessYearly },
      { plan: sandbox.prices.pro },
      { plan: 'pro', priceId: sandbox.prices.starter },
      { plan: 'pro', price: 'price_free' },
      { plan: 'constructor' },
    ]) {
      expect([400, 403]).toContain((await post('/checkout-sessions', body)).status)
    }
    expect(calls().filter(isWrite)).toEqual([])
  })
})

describe('answers', () => {
  it('manage-frontend#43, any-llm#973 and bifrost#7014: no cache may keep one, and none is taken for someone else’s', async () => {
    const { get, post } = setUp('active', allOn)
    for (const response of [await get(), await get('/customer'), await post(portal, {}), await get('/nowhere')]) {
      expect(response.headers.get('Cache-Control')).toBe('private, no-store')
      expect(response.headers.get('Vary')).toMatch(/Cookie.*Authorization/)
    }
  })

  it('bitwarden#8348: a failure is told without the exception, in development too', async () => {
    vi.stubEnv('NODE_ENV', 'development')
    try {
      const { get } = setUp('active', { customer: () => Promise.reject(new Error('at db.ts:12 password=hunter2')) })
      const text = await (await get()).text()
      expect(text).not.toMatch(/hunter2|db\.ts|stack/)
      expect(JSON.parse(text)).toMatchObject({ status: 500, code: 'internal_error' })
    } finally {
      vi.unstubAllEnvs()
    }
  })

  it('Team-Commonly#877: a customer of the other mode is not replaced by a new one', async () => {
    const made = vi.fn(() => Promise.resolve('cus_new'))
    const { post, calls } = setUp('active', { customer: () => 'cus_ofLiveMode', createCustomer: made })
    expect(await problemOf(await post(portal, {}))).toEqual([404, 'customer_not_found'])
    expect((await post('/checkout-sessions', { plan: 'pro' })).status).toBeGreaterThanOrEqual(400)
    expect(made).not.toHaveBeenCalled()
    expect(calls().some(({ method, path }) => method === 'POST' && path === '/v1/customers')).toBe(false)
  })

  it('fxa#13245: a portal that was never set up in this mode is said so, and no button leads to it', async () => {
    const { sandbox, post, billing } = setUp()
    const body = JSON.stringify({ object: 'list', data: [], has_more: false })
    sandbox.fail({ match: '/v1/billing_portal/configurations', status: 200, body, times: 9 })
    const message = 'No configuration provided and your test mode default configuration has not been created.'
    const error = { type: 'invalid_request_error', message }
    sandbox.fail({ match: '/v1/billing_portal/sessions', status: 400, body: JSON.stringify({ error }) })
    expect((await billing()).capabilities).toMatchObject({ portal: false, flows: [] })
    expect(await problemOf(await post(portal, {}))).toEqual([409, 'portal_not_configured'])
  })

  it('next.js#38128 and kinde#528: a link that is prefetched does nothing', async () => {
    const { get, calls } = setUp('active', allOn)
    for (const path of [
      portal,
      '/checkout-sessions',
      '/setup-intents',
      '/invoices/x/pay',
      '/subscriptions/x/cancel',
      '/tax-ids',
    ]) {
      const response = await get(path, { 'Sec-Purpose': 'prefetch', 'Next-Router-Prefetch': '1', Purpose: 'prefetch' })
      expect([path, response.status]).toEqual([path, 405])
    }
    expect(calls()).toEqual([])
  })
})

describe('webhooks', () => {
  it('CVE-2026-41432 and GHSA-4g53-vp7q-gfjv: a forged event has no effect, and no secret is no way in', async () => {
    const { handler, subscription, told } = setUpWebhook('active')
    const event = eventOf('customer.subscription.updated', await subscription())
    for (const sending of [
      { signature: null },
      { signature: '' },
      { signature: 't=1,v1=' },
      { secret: 'whsec_of_somebody_else' },
      { secret: 'undefined' },
    ]) {
      expect((await handler(await delivery(event, sending))).status).toBe(400)
    }
    expect(told).toEqual([])
    for (const secret of ['', 'undefined', ' ', undefined]) {
      expect(() => setUpWebhook('active', { secret: secret as string })).toThrow(/secret/)
    }
  })
})
