// @vitest-environment node
import Stripe from 'stripe'
import { describe, expect, it } from 'vitest'
import type { Billing } from '../../src/contract/index.js'
import { stripeOver } from './alteredStripe.js'
import { mount, ORIGIN, problemOf, setUp } from './setUp.js'

describe('stripeAccount', () => {
  it('S47: names the connected account on every call, those of the catalogue included', async () => {
    const { sandbox, customer } = setUp()
    const accounts: (string | null)[] = []
    const stripe = stripeOver((url, init) => {
      accounts.push(new Headers(init?.headers).get('Stripe-Account'))
      return sandbox.fetch(url, init)
    })
    const { get, post } = mount(sandbox, { customer: () => customer, stripe, stripeAccount: 'acct_1Connected' })
    const billing = (await (await get()).json()) as Billing
    await get('/invoices')
    await get(`/invoices/${billing.invoices.data[0]?.ref}/pdf`)
    await post('/portal-sessions', { flow: { type: 'subscription_cancel' } })
    await post('/checkout-sessions', { plan: 'pro' })
    expect(accounts.length).toBeGreaterThan(10)
    expect(new Set(accounts)).toEqual(new Set(['acct_1Connected']))
  })

  it('S47: is taken from nowhere else: not from a body, a query, a header or a cookie', async () => {
    const { sandbox, customer } = setUp()
    const accounts: (string | null)[] = []
    const stripe = stripeOver((url, init) => {
      accounts.push(new Headers(init?.headers).get('Stripe-Account'))
      return sandbox.fetch(url, init)
    })
    const { get, post } = mount(sandbox, { customer: () => customer, stripe })
    const headers = {
      'Stripe-Account': 'acct_evil',
      'X-Stripe-Account': 'acct_evil',
      Cookie: 'stripeAccount=acct_evil',
    }
    expect((await get('?stripeAccount=acct_evil&stripe_account=acct_evil', headers)).status).toBe(200)
    expect((await post('/portal-sessions', {}, headers)).status).toBe(200)
    for (const field of ['stripeAccount', 'stripe_account', 'account']) {
      expect(await problemOf(await post('/portal-sessions', { [field]: 'acct_evil' }, headers))).toEqual([
        400,
        'invalid_request',
      ])
    }
    expect(new Set(accounts)).toEqual(new Set([null]))
  })

  it.each(['', 'acct_', 'cus_1', 'acct_1/../x', 'acct_1\r\nX: y', 7])('S50: %j is refused at construction', (wrong) => {
    const { sandbox } = setUp(null)
    const options = { customer: () => null, stripeAccount: wrong as string }
    expect(() => mount(sandbox, options)).toThrow('option `stripeAccount` ')
  })
})

describe('the key of the SDK client', () => {
  const withKey = (key: string) => {
    const { sandbox } = setUp(null)
    return () => mount(sandbox, { customer: () => null, stripe: new Stripe(key, { telemetry: false }) })
  }

  it.each([
    ['publishable', 'pk_live_51HabcDEF'],
    ['publishable', 'pk_test_51HabcDEF'],
    ['webhook', 'whsec_51HabcDEF'],
    ['ephemeral', 'ek_test_51HabcDEF'],
    ['no', 'undefined51HabcDEF'],
  ])('S22: a %s key is refused at construction, and not repeated: %s', (_, key) => {
    const error = expect.objectContaining({
      message: expect.stringMatching(/option `stripe` has a .*key.+ To fix it, .+\.$/) as string,
    }) as Error
    expect(withKey(key)).toThrow(error)
    expect(withKey(key)).not.toThrow('51Habc')
  })

  it.each(['sk_test_x', 'sk_live_x', 'rk_test_x', 'rk_live_x', 'sk_org_live_x'])('S22: %s is taken', (key) => {
    expect(withKey(key)).not.toThrow()
  })

  it('S22: a client that signs requests its own way is taken', () => {
    const { sandbox } = setUp(null)
    const stripe = new Stripe('sk_test_x', { telemetry: false })
    Object.assign(stripe, { _authenticator: null })
    expect(() => mount(sandbox, { customer: () => null, stripe })).not.toThrow()
  })

  it.each([
    ['sk_live_x', 'pk_test_x'],
    ['sk_test_x', 'pk_live_x'],
    ['rk_live_x', 'pk_test_x'],
  ])('S22: %s beside %s is refused at construction: one is of test mode, the other is not', (key, publishableKey) => {
    const { sandbox } = setUp(null)
    const stripe = new Stripe(key, { telemetry: false })
    expect(() => mount(sandbox, { customer: () => null, stripe, publishableKey })).toThrow(
      'option `publishableKey` is of another mode than the key of `stripe`',
    )
  })

  it.each(['sk_test_51HabcDEF', 'pk_', '', 7, null])(
    'S22: %j is refused as a publishable key, and not repeated',
    (wrong) => {
      const { sandbox } = setUp(null)
      const create = () => mount(sandbox, { customer: () => null, publishableKey: wrong as string })
      expect(create).toThrow('option `publishableKey` is not a publishable key')
      expect(create).not.toThrow('51Habc')
    },
  )

  it('S22: a publishable key that says no mode is taken', () => {
    const { sandbox } = setUp(null)
    expect(() => mount(sandbox, { customer: () => null, publishableKey: 'pk_sandbox' })).not.toThrow()
  })

  it.each([
    ['sk_live_x', 'pk_live_x'],
    ['rk_test_x', 'pk_test_x'],
  ])('S22: %s goes with %s', (key, publishableKey) => {
    const { sandbox } = setUp(null)
    const stripe = new Stripe(key, { telemetry: false })
    expect(() => mount(sandbox, { customer: () => null, stripe, publishableKey })).not.toThrow()
  })

  it('S22: a key that Stripe refuses is a fault of the set-up, and its text stays on the server', async () => {
    const { sandbox, get, reported } = setUp()
    const message = 'Invalid API Key provided: sk_test_****51Habc'
    sandbox.fail({
      status: 401,
      body: JSON.stringify({ error: { type: 'invalid_request_error', message } }),
      times: 99,
    })
    const response = await get('/invoices', { Origin: ORIGIN })
    expect(await response.clone().text()).not.toContain('51Habc')
    expect(await problemOf(response)).toEqual([500, 'misconfigured'])
    expect(String(reported[0]?.error)).toContain('Invalid API Key')
  })
})
