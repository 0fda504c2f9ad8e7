// @vitest-environment node
import { createBillingHandler, redact } from 'react-billing-portal/server'
import { describe, expect, it, vi } from 'vitest'
import { gate } from '../gate.js'
import { mount, ORIGIN, SECRET, setUp } from './setUp.js'
import { holdingWrites, stripeOver } from './alteredStripe.js'
import { bySlowClock } from './slowClock.js'

/** What must not be written to a log, and what of it would give it away. */
const corpus: [what: string, text: string, secret: RegExp][] = [
  ['a live secret key', 'Invalid API Key provided: sk_live_51HabcDEF0123456789', /51Habc/],
  ['a test secret key', 'sk_test_4eC39HqLyjWDarjtT1zdp7dc', /4eC39/],
  ['a restricted key', 'key=rk_live_abcdefGHI123', /abcdef/],
  ['a key that Stripe has masked', 'Invalid API Key provided: sk_test_****************p7dc', /p7dc/],
  ['an organisation’s key', 'sk_org_live_abcdef123456', /abcdef/],
  ['an ephemeral key', 'ek_test_YWNjdF8xSHh4eHg', /YWNj/],
  ['a webhook secret', 'signed with whsec_Zm9vYmFyYmF6/+=x', /Zm9v/],
  ['a SetupIntent’s client secret', '{"client_secret":"seti_1Abc_secret_Xyz789"}', /Xyz789/],
  ['a PaymentIntent’s client secret', 'pi_3Mtw_secret_YrKJ: declined', /YrKJ/],
  ['a customer session’s client secret', 'cuss_secret_9LRYVPQy', /9LRY/],
  ['a checkout session’s client secret', 'cs_test_a1b2_secret_fidkdWxOYHw', /fidkd/],
  ['a portal link', 'to https://billing.stripe.com/p/session/test_YWNjdF8x?prefilled=1 it went', /YWNjdF8x|prefilled/],
  ['a portal link on the host’s domain', 'https://pay.acme.example/p/session/live_Zm9v', /live_Zm9v/],
  ['a checkout link', 'https://checkout.stripe.com/c/pay/cs_live_b1#fidkdWxOYHwnPyd1', /cs_live_b1|fidkd/],
  ['an invoice link', '(https://invoice.stripe.com/i/acct_1/live_YWNj?s=ap)', /YWNj|s=ap/],
  ['a link in capitals', 'HTTPS://BILLING.STRIPE.COM/p/session/test_ABC', /test_ABC/],
  ['a portal link without its scheme', 'opened billing.stripe.com/p/session/test_YWNjdF8x', /YWNjdF8x/],
  ['an invoice link without its scheme', '"pay.stripe.com/invoice/acct_1/live_YWNj?s=ap"', /live_YWNj|s=ap/],
  ['a checkout link without its scheme', '//checkout.stripe.com/c/pay/cs_live_b1#fidkdWxOYHwn', /cs_live_b1|fidkd/],
  ['a link with a port', 'BILLING.stripe.com:443/p/session/test_ABC', /test_ABC/],
  ['a link without its scheme on the host’s domain', 'at pay.acme.example/p/session/live_Zm9v', /live_Zm9v/],
  ['a checkout link on the host’s domain', 'pay.acme.example/c/pay/cs_live_b1#fidkdWxOYHwn', /cs_live_b1|fidkd/],
  ['an escaped client secret', 'client_secret%3Dseti_1Abc_secret_Xyz789', /Xyz789/],
  ['an escaped link', 'to=https%3A%2F%2Fbilling.stripe.com%2Fp%2Fsession%2Ftest_YWNj', /test_YWNj/],
  ['an escaped link without its scheme', 'to%3Dbilling.stripe.com%2fp%2fsession%2ftest_YWNj', /test_YWNj/],
  ['an escaped link with more in it', 'https%3A%2F%2Fcheckout.stripe.com%2Fc%2Fcs_1%23fid%2522dWxO', /cs_1|dWxO/],
  ['an escaped webhook secret', 'whsec_Zm9v%2FYmFy%3D', /Zm9v|YmFy/],
  ['an escaped key that is masked', 'sk_test_%2A%2A%2Ap7dc', /p7dc/],
  ['an escaped card number', 'number%3D4242424242424242', /42424242/],
  ['a card number of a form', 'number=4242+4242+4242+4242', /4242.4242/],
  ['credentials of a form', 'Authorization=Basic+c2tfdGVzdF8xOg%3D%3D', /c2tf/],
  ['a secret after an escaped line break', 'a%0Apk_live_51HabcDEF', /51Habc/],
  ['a secret after bytes that are no text', 'a%FFsk_live_51HabcDEF', /51Habc/],
  ['an e-mail address', 'No customer for jane.doe+billing@example.co.uk, sorry', /jane|example\.co/],
  ['an escaped e-mail address', 'GET /v1/customers?email=jane%40example.com', /jane|example\.com/],
  ['an e-mail address in quotes', '{"email":"jane@example.com"}', /jane/],
  ['an international e-mail address', 'żaneta@przykład.pl', /żaneta|przyk/],
  ['a card fingerprint', '"fingerprint": "Xt5EWLLDS7FJjR1c"', /Xt5E/],
  ['a card fingerprint in a dump', "{ fingerprint: 'Xt5EWLLDS7FJjR1c', last4: '4242' }", /Xt5E/],
  ['a card number', 'card 4242424242424242 was declined', /42424242/],
  ['a card number in groups', '4000 0566-5566 5556', /5566/],
  ['a bearer token', 'Authorization: Bearer abc.def-ghi_123', /abc\.def/],
  ['basic credentials', 'authorization=Basic c2tfdGVzdF8xOg==', /c2tf/],
  ['a JSON web token', 'session eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.SflKxw', /eyJ|SflK/],
  ['a connection string', 'postgres://billing:hunter2@db.internal:5432/app failed', /hunter2|billing:/],
  ['a password with an at sign', 'redis://default:p@ss@cache.internal/0', /p@ss|default/],
]

