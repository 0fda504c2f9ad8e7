// @vitest-environment node
import type { BillingHandlerOptions, OperationRequest } from 'react-billing-portal/server'
import { describe, expect, it } from 'vitest'
import { operations } from '../../src/contract/index.js'
import type { Operation, PortalFlowType, Subscription } from '../../src/contract/index.js'
import { mount, ORIGIN, problemOf, setUp } from './setUp.js'
import { bySlowClock } from './slowClock.js'

const everything = Object.keys(operations) as Operation[]

/** Everyone may do everything but this. */
const allBut = (...denied: Operation[]) => ({
  authorize: ({ operation }: OperationRequest) => !denied.includes(operation),
})

const refs = { ':ref': 'x'.repeat(60), ':document': 'pdf' }
const bodies: Partial<Record<Operation, object>> = {
  createCheckoutSession: { plan: 'pro' },
  completeSetup: { clientSecret: 'seti_1_secret_1' },
  previewChange: { plan: 'pro' },
  changePlan: { plan: 'pro' },
  addTaxId: { type: 'eu_vat', value: 'DE123456789' },
}

/** A well-formed request for an operation. */
function requestFor(operation: Operation): Request {
  const { method, path } = operations[operation]
  const filled = path.replace(/:\w+/g, (name) => refs[name as keyof typeof refs])
  const hasBody = method === 'POST' || method === 'PATCH'
  return new Request(`${ORIGIN}/api/billing${filled === '/' ? '' : filled}`, {
    method,
    headers: { Origin: ORIGIN, ...(hasBody && { 'Content-Type': 'application/json' }) },
    ...(hasBody && { body: JSON.stringify(bodies[operation] ?? {}) }),
  })
}

