// @vitest-environment node
import { createSandbox } from 'react-billing-portal/sandbox'
import type { Sandbox } from 'react-billing-portal/sandbox'
import { configurePortal } from 'react-billing-portal/server'
import type { ConfigurePortalOptions } from 'react-billing-portal/server'
import Stripe from 'stripe'
import { describe, expect, it } from 'vitest'
import { mount, problemOf } from './setUp.js'

function setUp() {
  const sandbox = createSandbox()
  const { starter, pro, business } = sandbox.prices
  const configure = (options: Partial<ConfigurePortalOptions> = {}) =>
    configurePortal({ stripe: sandbox.stripe, plans: { starter, pro, business }, ...options })
  return { sandbox, configure, writes: () => sandbox.requests.filter(({ method }) => method === 'POST') }
}

const read = async ({ stripe }: Sandbox, id: string | null) => {
  const { features, ...rest } = await stripe.billingPortal.configurations.retrieve(id ?? '', {
    expand: ['features.subscription_update.products'],
  })
  return { ...rest, features }
}

const count = async ({ stripe }: Sandbox) =>
  (await stripe.billingPortal.configurations.list({ limit: 100 })).data.length

describe('configurePortal', () => {
  it('S21: makes a configuration with everything on but pausing, and offers every plan', async () => {
    const { sandbox, configure } = setUp()
    const { id, outcome, livemode } = await configure()
    expect([outcome, livemode]).toEqual(['created', false])
    const { active, metadata, features } = await read(sandbox, id)
    expect([active, metadata]).toEqual([true, { react_billing_portal_app: 'default' }])
    expect(features).toMatchObject({
      customer_update: { enabled: true, allowed_updates: ['name', 'email', 'address', 'phone', 'tax_id'] },
      invoice_history: { enabled: true },
      payment_method_update: { enabled: true },
      subscription_cancel: {
        enabled: true,
        mode: 'at_period_end',
        proration_behavior: 'none',
        cancellation_reason: { enabled: true },
      },
      subscription_pause: { enabled: false },
      subscription_update: {
        enabled: true,
        default_allowed_updates: ['price', 'promotion_code'],
        proration_behavior: 'always_invoice',
        billing_cycle_anchor: 'unchanged',
        trial_update_behavior: 'continue_trial',
        schedule_at_period_end: {
          conditions: [{ type: 'decreasing_item_amount' }, { type: 'shortening_interval' }],
        },
      },
    })
    expect(features.subscription_cancel.cancellation_reason.options).toHaveLength(8)
    expect(features.subscription_update.products?.map(({ product, prices }) => [product, prices])).toEqual([
      ['prod_starter', [sandbox.prices.starter]],
      ['prod_pro', [sandbox.prices.pro]],
      ['prod_business', [sandbox.prices.business]],
    ])
  })

  it('run again, it writes nothing and gives the same configuration', async () => {
    const { configure, writes } = setUp()
    const first = await configure({ subscriptionPause: true, businessProfile: { headline: 'Tidewater' } })
    const before = writes().length
    const again = await configure({ subscriptionPause: true, businessProfile: { headline: 'Tidewater' } })
    expect(again).toEqual({ id: first.id, outcome: 'unchanged', diff: [], livemode: false })
    expect(writes()).toHaveLength(before)
  })

  it('a change is made to the same configuration, and only that part is written', async () => {
    const { sandbox, configure, writes } = setUp()
    const { id } = await configure()
    const answer = await configure({
      subscriptionCancel: { mode: 'immediately', prorationBehavior: 'create_prorations' },
    })
    expect(answer).toEqual({
      id,
      outcome: 'updated',
      livemode: false,
      diff: [
        { path: 'features.subscription_cancel.mode', before: 'at_period_end', after: 'immediately' },
        { path: 'features.subscription_cancel.proration_behavior', before: 'none', after: 'create_prorations' },
      ],
    })
    const { params } = writes().at(-1) ?? {}
    expect(Object.keys(params?.['features'] ?? {})).toEqual(['subscription_cancel'])
    expect((await read(sandbox, id)).features.subscription_cancel.mode).toBe('immediately')
  })

  it('a dry run says what would change, and writes nothing', async () => {
    const { configure, writes } = setUp()
    const planned = await configure({ dryRun: true })
    expect([planned.id, planned.outcome, writes()]).toEqual([null, 'created', []])
    expect(planned.diff).toContainEqual({ path: 'features.invoice_history.enabled', before: null, after: 'true' })
    const { id, diff } = await configure()
    expect(diff).toEqual(planned.diff)
    const next = await configure({ dryRun: true, invoiceHistory: false })
    expect(next).toEqual({
      id,
      outcome: 'updated',
      livemode: false,
      diff: [{ path: 'features.invoice_history.enabled', before: 'true', after: 'false' }],
    })
    expect((await configure({ dryRun: true })).outcome).toBe('unchanged')
  })

  it('S26: two runs at once, even with other options, make one configuration', async () => {
    const { sandbox, configure } = setUp()
    const before = await count(sandbox)
    const [a, b] = await Promise.all([configure(), configure({ subscriptionCancel: false })])
    expect(a.id).toBe(b.id)
    expect(await count(sandbox)).toBe(before + 1)
  })

  it('two apps on one account have a configuration each', async () => {
    const { configure } = setUp()
    const [web, desk] = [await configure({ app: 'web' }), await configure({ app: 'desk' })]
    expect(web.id).not.toBe(desk.id)
    expect((await configure({ app: 'web' })).id).toBe(web.id)
  })

  it('finds its configuration behind a hundred others, and switches it on again', async () => {
    const { sandbox, configure } = setUp()
    const { id } = await configure()
    await sandbox.stripe.billingPortal.configurations.update(id ?? '', { active: false })
    for (let made = 0; made < 105; made++) {
      await sandbox.stripe.billingPortal.configurations.create({ features: { invoice_history: { enabled: true } } })
    }
    const again = await configure()
    expect([again.id, again.diff]).toEqual([id, [{ path: 'active', before: 'false', after: 'true' }]])
  })

  it('every feature can be switched off', async () => {
    const { sandbox, configure } = setUp()
    const off = {
      customerUpdate: false,
      invoiceHistory: false,
      paymentMethodUpdate: false,
      subscriptionCancel: false,
      subscriptionPause: false,
      subscriptionUpdate: false,
    }
    const { id } = await configure(off)
    const { features } = await read(sandbox, id)
    expect(Object.values(features).map(({ enabled }) => enabled)).toEqual([false, false, false, false, false, false])
    expect((await configure(off)).outcome).toBe('unchanged')
    expect((await configure()).outcome).toBe('updated')
  })

  it('carries every detail of today’s API to Stripe', async () => {
    const { sandbox, configure } = setUp()
    const options: Partial<ConfigurePortalOptions> = {
      name: 'Web app',
      defaultReturnUrl: 'https://app.example.com/billing',
      loginPage: true,
      metadata: { team: 'growth' },
      businessProfile: {
        headline: 'Tidewater',
        privacyPolicyUrl: 'https://example.com/privacy',
        termsOfServiceUrl: 'https://example.com/terms',
      },
      customerUpdate: { allowedUpdates: ['shipping', 'tax_id'] },
      paymentMethodUpdate: { paymentMethodConfiguration: 'pmc_1' },
      subscriptionCancel: {
        mode: 'immediately',
        prorationBehavior: 'create_prorations',
        reasons: ['too_expensive', 'other'],
        feedbackOptions: ['fbo_1'],
      },
      subscriptionPause: { duration: [{ interval: 'week', intervalCount: 2 }, { interval: 'month' }] },
      subscriptionUpdate: {
        plans: ['starter', 'pro'],
        quantities: { pro: { minimum: 2, maximum: 50 } },
        prorationBehavior: 'create_prorations',
        billingCycleAnchor: 'now',
        scheduleAtPeriodEnd: ['shortening_interval'],
        trialUpdateBehavior: 'end_trial',
      },
    }
    const { id } = await configure(options)
    expect(await read(sandbox, id)).toMatchObject({
      name: 'Web app',
      default_return_url: 'https://app.example.com/billing',
      login_page: { enabled: true },
      metadata: { team: 'growth', react_billing_portal_app: 'default' },
      business_profile: {
        headline: 'Tidewater',
        privacy_policy_url: 'https://example.com/privacy',
        terms_of_service_url: 'https://example.com/terms',
      },
      features: {
        customer_update: { enabled: true, allowed_updates: ['shipping', 'tax_id'] },
        payment_method_update: { enabled: true, payment_method_configuration: 'pmc_1' },
        subscription_cancel: {
          mode: 'immediately',
          proration_behavior: 'create_prorations',
          cancellation_reason: { enabled: true, options: ['too_expensive', 'other'], feedback_options: ['fbo_1'] },
        },
        subscription_pause: {
          enabled: true,
          duration: {
            type: 'interval_options',
            interval_options: [
              { interval: 'week', interval_count: 2 },
              { interval: 'month', interval_count: 1 },
            ],
          },
        },
        subscription_update: {
          default_allowed_updates: ['price', 'promotion_code', 'quantity'],
          proration_behavior: 'create_prorations',
          billing_cycle_anchor: 'now',
          schedule_at_period_end: { conditions: [{ type: 'shortening_interval' }] },
          trial_update_behavior: 'end_trial',
          products: [
            { product: 'prod_starter', adjustable_quantity: { enabled: false } },
            { product: 'prod_pro', adjustable_quantity: { enabled: true, minimum: 2, maximum: 50 } },
          ],
        },
      },
    })
    expect((await configure(options)).outcome).toBe('unchanged')
  })

  it('null clears what the portal says of the business, and what is left out stays', async () => {
    const { sandbox, configure } = setUp()
    await configure({ name: 'Web app', businessProfile: { headline: 'Tidewater' } })
    const { id, diff } = await configure({ businessProfile: { headline: null } })
    expect(diff).toEqual([{ path: 'business_profile.headline', before: 'Tidewater', after: null }])
    expect(await read(sandbox, id)).toMatchObject({ name: 'Web app', business_profile: { headline: null } })
    expect((await configure({ businessProfile: { headline: null } })).outcome).toBe('unchanged')
  })

  it('a pause without an end is compared as such', async () => {
    const { configure } = setUp()
    await configure({ subscriptionPause: true })
    const { diff } = await configure({ subscriptionPause: { duration: 'indefinite' } })
    expect(diff).toEqual([
      { path: 'features.subscription_pause.duration.type', before: 'interval_options', after: 'indefinite' },
    ])
  })

  it('a plan that the portal lost shows with its product', async () => {
    const { configure } = setUp()
    await configure({ subscriptionUpdate: { plans: ['pro'] } })
    const { diff } = await configure({ subscriptionUpdate: { plans: ['pro'], quantities: { pro: { maximum: 9 } } } })
    expect(diff).toEqual([
      {
        path: 'features.subscription_update.default_allowed_updates',
        before: 'price, promotion_code',
        after: 'price, promotion_code, quantity',
      },
      {
        path: 'features.subscription_update.products',
        before: 'prod_pro (price_pro_monthly)',
        after: 'prod_pro (price_pro_monthly; quantity 1 to 9)',
      },
    ])
  })

  it('the endpoint opens what was configured, once it is told of it', async () => {
    const { sandbox, configure } = setUp()
    const { id } = await configure({ subscriptionCancel: false })
    const { customer } = sandbox.seed('active')
    const { post } = mount(sandbox, { customer: () => customer, configuration: id ?? '' })
    expect((await post('/portal-sessions', {})).status).toBe(200)
    const opened = sandbox.requests.find(({ path }) => path === '/v1/billing_portal/sessions')
    expect(opened?.params['configuration']).toBe(id)
    const refused = await post('/portal-sessions', { flow: { type: 'subscription_cancel' } })
    expect(await problemOf(refused)).toEqual([409, 'flow_not_enabled'])
  })
})

