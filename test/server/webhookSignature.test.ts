// @vitest-environment node
import { afterEach, describe, expect, it, vi } from 'vitest'
import { createMemoryWebhookStore, createWebhookHandler } from 'react-billing-portal/server'
import type { WebhookHandlerOptions } from 'react-billing-portal/server'
import Stripe from 'stripe'
// The build that bundlers take for edge runtimes: Web Crypto and nothing else.
import StripeWorker from '../../node_modules/stripe/esm/stripe.esm.worker.js'
import { answerOf, delivery, eventOf, NOW, setUpWebhook, signatureOf, WEBHOOK_SECRET } from './webhookSetUp.js'
import type { Sending } from './webhookSetUp.js'

// All clients of an SDK share one `webhooks`.
afterEach(() => vi.restoreAllMocks())

const stripe = new Stripe('sk_test_x', { telemetry: false })
const good = {
  stripe,
  secret: WEBHOOK_SECRET,
  store: createMemoryWebhookStore(),
  on: { customerChanged: () => {} },
}
// Hosts that write JavaScript can pass anything; what the types would stop is the point here.
const create = (options: object) => createWebhookHandler(options as WebhookHandlerOptions<null>)
const setting = (name: string) => new RegExp(`^react-billing-portal: option \`${name}\` .+\\. To fix it, .+\\.$`)

describe('the webhook’s options', () => {
  it.each([
    ['undefined', undefined],
    ['empty', ''],
    ['the text undefined', 'undefined'],
    ['white space', ' \t\n'],
    ['null', null],
    ['the API key', 'sk_test_x'],
    ['no prefix', WEBHOOK_SECRET.slice(6)],
    ['a prefix alone', 'whsec_'],
    ['a number', 7],
    ['an empty list', []],
    ['a list with an empty one', [WEBHOOK_SECRET, '']],
    ['three', [WEBHOOK_SECRET, WEBHOOK_SECRET, WEBHOOK_SECRET]],
  ])('W1: a secret that is %s refuses at construction, so nothing is ever taken unsigned', (_, secret) => {
    expect(() => create({ ...good, secret })).toThrow(setting('secret'))
  })

  it('CVE-2026-41432: no signature made with an empty secret is taken', async () => {
    const { send, told } = setUpWebhook('active')
    for (const secret of ['', ' ', 'undefined', 'null', 'whsec_']) {
      expect((await send(eventOf('customer.updated', {}), { secret }))[0]).toBe(400)
    }
    expect(told).toEqual([])
  })

  it.each([`${WEBHOOK_SECRET}\n`, `${WEBHOOK_SECRET}\r\n`, ` ${WEBHOOK_SECRET}`, `whsec_a b`])(
    'W19: white space in the secret is named, as in %j',
    (secret) => {
      expect(() => create({ ...good, secret })).toThrow('option `secret` has a space or a line break in it')
    },
  )

  it.each([0, -1, 3601, 0.5, Number.NaN, Number.POSITIVE_INFINITY, '300', null])(
    'W4: a tolerance of %s is refused at construction',
    (tolerance) => {
      expect(() => create({ ...good, tolerance })).toThrow(setting('tolerance'))
    },
  )

  it.each([
    ['options', undefined],
    ['stripe', { ...good, stripe: 'sk_test_x' }],
    ['store', { ...good, store: undefined }],
    ['store', { ...good, store: new Map() }],
    ['on', { ...good, on: undefined }],
    ['on', { ...good, on: {} }],
    ['on', { ...good, on: { customerChanged: undefined } }],
    ['on.customerChange', { ...good, on: { customerChange: () => {} } }],
    ['on.customerChanged', { ...good, on: { customerChanged: 'log' } }],
    ['livemode', { ...good, livemode: 'live' }],
    ['livemode', { ...good, stripe: new Stripe('sk_x', { telemetry: false }) }],
    ['stripeAccount', { ...good, stripeAccount: 'me' }],
    ['plans', { ...good, plans: ['price_1'] }],
    ['timeoutMs', { ...good, timeoutMs: 0 }],
    ['timeoutMs', { ...good, timeoutMs: Number.POSITIVE_INFINITY }],
    ['now', { ...good, now: 0 }],
    ['onError', { ...good, onError: 'log' }],
    ['onIgnored', { ...good, onIgnored: true }],
    ['webhookSecret', { ...good, webhookSecret: WEBHOOK_SECRET }],
  ])('S50: a wrong `%s` is named at construction', (name, options) => {
    expect(() => create(options as object)).toThrow(setting(name))
  })

  it('S50: no error about an option repeats a secret', () => {
    for (const secret of ['hunter2', `${WEBHOOK_SECRET} `]) {
      expect(() => create({ ...good, secret })).toThrow(
        expect.not.objectContaining({ message: expect.stringContaining(secret.trim()) as string }),
      )
    }
  })

  it('W10: the mode is the key’s, unless it is given', async () => {
    const live = eventOf('customer.updated', { object: 'customer', id: 'cus_1' }, { livemode: true })
    const answers = [{ livemode: true }, { stripe: new Stripe('sk_live_x', { telemetry: false }) }, {}].map(
      async (mode) => {
        const once = () => Promise.resolve('repeated' as const)
        const handler = create({ ...good, now: () => NOW * 1000, onIgnored: () => {}, store: { once }, ...mode })
        return (await answerOf(await handler(await delivery(live))))[1]
      },
    )
    expect(await Promise.all(answers)).toEqual([
      { outcome: 'repeated' },
      { outcome: 'repeated' },
      { outcome: 'ignored', reason: 'other_mode' },
    ])
  })
})