describe('authorize', () => {
  it.each(everything)('%s is refused with 403, and Stripe is not asked, where the host says no', async (operation) => {
    const asked: OperationRequest[] = []
    const { handler, calls, customer } = setUp('active', {
      authorize: (question) => {
        asked.push(question)
        return false
      },
    })
    const request = requestFor(operation)
    const response = await handler(request)
    expect(await problemOf(response)).toEqual([403, 'forbidden'])
    expect(asked).toEqual([{ operation, customer, user: null, request }])
    expect(calls()).toEqual([])
  })

  it('is asked after the input was checked, and about a user who has no customer too', async () => {
    const asked: OperationRequest[] = []
    const { post } = setUp('free', {
      customer: () => ({ user: 'u1' }),
      authorize: (question) => {
        asked.push(question)
        return false
      },
    })
    expect(await problemOf(await post('/checkout-sessions', { plan: 7 }))).toEqual([400, 'invalid_request'])
    expect(asked).toEqual([])
    expect(await problemOf(await post('/checkout-sessions', { plan: 'pro' }))).toEqual([403, 'forbidden'])
    expect(asked).toMatchObject([{ operation: 'createCheckoutSession', customer: null, user: 'u1' }])
  })

  it.each<[string, () => unknown, [number, string]]>([
    [
      'throws',
      () => {
        throw new Error('roles are down')
      },
      [500, 'internal_error'],
    ],
    ['rejects', () => Promise.reject(new Error('roles are down')), [500, 'internal_error']],
    ['gives nothing', () => undefined, [500, 'misconfigured']],
    ['gives a role', () => 'owner', [500, 'misconfigured']],
    ['gives 1', () => 1, [500, 'misconfigured']],
    ['never answers', () => new Promise(() => {}), [504, 'timeout']],
  ])('one that %s is never a yes', async (_, authorize, expected) => {
    const options = { authorize: authorize as NonNullable<BillingHandlerOptions['authorize']>, timeoutMs: 500 }
    const { post, calls } = setUp('active', options)
    expect(await problemOf(await bySlowClock(() => post('/portal-sessions', {})))).toEqual(expected)
    expect(calls()).toEqual([])
  })

  it('a load asks about each operation once, all at the same time', async () => {
    const asked: Operation[] = []
    let atOnce = 0
    let most = 0
    const { billing } = setUp('active', {
      authorize: async ({ operation }) => {
        asked.push(operation)
        most = Math.max(most, ++atOnce)
        await new Promise((resolve) => setTimeout(resolve, 5))
        atOnce--
        return true
      },
    })
    await billing()
    expect(asked.toSorted()).toEqual(everything.toSorted())
    expect(most).toBe(everything.length - 1)
  })

  it('what a person may not do is not offered, on the page as a whole and on each subscription', async () => {
    const { billing } = setUp('active', { ...allBut('cancel', 'createCheckoutSession'), operations: { cancel: true } })
    const { capabilities, subscriptions } = await billing()
    expect(capabilities.operations).not.toContain('cancel')
    expect(capabilities.operations).toContain('listInvoices')
    expect(capabilities.cancellation).toBeNull()
    expect(subscriptions[0]?.operations).not.toContain('cancel')
    expect((await setUp('active', { operations: { cancel: true } }).billing()).capabilities.operations).toContain(
      'cancel',
    )
  })

  it('checkout is not offered to whoever may not start it', async () => {
    expect((await setUp('free', allBut('createCheckoutSession')).billing()).capabilities.checkout).toBe(false)
    expect((await setUp('free', allBut('cancel')).billing()).capabilities.checkout).toBe(true)
    const person = { customer: () => ({ user: 'u1' }), createCustomer: () => Promise.resolve('cus_1') }
    const newcomer = setUp(null, { ...person, ...allBut('createCheckoutSession') })
    expect((await newcomer.billing()).capabilities.checkout).toBe(false)
  })

  it('whoever may not list invoices is given none with the page, and Stripe is not asked for any', async () => {
    const { billing, calls } = setUp('active', allBut('listInvoices'))
    const { invoices, subscriptions, unavailable } = await billing()
    expect([invoices, unavailable]).toEqual([{ data: [], nextCursor: null }, []])
    expect(subscriptions).toHaveLength(1)
    expect(calls().filter(({ path }) => path.startsWith('/v1/invoices'))).toEqual([])
    expect((await setUp('active', allBut('cancel')).billing()).invoices.data).not.toEqual([])
  })

  it('whoever may not list invoices still hears what failed, where nothing could be read', async () => {
    const { sandbox, get } = setUp('active', allBut('listInvoices'))
    sandbox.fail({ match: /^\/v1\/(customers|subscriptions)/, status: 400, times: 10 })
    expect((await get()).status).toBe(502)
  })

  it('whoever may not list payment methods is shown none, on the page and on what an act gives back', async () => {
    const { billing, post } = setUp('active', { ...allBut('listPaymentMethods'), operations: { cancel: true } })
    const { paymentMethods, subscriptions, unavailable } = await billing()
    expect([paymentMethods, unavailable]).toEqual([[], []])
    expect(subscriptions).toMatchObject([{ lifecycle: 'active', paymentMethod: null }])
    const canceled = (await (await post(`/subscriptions/${subscriptions[0]?.ref}/cancel`, {})).json()) as Subscription
    expect(canceled).toMatchObject({ lifecycle: 'canceling', paymentMethod: null })
    const seen = await setUp('active', allBut('pause')).billing()
    expect([seen.paymentMethods.length, seen.subscriptions[0]?.paymentMethod]).toEqual([1, expect.any(String)])
  })

  it.each(['trialing', 'trialingWithoutMethod'] as const)(
    'a %s reads the same to whoever may see no method',
    async (scenario) => {
      const open = await setUp(scenario).billing()
      const closed = await setUp(scenario, allBut('listPaymentMethods')).billing()
      expect(closed.subscriptions[0]?.lifecycle).toBe(open.subscriptions[0]?.lifecycle)
    },
  )

  it('where the host fails to say, the page loads without what could not be decided, and the operator hears of it', async () => {
    const { get, reported } = setUp('active', {
      authorize: ({ operation }) => {
        if (operation === 'cancel') throw new Error('roles are down')
        return true
      },
    })
    const response = await get()
    expect(response.status).toBe(200)
    expect(await response.json()).toMatchObject({
      capabilities: { portal: false, cancellation: null },
      unavailable: [],
    })
    expect(reported.map(({ error }) => String(error))).toEqual(['Error: roles are down'])
  })

  it('where the host takes too long about what is only shown, the page loads in time without it', async () => {
    const { get } = setUp('active', {
      authorize: ({ operation }) => (operation === 'cancel' ? new Promise<boolean>(() => {}) : true),
      timeoutMs: 1000,
    })
    const response = await bySlowClock(get)
    expect(response.status).toBe(200)
    expect(await response.json()).toMatchObject({ capabilities: { portal: false, cancellation: null } })
  })
})