/** What an operator needs, and keeps. */
const kept = [
  "No such customer: 'cus_NffrFeUfNV2Hib'",
  'sub_1MowQVLkdIwHu7ixeRlqHVzs is paused; in_1MtHbELkdIwHu7ixl4OzzPMv open',
  'req_abc123 at 1700000000000, 2026-11-12T09:00:00.000Z',
  'the `origin` option allows https://app.example.com, https://admin.example.com.',
  'Save the settings once: https://dashboard.stripe.com/settings/billing/portal',
  'price_1MoBy5LkdIwHu7ixZhnattbh is archived: risk_level, task_live, desk_top',
  'connect ECONNREFUSED 10.0.0.1:5432',
  'order 4242424242424241 of 1234567890123456789',
  'getaddrinfo ENOTFOUND api.stripe.com at node_modules/stripe/esm/stripe.esm.node.js:12',
  'see docs.stripe.com/api and dashboard.stripe.com/settings/billing/portal',
  'React 19.3 and/or Node 24, 20 % less, 100% of v1.2/x.y',
  'set STRIPE_SECRET_KEY, and STRIPE_WEBHOOK_SECRET_OLD while it is rolled',
]

describe('redaction', () => {
  it.each(corpus)('S42: takes %s out', (_, text, secret) => {
    expect(text).toMatch(secret)
    expect(redact(text)).not.toMatch(secret)
    expect(redact(`before ${text} after`)).toMatch(/^before .+ after$/)
    expect(redact(`before ${text} after`)).not.toMatch(secret)
    expect(redact(JSON.stringify({ text }))).not.toMatch(secret)
    expect(redact(new URLSearchParams({ text }).toString())).not.toMatch(secret)
    const escaped = encodeURIComponent(text)
    expect(redact(`before ${escaped} after`)).not.toMatch(secret)
    expect(redact(encodeURIComponent(`"${escaped}"`))).not.toMatch(secret)
  })

  it.each(kept)('S42: leaves an operator %j', (text) => {
    expect(redact(text)).toBe(text)
  })

  it('S42: says which service a link belonged to', () => {
    expect(redact('https://user:pw@billing.stripe.com/p/session/x')).toBe('https://billing.stripe.com/…')
  })

  it('S42: takes all of several out', () => {
    const text = redact(corpus.map(([, one]) => one).join('\n'))
    for (const [, , secret] of corpus) expect(text).not.toMatch(secret)
  })

  it('S42: keeps a log to one line, and shows no control codes', () => {
    const forged = 'a\r\nreact-billing-portal: getBilling 1: all is well\u2028b\u001b[31mc\u0000d\u202ee'
    expect(redact(forged)).toBe('a react-billing-portal: getBilling 1: all is well b [31mc de')
  })

  it('S42: an escaped line break forges no line either', () => {
    expect(redact('a%0D%0Areact-billing-portal: all is well%E2%80%A8b%1B[31mc%2500d')).toBe(
      'a react-billing-portal: all is well b [31mc d',
    )
  })

  it('S42: a text of any length is cut short, and never within a secret', () => {
    for (let length = 3900; length < 4010; length++) {
      const text = redact(`${'a '.repeat(length / 2)} sk_live_51HabcDEF0123456789 jane@example.com`)
      expect(text.length).toBeLessThanOrEqual(2001)
    }
    // What is taken out makes room: what follows must still be whole, or left out.
    const urls = 'https://x.example/aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa '
    for (let pad = 0; pad < 60; pad++) {
      const text = redact(`${urls.repeat(39)}${'b'.repeat(pad)} jane@example.com sk_live_51Habc`)
      expect(text).not.toMatch(/jane@|51H/)
    }
  })

  it('S42: takes no time at all over a hostile text', () => {
    const start = performance.now()
    for (const piece of [
      'a',
      'a@',
      'a.',
      'sk_',
      'eyJ',
      '1 ',
      '://',
      'a_secret',
      '@a.',
      'Bearer ',
      '%',
      '%25',
      '%2525',
      '25%',
    ])
      redact(piece.repeat(50_000))
    expect(performance.now() - start).toBeLessThan(2000)
  })
})