/** An older SDK; its types are not those of today's. */
const sdk = async (major: number) => ((await import(`stripe-${major}`)) as { default: unknown }).default

const reasonOf = ([first]: { error: unknown }[]) => (first?.error instanceof Error ? first.error.message : '')

describe('the signature', () => {
  const event = () => eventOf('customer.updated', { object: 'customer', id: 'cus_1' })
  const hex = 'a'.repeat(64)

  it('a delivery as Stripe signs it reaches the callback', async () => {
    const { send, told, customer } = setUpWebhook('active')
    expect(await send(eventOf('customer.updated', { object: 'customer', id: customer }))).toEqual([
      200,
      { outcome: 'done' },
    ])
    expect(told).toHaveLength(1)
  })

  it.each([
    ['of another secret', { secret: 'whsec_of_somebody_else' }],
    ['missing', { signature: null }],
    ['empty', { signature: '' }],
    ['v0 only', { signature: `t=${NOW},v0=${hex}` }],
    ['an empty v1', { signature: `t=${NOW},v1=` }],
    ['without a time', { signature: `v1=${hex}` }],
    ['junk', { signature: 't=,v1=' }],
    ['that of another body', { signature: `t=${NOW},v1=${hex}` }],
    ['of a time that is no number', { signature: `t=now,v1=${hex}` }],
    ['older than the tolerance', { timestamp: NOW - 301 }],
  ])('W2: a signature that is %s is answered 400, and nothing is called', async (_, sending) => {
    const { send, told, calls } = setUpWebhook('active')
    const [status, problem] = await send(event(), sending)
    expect([status, problem['code']]).toEqual([400, 'invalid_request'])
    expect([told, calls()]).toEqual([[], []])
  })

  it('W2: two headers are refused, even where each is right', async () => {
    const { handler, told } = setUpWebhook('active')
    const request = await delivery(event())
    request.headers.append('Stripe-Signature', request.headers.get('Stripe-Signature') ?? '')
    expect((await handler(request)).status).toBe(400)
    expect(told).toEqual([])
  })

  it('W2: ten thousand signatures are refused before one of them is checked, even with a right one', async () => {
    const { send, told, sandbox } = setUpWebhook('active')
    const check = vi.spyOn(sandbox.stripe.webhooks, 'constructEventAsync')
    const payload = JSON.stringify(event())
    const signature = `t=${NOW}${`,v1=${hex}`.repeat(10_000)}${(await signatureOf(payload)).replace(/^t=\d+/, '')}`
    expect((await send(payload, { signature }))[0]).toBe(400)
    expect([check.mock.calls, told]).toEqual([[], []])
    await send(payload)
    expect(check).toHaveBeenCalledOnce()
  })

  it.each<[what: string, sending: Sending, reason: RegExp]>([
    ['is missing', { signature: null }, /without a Stripe-Signature header/],
    ['is empty', { signature: '' }, /without a Stripe-Signature header/],
    ['is there twice', { signature: `t=${NOW},v1=${hex}, t=${NOW},v1=${hex}` }, /it is there twice/],
    ['is not Stripe’s', { signature: 'sha256=abc' }, /not one that Stripe writes/],
    ['is of another secret', { secret: 'whsec_of_somebody_else' }, /not made for this body with the option `secret`/],
    ['is of another and old', { secret: 'whsec_of_somebody_else', timestamp: NOW - 900 }, /with the option `secret`/],
    ['is 15 minutes old', { timestamp: NOW - 900 }, /signed 900 seconds ago, and `tolerance` is 300. The clock /],
  ])('W2: the operator hears that the header %s, the sender only that it does not fit', async (_, sending, reason) => {
    const { send, errors, told } = setUpWebhook('active')
    const payload = JSON.stringify(event())
    const [status, problem] = await send(payload, sending)
    expect([status, problem['detail']]).toEqual([
      400,
      expect.stringMatching(/^The Stripe-Signature header does not fit the body: .+ is too old\.$/),
    ])
    expect(errors.map(({ context }) => context.event)).toEqual([null])
    expect(reasonOf(errors)).toMatch(reason)
    expect(reasonOf(errors)).not.toMatch(/whsec_\w|customer\.updated|[0-9a-f]{64}/)
    expect(told).toEqual([])
  })

  it('W4: a thin event that is too old is refused like any other', async () => {
    const { send, errors } = setUpWebhook('active')
    const thin = { id: 'evt_1', object: 'v2.core.event', type: 'v1.billing.meter.error_report_triggered' }
    expect((await send(thin, { timestamp: NOW - 301 }))[0]).toBe(400)
    expect(reasonOf(errors)).toMatch(/signed 301 seconds ago/)
  })

  it.each([1, 300, 3600])(
    'W4: a tolerance of %i seconds takes what is that old, and nothing older',
    async (tolerance) => {
      const { send, customer } = setUpWebhook('active', { tolerance })
      const updated = () => eventOf('customer.updated', { object: 'customer', id: customer })
      expect((await send(updated(), { timestamp: NOW - tolerance }))[0]).toBe(200)
      expect((await send(updated(), { timestamp: NOW - tolerance - 1 }))[0]).toBe(400)
    },
  )

  it('W13: while the secret is rolled, either signs; afterwards the old one does not', async () => {
    const old = 'whsec_of_last_year'
    const rolling = setUpWebhook('active', { secret: [WEBHOOK_SECRET, old] })
    const updated = (id: string) => eventOf('customer.updated', { object: 'customer', id })
    expect((await rolling.send(updated(rolling.customer)))[0]).toBe(200)
    expect((await rolling.send(updated(rolling.customer), { secret: old }))[0]).toBe(200)
    expect((await rolling.send(updated(rolling.customer), { secret: 'whsec_neither' }))[0]).toBe(400)
    const rolled = setUpWebhook('active')
    expect((await rolled.send(updated(rolled.customer), { secret: old }))[0]).toBe(400)
  })

  it('W13: Stripe’s own rolling, two signatures in one header, is taken by either secret', async () => {
    const payload = JSON.stringify(event())
    const other = (await signatureOf(payload, { secret: 'whsec_new' })).replace(/^t=\d+/, '')
    const { send } = setUpWebhook('active')
    expect((await send(payload, { signature: (await signatureOf(payload)) + other }))[0]).toBe(200)
  })

  it.each<[string, () => Promise<unknown>]>([
    ['the SDK of edge runtimes', () => Promise.resolve(StripeWorker)],
    ...[17, 18, 19, 20, 21, 22].map((major) => [`SDK ${major}`, () => sdk(major)] as [string, () => Promise<unknown>]),
  ])('W16: with %s, the signature is checked asynchronously and never synchronously', async (_, load) => {
    const Sdk = (await load()) as typeof Stripe
    const client = new Sdk('sk_test_x', { telemetry: false })
    const synchronous = vi.spyOn(client.webhooks, 'constructEvent')
    const once = vi.fn(() => Promise.resolve('repeated' as const))
    const handler = create({
      ...good,
      stripe: client,
      now: () => NOW * 1000,
      store: { once },
      onError: () => {},
      onIgnored: () => {},
    })
    expect(await answerOf(await handler(await delivery(event())))).toEqual([200, { outcome: 'repeated' }])
    expect((await handler(await delivery(event(), { secret: 'whsec_other' }))).status).toBe(400)
    const thin = { id: 'evt_1', object: 'v2.core.event', type: 'v1.billing.meter.error_report_triggered' }
    expect((await answerOf(await handler(await delivery(thin))))[1]).toEqual({
      outcome: 'ignored',
      reason: 'thin_event',
    })
    expect(once).toHaveBeenCalledOnce()
    expect(synchronous).not.toHaveBeenCalled()
  })
})

