// @vitest-environment node
import { createSandbox } from 'react-billing-portal/sandbox'
import type { ScenarioName } from 'react-billing-portal/sandbox'
import { BillingProblemError, createBillingActions, createBillingHandler } from 'react-billing-portal/server'
import type { BillingActionsOptions, RequestSource } from 'react-billing-portal/server'
import { describe, expect, it } from 'vitest'
import { alteredStripe } from './alteredStripe.js'
import { ORIGIN, SECRET } from './setUp.js'

/** What `redirect` of `next/navigation` throws. */
class Redirected extends Error {
  constructor(readonly url: string) {
    super('NEXT_REDIRECT')
  }
}

const fromPage = (extra: Record<string, string> = {}) => new Headers({ Origin: ORIGIN, Cookie: 'session=1', ...extra })

function setUpActions(scenario: ScenarioName | null, over: Partial<BillingActionsOptions<never>> = {}) {
  const sandbox = createSandbox()
  const customer = scenario === null ? null : sandbox.seed(scenario).customer
  const before = sandbox.requests.length
  const errors: unknown[] = []
  const { starter, pro, business } = sandbox.prices
  const actions = createBillingActions<never>({
    stripe: sandbox.stripe,
    customer: () => customer,
    origin: ORIGIN,
    secret: SECRET,
    plans: { starter, pro, business },
    now: sandbox.now,
    onError: (error) => errors.push(error),
    request: () => fromPage(),
    redirect: (url) => {
      throw new Redirected(url)
    },
    ...over,
  })
  return { sandbox, customer, actions, errors, calls: () => sandbox.requests.slice(before) }
}

/** Where an action sends someone. */
const destination = (action: Promise<never>): Promise<string> =>
  action.catch((error: unknown) => {
    if (error instanceof Redirected) return error.url
    throw error
  })

/** Why an action came to nothing. */
const problem = (action: Promise<never>): Promise<unknown> =>
  action.then(
    () => undefined,
    (error: unknown) => (error instanceof BillingProblemError ? [error.status, error.code] : error),
  )

// What a form, a script or a person with curl can make of an action's arguments.
type Loose = Record<string, (...given: unknown[]) => Promise<never>>