describe('the default log', () => {
  it('S42: has no link, secret, key or address in it, whatever Stripe and the host throw', async () => {
    const log = vi.spyOn(console, 'error').mockImplementation(() => {})
    try {
      for (const [, text] of corpus) {
        const body = JSON.stringify({ error: { type: 'api_error', message: text } })
        const stripe = stripeOver(() => Promise.resolve(new Response(body, { status: 400 })))
        const options = { stripe, origin: ORIGIN, secret: SECRET, plans: {} }
        const url = `${ORIGIN}/api/billing/invoices`
        await createBillingHandler({ ...options, customer: () => 'cus_1' })(new Request(url))
        await createBillingHandler({ ...options, customer: () => Promise.reject(new Error(text)) })(new Request(url))
      }
      const lines = log.mock.calls.map(([line]) => String(line))
      expect(lines).toHaveLength(corpus.length * 2)
      for (const line of lines) expect(line).toMatch(/^react-billing-portal: listInvoices [\w-]{36}: .+$/)
      for (const [, , secret] of corpus) expect(lines.join('\n')).not.toMatch(secret)
    } finally {
      log.mockRestore()
    }
  })
})

describe('a write that nobody waits for any more', () => {
  it('S46: is finished, and the operator hears that it went through', async () => {
    const { sandbox, customer } = setUp()
    const reported: string[] = []
    const { stripe, go } = holdingWrites(sandbox)
    const heard = gate()
    const onError = (error: unknown) => {
      reported.push(String(error))
      if (String(error).includes('createPortalSession was sent')) heard.open()
    }
    const { post } = mount(sandbox, { customer: () => customer, stripe, timeoutMs: 500, onError })
    expect((await bySlowClock(() => post('/portal-sessions', {}))).status).toBe(504)
    const before = sandbox.requests.length
    go.open()
    await heard.opened
    expect(sandbox.requests.slice(before)).toMatchObject([
      { method: 'POST', path: '/v1/billing_portal/sessions', status: 200 },
    ])
    expect(reported.at(-1)).toBe(
      'Error: createPortalSession was sent to Stripe and went through after nobody waited for it any more',
    )
  })

  it('S46: and how it failed, where the person has left', async () => {
    const { sandbox, customer } = setUp()
    const reported: unknown[] = []
    const gone = new AbortController()
    const stripe = stripeOver(async () => {
      gone.abort()
      return Response.json({ error: { type: 'invalid_request_error', message: 'no' } }, { status: 400 })
    })
    const onError = (error: unknown) => reported.push(error)
    const { handler } = mount(sandbox, { customer: () => customer, stripe, onError })
    const headers = { Origin: ORIGIN, 'Content-Type': 'application/json' }
    const url = `${ORIGIN}/api/billing/portal-sessions`
    const response = await handler(new Request(url, { method: 'POST', headers, body: '{}', signal: gone.signal }))
    expect(response.status).toBe(502)
    expect(reported).toContainEqual(expect.objectContaining({ message: expect.stringContaining('and failed after') }))
  })
})
