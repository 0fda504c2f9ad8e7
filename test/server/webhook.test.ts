// @vitest-environment node
import { createMemoryWebhookStore, createWebhookHandler } from 'react-billing-portal/server'
import type { StoredEvent, SubscriptionChanged, WebhookStore } from 'react-billing-portal/server'
import Stripe from 'stripe'
import { describe, expect, it, vi } from 'vitest'
import { gate } from '../gate.js'
import { alteredStripe } from './alteredStripe.js'
import { bySlowClock } from './slowClock.js'
import { answerOf, delivery, eventOf, NOW, setUpWebhook, WEBHOOK_SECRET } from './webhookSetUp.js'

const ok = (outcome: string) => [200, { outcome }]
const left = (reason: string) => [200, { outcome: 'ignored', reason }]
const pinned = '2026-10-28.endive'

describe('what callbacks are told', () => {
  it.each([
    'created',
    'updated',
    'deleted',
    'paused',
    'resumed',
    'trial_will_end',
    'pending_update_applied',
    'pending_update_expired',
  ])('customer.subscription.%s: the subscription as the page shows it, with Stripe’s ids', async (change) => {
    const { send, told, subscription, customer, calls, sandbox } = setUpWebhook('active')
    const object = await subscription()
    const event = eventOf(`customer.subscription.${change}`, object)
    expect(await send(event)).toEqual(ok('done'))
    expect(told).toEqual([
      [
        'subscriptionChanged',
        {
          event: { id: event.id, type: event.type, createdAt: '2026-11-12T08:59:58.000Z', account: null },
          customerId: customer,
          tx: null,
          subscription: expect.objectContaining({
            ref: object.id,
            plan: 'pro',
            name: 'Pro',
            lifecycle: 'active',
            amount: 2900,
            currency: 'eur',
          }) as unknown,
          object: expect.objectContaining({ id: object.id, status: 'active' }) as unknown,
        },
      ],
    ])
    expect(new Set(calls().map(({ method, headers }) => [method, headers['stripe-version']].join()))).toEqual(
      new Set([`GET,${pinned}`]),
    )
    expect(sandbox.requests.length).toBeGreaterThan(0)
  })

  it.each(['created', 'updated', 'released', 'canceled', 'completed', 'aborted'])(
    'subscription_schedule.%s: the subscription it moves',
    async (change) => {
      const { send, told, subscription } = setUpWebhook('scheduledChange')
      const { id, customer } = await subscription()
      const of = change === 'released' ? { subscription: null, released_subscription: id } : { subscription: id }
      const schedule = { object: 'subscription_schedule', id: 'sub_sched_1', customer, ...of }
      expect(await send(eventOf(`subscription_schedule.${change}`, schedule))).toEqual(ok('done'))
      expect(told.map(([name, { subscription: shown }]) => [name, shown])).toEqual([
        ['subscriptionChanged', expect.objectContaining({ ref: id, scheduledChange: expect.anything() as unknown })],
      ])
    },
  )

  it('a subscription that waits for the bank is told as such', async () => {
    const { send, told, subscription } = setUpWebhook('actionRequired')
    await send(eventOf('customer.subscription.updated', await subscription()))
    expect(told[0]?.[1]['subscription']).toMatchObject({
      lifecycle: 'action_required',
      openInvoice: { ref: expect.stringMatching(/^in_/) as string, requiresAction: true },
      paymentMethod: expect.stringMatching(/^pm_/) as string,
    })
  })

  it('payment_method.attached: the method, and whether it is the default', async () => {
    const { send, told, sandbox, customer } = setUpWebhook('subscriptionOwnCard')
    const { data } = await sandbox.stripe.paymentMethods.list({ customer })
    for (const method of data) expect(await send(eventOf('payment_method.attached', method))).toEqual(ok('done'))
    expect(told.map(([name, { paymentMethod }]) => [name, paymentMethod])).toEqual(
      data.map(({ id, card }) => [
        'paymentMethodChanged',
        expect.objectContaining({ ref: id, type: 'card', last4: card?.last4 }),
      ]),
    )
    const defaults = told.map(([, { paymentMethod }]) => (paymentMethod as { isDefault: boolean }).isDefault)
    expect(new Set(defaults)).toEqual(new Set([false, true]))
  })

  it('payment_method.detached: whose it was, and that it is nobody’s now', async () => {
    const { send, told, sandbox, customer } = setUpWebhook('active')
    const [method] = (await sandbox.stripe.paymentMethods.list({ customer })).data
    const detached = await sandbox.stripe.paymentMethods.detach(method?.id ?? '')
    expect(await send(eventOf('payment_method.detached', detached, { previous: { customer } }))).toEqual(ok('done'))
    expect(told).toEqual([
      ['paymentMethodChanged', expect.objectContaining({ customerId: customer, paymentMethod: null })],
    ])
  })

  it.each(['customer.created', 'customer.updated'])('%s: the customer', async (type) => {
    const { send, told, sandbox, customer } = setUpWebhook('active')
    const object = await sandbox.stripe.customers.retrieve(customer)
    expect(await send(eventOf(type, object))).toEqual(ok('done'))
    expect(told).toEqual([
      [
        'customerChanged',
        expect.objectContaining({
          customerId: customer,
          customer: expect.objectContaining({ deleted: false }) as unknown,
        }),
      ],
    ])
  })

  it.each(['created', 'updated', 'deleted'])('customer.tax_id.%s: the customer it belongs to', async (change) => {
    const { send, told, customer } = setUpWebhook('active')
    const taxId = { object: 'tax_id', id: 'txi_1', customer, type: 'eu_vat', value: 'DE123456789' }
    expect(await send(eventOf(`customer.tax_id.${change}`, taxId))).toEqual(ok('done'))
    expect(told).toEqual([['customerChanged', expect.objectContaining({ customerId: customer })]])
  })

  it('customer.deleted: that the customer is gone', async () => {
    const { send, told, customer } = setUpWebhook('deletedCustomer')
    expect(await send(eventOf('customer.deleted', { object: 'customer', id: customer, email: 'x@y.z' }))).toEqual(
      ok('done'),
    )
    expect(told[0]?.[1]).toMatchObject({ customerId: customer, customer: { name: null, deleted: true, credit: null } })
  })

  it('invoice.paid: the invoice, and the subscription it is for', async () => {
    const { send, told, sandbox, customer, subscription } = setUpWebhook('active')
    const [invoice] = (await sandbox.stripe.invoices.list({ customer })).data
    expect(await send(eventOf('invoice.paid', invoice ?? {}))).toEqual(ok('done'))
    expect(told).toEqual([
      [
        'invoicePaid',
        expect.objectContaining({
          invoice: expect.objectContaining({ ref: invoice?.id, status: 'paid', total: 2900 }) as unknown,
          subscriptionId: (await subscription()).id,
        }),
      ],
    ])
  })

  it.each(['invoice.payment_failed', 'invoice.payment_action_required'])(
    '%s: the invoice that is still to be paid',
    async (type) => {
      const { send, told, sandbox, customer } = setUpWebhook('pastDue')
      const [invoice] = (await sandbox.stripe.invoices.list({ customer })).data
      expect(await send(eventOf(type, invoice ?? {}))).toEqual(ok('done'))
      expect(told).toEqual([
        ['invoiceFailed', expect.objectContaining({ invoice: expect.objectContaining({ status: 'open' }) as unknown })],
      ])
    },
  )

  it.each(['completed', 'async_payment_succeeded'])(
    'checkout.session.%s: the session, and the subscription it began',
    async (change) => {
      const { sandbox, subscription, customer, session } = await withSession({})
      const told = vi.fn<(change: object) => void>()
      const send = sessionSender(sandbox, { status: 'complete', subscription: (await subscription()).id }, told)
      expect(await send(eventOf(`checkout.session.${change}`, session))).toEqual(ok('done'))
      expect(told.mock.calls[0]?.[0]).toMatchObject({
        customerId: customer,
        subscription: { ref: (await subscription()).id, plan: 'pro', lifecycle: 'active' },
        object: { id: session.id, status: 'complete' },
      })
    },
  )

  it('checkout.session.completed for something else than a subscription comes without one', async () => {
    const { sandbox, session } = await withSession({})
    const told = vi.fn<(change: object) => void>()
    const send = sessionSender(sandbox, { status: 'complete', subscription: null }, told)
    expect(await send(eventOf('checkout.session.completed', session))).toEqual(ok('done'))
    expect(told.mock.calls[0]?.[0]).toMatchObject({ subscription: null })
  })

  it('W18: a customer that the app does not know is told to the callback by its id, and 200 is the answer', async () => {
    const known = new Map<string, string>()
    const unknown: string[] = []
    const { send, subscription, customer } = setUpWebhook('active', {
      on: {
        subscriptionChanged: ({ customerId }) => {
          if (!known.has(customerId)) unknown.push(customerId)
        },
      },
    })
    expect(await send(eventOf('customer.subscription.updated', await subscription()))).toEqual(ok('done'))
    expect(unknown).toEqual([customer])
  })

  it('W15: whoever sends it, from wherever and however signed in, only the signature counts', async () => {
    const { handler, subscription } = setUpWebhook('active')
    const headers = { Origin: 'https://evil.example', 'Sec-Fetch-Site': 'cross-site', Cookie: 'session=somebody' }
    const request = await delivery(eventOf('customer.subscription.updated', await subscription()), {
      headers: { ...headers, 'Content-Type': 'text/plain' },
    })
    expect(await answerOf(await handler(request))).toEqual(ok('done'))
    // There is no customer resolver to call: the option does not exist.
    const resolver = { customer: () => 'cus_1' }
    expect(() => setUpWebhook('active', resolver as object)).toThrow('option `customer` is not an option')
  })
})

