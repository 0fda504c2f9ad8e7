import { createBillingHandler } from 'react-billing-portal/server'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createSandbox, type Sandbox, type ScenarioName } from '../../src/sandbox/index.js'

import { accountOf } from './account.js'
import { type Judge, startJudge } from './judge.js'
import { count, isCode, leavesOf, mutationsOf, newScore, report, shallow, verdict } from './mutations.js'
import type { Asked, Exception } from './mutations.js'
import { createChance } from './random.js'

const ORIGIN = 'https://app.example.com'
const MUTATIONS = 2_000
const SEED = Number(process.env['MUTATION_SEED'] ?? 20_261_112)

type Act = [method: string, path: string, body?: object]

const address = { line1: '1 Quay', line2: null, postalCode: 'T12', city: 'Cork', state: null, country: 'IE' }

/** What customers do in each state; `:sub`, `:open` and `:card` stand for their own. */
const journeys: [ScenarioName, Act[]][] = [
  [
    'active',
    [
      ['POST', '/portal-sessions', { flow: { type: 'payment_method_update' }, returnUrl: '/billing' }],
      ['POST', '/checkout-sessions', { plan: 'pro', quantity: 3, returnUrl: '/billing' }],
      ['POST', '/setup-intents', {}],
      ['PATCH', '/customer', { name: 'New', email: 'a@b.example', phone: null, address }],
      ['POST', '/tax-ids', { type: 'eu_vat', value: 'DE123456789' }],
      ['GET', '/subscriptions/:sub/upcoming'],
      ['POST', '/payment-methods/:card/default', {}],
      ['POST', '/subscriptions/:sub/preview', { plan: 'business' }],
      ['POST', '/subscriptions/:sub/change', { plan: 'business' }],
      ['POST', '/subscriptions/:sub/cancel', { feedback: 'unused', comment: 'bye' }],
      ['POST', '/subscriptions/:sub/resume', {}],
      ['POST', '/subscriptions/:sub/pause', {}],
      ['POST', '/subscriptions/:sub/unpause', {}],
    ],
  ],
  ['seats', [['POST', '/subscriptions/:sub/change', { plan: 'starter', quantity: 2 }]]],
  ['pendingUpdate', [['POST', '/subscriptions/:sub/undo-change', {}]]],
  ['pastDue', [['POST', '/invoices/:open/pay', {}]]],
  ['paused', [['POST', '/subscriptions/:sub/unpause', {}]]],
]

interface Recorded extends Asked {
  scenario: ScenarioName
}

const exceptions: Exception[] = [
  ...shallow,
  ['the judge does not know how the tax ids of a country look', isCode('tax_id_invalid')],
  ['the judge does not know what an email address is', isCode('email_invalid')],
  ['the judge does not know which countries there are', ({ param }) => param === 'address[country]'],
  [
    'what a checkout needs depends on its mode, which no schema says',
    ({ param = '' }, request) => request.includes('checkout') && /^(mode|success_url|line_items)/.test(param),
  ],
  [
    'the sandbox previews and schedules only what there is already',
    ({ message }) => message.startsWith('The sandbox '),
  ],
]

/** A fresh account, as every mutation finds it. */
function fresh(scenario: ScenarioName): { sandbox: Sandbox; customer: string } {
  const sandbox = createSandbox()
  return { sandbox, customer: sandbox.seed(scenario).customer }
}

/** Everything our server asks of Stripe while the journeys are made. */
async function recordAsked(): Promise<Recorded[]> {
  const found = new Map<string, Recorded>()
  for (const [scenario, acts] of journeys) {
    const { sandbox, customer } = fresh(scenario)
    const { starter, pro, business } = sandbox.prices
    const handler = createBillingHandler({
      stripe: sandbox.stripe,
      customer: () => customer,
      origin: ORIGIN,
      secret: 'a secret for the judge, of thirty-two bytes',
      plans: { starter, pro, business },
      allowSeveralSubscriptions: true,
      publishableKey: 'pk_test_judge',
      operations: { pause: true, unpause: true },
      now: sandbox.now,
      onError: () => undefined,
    })
    const ask = (method: string, path: string, body?: object) =>
      handler(
        new Request(`${ORIGIN}/api/billing${path}`, {
          method,
          headers: { Origin: ORIGIN, 'Content-Type': 'application/json', 'Idempotency-Key': path },
          ...(body ? { body: JSON.stringify(body) } : {}),
        }),
      )
    const billing = await (await ask('GET', '/')).json()
    const refs = {
      ':sub': billing.subscriptions[0]?.ref,
      ':card': billing.paymentMethods?.data?.[0]?.ref ?? billing.paymentMethods?.[0]?.ref,
      ':open': billing.invoices?.data?.find((each: { status: string }) => each.status === 'open')?.ref,
    }
    for (const [method, path, body] of acts) {
      const filled = Object.entries(refs).reduce((text, [word, ref]) => text.replace(word, String(ref)), path)
      const { status } = await ask(method, filled, body)
      // A card that is refused is as good as any: Stripe was asked.
      if (status !== 200 && status !== 402) throw new Error(`${scenario}: ${method} ${path} is answered ${status}.`)
    }
    for (const { method, params, path, status } of sandbox.requests) {
      const leaves = leavesOf(params)
      const key = [scenario, method, path, ...leaves.map(([name]) => name)].join(' ')
      if (status === 200) found.set(key, { scenario, method, path, leaves })
    }
  }
  return [...found.values()]
}

let judge: Judge
let url: string
beforeAll(async () => {
  ;({ judge, url } = await startJudge({ strictIds: true }))
})
afterAll(() => judge.close())

test(
  `the sandbox and the judge accept and refuse the same ${String(MUTATIONS)} mutations of what our server asks (seed ${String(SEED)})`,
  { timeout: 600_000 },
  async () => {
    process.stdout.write(`mutations: seed ${String(SEED)}\n`)
    const chance = createChance(SEED)
    const asked = await recordAsked()
    const score = newScore()
    for (const [scenario] of journeys) {
      const requests = asked.filter((each) => each.scenario === scenario)
      const { customer, sandbox } = fresh(scenario)
      await fetch(`${url}/__reset`, { method: 'POST' })
      const account = await accountOf(sandbox, [customer])
      judge.seed(account)
      const agreed: Recorded[] = []
      for (const each of requests) {
        const both = await Promise.all([
          verdict(fresh(scenario).sandbox.fetch, 'https://api.stripe.com', each),
          verdict(fetch, url, each),
        ])
        if (both.every(({ accepts }) => accepts)) agreed.push(each)
        judge.seed(account)
      }
      expect(agreed.length).toBeGreaterThan(0)
      const share = Math.ceil((MUTATIONS * requests.length) / asked.length)
      for (let made = 0; made < share; made += 1) {
        const base = agreed[chance.below(agreed.length)]
        if (!base) continue
        const mutation = chance.pick(mutationsOf(base))
        const ours = await verdict(fresh(scenario).sandbox.fetch, 'https://api.stripe.com', mutation)
        const theirs = await verdict(fetch, url, mutation)
        if (mutation.method !== 'GET') judge.seed(account)
        count(score, mutation, [ours, theirs], exceptions)
      }
    }
    report('mutations', score)
    expect([...score.disagreed].slice(0, 60)).toEqual([])
    expect(score.made).toBeGreaterThanOrEqual(MUTATIONS)
    expect(score.refused).toBeGreaterThan(MUTATIONS / 4)
  },
)