describe('configurePortal refuses before Stripe is asked', () => {
  it.each<[name: string, options: object]>([
    ['stripe', { stripe: 'sk_test_x' }],
    ['stripe', { stripe: new Stripe('pk_test_x', { telemetry: false }) }],
    ['plans', { plans: undefined }],
    ['plans.pro.price', { plans: { pro: 'prod_pro' } }],
    ['app', { app: 'my app' }],
    ['dryRun', { dryRun: 'yes' }],
    ['stripeAccount', { stripeAccount: 'me' }],
    ['customer', { customer: () => null }],
    ['customerUpdate', { customerUpdate: 'yes' }],
    ['customerUpdate.allowedUpdates', { customerUpdate: { allowedUpdates: [] } }],
    ['customerUpdate.allowedUpdates.0', { customerUpdate: { allowedUpdates: ['e-mail'] } }],
    ['invoiceHistory', { invoiceHistory: {} }],
    ['paymentMethodUpdate.paymentMethodConfiguration', { paymentMethodUpdate: { paymentMethodConfiguration: 'pm_1' } }],
    ['subscriptionCancel.mode', { subscriptionCancel: { mode: 'now' } }],
    ['subscriptionCancel', { subscriptionCancel: { prorationBehavior: 'create_prorations' } }],
    ['subscriptionCancel.prorationBehavior', { subscriptionCancel: { prorationBehavior: 'always_invoice' } }],
    ['subscriptionCancel.reasons.0', { subscriptionCancel: { reasons: ['dear'] } }],
    ['subscriptionPause.duration', { subscriptionPause: { duration: [] } }],
    ['subscriptionPause.duration.0', { subscriptionPause: { duration: [{ interval: 'year', intervalCount: 4 }] } }],
    ['subscriptionUpdate.plans', { subscriptionUpdate: { plans: ['enterprise'] } }],
    ['subscriptionUpdate.quantities', { subscriptionUpdate: { plans: ['pro'], quantities: { starter: {} } } }],
    ['subscriptionUpdate.quantities.pro', { subscriptionUpdate: { quantities: { pro: { minimum: 5, maximum: 1 } } } }],
    ['subscriptionUpdate', { subscriptionUpdate: { allowedUpdates: ['quantity'] } }],
    ['subscriptionUpdate', { plans: {} }],
    ['businessProfile.headline', { businessProfile: { headline: 'x'.repeat(61) } }],
    ['businessProfile.privacyPolicyUrl', { businessProfile: { privacyPolicyUrl: 'javascript:alert(1)' } }],
    ['defaultReturnUrl', { defaultReturnUrl: '/billing' }],
    ['metadata', { metadata: { react_billing_portal_app: 'other' } }],
    ['metadata.note', { metadata: { note: 'x'.repeat(501) } }],
  ])('a wrong `%s`', async (name, wrong) => {
    const { sandbox } = setUp()
    const given = {
      stripe: sandbox.stripe,
      plans: { pro: 'price_pro_monthly', starter: 'price_starter_monthly' },
      ...wrong,
    }
    const refusal = configurePortal(given)
    await expect(refusal).rejects.toThrow(
      new RegExp(`^react-billing-portal: option \`${name.replaceAll('.', '\\.')}\` .+\\. To fix it, .+\\.$`),
    )
    await expect(refusal).rejects.toThrow(TypeError)
    expect(sandbox.requests).toEqual([])
  })

  it.each<[what: string, plans: (sandbox: Sandbox) => Record<string, string>]>([
    ['plans.pro` cannot be offered: price_gone does not exist', () => ({ pro: 'price_gone' })],
    [
      "subscriptionUpdate.plans` has 'pro' and 'yen', which are one product",
      ({ prices }) => ({ pro: prices.pro, yen: prices.jpy }),
    ],
    ["subscriptionUpdate.plans` has 'api', which is billed by usage", ({ prices }) => ({ api: prices.metered })],
  ])('plans that do not fit: option `%s', async (what, plans) => {
    const { sandbox, configure, writes } = setUp()
    await expect(configure({ plans: plans(sandbox) })).rejects.toThrow(`react-billing-portal: option \`${what}`)
    expect(writes()).toEqual([])
  })

  it('limits that differ within one product', async () => {
    const { sandbox, configure } = setUp()
    const plans = { monthly: sandbox.prices.pro, yearly: sandbox.prices.proYearly }
    const quantities = { monthly: { maximum: 9 } }
    await expect(configure({ plans, subscriptionUpdate: { quantities } })).rejects.toThrow(
      'option `subscriptionUpdate.quantities` differs among monthly, yearly, which are one product.',
    )
  })
})

