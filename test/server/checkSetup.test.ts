// @vitest-environment node
import { createSandbox } from 'react-billing-portal/sandbox'
import type { Sandbox } from 'react-billing-portal/sandbox'
import { checkSetup, configurePortal } from 'react-billing-portal/server'
import type { CheckSetupOptions, SetupFinding } from 'react-billing-portal/server'
import Stripe from 'stripe'
import { describe, expect, it } from 'vitest'

/** Anything but the client may be given, or left out. */
type Given = { [Name in keyof CheckSetupOptions]?: CheckSetupOptions[Name] | undefined }

const SECRET = 'k3J9xQ2mZ8vN4tR7wY1bC6dF5gH0sLpA'

/** A sandbox whose app is set up, and what is found when something is set up otherwise. */
async function setUp() {
  const sandbox = createSandbox()
  const { starter, pro, business } = sandbox.prices
  const plans = { starter, pro, business }
  const { id } = await configurePortal({ stripe: sandbox.stripe, plans })
  const check = ({ stripe = sandbox.stripe, ...options }: Given = {}) =>
    checkSetup({
      stripe,
      plans,
      configuration: id ?? '',
      origin: 'https://app.example.com',
      secret: SECRET,
      publishableKey: 'pk_test_sandbox',
      webhookSecret: 'whsec_0123456789abcdef',
      ...options,
    })
  return { sandbox, id: id ?? '', check }
}

const withKey = (sandbox: Sandbox, key: string) =>
  new Stripe(key, { telemetry: false, httpClient: Stripe.createFetchHttpClient(sandbox.fetch) })

const bad = (findings: SetupFinding[]) =>
  findings.filter(({ level }) => level !== 'ok').map(({ level, check, message }) => `${level} ${check}: ${message}`)