async function withSession(params: object) {
  const up = setUpWebhook('active')
  const { sandbox, customer } = up
  const session = await sandbox.stripe.checkout.sessions.create({
    mode: 'subscription',
    customer,
    line_items: [{ price: sandbox.prices.pro, quantity: 1 }],
    success_url: 'https://app.example.com/',
    ...params,
  })
  return { ...up, session }
}

/** A webhook over a Stripe whose checkout sessions have come to their end. */
function sessionSender(
  sandbox: Awaited<ReturnType<typeof withSession>>['sandbox'],
  end: object,
  checkoutCompleted: (change: object) => void,
) {
  const handler = createWebhookHandler({
    stripe: alteredStripe(sandbox, (path, answer) =>
      path.includes('/checkout/sessions/') ? { ...answer, ...end } : answer,
    ),
    secret: WEBHOOK_SECRET,
    store: createMemoryWebhookStore(),
    now: sandbox.now,
    plans: { pro: sandbox.prices.pro },
    on: { checkoutCompleted },
    onIgnored: () => {},
  })
  return async (event: object) => answerOf(await handler(await delivery(event)))
}

describe('once, and not less', () => {
  it('W5: the same event again has its effect once, and is answered 200', async () => {
    const { send, told, subscription, calls } = setUpWebhook('active')
    const event = eventOf('customer.subscription.updated', await subscription())
    expect(await send(event)).toEqual(ok('done'))
    const before = calls().length
    expect([await send(event), await send(event)]).toEqual([ok('repeated'), ok('repeated')])
    expect([told.length, calls().length]).toEqual([1, before])
  })

  it('W5: the same event several times at once has its effect once', async () => {
    const { send, told, subscription } = setUpWebhook('active')
    const event = eventOf('customer.subscription.updated', await subscription())
    const answers = await Promise.all(Array.from({ length: 8 }, () => send(event)))
    expect(answers.map(([, body]) => String(body['outcome'])).toSorted()).toEqual([
      'done',
      ...Array(7).fill('repeated'),
    ])
    expect(told).toHaveLength(1)
  })

  it.each([
    [
      'throws',
      () => {
        throw new Error('database is down: postgres://u:p@db')
      },
    ],
    ['rejects', () => Promise.reject(new Error('database is down'))],
    ['rejects with nothing', () => Promise.reject(undefined as unknown as Error)],
    [
      'throws what looks like Stripe’s',
      () =>
        Promise.reject(
          Object.assign(new Error('No such customer'), {
            type: 'StripeInvalidRequestError',
            code: 'resource_missing',
            param: 'customer',
          }),
        ),
    ],
  ])(
    'W7: a callback that %s is answered 500 without its words, and runs again until it works, then never',
    async (_, fail) => {
      let calls = 0
      const { send, errors, subscription } = setUpWebhook('active', {
        on: { subscriptionChanged: () => (++calls <= 2 ? fail() : undefined) },
      })
      const event = eventOf('customer.subscription.updated', await subscription())
      for (let failed = 0; failed < 2; failed++) {
        const [status, problem] = await send(event)
        expect([status, problem['code'], problem['detail']]).toEqual([500, 'internal_error', undefined])
      }
      expect([await send(event), await send(event)]).toEqual([ok('done'), ok('repeated')])
      expect([calls, errors.length]).toEqual([3, 2])
      expect(errors[0]?.context.event).toEqual({ id: event.id, type: event.type })
    },
  )

  it('W7: a callback that takes too long is answered 504; what it does in the end counts once', async () => {
    const { open, opened } = gate()
    let calls = 0
    const { send, errors, subscription } = setUpWebhook('active', {
      timeoutMs: 2000,
      on: {
        subscriptionChanged: async () => {
          calls += 1
          await opened
        },
      },
    })
    const event = eventOf('customer.subscription.updated', await subscription())
    await bySlowClock(async () => {
      expect((await send(event))[0]).toBe(504)
      // Delivered again meanwhile, it waits for the first one rather than running beside it.
      expect((await send(event))[0]).toBe(504)
      open()
      expect(await send(event)).toEqual(ok('repeated'))
    })
    expect(calls).toBe(1)
    expect(errors.map(({ error }) => String(error))).toEqual(Array(2).fill('BillingProblem: timeout'))
  })

  it('W7: a callback that fails after its time was up is told to the operator, and runs again', async () => {
    const { open, opened } = gate()
    let calls = 0
    const { send, errors, subscription } = setUpWebhook('active', {
      timeoutMs: 2000,
      on: {
        subscriptionChanged: async () => {
          calls += 1
          if (calls > 1) return
          await opened
          throw new Error('too late')
        },
      },
    })
    const event = eventOf('customer.subscription.updated', await subscription())
    await bySlowClock(async () => {
      expect((await send(event))[0]).toBe(504)
      open()
      expect(await send(event)).toEqual(ok('done'))
    })
    expect(errors.map(({ error }) => String(error))).toEqual(['BillingProblem: timeout', 'Error: too late'])
    expect(calls).toBe(2)
  })

  it.each([
    [429, 503],
    [500, 503],
    [401, 500],
    [400, 502],
  ])('W7: when Stripe itself answers %i, the delivery is answered %i and comes again', async (status, expected) => {
    const { send, sandbox, told, subscription } = setUpWebhook('active')
    const event = eventOf('customer.subscription.updated', await subscription())
    sandbox.fail({ match: '/v1/subscriptions/', status, times: 3 })
    expect((await send(event))[0]).toBe(expected)
    expect(told).toEqual([])
    await vi.waitFor(async () => expect((await send(event))[1]).toEqual({ outcome: 'done' }), 15_000)
    expect(told).toHaveLength(1)
  })

  it('W7: a payment method that cannot be read is answered 503, and told to nobody', async () => {
    const { send, sandbox, told, customer } = setUpWebhook('active')
    const [method] = (await sandbox.stripe.paymentMethods.list({ customer })).data
    sandbox.fail({ match: '/v1/payment_methods/', status: 500, times: 3 })
    expect((await send(eventOf('payment_method.updated', method ?? {})))[0]).toBe(503)
    expect(told).toEqual([])
  })

  it('W7: a Stripe that is too slow is answered 504, and told to the operator once', async () => {
    const { send, sandbox, errors, subscription } = setUpWebhook('active', { timeoutMs: 2000 })
    const event = eventOf('customer.subscription.updated', await subscription())
    sandbox.latency = 5000
    await bySlowClock(async () => {
      expect((await send(event))[0]).toBe(504)
      // Long enough for the call that was left behind to end, by itself or by the SDK.
      await new Promise((resolve) => setTimeout(resolve, 6000))
    })
    expect(errors).toHaveLength(1)
  })

  it('W7: a part that is missing at Stripe halfway is never answered 404, but 500', async () => {
    const { send, sandbox, subscription } = setUpWebhook('actionRequired')
    sandbox.fail({ match: '/v1/invoices/', status: 404, code: 'resource_missing' })
    expect((await send(eventOf('customer.subscription.updated', await subscription())))[0]).toBe(500)
  })

  const broken: [string, WebhookStore<null>['once'], number, string][] = [
    ['is down', () => Promise.reject(new Error('no connection')), 500, 'Error: no connection'],
    [
      'throws at once',
      () => {
        throw new Error('no pool')
      },
      500,
      'Error: no pool',
    ],
    [
      'ends without running the effect',
      () => Promise.resolve('done'),
      500,
      'TypeError: `store.once` ended without running the effect',
    ],
    [
      'keeps a failure to itself',
      (_, effect) =>
        effect(null).then(
          () => 'done' as const,
          () => 'done' as const,
        ),
      500,
      'Error: the callback failed',
    ],
    [
      'takes a failure for a repetition',
      (_, effect) =>
        effect(null).then(
          () => 'done' as const,
          () => 'repeated' as const,
        ),
      500,
      'Error: the callback failed',
    ],
  ]
  it.each(broken)('W7: a store that %s never makes a failure look like a success', async (_, once, status, reason) => {
    const { send, errors, subscription } = setUpWebhook('active', {
      store: { once },
      on: { subscriptionChanged: () => Promise.reject(new Error('the callback failed')) },
    })
    expect((await send(eventOf('customer.subscription.updated', await subscription())))[0]).toBe(status)
    expect(errors.map(({ error }) => String(error))).toEqual([reason])
  })

  it('a store that runs the effect and then finds that another was first says so', async () => {
    const once: WebhookStore<null>['once'] = async (_, effect) => effect(null).then(() => 'repeated' as const)
    const { send, subscription } = setUpWebhook('active', { store: { once } })
    expect(await send(eventOf('customer.subscription.updated', await subscription()))).toEqual(ok('repeated'))
  })

  it('the store is told the event’s id, and the customer to wait for', async () => {
    const asked: StoredEvent[] = []
    const memory = createMemoryWebhookStore()
    const once: WebhookStore<null>['once'] = (event, effect) => {
      asked.push(event)
      return memory.once(event, effect)
    }
    const { send, subscription, customer } = setUpWebhook('active', { store: { once } })
    const event = eventOf('customer.subscription.updated', await subscription())
    await send(event)
    expect(asked).toEqual([{ id: event.id, subject: customer }])
  })

  it('logs that fail take nothing with them', async () => {
    const fail = () => {
      throw new Error('the log is full')
    }
    const { send } = setUpWebhook('active', { onError: fail, onIgnored: fail })
    expect(await send(eventOf('plan.created', {}))).toEqual(left('no_callback'))
    expect((await send(eventOf('plan.created', {}), { secret: 'whsec_other' }))[0]).toBe(400)
  })

  it('the default logs are a line each, redacted, and silent about what is as usual', async () => {
    const logged: string[] = []
    const spies = (['error', 'warn'] as const).map((method) =>
      vi.spyOn(console, method).mockImplementation((line: string) => void logged.push(`${method} ${line}`)),
    )
    const { sandbox, subscription } = setUpWebhook('active')
    const handler = createWebhookHandler({
      stripe: sandbox.stripe,
      secret: WEBHOOK_SECRET,
      store: createMemoryWebhookStore(),
      now: sandbox.now,
      on: { subscriptionChanged: () => Promise.reject('sk_live_abcdefghijklmnop is wrong') },
    })
    const send = async (event: object) => (await handler(await delivery(event))).status
    const updated = eventOf('customer.subscription.updated', await subscription())
    expect(await send(updated)).toBe(500)
    expect(await send({ ...updated, livemode: true })).toBe(200)
    expect(await send(eventOf('plan.created', {}))).toBe(200)
    expect((await handler(await delivery('{}', { secret: 'whsec_other' }))).status).toBe(400)
    const name = `react-billing-portal: webhook customer.subscription.updated ${updated.id} [0-9a-f-]{36}`
    expect(logged).toEqual([
      expect.stringMatching(new RegExp(`^error ${name}: sk_\\[redacted\\] is wrong$`)),
      expect.stringMatching(new RegExp(`^warn ${name}: ignored, other_mode$`)),
      expect.stringMatching(
        /^error react-billing-portal: webhook request [0-9a-f-]{36}: A delivery was refused whose Stripe-Signature header/,
      ),
    ])
    for (const spy of spies) spy.mockRestore()
  })
})

