import { createSandbox } from 'react-billing-portal/sandbox'
import type { Sandbox, SandboxRequest, ScenarioName } from 'react-billing-portal/sandbox'
import type { BillingHandlerOptions } from 'react-billing-portal/server'
import type { Billing, CustomerDetails, PaymentMethods } from '../../src/contract/index.js'
import { stripeOver } from '../server/alteredStripe.js'
import type { Json } from '../server/alteredStripe.js'
import { allOn } from '../server/everyOperation.js'
import { mount } from '../server/setUp.js'

/** What travels as a ref, and the client secret of a SetupIntent that the page has confirmed. */
export interface Known {
  subscription: string[]
  invoice: string[]
  cursor: string[]
  paymentMethod: string[]
  taxId: string[]
  clientSecret: string[]
}

/** What becomes of a call to Stripe. */
export type Fault =
  | { kind: 'none' }
  | { kind: 'status'; status: number; code: string | null }
  | { kind: 'drop' }
  | { kind: 'html' }
  | { kind: 'truncated' }
  | { kind: 'altered'; field: string; value: unknown }

/** Whatever Stripe says about a failure: none of it may reach a person. */
const STRIPE_TEXT =
  'CANARY sk_live_canary: No such customer cus_canary at Object.<anonymous> (/srv/app/billing.js:12:3)'

export interface World {
  sandbox: Sandbox
  own: string
  /** Every id of the other customer's, which no call may name. */
  foreign: ReadonlySet<string>
  known: Known
  foreignKnown: Known
  faults: Fault[]
  calls: () => readonly SandboxRequest[]
  mount: (options: Partial<BillingHandlerOptions>) => ReturnType<typeof mount>['handler']
}

/** Two customers in the same account: one who asks, and one whose things are none of the first one's business. */
export async function createWorld(scenario: ScenarioName): Promise<World> {
  const sandbox = createSandbox()
  const own = sandbox.seed(scenario).customer
  const other = sandbox.seed('severalSubscriptions').customer
  const made = await surroundings(scenario, sandbox, own, other)
  const faults: Fault[] = []
  const stripe = stripeOver(async (url, init) => {
    const fault = faults.shift() ?? { kind: 'none' as const }
    if (fault.kind === 'drop') throw new TypeError(STRIPE_TEXT)
    if (fault.kind === 'html') return new Response(`<html>${STRIPE_TEXT}</html>`, { status: 502 })
    if (fault.kind === 'status') {
      const error = { message: STRIPE_TEXT, code: fault.code ?? undefined, param: 'customer', type: 'api_error' }
      return Response.json({ error }, { status: fault.status })
    }
    const response = await sandbox.fetch(url, init)
    if (fault.kind === 'none') return response
    const text = await response.text()
    if (fault.kind === 'truncated') return new Response(text.slice(0, text.length / 2), { status: response.status })
    return Response.json(alter(JSON.parse(text) as Json, fault.field, fault.value), { status: response.status })
  })
  return {
    sandbox,
    own,
    ...made,
    faults,
    calls: () => sandbox.requests,
    mount: (options) =>
      mount(sandbox, { customer: () => own, stripe, ...allOn, rateLimit: () => true, ...options }).handler,
  }
}

/** Sets a field wherever it stands. */
function alter(value: unknown, field: string, to: unknown): unknown {
  if (Array.isArray(value)) return value.map((entry) => alter(entry, field, to))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([key, entry]) => [key, key === field ? to : alter(entry, field, to)]),
  )
}

const remembered = new Map<ScenarioName, Pick<World, 'known' | 'foreignKnown' | 'foreign'>>()

/**
 * Both customers get a second method, a tax ID and a SetupIntent. Sandboxes are alike to the byte, and so are refs, so
 * what has been seen of a scenario once need not be asked for again.
 */
async function surroundings(scenario: ScenarioName, sandbox: Sandbox, own: string, other: string) {
  const secrets: Record<string, string> = {}
  for (const customer of scenario === 'deletedCustomer' ? [other] : [own, other]) {
    await sandbox.stripe.paymentMethods.attach('pm_card_mastercard', { customer })
    await sandbox.stripe.customers.createTaxId(customer, { type: 'eu_vat', value: 'DE123456789' })
    const intent = await sandbox.stripe.setupIntents.create({ customer, usage: 'off_session' })
    await sandbox.stripe.setupIntents.confirm(intent.id, {
      payment_method: 'pm_card_amex',
      return_url: 'https://x.example',
    })
    secrets[customer] = intent.client_secret ?? ''
  }
  const seen = remembered.get(scenario)
  if (seen !== undefined) return seen
  const made = {
    known: await look(sandbox, own, secrets),
    foreignKnown: await look(sandbox, other, secrets),
    foreign: await idsOf(sandbox, other),
  }
  remembered.set(scenario, made)
  return made
}

async function look(sandbox: Sandbox, customer: string, secrets: Record<string, string>): Promise<Known> {
  const { get } = mount(sandbox, { customer: () => customer, ...allOn })
  const read = async <Body>(path: string) => (await (await get(path)).json()) as Partial<Body>
  const billing = await read<Billing>('')
  const page = await read<Billing['invoices']>('/invoices?limit=1')
  const methods = await read<PaymentMethods>('/payment-methods')
  const details = await read<CustomerDetails>('/customer')
  return {
    subscription: billing.subscriptions?.map(({ ref }) => ref) ?? [],
    invoice: billing.invoices?.data.map(({ ref }) => ref) ?? [],
    cursor: typeof page.nextCursor === 'string' ? [page.nextCursor] : [],
    paymentMethod: methods.data?.map(({ ref }) => ref) ?? [],
    taxId: details.taxIds?.map(({ ref }) => ref) ?? [],
    clientSecret: [secrets[customer] ?? 'seti_0_secret_0'],
  }
}

async function idsOf({ stripe }: Sandbox, customer: string): Promise<ReadonlySet<string>> {
  const lists = await Promise.all([
    stripe.subscriptions.list({ customer, status: 'all' }),
    stripe.invoices.list({ customer, limit: 100 }),
    stripe.customers.listPaymentMethods(customer),
    stripe.customers.listTaxIds(customer),
    stripe.setupIntents.list({ customer }),
  ])
  return new Set([customer, ...lists.flatMap(({ data }) => (data as { id: string }[]).map(({ id }) => id))])
}
