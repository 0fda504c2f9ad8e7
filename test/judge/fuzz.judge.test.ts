import { createBillingHandler } from 'react-billing-portal/server'
import type Stripe from 'stripe'
import { describe, expect, it } from 'vitest'
import { operations } from '../../src/contract/index.js'
import type { Operation } from '../../src/contract/index.js'
import { createRefs } from '../../src/server/http/refs.js'
import { routes } from '../../src/server/routes.js'
import { checkWhole, readAnswer } from './answers.js'
import { startJudge } from './judge.js'
import type { Judge } from './judge.js'
import { createChance } from './random.js'
import type { Chance } from './random.js'

const ORIGIN = 'https://app.example.com'
const SECRET = 'a secret for the judge, of thirty-two bytes'
const CUSTOMER = 'cus_own1'
const ROUNDS = Number(process.env['JUDGE_FUZZ_ROUNDS'] ?? 6)
const first = Number(process.env['JUDGE_FUZZ_SEED'] ?? 20_261_112)
const seeds = [first, first + 1, first + 2, first + 3]
const names = Object.keys(operations) as Operation[]

/** What an operation gives is looked at before it is written as JSON, which makes a null of what is no number. */
for (const name of names) {
  const { parse } = routes[name]
  routes[name].parse = (input) => {
    const run = parse(input)
    return async (call) => {
      const answer = await run(call)
      if ('body' in answer) checkWhole(name, answer.body)
      return answer
    }
  }
}

type Random = Record<string, unknown>

/** Random objects of Stripe's, made this customer's so that an operation gets past asking whose they are. */
async function fill(judge: Judge, stripe: Stripe, { below, pick }: Chance) {
  const get = async (path: string, change: Random = {}): Promise<Random> => {
    const { lastResponse: _, ...random } = (await stripe.rawRequest('GET', path)) as unknown as Random
    return { ...random, ...change }
  }
  const own = { customer: CUSTOMER }
  const usually = (value: Random) => (below(4) === 0 ? {} : value)
  const secrets = ['seti_own1_secret_a1', 'seti_own2_secret_a2']
  const statuses = ['trialing', 'past_due', 'unpaid', 'incomplete', 'paused', 'canceled']
  const recurring = {
    interval: 'month',
    interval_count: 1,
    usage_type: 'licensed',
    trial_period_days: null,
    meter: null,
  }
  const onSale = { active: true, type: 'recurring', recurring, currency: 'usd', tax_behavior: 'exclusive' }
  // What comes only where it is asked for, the judge has only where it was given.
  const asked = { product: 'prod_own1', tiers: [], currency_options: {} }
  const prices = await Promise.all(
    ['price_a1', 'price_b2'].map((id) => get(`/v1/prices/${id}`, { ...asked, ...usually(onSale) })),
  )
  const configuration = await get('/v1/billing_portal/configurations/bpc_own1', { active: true, is_default: true })
  const features = configuration['features'] as Random
  const { subscription_update: update } = features
  features['subscription_update'] = { ...(update as Random), products: [], ...usually({ enabled: true }) }
  const subscriptions = await Promise.all(
    ['sub_own1', 'sub_own2'].map((id) =>
      get(`/v1/subscriptions/${id}`, {
        ...own,
        status: below(2) === 0 ? 'active' : pick(statuses),
        latest_invoice: pick([null, 'in_own1', 'in_own2']),
        ...usually({ schedule: null, pending_update: null, pause_collection: null, currency: 'usd' }),
        ...usually({ collection_method: 'charge_automatically', cancel_at: null, cancel_at_period_end: false }),
      }),
    ),
  )
  for (const subscription of subscriptions) {
    const items = subscription['items'] as { data: Random[]; has_more: boolean }
    const [item] = items.data
    // Mostly one, of a plan that can be changed.
    if (item === undefined || below(4) === 0) continue
    Object.assign(items, { has_more: false, data: [{ ...item, price: pick(prices), quantity: pick([1, 2, 7]) }] })
  }
  // The judge knows no time by this name, and would make it one that no calendar has.
  const next_payment_attempt = pick([null, 1_790_086_400])
  const objects = [
    ...prices,
    ...subscriptions,
    configuration,
    await get(`/v1/customers/${CUSTOMER}`),
    ...(await Promise.all(
      ['in_own1', 'in_own2', 'in_own3'].map((id, index) =>
        get(`/v1/invoices/${id}`, {
          ...own,
          next_payment_attempt,
          ...usually({ status: ['open', 'paid', 'open'][index] }),
        }),
      ),
    )),
    ...(await Promise.all(['pm_own1', 'pm_own2'].map((id) => get(`/v1/payment_methods/${id}`, own)))),
    ...(await Promise.all(
      secrets.map((client_secret, index) =>
        get(`/v1/setup_intents/seti_own${index + 1}`, {
          ...own,
          client_secret,
          ...usually({ status: 'succeeded', payment_method: 'pm_own1' }),
        }),
      ),
    )),
    await get(`/v1/customers/${CUSTOMER}/tax_ids/txi_own1`, own),
  ]
  judge.seed(objects)
  const refs = createRefs([SECRET])(CUSTOMER)
  const sealed = (kind: Parameters<typeof refs.seal>[0], ids: string[]) =>
    Promise.all(ids.map((id) => refs.seal(kind, id)))
  return {
    secrets,
    subscription: await sealed('subscription', ['sub_own1', 'sub_own2']),
    invoice: await sealed('invoice', ['in_own1', 'in_own2', 'in_own3']),
    method: await sealed('payment_method', ['pm_own1', 'pm_own2']),
    taxId: await sealed('tax_id', ['txi_own1']),
    cursor: await sealed('cursor', ['in_own1', 'in_own2']),
  }
}