describe('server actions', () => {
  it.each([
    ['redirectToPortal', [], undefined],
    ['redirectToPortal', [{ returnUrl: '/settings', locale: 'de' }], undefined],
    ['redirectToUpdatePayment', [], 'payment_method_update'],
    ['redirectToCancelSubscription', [], 'subscription_cancel'],
    ['redirectToUpgrade', ['business'], 'subscription_update_confirm'],
    ['redirectToUpgrade', ['business', { quantity: 2, promotionCode: 'LAUNCH20' }], 'subscription_update_confirm'],
  ])('%s(%j) leads to Stripe’s page for it, and the framework’s redirect passes through', async (name, given, flow) => {
    const { actions, calls, customer } = setUpActions('active')
    const url = await destination((actions as unknown as Loose)[name]?.(...given) ?? Promise.reject(new Error(name)))
    expect(url).toMatch(/^https:\/\/billing\.stripe\.com\//)
    const { path, params } = calls().at(-1) ?? {}
    expect(path).toBe('/v1/billing_portal/sessions')
    expect(params?.['customer']).toBe(customer)
    expect((params?.['flow_data'] as { type?: string } | undefined)?.type).toBe(flow)
  })

  it('redirectToCancelSubscription takes the ref that the page has', async () => {
    const { sandbox, customer } = setUpActions('severalSubscriptions')
    const options = {
      stripe: sandbox.stripe,
      customer: () => customer,
      origin: ORIGIN,
      secret: SECRET,
      plans: { pro: sandbox.prices.pro },
      now: sandbox.now,
      onError: () => {},
    }
    const answer = await createBillingHandler(options)(new Request(`${ORIGIN}/api/billing`))
    const { subscriptions } = (await answer.json()) as { subscriptions: { ref: string }[] }
    const actions = createBillingActions<string>({ ...options, request: () => fromPage(), redirect: (url) => url })
    const [{ ref } = { ref: '' }] = subscriptions
    await expect(actions.redirectToCancelSubscription()).rejects.toThrow('There are several subscriptions')
    expect(await actions.redirectToCancelSubscription({ subscription: ref })).toMatch(
      /^https:\/\/billing\.stripe\.com\//,
    )
  })

  it('a redirect that returns, as React Router’s does, is given back', async () => {
    const { sandbox, customer } = setUpActions('active')
    const actions = createBillingActions({
      stripe: sandbox.stripe,
      customer: () => customer,
      origin: ORIGIN,
      secret: SECRET,
      plans: {},
      request: () => Promise.resolve(new Request(`${ORIGIN}/billing`, { method: 'POST', headers: fromPage() })),
      redirect: (url: string) => Response.redirect(url, 303),
    })
    const response = await actions.redirectToPortal()
    expect([response.status, response.headers.get('Location')]).toEqual([303, expect.stringMatching(/^https:/)])
  })

  it.each<ScenarioName>(['free', 'canceled'])(
    'redirectToUpgrade leads someone without a subscription (%s) to the checkout of the plan',
    async (scenario) => {
      const { actions, calls, sandbox } = setUpActions(scenario)
      expect(await destination(actions.redirectToUpgrade('pro', { quantity: 3 }))).toMatch(/^https:/)
      const { path, params } = calls().at(-1) ?? {}
      expect([path, params?.['line_items']]).toEqual([
        '/v1/checkout/sessions',
        { 0: { price: sandbox.prices.pro, quantity: '3' } },
      ])
    },
  )

  it('redirectToUpgrade makes the customer of someone who has none yet', async () => {
    const made: string[] = []
    const stripe = createSandbox()
    const { actions } = setUpActions(null, {
      stripe: stripe.stripe,
      customer: () => ({ user: 'u_1' }),
      createCustomer: async ({ user }) => {
        made.push(user)
        return (await stripe.stripe.customers.create({ name: 'New' })).id
      },
    })
    expect(await destination(actions.redirectToUpgrade('pro'))).toMatch(/^https:/)
    expect(made).toEqual(['u_1'])
  })

  it('redirectToUpgrade never sells a second subscription beside one that cannot be changed', async () => {
    const { actions, calls } = setUpActions('scheduledChange')
    expect(await problem(actions.redirectToUpgrade('business'))).toEqual([409, 'flow_not_enabled'])
    const several = setUpActions('scheduledChange', { allowSeveralSubscriptions: true })
    expect(await problem(several.actions.redirectToUpgrade('business'))).toEqual([409, 'flow_not_enabled'])
    const named = setUpActions('free')
    expect(await problem(named.actions.redirectToUpgrade('pro', { promotionCode: 'LAUNCH20' }))).toEqual([
      409,
      'flow_not_enabled',
    ])
    for (const made of [calls(), several.calls(), named.calls()]) {
      expect(made.filter(({ method }) => method === 'POST')).toEqual([])
    }
  })
})

describe('what an action takes', () => {
  const form = new FormData()
  form.set('returnUrl', 'https://evil.example')
  form.set('subscription', 'sub_1')
  const smuggled: [string, unknown[]][] = [
    ['a FormData', [form]],
    ['a FormData after the options', [{}, form]],
    ['an event', [new Event('submit')]],
    ['a list', [['/settings']]],
    ['a text', ['/settings']],
    ['null', [null]],
    ['a map', [new Map([['returnUrl', '/settings']])]],
    ['a promise', [Promise.resolve({ returnUrl: '/settings' })]],
    [
      'an object of a class',
      [
        new (class Options {
          returnUrl = '/settings'
        })(),
      ],
    ],
    ['inherited fields', [Object.create({ returnUrl: '/settings' })]],
    ['__proto__', [JSON.parse('{"__proto__":{"returnUrl":"/settings"}}')]],
    ['constructor', [{ constructor: { prototype: {} } }]],
    ['a flow', [{ flow: { type: 'subscription_cancel' } }]],
    ['another type', [{ type: 'subscription_cancel' }]],
    ['a customer', [{ customer: 'cus_other' }]],
    ['a configuration', [{ configuration: 'bpc_1' }]],
    ['a return URL that is a list', [{ returnUrl: ['/settings'] }]],
    ['a return URL elsewhere', [{ returnUrl: 'https://evil.example' }]],
    ['a return URL that only looks like a path', [{ returnUrl: '//evil.example' }]],
    ['a locale that is an object', [{ locale: {} }]],
  ]

  it.each(smuggled)('%s is refused by every action, and nothing is made at Stripe', async (_, given) => {
    const { actions, calls } = setUpActions('active')
    const { redirectToUpgrade, ...others } = actions as unknown as Loose
    for (const action of Object.values(others))
      expect(await problem(action(...given))).toEqual([400, 'invalid_request'])
    expect(await problem(redirectToUpgrade?.('business', ...given) as Promise<never>)).toEqual([400, 'invalid_request'])
    expect(calls().filter(({ method }) => method === 'POST')).toEqual([])
  })

  it.each([
    ['a FormData', form, 'invalid_request'],
    ['a list', ['business'], 'invalid_request'],
    ['nothing', undefined, 'invalid_request'],
    ['a price', 'price_pro', 'plan_not_allowed'],
    ['a property’s name', '__proto__', 'plan_not_allowed'],
  ])('a plan that is %s is refused', async (_, plan, code) => {
    const { actions, calls } = setUpActions('active')
    expect(await problem(actions.redirectToUpgrade(plan as string))).toEqual([expect.any(Number), code])
    expect(calls().filter(({ method }) => method === 'POST')).toEqual([])
  })

  it('the refusal of a form says how to write the action', async () => {
    const { actions } = setUpActions('active')
    await expect((actions as unknown as Loose)['redirectToPortal']?.(form)).rejects.toThrow(
      'From a form, call it in an action of your own: async () => { await redirectToPortal() }.',
    )
  })
})

describe('who may act', () => {
  it('S2: nobody signed in goes nowhere, and Stripe is not asked', async () => {
    const { actions, calls } = setUpActions(null)
    expect(await problem(actions.redirectToPortal())).toEqual([401, 'unauthenticated'])
    expect(calls()).toEqual([])
  })

  it('the resolver gets what the framework gave: its headers in a request, or its request itself', async () => {
    const seen: Request[] = []
    const given = new Request(`${ORIGIN}/billing`, { method: 'POST', headers: fromPage() })
    const sources: RequestSource[] = [fromPage(), given]
    for (const source of sources) {
      const { actions, customer } = setUpActions('active', {
        request: () => source,
        customer: (request) => {
          seen.push(request)
          return customer
        },
      })
      await destination(actions.redirectToPortal())
    }
    expect(seen.map(({ headers }) => headers.get('Cookie'))).toEqual(['session=1', 'session=1'])
    expect(seen[1]).toBe(given)
  })

  it.each([
    ['of another site', new Headers({ Origin: 'https://evil.example' })],
    ['without an origin', new Headers({ Cookie: 'session=1' })],
    ['of a page inside another', new Headers({ Origin: 'null' })],
  ])('S12: a request %s is refused', async (_, headers) => {
    const { actions, calls } = setUpActions('active', { request: () => headers })
    expect(await problem(actions.redirectToPortal())).toEqual([403, 'origin_not_allowed'])
    expect(calls()).toEqual([])
  })

  it('what the host does not allow this person is refused here too', async () => {
    const asked: string[] = []
    const { actions, calls } = setUpActions('active', {
      authorize: ({ operation }) => {
        asked.push(operation)
        return false
      },
    })
    expect(await problem(actions.redirectToPortal())).toEqual([403, 'forbidden'])
    expect([asked.includes('createPortalSession'), calls()]).toEqual([true, []])
    const off = setUpActions('active', { operations: { createPortalSession: false } })
    expect(await problem(off.actions.redirectToPortal())).toEqual([409, 'operation_not_enabled'])
    const busy = setUpActions('active', { rateLimit: () => ({ retryAfter: 7 }) })
    const refusal = await busy.actions.redirectToPortal().catch((error: unknown) => error)
    expect(refusal).toMatchObject({ code: 'rate_limited', status: 429, retryAfter: 7 })
  })
})

describe('when it comes to nothing', () => {
  it('S18: the error has a code and our words, never Stripe’s, and no cause', async () => {
    const { actions, sandbox, errors } = setUpActions('active')
    sandbox.fail({ match: '/v1/billing_portal/sessions', status: 400, code: 'parameter_invalid', times: 1 })
    const error = await actions.redirectToPortal().catch((thrown: unknown) => thrown)
    expect(error).toBeInstanceOf(BillingProblemError)
    expect(error).toMatchObject({ name: 'BillingProblemError', code: 'stripe_error', status: 502, retryAfter: null })
    const { message, cause, requestId } = error as BillingProblemError
    expect([message, cause]).toEqual([`react-billing-portal: stripe_error (request ${requestId})`, undefined])
    expect(errors).toHaveLength(1)
  })

  it('`problemUrl` sends the person back instead, on the app’s own origin alone', async () => {
    const back = setUpActions(null, { problemUrl: ({ code }) => `/billing?problem=${code}` })
    expect(await destination(back.actions.redirectToPortal())).toBe(`${ORIGIN}/billing?problem=unauthenticated`)
    const away = setUpActions(null, { problemUrl: () => 'https://evil.example' })
    expect(await problem(away.actions.redirectToPortal())).toEqual([401, 'unauthenticated'])
  })

  it('a link of Stripe’s that is not https leads nowhere', async () => {
    const { sandbox, customer } = setUpActions('active')
    const actions = createBillingActions<never>({
      stripe: alteredStripe(sandbox, (_, answer) => ({ ...answer, url: 'javascript:alert(1)' })),
      customer: () => customer,
      origin: ORIGIN,
      secret: SECRET,
      plans: {},
      onError: () => {},
      request: () => fromPage(),
      redirect: (url) => {
        throw new Redirected(url)
      },
    })
    expect(await problem(actions.redirectToPortal())).toEqual([502, 'stripe_error'])
  })

  it('what the framework throws while it is asked for the request passes through', async () => {
    const bailout = new Error('DYNAMIC_SERVER_USAGE')
    const { actions } = setUpActions('active', { request: () => Promise.reject(bailout) })
    expect(await problem(actions.redirectToPortal())).toBe(bailout)
  })

  it.each([
    ['request', { request: undefined }],
    ['redirect', { redirect: '/billing' }],
    ['problemUrl', { problemUrl: '/billing' }],
    ['plans', { plans: undefined }],
    ['onProblem', { onProblem: () => {} }],
  ])('S50: a wrong `%s` is named at construction', (name, wrong) => {
    expect(() => setUpActions('active', wrong as object)).toThrow(
      new RegExp(`^react-billing-portal: option \`${name}\` .+\\. To fix it, .+\\.$`),
    )
  })

  it('S41: actions made anew for each request share the rate limit and the caches of the handler’s options', async () => {
    const sandbox = createSandbox()
    const { customer } = sandbox.seed('active')
    const options = {
      stripe: sandbox.stripe,
      customer: () => customer,
      origin: ORIGIN,
      secret: SECRET,
      plans: { pro: sandbox.prices.pro },
      rateLimit: undefined,
      now: sandbox.now,
      onError: () => {},
    }
    const url = `${ORIGIN}/api/billing/portal-sessions`
    const headers = { Origin: ORIGIN, 'Content-Type': 'application/json' }
    const flow = { type: 'payment_method_update' }
    await createBillingHandler(options)(new Request(url, { method: 'POST', headers, body: JSON.stringify({ flow }) }))
    const before = sandbox.requests.length
    const anew = () => createBillingActions({ ...options, request: () => fromPage(), redirect: (to: string) => to })
    await anew().redirectToUpdatePayment()
    expect(sandbox.requests.slice(before).map(({ path }) => path)).toEqual(['/v1/billing_portal/sessions'])
    const visits = Array.from({ length: 40 }, () =>
      anew()
        .redirectToPortal()
        .then(
          () => 200,
          ({ status }) => status,
        ),
    )
    const statuses = await Promise.all(visits)
    expect(statuses.filter((status) => status === 200).length).toBe(28)
    expect(statuses.filter((status) => status === 429).length).toBe(12)
  })
})
