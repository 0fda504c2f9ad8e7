// @vitest-environment node
import { describe, expect, it } from 'vitest'
import { operations } from '../../src/contract/index.js'
import type { Billing, Operation, PaymentMethods, SetupSecret } from '../../src/contract/index.js'
import { createRefs } from '../../src/server/http/refs.js'
import type { RefKind } from '../../src/server/http/refs.js'
import { allOn, ready, steps } from './everyOperation.js'
import { mount, ORIGIN, problemOf, SECRET, setUp } from './setUp.js'

const isWrite = ({ method, path }: { method: string; path: string }) =>
  method !== 'GET' && !path.endsWith('/create_preview')

/** The operations that act on one thing, with what their refs stand for. */
const withRef = (Object.keys(operations) as Operation[])
  .filter((operation) => operations[operation].path.includes(':ref'))
  .map((operation): [Operation, RefKind] => {
    const { path } = operations[operation]
    const kind = path.startsWith('/subscriptions')
      ? 'subscription'
      : path.startsWith('/invoices')
        ? 'invoice'
        : 'payment_method'
    return [operation, path.startsWith('/tax-ids') ? 'tax_id' : kind]
  })

const ids: Record<RefKind, string> = {
  subscription: 'sub_sandbox9999',
  invoice: 'in_sandbox9999',
  payment_method: 'pm_sandbox9999',
  tax_id: 'txi_sandbox9999',
  cursor: 'in_sandbox9999',
}

describe.each(withRef)('%s of what is not this person’s', (operation, kind) => {
  it('S5: is not found, writes nothing and names nothing of anybody else’s', async () => {
    const { sandbox, customer, handler, request } = await ready(operation)
    const other = sandbox.seed(steps[operation].scenario).customer
    const own = new URL(request().url).pathname.split('/')[4] ?? ''
    const id = await openOwn(customer, kind, own)
    const foreignId = ids[kind]
    const refs: [what: string, ref: string][] = [
      ['another customer’s', await createRefs([SECRET])(other).seal(kind, id)],
      [
        'of another kind',
        await createRefs([SECRET])(customer).seal(kind === 'invoice' ? 'subscription' : 'invoice', id),
      ],
      ['under another secret', await createRefs([`${SECRET} of another app`])(customer).seal(kind, id)],
      ['the id itself', id],
      ['someone’s id', foreignId],
      ['altered', `${own.slice(0, 20)}${own[20] === 'A' ? 'B' : 'A'}${own.slice(21)}`],
      ['cut short', own.slice(0, -4)],
    ]
    // What was removed before is removed already; anything else that is gone is not found.
    if (!operation.startsWith('remove')) {
      refs.push(['of something that is gone', await createRefs([SECRET])(customer).seal(kind, foreignId)])
    }
    const answers = new Set<string>()
    for (const [what, ref] of refs) {
      const before = sandbox.requests.length
      const sent = request()
      const response = await handler(new Request(sent.url.replace(own, ref), sent))
      const problem = (await response.json()) as { code: string; requestId?: string }
      expect([what, response.status, problem.code]).toEqual([what, 404, 'not_found'])
      const { requestId: _, ...said } = problem
      answers.add(JSON.stringify(said))
      const calls = sandbox.requests.slice(before)
      expect(calls.filter(isWrite)).toEqual([])
      expect(JSON.stringify(calls.map(({ path, params }) => [path, params]))).not.toContain(other)
    }
    // Nobody can tell from the answer which of them exist.
    expect(answers.size).toBe(1)
  })

  it('S5: opens for nobody but the customer it was sealed for', async () => {
    const { sandbox, customer, handler, request } = await ready(operation)
    const { customer: other } = sandbox.seed(steps[operation].scenario)
    const { handler: theirs } = mount(sandbox, { customer: () => other, ...allOn })
    // What is sealed for one customer opens for no other, whoever of them owns it.
    const before = sandbox.requests.length
    expect(await problemOf(await theirs(request()))).toEqual([404, 'not_found'])
    expect(sandbox.requests.slice(before).filter(isWrite)).toEqual([])
    expect([200, 303]).toContain((await handler(request())).status)
    expect(customer).not.toBe(other)
  })
})

async function openOwn(customer: string, kind: RefKind, ref: string): Promise<string> {
  return createRefs([SECRET])(customer).open(kind, ref)
}

describe('what a body names', () => {
  it('S6: another customer’s method pays no invoice', async () => {
    const { sandbox, customer } = setUp('pastDue')
    const other = sandbox.seed('active').customer
    const mine = mount(sandbox, { customer: () => customer, ...allOn })
    const theirs = mount(sandbox, { customer: () => other, ...allOn })
    const { data } = (await (await theirs.get('/payment-methods')).json()) as PaymentMethods
    const { subscriptions } = (await (await mine.get()).json()) as Billing
    const before = sandbox.requests.length
    const path = `/invoices/${subscriptions[0]?.openInvoice?.ref}/pay`
    const pm = await openOwn(other, 'payment_method', data[0]?.ref ?? '')
    for (const paymentMethod of [
      data[0]?.ref,
      pm,
      subscriptions[0]?.ref,
      await createRefs([SECRET])(customer).seal('payment_method', pm),
    ]) {
      expect(await problemOf(await mine.post(path, { paymentMethod }))).toEqual([404, 'not_found'])
    }
    expect(sandbox.requests.slice(before).filter(isWrite)).toEqual([])
  })

  it('S6: another customer’s SetupIntent saves nothing', async () => {
    const { sandbox, customer } = setUp('active')
    const other = sandbox.seed('active').customer
    const mine = mount(sandbox, { customer: () => customer, ...allOn })
    const theirs = mount(sandbox, { customer: () => other, ...allOn })
    const { clientSecret } = (await (await theirs.post('/setup-intents', {})).json()) as SetupSecret
    await sandbox.stripe.setupIntents.confirm(clientSecret.split('_secret_')[0] ?? '', {
      payment_method: 'pm_card_visa',
      return_url: ORIGIN,
    })
    const before = sandbox.requests.length
    expect(await problemOf(await mine.post('/setup-intents/complete', { clientSecret }))).toEqual([404, 'not_found'])
    const wrong = `${clientSecret.slice(0, -3)}xyz`
    expect(await problemOf(await theirs.post('/setup-intents/complete', { clientSecret: wrong }))).toEqual([
      404,
      'not_found',
    ])
    expect(sandbox.requests.slice(before).filter(isWrite)).toEqual([])
  })

  it.each(
    (Object.keys(operations) as Operation[]).filter((each) => ['POST', 'PATCH'].includes(operations[each].method)),
  )('S10: %s takes no field that it does not know, and asks Stripe for nothing then', async (operation) => {
    const { sandbox, handler, request } = await ready(operation)
    const sent = request()
    const body = (await sent.clone().json()) as Record<string, unknown>
    const before = sandbox.requests.length
    for (const field of [
      'customer',
      'customerId',
      'userId',
      'referenceId',
      'stripeAccount',
      'items',
      'coupon',
      'trial_end',
      'proration_behavior',
      'metadata',
      'expand',
      'price',
      'priceId',
      'payment_behavior',
      'collection_method',
      'invoice_settings',
      'balance',
    ]) {
      const smuggled = new Request(sent.url, {
        method: sent.method,
        headers: sent.headers,
        body: JSON.stringify({ ...body, [field]: 'x' }),
      })
      expect([field, ...(await problemOf(await handler(smuggled)))]).toEqual([field, 400, 'invalid_request'])
    }
    expect(sandbox.requests.slice(before)).toEqual([])
  })
})