type Known = Awaited<ReturnType<typeof fill>>

/** A request that the contract allows. */
function requestFor(operation: Operation, known: Known, { below, pick }: Chance): Request {
  const maybe = (field: object) => (below(2) === 0 ? field : {})
  const change = { plan: pick(['a', 'b']), ...maybe({ quantity: 1 + below(5) }) }
  const subscription = pick(known.subscription)
  const flows = ['payment_method_update', 'customer_update', 'subscription_cancel', 'subscription_update'] as const
  const flow =
    below(2) === 0
      ? { type: pick(flows), ...maybe({ subscription }) }
      : { type: 'subscription_update_confirm', subscription, ...change, ...maybe({ promotionCode: 'SPRING26' }) }
  const address = { line1: 'a', line2: null, postalCode: '1', city: 'b', state: null, country: 'DE' }
  const bodies: Partial<Record<Operation, object>> = {
    createPortalSession: { ...maybe({ flow }), ...maybe({ locale: 'de' }) },
    createCheckoutSession: change,
    completeSetup: { clientSecret: pick(known.secrets), ...maybe({ makeDefault: false }) },
    previewChange: change,
    changePlan: change,
    cancel: { ...maybe({ feedback: 'unused' }), ...maybe({ comment: 'bye' }) },
    payInvoice: maybe({ paymentMethod: pick(known.method) }),
    updateCustomer: { ...maybe({ name: 'a' }), ...maybe({ phone: null }), ...maybe({ address }) },
    addTaxId: { type: 'eu_vat', value: 'DE123456789' },
  }
  const { method, path } = operations[operation]
  const kinds: [RegExp, string[]][] = [
    [/^\/sub/, known.subscription],
    [/^\/inv/, known.invoice],
    [/^\/pay/, known.method],
    [/^\/tax/, known.taxId],
  ]
  const refs = kinds.find(([of]) => of.test(path))?.[1] ?? ['']
  const filled = path
    .replace(':ref', pick(refs))
    .replace(':document', pick(['pdf', 'hosted']))
    .replace(/^\/$/, '')
  const query = operation === 'listInvoices' ? pick(['', '?limit=2', `?cursor=${pick(known.cursor)}`]) : ''
  const hasBody = method === 'POST' || method === 'PATCH'
  return new Request(`${ORIGIN}/api/billing${filled}${query}`, {
    method,
    headers: { Origin: ORIGIN, Accept: 'application/json', ...(hasBody && { 'Content-Type': 'application/json' }) },
    ...(hasBody && { body: JSON.stringify(bodies[operation] ?? {}) }),
  })
}