describe('out of order', () => {
  it('W8: a late event brings no old state back: the callback gets what Stripe has now', async () => {
    const { send, told, sandbox, subscription } = setUpWebhook('active')
    const before = await subscription()
    const canceled = await sandbox.stripe.subscriptions.cancel(before.id)
    await send(eventOf('customer.subscription.deleted', canceled))
    await send(eventOf('customer.subscription.updated', before))
    expect(told.map(([, { subscription: shown }]) => shown)).toEqual([
      expect.objectContaining({ lifecycle: 'canceled' }),
      expect.objectContaining({ lifecycle: 'canceled' }),
    ])
  })

  it('W8: two events about one customer at the same time: whoever writes last has read last', async () => {
    const rows = new Map<string, string>()
    const [came, first] = [gate(), gate()]
    let calls = 0
    const { send, sandbox, subscription } = setUpWebhook('active', {
      on: {
        async subscriptionChanged({ subscription: { ref, lifecycle } }: SubscriptionChanged<null>) {
          calls += 1
          came.open()
          if (calls === 1) await first.opened
          rows.set(ref, String(lifecycle))
        },
      },
    })
    const before = await subscription()
    const early = send(eventOf('customer.subscription.updated', before))
    await came.opened
    const late = send(eventOf('customer.subscription.deleted', await sandbox.stripe.subscriptions.cancel(before.id)))
    await new Promise((resolve) => setTimeout(resolve, 20))
    first.open()
    expect([await early, await late]).toEqual([ok('done'), ok('done')])
    expect([...rows]).toEqual([[before.id, 'canceled']])
  })

  it('W8: a failed payment that was made good meanwhile warns nobody, and a payment is told only once it is one', async () => {
    const { send, told, sandbox, customer } = setUpWebhook('active')
    const [paid] = (await sandbox.stripe.invoices.list({ customer })).data
    expect(await send(eventOf('invoice.payment_failed', { ...paid, status: 'open' }))).toEqual(left('superseded'))
    const owing = setUpWebhook('pastDue')
    const [open] = (await owing.sandbox.stripe.invoices.list({ customer: owing.customer })).data
    expect(await owing.send(eventOf('invoice.paid', { ...open, status: 'paid' }))).toEqual(left('superseded'))
    expect([told, owing.told]).toEqual([[], []])
  })

  it('W8: a checkout that is not complete is told to nobody', async () => {
    const { sandbox, session } = await withSession({})
    const told = vi.fn<(change: object) => void>()
    const send = sessionSender(sandbox, { status: 'expired' }, told)
    expect(await send(eventOf('checkout.session.completed', session))).toEqual(left('superseded'))
    expect(told).not.toHaveBeenCalled()
  })

  it('W8: what Stripe has no more is left alone, and may be sent again once it has', async () => {
    const { send, told, subscription, sandbox, customer } = setUpWebhook('active')
    const { data } = await sandbox.stripe.paymentMethods.list({ customer })
    const unknown: [string, object][] = [
      ['customer.subscription.updated', { ...(await subscription()), id: 'sub_gone' }],
      ['invoice.payment_failed', { object: 'invoice', id: 'in_gone', customer }],
      ['invoice.paid', { object: 'invoice', id: 'in_gone', customer }],
      ['payment_method.updated', { ...data[0], id: 'pm_gone' }],
      ['payment_method.detached', { object: 'payment_method', id: 'pm_gone', customer }],
      ['checkout.session.completed', { object: 'checkout.session', id: 'cs_gone', customer }],
    ]
    for (const [type, object] of unknown) expect(await send(eventOf(type, object))).toEqual(left('gone'))
    expect(told).toEqual([])
    const event = eventOf('customer.subscription.updated', await subscription())
    sandbox.fail({ match: '/v1/subscriptions/', status: 404, code: 'resource_missing' })
    expect([await send(event), await send(event)]).toEqual([left('gone'), ok('done')])
  })

  it('W8: an event about another customer’s object is left alone', async () => {
    const { send, told, sandbox } = setUpWebhook('active')
    const other = sandbox.seed('active').customer
    const { data } = await sandbox.stripe.subscriptions.list({ customer: other })
    const forged = { ...data[0], customer: sandbox.seed('free').customer }
    expect(await send(eventOf('customer.subscription.updated', forged))).toEqual(left('gone'))
    expect(told).toEqual([])
  })
})

