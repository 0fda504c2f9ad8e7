import { createBillingHandler } from 'react-billing-portal/server'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createSandbox, type Sandbox, type SandboxRequest, type ScenarioName } from '../../src/sandbox/index.js'

import { accountOf } from './account.js'
import { type Judge, startJudge } from './judge.js'
import { type Chance, createChance } from './random.js'

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

interface Asked extends Pick<SandboxRequest, 'method' | 'path'> {
  scenario: ScenarioName
  leaves: [name: string, value: string][]
}

interface Refusal {
  code?: string
  param?: string
  message: string
}

/** Where the sandbox may refuse what the judge lets pass, and why. It never accepts what the judge refuses. */
const exceptions: [reason: string, isMeant: (error: Refusal, request: string) => boolean][] = [
  ['the judge looks up the id an address ends in, not those in parameters or before it', isCode('resource_missing')],
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

function isCode(wanted: string) {
  return ({ code }: Refusal) => code === wanted
}

/** A fresh account, as every mutation finds it. */
function fresh(scenario: ScenarioName): { sandbox: Sandbox; customer: string } {
  const sandbox = createSandbox()
  return { sandbox, customer: sandbox.seed(scenario).customer }
}

function leavesOf(tree: Record<string, unknown>, prefix = ''): [string, string][] {
  return Object.entries(tree).flatMap(([key, value]) => {
    const name = prefix ? `${prefix}[${key}]` : key
    return typeof value === 'object' && value !== null
      ? leavesOf(value as Record<string, unknown>, name)
      : [[name, String(value)] as [string, string]]
  })
}

/** Everything our server asks of Stripe while the journeys are made. */
async function recordAsked(): Promise<Asked[]> {
  const found = new Map<string, Asked>()
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

function mutate({ leaves, path, ...asked }: Asked, { below }: Chance): Asked {
  const changed = leaves.map(([name, value]): [string, string] => [name, value])
  const index = below(changed.length + 1)
  const leaf = changed[index]
  if (!leaf) return { ...asked, path: path.replace(/_sandbox\d+/, '_doesnotexist'), leaves: changed }
  const [name, value] = leaf
  const kinds = [
    () => changed.splice(index, 1),
    () => changed.splice(index, 1, [name.replace(/(\w)(\]?)$/, '$1x$2'), value]),
    () => changed.splice(index, 1, [`${name}[a]`, value]),
    () =>
      changed.splice(index, 1, [
        name,
        /_sandbox\d+$/.test(value) ? value.replace(/_sandbox\d+$/, '_doesnotexist') : 'wrong!',
      ]),
  ]
  kinds[below(kinds.length)]?.()
  return { ...asked, path, leaves: changed }
}

let judge: Judge
let port: string
beforeAll(async () => {
  const started = await startJudge({ strictIds: true })
  ;({ judge } = started)
  port = `http://127.0.0.1:${String(await portOf(started.stripe))}`
})
afterAll(() => judge.close())

async function portOf(stripe: { getApiField: (name: 'port') => unknown }) {
  return stripe.getApiField('port')
}

async function verdict(send: (url: string, init: RequestInit) => Promise<Response>, base: string, asked: Asked) {
  const { leaves, method, path } = asked
  const form = leaves.map(([name, value]) => `${name}=${encodeURIComponent(value)}`).join('&')
  const headers = {
    authorization: 'Bearer sk_test_judged',
    ...(method === 'POST' ? { 'content-type': 'application/x-www-form-urlencoded' } : {}),
  }
  const url = `${base}${path}${method === 'POST' || !form ? '' : `?${form}`}`
  const answer = await send(url, { method, headers, ...(method === 'POST' ? { body: form } : {}) })
  const { error } = (await answer.json()) as { error?: Refusal }
  return { accepts: answer.status < 400 || answer.status === 402, error: error ?? { message: '' } }
}

test(
  `the sandbox and the judge accept and refuse the same ${String(MUTATIONS)} mutations of what our server asks (seed ${String(SEED)})`,
  { timeout: 600_000 },
  async () => {
    process.stdout.write(`mutations: seed ${String(SEED)}\n`)
    const chance = createChance(SEED)
    const asked = await recordAsked()
    const disagreed: string[] = []
    const excused = new Map<string, number>()
    let made = 0
    let refused = 0
    for (const [scenario] of journeys) {
      const requests = asked.filter((each) => each.scenario === scenario)
      const { customer, sandbox } = fresh(scenario)
      await fetch(`${port}/__reset`, { method: 'POST' })
      const account = await accountOf(sandbox, [customer])
      judge.seed(account)
      const agreed: Asked[] = []
      for (const each of requests) {
        const both = await Promise.all([
          verdict(fresh(scenario).sandbox.fetch, 'https://api.stripe.com', each),
          verdict(fetch, port, each),
        ])
        if (both.every(({ accepts }) => accepts)) agreed.push(each)
        judge.seed(account)
      }
      expect(agreed.length).toBeGreaterThan(0)
      const share = Math.ceil((MUTATIONS * requests.length) / asked.length)
      for (let count = 0; count < share; count += 1) {
        const base = agreed[chance.below(agreed.length)]
        if (!base) continue
        const mutation = mutate(base, chance)
        const ours = await verdict(fresh(scenario).sandbox.fetch, 'https://api.stripe.com', mutation)
        const theirs = await verdict(fetch, port, mutation)
        if (mutation.method !== 'GET') judge.seed(account)
        made += 1
        if (!ours.accepts) refused += 1
        if (ours.accepts === theirs.accepts) continue
        const request = `${mutation.method} ${mutation.path} ${mutation.leaves.map((leaf) => leaf.join('=')).join('&')}`
        const [reason] = (!ours.accepts && exceptions.find(([, isMeant]) => isMeant(ours.error, request))) || []
        if (reason !== undefined) excused.set(reason, (excused.get(reason) ?? 0) + 1)
        else
          disagreed.push(
            `${request}: ${ours.error.message || theirs.error.message} (${ours.accepts ? 'judge' : 'sandbox'})`,
          )
      }
    }
    const reasons = [...excused].map(([reason, times]) => `  excused ${String(times)}: ${reason}\n`)
    process.stdout.write(`mutations: ${String(made)} made, ${String(refused)} refused\n${reasons.join('')}`)
    expect([...new Set(disagreed)].slice(0, 60)).toEqual([])
    expect(made).toBeGreaterThanOrEqual(MUTATIONS)
    expect(refused).toBeGreaterThan(MUTATIONS / 4)
  },
)