describe('checkSetup', () => {
  it('finds nothing wrong with an app that is set up, reads only, and says so of each thing', async () => {
    const { sandbox, check } = await setUp()
    const before = sandbox.requests.length
    const findings = await check()
    expect(bad(findings)).toEqual([])
    expect(findings.map(({ check: what }) => what)).toEqual([
      'secret key',
      'publishable key',
      'api version',
      'portal',
      'plan starter',
      'plan pro',
      'plan business',
      'origin',
      'secret',
      'webhook secret',
      'content security policy',
    ])
    expect(sandbox.requests.slice(before).filter(({ method }) => method !== 'GET')).toEqual([])
  })

  it.each<[finding: string, options: Given]>([
    ['error publishable key: is a secret key, which would reach every browser', { publishableKey: 'sk_test_x1' }],
    ['error publishable key: is not a publishable key', { publishableKey: 'pk_x' }],
    ['error publishable key: is of live mode, the secret key of test mode', { publishableKey: 'pk_live_x1' }],
    ['error portal: bpc_gone does not exist in this account and mode', { configuration: 'bpc_gone' }],
    ['error plan pro: price_gone does not exist in this account and mode', { plans: { pro: 'price_gone' } }],
    ['error plans: option `plans.pro.price` is not the id of a price', { plans: { pro: 'prod_pro' } }],
    ['warning plans: there are none', { plans: {} }],
    ['error origin: option `origin` is not https', { origin: 'http://app.example.com' }],
    ['error origin: option `returnUrl` is not on one of the origins', { returnUrl: 'https://evil.example/' }],
    ['warning origin: was not given', { origin: undefined }],
    ['error secret: option `secret` is shorter than 32 bytes', { secret: 'short' }],
    ['warning secret: does not look random', { secret: 'a'.repeat(40) }],
    ['warning secret: was not given', { secret: undefined }],
    ['error webhook secret: is not a signing secret', { webhookSecret: 'sk_test_x1' }],
    ['error webhook secret: has white space around it', { webhookSecret: ['whsec_1', 'whsec_2\n'] }],
    ['error content security policy: keeps Stripe.js out', { contentSecurityPolicy: "default-src 'self'" }],
  ])('%s', async (finding, options) => {
    const { check } = await setUp()
    const findings = await check(options)
    expect(bad(findings)).toContain(finding)
    expect(findings.filter(({ level, fix }) => (level === 'ok') !== (fix === null))).toEqual([])
  })

  it.each<[finding: string, key: string]>([
    ['is a publishable key, which can read nothing', 'pk_test_x1'],
    ['is not a key of Stripe', 'whsec_123456'],
    ['has white space around it', 'sk_test_x1\n'],
  ])('S22: a secret key that %s is found before Stripe is asked', async (finding, key) => {
    const { sandbox, check } = await setUp()
    const before = sandbox.requests.length
    expect(bad(await check({ stripe: withKey(sandbox, key) }))).toEqual([`error secret key: ${finding}`])
    expect(sandbox.requests).toHaveLength(before)
  })

  it('S22: of a restricted key it says what it has to be allowed', async () => {
    const { sandbox, check } = await setUp()
    const [first] = await check({ stripe: withKey(sandbox, 'rk_test_sandbox') })
    expect(first?.message).toMatch(/^a restricted key of test mode; it needs write: Customers/)
  })

  it.each<[finding: string, status: number]>([
    ['error access: Stripe does not know the secret key', 401],
    ['error access: the key may not read everything that is needed', 403],
  ])('S22: %s', async (finding, status) => {
    const { sandbox, check } = await setUp()
    sandbox.fail({ status, times: 99 })
    expect(bad(await check())).toEqual([finding])
  })

  it.each<[fix: string, key: string, stripeAccount: string | undefined]>([
    ['use a secret key of the account that the plans are in. Stripe says: ', 'sk_test_x1', undefined],
    ['edit the restricted key at https://dashboard.stripe.com/apikeys: it needs write: ', 'rk_test_x1', undefined],
    ['use a key of the platform that acct_1 is connected to, or leave `stripeAccount` out', 'sk_test_x1', 'acct_1'],
  ])('S22: a key that may not is told: %s', async (fix, key, stripeAccount) => {
    const { sandbox, check } = await setUp()
    sandbox.fail({ status: 403, times: 99 })
    const findings = await check({ stripe: withKey(sandbox, key), stripeAccount })
    expect(findings.find((each) => each.check === 'access')?.fix).toContain(fix)
  })

  it('S22: what Stripe refuses is said in its words, without secrets', async () => {
    const { check } = await setUp()
    const message = 'Invalid Stripe API version: sk_test_canary1'
    const refusing = () =>
      Promise.resolve(
        Response.json({ error: { type: 'invalid_request_error', message, param: 'expand' } }, { status: 400 }),
      )
    const httpClient = Stripe.createFetchHttpClient(refusing)
    const findings = await check({ stripe: new Stripe('sk_test_x1', { telemetry: false, httpClient }) })
    expect(findings.find((each) => each.check === 'access')).toEqual({
      level: 'error',
      check: 'access',
      message: 'Stripe refused what was asked: Invalid Stripe API version: sk_[redacted]',
      fix: 'correct `expand`, and run it again',
    })
  })

  it('S19: where Stripe cannot be reached, what can be said is said', async () => {
    const { sandbox, check } = await setUp()
    sandbox.fail({ drop: true, times: 99 })
    const findings = await check({ secret: 'short' })
    expect(bad(findings)).toEqual([
      'error access: Stripe cannot be reached',
      'error secret: option `secret` is shorter than 32 bytes',
    ])
  })

  it('S21: a configuration that was made for the app and is not named is found', async () => {
    const { id, check } = await setUp()
    const findings = await check({ configuration: undefined })
    const unused = findings.find(({ message }) => message.includes('is not used'))
    expect(unused).toEqual({
      level: 'warning',
      check: 'portal',
      message: `${id} was set up for this app and is not used`,
      fix: `pass \`configuration: '${id}'\` to the endpoint`,
    })
  })

  it('S21: features that are off, and a configuration that is, are named', async () => {
    const { sandbox, id, check } = await setUp()
    const features = { subscription_cancel: { enabled: false }, customer_update: { enabled: false } }
    await sandbox.stripe.billingPortal.configurations.update(id, { features })
    expect(bad(await check())).toEqual([
      'warning portal: customer_update is off: people cannot change their billing details',
      'warning portal: subscription_cancel is off: people cannot cancel',
    ])
    await sandbox.stripe.billingPortal.configurations.update(id, { active: false })
    expect(bad(await check())).toEqual([`error portal: ${id} is not active`])
  })

  it('a plan that the portal does not switch to, and another currency, are named', async () => {
    const { sandbox, check } = await setUp()
    const { pro, jpy, metered } = sandbox.prices
    expect(bad(await check({ plans: { pro, yen: jpy, calls: metered } }))).toEqual([
      `warning plan yen: ${jpy} can be bought, but the portal does not switch to it`,
      'warning currency: pro is in eur, yen is in jpy: nobody can switch between them',
    ])
  })

  it('prices of another tax behaviour than the portal’s are named', async () => {
    const { sandbox, check } = await setUp()
    const stripe = new Stripe('sk_test_sandbox', {
      telemetry: false,
      httpClient: Stripe.createFetchHttpClient(async (url: string | URL | Request, init?: RequestInit) => {
        const answer = await sandbox.fetch(url, init)
        if (!new Request(url).url.includes(sandbox.prices.business)) return answer
        return Response.json({ ...((await answer.json()) as object), tax_behavior: 'inclusive' })
      }),
    })
    const found = bad(await check({ stripe, plans: { pro: sandbox.prices.pro } }))
    expect(found).toEqual([
      expect.stringMatching(/^warning tax behaviour: the prices differ .*price_business_monthly inclusive/),
    ])
  })

  it('an origin without https has no place beside a live key', async () => {
    const { sandbox, check } = await setUp()
    const stripe = withKey(sandbox, 'sk_live_sandbox')
    const found = bad(
      await check({
        stripe,
        publishableKey: 'pk_live_1',
        origin: ['https://app.example.com', 'http://localhost:3000'],
      }),
    )
    expect(found).toContain('error origin: http://localhost:3000 is among the origins of a live endpoint')
  })

  it.each([
    [
      "script-src 'self' https://js.stripe.com https://*.js.stripe.com; frame-src https://js.stripe.com https://*.js.stripe.com https://hooks.stripe.com; connect-src https://api.stripe.com",
    ],
    ['default-src https:'],
    ["script-src *; frame-src *.stripe.com; connect-src https://*.stripe.com; img-src 'none'"],
    ["img-src 'self'"],
  ])('a policy that lets Stripe.js through is known: %s', async (contentSecurityPolicy) => {
    const { check } = await setUp()
    expect(bad(await check({ contentSecurityPolicy }))).toEqual([])
  })

  const hosts = 'https://js.stripe.com https://*.js.stripe.com'
  it.each([
    [undefined, `needs: script-src ${hosts}; frame-src ${hosts} https://hooks.stripe.com; connect-src`],
    ['default-src https://*.js.stripe.com https://api.stripe.com', 'add script-src https://js.stripe.com; frame-src'],
    [
      'default-src https://js.stripe.com https://hooks.stripe.com https://api.stripe.com',
      'add script-src https://*.js.stripe.com; frame-src https://*.js.stripe.com',
    ],
  ])('a policy of %s hears that Stripe.js needs its host and those below it', async (contentSecurityPolicy, hint) => {
    const { check } = await setUp()
    const finding = (await check({ contentSecurityPolicy })).find(
      ({ check: what }) => what === 'content security policy',
    )
    expect(`${finding?.message} ${finding?.fix}`).toContain(hint)
  })

  it('S42: repeats no secret, whatever is wrong', async () => {
    const { sandbox, check } = await setUp()
    const findings = await check({
      stripe: withKey(sandbox, 'sk_test_canary1'),
      secret: 'canary2canary2',
      webhookSecret: 'whsec_canary3 ',
      publishableKey: 'sk_live_canary4',
    })
    expect(JSON.stringify(findings)).not.toContain('canary')
  })
})