describe('what is none of its business', () => {
  const customer = (id: unknown) => ({ object: 'customer', id })

  it.each([
    ['an unknown type', eventOf('radar.early_fraud_warning.created', {}), 'no_callback'],
    ['a type of the future', eventOf('customer.subscription.teleported', {}), 'no_callback'],
    ['a type named like a property', eventOf('constructor', {}), 'no_callback'],
    ['a thin event', { object: 'v2.core.event', id: 'evt_1', type: 'v2.core.account.updated' }, 'thin_event'],
    ['something that is no event', { object: 'customer', id: 'cus_1' }, 'not_an_event'],
    ['a list', [eventOf('customer.updated', {})], 'not_an_event'],
    ['null', 'null', 'not_an_event'],
    ['a text', '"evt_1"', 'not_an_event'],
    ['data that is null', { ...eventOf('customer.updated', {}), data: null }, 'not_an_event'],
    ['data without an object', { ...eventOf('customer.updated', {}), data: {} }, 'not_an_event'],
    ['an id that is none', eventOf('customer.updated', {}, { id: '../evt' }), 'not_an_event'],
    ['a time that is none', eventOf('customer.updated', {}, { created: '2026' }), 'not_an_event'],
    ['a time beyond all dates', eventOf('customer.updated', {}, { created: 1e13 }), 'not_an_event'],
    ['a mode that is none', eventOf('customer.updated', {}, { livemode: 'no' }), 'not_an_event'],
    ['an account that is none', eventOf('customer.updated', {}, { account: 7 }), 'not_an_event'],
    ['a type that is none', eventOf('customer.updated', {}, { type: 7 }), 'not_an_event'],
    ['no customer', eventOf('customer.subscription.updated', { id: 'sub_1', customer: null }), 'no_customer'],
    ['a customer of another shape', eventOf('customer.updated', customer('..')), 'no_customer'],
    ['an id that leads elsewhere', eventOf('invoice.paid', { id: '../customers', customer: 'cus_1' }), 'no_customer'],
    ['a schedule of no subscription', eventOf('subscription_schedule.created', { customer: 'cus_1' }), 'no_customer'],
  ])('W9: %s is answered 200 with the reason, and asks nothing of Stripe', async (_, event, reason) => {
    const { send, told, ignored, calls, errors } = setUpWebhook('active')
    expect(await send(event)).toEqual(left(reason))
    expect([told, calls(), errors]).toEqual([[], [], []])
    expect(ignored).toEqual([reason])
  })

  it('W9: a type whose callback was left out is nobody’s', async () => {
    const { send, subscription } = setUpWebhook('active', { on: { customerChanged: () => {} } })
    expect(await send(eventOf('customer.subscription.updated', await subscription()))).toEqual(left('no_callback'))
  })

  it('W10: an event of the other mode is left alone, and logged', async () => {
    const { send, told, ignored, subscription } = setUpWebhook('active')
    const live = eventOf('customer.subscription.updated', await subscription(), { livemode: true })
    expect(await send(live)).toEqual(left('other_mode'))
    expect([told, ignored]).toEqual([[], ['other_mode']])
  })

  it('W12: an event of a connected account is not mixed with one’s own', async () => {
    const { send, told, calls, subscription } = setUpWebhook('active')
    const event = eventOf('customer.subscription.updated', await subscription(), { account: 'acct_theirs' })
    const before = calls().length
    expect(await send(event)).toEqual(left('other_account'))
    expect([told, calls().length]).toEqual([[], before])
  })

  it('W12: with `stripeAccount`, the events of that account alone count, and its objects are read from it', async () => {
    const { send, told, calls, subscription } = setUpWebhook('active', { stripeAccount: 'acct_theirs' })
    const object = await subscription()
    const before = calls().length
    const from = (over: object) => eventOf('customer.subscription.updated', object, { ...over })
    expect(await send(from({}))).toEqual(left('other_account'))
    expect(await send(from({ account: 'acct_others' }))).toEqual(left('other_account'))
    expect(calls()).toHaveLength(before)
    expect(await send(from({ account: 'acct_theirs' }))).toEqual(ok('done'))
    expect(told[0]?.[1]['event']).toMatchObject({ account: 'acct_theirs' })
    expect(
      new Set(
        calls()
          .slice(before)
          .map(({ headers }) => headers['stripe-account']),
      ),
    ).toEqual(new Set(['acct_theirs']))
  })
})