describe('configurePortal when Stripe is in trouble', () => {
  it('S26: an answer that was lost makes no second configuration', async () => {
    const { sandbox, configure } = setUp()
    const before = await count(sandbox)
    let lost = 0
    const stripe = new Stripe('sk_test_sandbox', {
      telemetry: false,
      httpClient: Stripe.createFetchHttpClient(async (url: string | URL | Request, init?: RequestInit) => {
        const answer = await sandbox.fetch(url, init)
        if (init?.method === 'POST' && lost++ === 0) throw new TypeError('fetch failed')
        return answer
      }),
    })
    const { id, outcome } = await configure({ stripe })
    expect([outcome, lost > 1, await count(sandbox)]).toEqual(['created', true, before + 1])
    expect((await configure()).id).toBe(id)
  })

  it('a run that broke off is finished by the next', async () => {
    const { sandbox, configure } = setUp()
    sandbox.fail({ method: 'POST', match: /configurations\/bpc_/, status: 400, code: 'parameter_unknown' })
    await expect(configure()).rejects.toMatchObject({ type: 'StripeInvalidRequestError' })
    const { outcome } = await configure()
    expect(outcome).toBe('updated')
    expect((await configure()).outcome).toBe('unchanged')
  })

  it('S47: a connected account is named in every call', async () => {
    const { sandbox, configure } = setUp()
    await configure({ stripeAccount: 'acct_1' })
    const accounts = sandbox.requests.map(({ headers }) => headers['stripe-account'])
    expect(new Set(accounts)).toEqual(new Set(['acct_1']))
  })
})