describe('authorize and Stripe’s portal', () => {
  const links: [PortalFlowType, Operation, object][] = [
    ['payment_method_update', 'createSetupIntent', {}],
    ['customer_update', 'updateCustomer', {}],
    ['customer_update', 'addTaxId', {}],
    ['subscription_cancel', 'cancel', {}],
    ['subscription_pause', 'pause', {}],
    ['subscription_update', 'changePlan', {}],
    ['subscription_update_confirm', 'changePlan', { plan: 'business' }],
  ]

  it.each(links)('%s is no way round a ban on %s', async (type, denied, fields) => {
    const { post, billing, calls } = setUp('active', allBut(denied))
    const { capabilities, subscriptions } = await billing()
    expect(capabilities.flows).not.toContain(type)
    expect(subscriptions[0]?.flows).not.toContain(type)
    const before = calls().length
    expect(await problemOf(await post('/portal-sessions', { flow: { type, ...fields } }))).toEqual([403, 'forbidden'])
    expect(calls().slice(before)).toEqual([])
  })

  it.each<Operation>([
    'cancel',
    'changePlan',
    'createSetupIntent',
    'removePaymentMethod',
    'updateCustomer',
    'addTaxId',
    'removeTaxId',
    'resume',
    'listInvoices',
    'payInvoice',
    'getCustomer',
  ])('the home page, where people can do everything, is closed to whoever may not %s', async (denied) => {
    const { post, billing, calls } = setUp('canceling', allBut(denied))
    const { capabilities, subscriptions } = await billing()
    expect(capabilities.portal).toBe(false)
    expect(subscriptions[0]?.isResumable).toBe(false)
    const before = calls().length
    expect(await problemOf(await post('/portal-sessions', {}))).toEqual([403, 'forbidden'])
    expect(calls().slice(before)).toEqual([])
  })

  it('an operation that the configuration has off closes nothing', async () => {
    const { sandbox, post, billing } = setUp('active', allBut('pause', 'unpause'))
    const { data } = await sandbox.stripe.billingPortal.configurations.list({ is_default: true })
    const isPauseOn = data[0]?.features.subscription_pause.enabled === true
    const { capabilities } = await billing()
    expect(capabilities.portal).toBe(!isPauseOn)
    expect(capabilities.flows).toContain('subscription_cancel')
    expect((await post('/portal-sessions', { flow: { type: 'subscription_cancel' } })).status).toBe(200)
  })

  it('whoever may not visit the portal is offered nothing of it', async () => {
    const { capabilities, subscriptions } = await setUp('canceling', allBut('createPortalSession')).billing()
    expect(capabilities).toMatchObject({ portal: false, flows: [] })
    expect(subscriptions).toMatchObject([{ flows: [], isResumable: false }])
  })

  it('whoever may do everything is offered everything, and costs no call to Stripe more', async () => {
    const open = setUp('active')
    const decided = setUp('active', { authorize: () => Promise.resolve(true) })
    const loads = await Promise.all([open.billing(), decided.billing()])
    expect(loads[1].capabilities).toEqual(loads[0].capabilities)
    expect(decided.calls()).toHaveLength(open.calls().length)
  })

  it('a portal that was never set up says so before it says who may visit it', async () => {
    const { sandbox, customer } = setUp('active')
    sandbox.fail({
      match: 'configurations',
      body: JSON.stringify({ object: 'list', data: [], has_more: false }),
      status: 200,
    })
    const { post } = mount(sandbox, { customer: () => customer, authorize: () => true })
    expect(await problemOf(await post('/portal-sessions', {}))).toEqual([409, 'portal_not_configured'])
  })
})