describe('the memory store', () => {
  it('lets effects about different subjects run side by side, and those about the same one after the other', async () => {
    const store = createMemoryWebhookStore()
    const { open, opened } = gate()
    const order: string[] = []
    const effect =
      (name: string, wait = Promise.resolve()) =>
      async () => {
        order.push(`${name} begins`)
        await wait
        order.push(`${name} ends`)
      }
    const a = store.once({ id: 'evt_a', subject: 'cus_1' }, effect('a', opened))
    const b = store.once({ id: 'evt_b', subject: 'cus_1' }, effect('b'))
    await store.once({ id: 'evt_c', subject: 'cus_2' }, effect('c'))
    open()
    expect(await Promise.all([a, b])).toEqual(['done', 'done'])
    expect(order).toEqual(['a begins', 'c begins', 'c ends', 'a ends', 'b begins', 'b ends'])
  })

  it('remembers nothing of an effect that failed, and lets the next one through', async () => {
    const store = createMemoryWebhookStore()
    const event = { id: 'evt_a', subject: 'cus_1' }
    await expect(store.once(event, () => Promise.reject(new Error('no')))).rejects.toThrow('no')
    expect(await store.once(event, () => Promise.resolve())).toBe('done')
    expect(await store.once(event, () => Promise.reject(new Error('never run')))).toBe('repeated')
  })

  it('keeps the last ten thousand', async () => {
    const store = createMemoryWebhookStore()
    const once = (id: number) => store.once({ id: `evt_${id}`, subject: `cus_${id}` }, () => Promise.resolve())
    for (let id = 0; id <= 10_000; id++) await once(id)
    expect([await once(1), await once(0)]).toEqual(['repeated', 'done'])
  })
})

describe('clients', () => {
  it('W11: whatever version the host’s SDK and account have, the calls ask for ours', async () => {
    const { sandbox, subscription } = setUpWebhook('active')
    const stripe = new Stripe('sk_test_x', {
      telemetry: false,
      apiVersion: '2024-06-20' as never,
      httpClient: Stripe.createFetchHttpClient(sandbox.fetch),
    })
    const versions = new Set<string | undefined>()
    const handler = createWebhookHandler({
      stripe,
      secret: WEBHOOK_SECRET,
      store: createMemoryWebhookStore(),
      now: () => NOW * 1000,
      on: {
        subscriptionChanged: ({ object }) => void versions.add(object.items.data[0]?.current_period_end.toString()),
      },
    })
    const before = sandbox.requests.length
    const old = { ...eventOf('customer.subscription.updated', await subscription()), api_version: '2024-06-20' }
    expect(await answerOf(await handler(await delivery(old)))).toEqual(ok('done'))
    expect(versions.size).toBe(1)
    expect(new Set(sandbox.requests.slice(before + 1).map(({ headers }) => headers['stripe-version']))).toEqual(
      new Set([pinned]),
    )
  })
})
