import { createSandbox } from 'react-billing-portal/sandbox'
import type { Sandbox, ScenarioName } from 'react-billing-portal/sandbox'
import type { BillingHandlerOptions } from 'react-billing-portal/server'
import { operations } from '../../src/contract/index.js'
import type { Billing, CustomerDetails, Operation, PaymentMethods, SetupSecret } from '../../src/contract/index.js'
import { mount, ORIGIN } from './setUp.js'

type Get = (path?: string) => Promise<Response>
type Post = (path: string, body: unknown) => Promise<Response>

/** What a request for an operation is made from. */
interface Ways {
  sandbox: Sandbox
  customer: string
  get: Get
  post: Post
}

/** An operation on someone for whom it works. */
interface Step {
  scenario: ScenarioName
  body?: object
  /** Goes on from here: what the path's `:names` stand for, and what the body holds besides. */
  prepare?: (ways: Ways) => Promise<{ ref?: string; document?: string; query?: string; body?: object }>
}

const read = async <Body>(answer: Promise<Response>) => (await (await answer).json()) as Body
const subscription = async ({ get }: Ways) => ({ ref: (await read<Billing>(get())).subscriptions[0]?.ref ?? '' })
const invoice = async ({ get }: Ways) => ({ ref: (await read<Billing>(get())).invoices.data[0]?.ref ?? '' })

/** A saved method that nothing uses. */
async function otherMethod({ sandbox, customer, get }: Ways) {
  await sandbox.stripe.paymentMethods.attach('pm_card_mastercard', { customer })
  const { data } = await read<PaymentMethods>(get('/payment-methods'))
  return { ref: data.find(({ brand }) => brand === 'mastercard')?.ref ?? '' }
}

/** Each operation once, on someone for whom it works. */
export const steps: Record<Operation, Step> = {
  getBilling: { scenario: 'pastDue' },
  listInvoices: { scenario: 'manyInvoices', prepare: async () => ({ query: '?limit=5' }) },
  listPaymentMethods: { scenario: 'active' },
  getUpcoming: { scenario: 'active', prepare: subscription },
  getCustomer: { scenario: 'taxed' },
  openInvoice: { scenario: 'active', prepare: async (ways) => ({ ...(await invoice(ways)), document: 'pdf' }) },
  createPortalSession: {
    scenario: 'active',
    body: { flow: { type: 'subscription_update_confirm', plan: 'business', promotionCode: 'LAUNCH20' }, locale: 'de' },
  },
  createCheckoutSession: { scenario: 'free', body: { plan: 'pro', quantity: 2 } },
  createSetupIntent: { scenario: 'active' },
  completeSetup: {
    scenario: 'subscriptionOwnCard',
    async prepare({ sandbox, post }) {
      const { clientSecret } = await read<SetupSecret>(post('/setup-intents', {}))
      const params = { payment_method: 'pm_card_mastercard', return_url: ORIGIN }
      await sandbox.stripe.setupIntents.confirm(clientSecret.split('_secret_')[0] ?? '', params)
      return { body: { clientSecret } }
    },
  },
  setDefaultPaymentMethod: { scenario: 'subscriptionOwnCard', prepare: otherMethod },
  removePaymentMethod: { scenario: 'active', prepare: otherMethod },
  previewChange: { scenario: 'active', body: { plan: 'business' }, prepare: subscription },
  changePlan: { scenario: 'active', body: { plan: 'business' }, prepare: subscription },
  undoChange: { scenario: 'pendingUpdate', prepare: subscription },
  cancel: { scenario: 'active', body: { feedback: 'unused', comment: 'Ende – 終わり' }, prepare: subscription },
  resume: { scenario: 'canceling', prepare: subscription },
  pause: { scenario: 'active', prepare: subscription },
  unpause: { scenario: 'paused', prepare: subscription },
  payInvoice: {
    scenario: 'pastDue',
    async prepare(ways) {
      const { ref: paymentMethod } = await otherMethod(ways)
      const { subscriptions } = await read<Billing>(ways.get())
      return { ref: subscriptions[0]?.openInvoice?.ref ?? '', body: { paymentMethod } }
    },
  },
  updateCustomer: {
    scenario: 'active',
    body: {
      name: 'Jörg & Söhne',
      phone: null,
      address: { line1: 'Weg 1', line2: null, postalCode: '10115', city: 'Berlin', state: null, country: 'DE' },
    },
  },
  addTaxId: { scenario: 'active', body: { type: 'eu_vat', value: 'DE123456789' } },
  removeTaxId: {
    scenario: 'active',
    async prepare({ post }) {
      const { taxIds } = await read<CustomerDetails>(post('/tax-ids', { type: 'eu_vat', value: 'DE123456789' }))
      return { ref: taxIds[0]?.ref ?? '' }
    },
  },
}

/** Everything on, whatever the portal's configuration says. */
export const allOn: Partial<BillingHandlerOptions> = {
  publishableKey: 'pk_test_sandbox',
  operations: Object.fromEntries(Object.keys(operations).map((operation) => [operation, true])),
}

/** A request for an operation that works, with the endpoint and the sandbox it is for. */
export async function ready(
  operation: Operation,
  optionsFor: (sandbox: Sandbox) => Partial<BillingHandlerOptions> = () => ({}),
) {
  const { scenario, body, prepare } = steps[operation]
  const sandbox = createSandbox()
  const { customer } = sandbox.seed(scenario)
  const { handler, get, post } = mount(sandbox, { customer: () => customer, ...allOn, ...optionsFor(sandbox) })
  const more = (await prepare?.({ sandbox, customer, get, post })) ?? {}
  const { method, path } = operations[operation]
  const filled = path
    .replace(':ref', more.ref ?? '')
    .replace(':document', more.document ?? '')
    .replace(/^\/$/, '')
  const hasBody = method === 'POST' || method === 'PATCH'
  const request = (headers: Record<string, string> = {}) =>
    new Request(`${ORIGIN}/api/billing${filled}${more.query ?? ''}`, {
      method,
      headers: {
        Origin: ORIGIN,
        'Idempotency-Key': `act of ${operation}`,
        ...(hasBody && { 'Content-Type': 'application/json' }),
        ...headers,
      },
      ...(hasBody && { body: JSON.stringify({ ...body, ...more.body }) }),
    })
  return { sandbox, customer, handler, request }
}