describe('the check itself', () => {
  it.each([
    [new Error('no crypto here'), 'Error: no crypto here'],
    ['no crypto here', 'no crypto here'],
  ])('W1: where it cannot be made (%s) the route answers 500, and nothing is called', async (failure, reason) => {
    const { sandbox, handler, told, errors } = setUpWebhook('active')
    vi.spyOn(sandbox.stripe.webhooks, 'constructEventAsync').mockRejectedValue(failure)
    const response = await handler(await delivery(eventOf('customer.updated', { object: 'customer', id: 'cus_1' })))
    expect(response.status).toBe(500)
    expect(told).toEqual([])
    expect(errors.map(({ error }) => String(error))).toEqual([reason])
  })
})

describe('the body', () => {
  const changed = (id: string) => ({ object: 'customer', id, name: 'Zoë “Œuvre” 株式会社 🧾' })

  it.each([
    ['plain', (text: string) => text],
    ['with CRLF', (text: string) => text.replaceAll(',', ',\r\n')],
    ['with a line break at its end', (text: string) => `${text}\n`],
    ['indented', (text: string) => JSON.stringify(JSON.parse(text), null, 2)],
  ])('W3: %s, it is verified byte for byte', async (_, write) => {
    const { send, customer } = setUpWebhook('active')
    expect((await send(write(JSON.stringify(eventOf('customer.updated', changed(customer))))))[0]).toBe(200)
  })

  it.each([
    ['written anew', (text: string) => JSON.stringify(JSON.parse(text), null, 1)],
    ['with a byte order mark', (text: string) => `\uFEFF${text}`],
    ['with a line break more', (text: string) => `${text}\n`],
    ['with other line breaks', (text: string) => text.replaceAll('\n', '\r\n')],
    ['in another normal form', (text: string) => text.normalize('NFD')],
    ['with other escapes', (text: string) => text.replace('ë', '\\u00eb')],
    ['empty', () => ''],
  ])('W3: %s on the way, it is refused', async (_, write) => {
    const { send, customer, told } = setUpWebhook('active')
    const payload = `${JSON.stringify(eventOf('customer.updated', changed(customer)))}\n`
    const signature = await signatureOf(payload)
    expect((await send(write(payload), { signature }))[0]).toBe(400)
    expect(told).toEqual([])
  })

  it('W3: bytes that are not UTF-8 are refused, though a lenient decoder would read what was signed', async () => {
    const { send, customer, told } = setUpWebhook('active')
    const payload = JSON.stringify(eventOf('customer.updated', { ...changed(customer), name: '\uFFFD' }))
    const [before = '', after = ''] = payload.split('\uFFFD')
    const utf8 = new TextEncoder()
    const body = new Uint8Array([...utf8.encode(before), 0xff, ...utf8.encode(after)])
    const [status, problem] = await send(payload, { body })
    expect([status, problem['detail']]).toEqual([400, 'The body is not UTF-8.'])
    expect(told).toEqual([])
  })

  it('W3: what is signed and is not JSON is refused', async () => {
    const { send } = setUpWebhook('active')
    for (const payload of ['{"id":', 'null null', '\uFEFF{}']) {
      const [status, problem] = await send(payload)
      expect([status, problem['detail']]).toEqual([400, 'The body is not JSON.'])
    }
  })

  it('W3: a body that a parser took first is the operator’s to fix: 500, and what to do', async () => {
    const { handler, errors } = setUpWebhook('active')
    const used = await delivery(eventOf('customer.updated', {}))
    await used.text()
    const locked = await delivery(eventOf('customer.updated', {}))
    locked.body?.getReader()
    const drained = await delivery(eventOf('customer.updated', {}), { body: '', headers: { 'Content-Length': '812' } })
    for (const request of [used, locked, drained]) expect((await handler(request)).status).toBe(500)
    expect(errors.map(({ error }) => String(error))).toEqual(
      Array(3).fill(expect.stringMatching(/before body parsers/)),
    )
  })

  it('W14: a body over 1 MB is refused without reading on', async () => {
    const { handler, told } = setUpWebhook('active')
    let pulled = 0
    const endless = new ReadableStream<Uint8Array>({
      pull(controller) {
        pulled += 1
        controller.enqueue(new Uint8Array(64 * 1024).fill(0x20))
      },
    })
    const response = await handler(await delivery('{}', { body: endless }))
    expect([response.status, pulled <= 20]).toEqual([413, true])
    expect(told).toEqual([])
  })

  it('W14: a body that is announced as over 1 MB is not read at all', async () => {
    const { handler } = setUpWebhook('active')
    const request = await delivery('{}', { headers: { 'Content-Length': String(1024 * 1024 + 1) } })
    expect((await handler(request)).status).toBe(413)
    expect(request.bodyUsed).toBe(false)
  })

  it('W14: a large body within the limit is read whole', async () => {
    const { send, customer } = setUpWebhook('active')
    const metadata = { note: 'x'.repeat(900_000) }
    expect((await send(eventOf('customer.updated', { object: 'customer', id: customer, metadata })))[0]).toBe(200)
  })

  it('W14: a body that breaks off is refused', async () => {
    const { handler } = setUpWebhook('active')
    const broken = new ReadableStream({ pull: (controller) => controller.error(new Error('socket hang up')) })
    expect((await handler(await delivery('{}', { body: broken }))).status).toBe(400)
  })

  it.each(['GET', 'PUT', 'PATCH', 'DELETE'])('W14: %s is answered 405', async (method) => {
    const { handler } = setUpWebhook('active')
    const response = await handler(await delivery('{}', { method }))
    expect([response.status, response.headers.get('Allow')]).toEqual([405, 'POST'])
  })

  it('W20: what is dispatched is the one parse of the bytes that were verified', async () => {
    const { handler, told, customer, sandbox } = setUpWebhook('active')
    const other = sandbox.seed('free').customer
    const payload = JSON.stringify(eventOf('customer.updated', { object: 'customer', id: customer }))
    const bytes = new TextEncoder().encode(payload)
    const forged = new TextEncoder().encode(payload.replace(customer, other))
    const body = new ReadableStream<Uint8Array>({
      start(controller) {
        controller.enqueue(bytes)
        controller.close()
      },
    })
    const { webhooks } = sandbox.stripe
    const check = webhooks.constructEventAsync.bind(webhooks)
    // The owner of the stream writes over its buffer before the signature is checked, and again after.
    vi.spyOn(webhooks, 'constructEventAsync').mockImplementation(async (...given) => {
      bytes.set(forged)
      return check(...given)
    })
    const request = await delivery(payload, { body })
    const parse = vi.spyOn(JSON, 'parse')
    const response = await handler(request)
    const parses = parse.mock.calls.filter(([text]) => text.includes('"object":"event"')).length
    parse.mockRestore()
    expect([response.status, parses]).toEqual([200, 1])
    expect(told.map(([, change]) => change['customerId'])).toEqual([customer])
  })
})