describe('whatever Stripe’s document allows it to answer', () => {
  const worked = new Map<Operation, number>(names.map((name) => [name, 0]))

  it.each(seeds.flatMap((seed) => [false, true].map((hostileUrls) => ({ seed, hostileUrls }))))(
    'seed $seed, hostile links $hostileUrls: every operation answers as the contract says',
    async ({ seed, hostileUrls }) => {
      const { judge, stripe } = await startJudge({ fuzz: seed, hostileUrls })
      const port = stripe.getApiField('port')
      const chance = createChance(seed)
      const codes = new Map<string, number>()
      const found = new Map<string, string>()
      for (let round = 0; round < ROUNDS; round += 1) {
        await fetch(`http://127.0.0.1:${port}/__reset`, { method: 'POST' })
        const known = await fill(judge, stripe, chance)
        const causes: unknown[] = []
        const handler = createBillingHandler({
          stripe,
          customer: () => CUSTOMER,
          origin: ORIGIN,
          secret: SECRET,
          plans: { a: 'price_a1', b: 'price_b2' },
          allowSeveralSubscriptions: true,
          publishableKey: 'pk_test_judge',
          operations: Object.fromEntries(names.map((name) => [name, true])),
          rateLimit: () => true,
          now: () => 1_790_000_000_000,
          onError: (error) => causes.push(error),
        })
        // Begun anywhere, so that what ends a subscription does not always come before what needs one.
        const start = chance.below(names.length)
        for (const operation of [...names.slice(start), ...names.slice(0, start)]) {
          causes.length = 0
          try {
            const code = await readAnswer(operation, await handler(requestFor(operation, known, chance)))
            codes.set(code, (codes.get(code) ?? 0) + 1)
            if (code === 'ok') worked.set(operation, (worked.get(operation) ?? 0) + 1)
            // Nothing that the document allows is a fault of ours.
            if (code === 'internal_error') throw causes.at(-1)
          } catch (error) {
            const { message = String(error), stack = '' } = error instanceof Error ? error : {}
            const place = stack.split('\n').find((line) => line.includes('/src/'))
            found.set(`${operation} ${place?.trim()} ${message.slice(0, 90)}`, `round ${round}: ${message}`)
          }
        }
      }
      await judge.close()
      const told = [...codes].toSorted((a, b) => b[1] - a[1]).map(([code, times]) => `${code} ${times}`)
      process.stdout.write(`fuzz: seed ${seed}${hostileUrls ? ', hostile links' : ''}: ${told.join(', ')}\n`)
      expect(Object.fromEntries(found)).toEqual({})
    },
  )

  it.each<[string, Operation, object]>([
    ['an id', 'getCustomer', { name: 'cus_Q1x9Z', email: null, phone: null, address: null, taxIds: [] }],
    ['what must not travel', 'createPortalSession', { url: 'javascript:alert(1)' }],
    ['a link that is not https', 'createPortalSession', { url: '/somewhere' }],
    ['what is not the contract', 'createPortalSession', {}],
    ['more than the contract', 'createPortalSession', { url: 'https://a.example', id: 'a' }],
  ])('(%s would be found in an answer)', async (why, operation, body) => {
    const headers = { 'Content-Type': 'application/json; charset=utf-8' }
    await expect(readAnswer(operation, Response.json(body, { headers }))).rejects.toThrow(why)
  })

  it('and every operation has worked', () => {
    process.stdout.write(`fuzz: worked: ${[...worked].map((each) => each.join(' ')).join(', ')}\n`)
    expect([...worked].filter(([, times]) => times === 0)).toEqual([])
  })
})
