import { createSandbox } from 'react-billing-portal/sandbox'
import type { ScenarioName } from 'react-billing-portal/sandbox'
import { createBillingHandler } from 'react-billing-portal/server'
import type { BillingHandlerOptions } from 'react-billing-portal/server'
import { IDEMPOTENCY_HEADER, operations } from '../../src/contract/index.js'
import type { Billing, Operation, SetupSecret } from '../../src/contract/index.js'

/** A request as it was sent, and what the endpoint answered. */
export interface Example {
  title: string
  operation: Operation
  call: string
  body: unknown
  status: number
  answer: unknown
}

const ORIGIN = 'https://app.example.com'
const NOBODY = '00000000-0000-4000-8000-000000000000'

/** Answers of the package's own endpoint over an account in memory, whose clock stands still: always the same ones. */
export async function examples(): Promise<Example[]> {
  const active = mount('active')
  const needsBank = mount('active')
  await needsBank.charge('pm_card_authenticationRequiredOnSetup')
  const saves = mount('active')
  const { clientSecret } = (await saves.ask('', 'createSetupIntent', {})).answer as SetupSecret
  await saves.confirm(clientSecret)
  return [
    await active.ask('The page of someone who pays', 'getBilling'),
    await mount('pastDue').ask('The page of someone whose last payment failed', 'getBilling'),
    await active.ask('What a better plan would cost', 'previewChange', { plan: 'business' }),
    await needsBank.ask('A change that the bank wants to be asked about', 'changePlan', { plan: 'business' }),
    await mount('canceling').ask('An act that no longer fits', 'changePlan', { plan: 'business' }),
    await saves.ask('A payment method was saved in the page', 'completeSetup', { clientSecret }),
  ]
}

/** The endpoint over an account in memory that holds one customer in the named state. */
export function mount(scenario: ScenarioName, options: Partial<BillingHandlerOptions> = {}) {
  const sandbox = createSandbox()
  const { stripe, prices } = sandbox
  const { customer } = sandbox.seed(scenario)
  const handler = createBillingHandler({
    stripe,
    origin: ORIGIN,
    secret: 'the secret that the examples were sealed with',
    publishableKey: 'pk_test_example',
    plans: { starter: prices.starter, pro: prices.pro, business: prices.business },
    customer: () => customer,
    now: sandbox.now,
    ...options,
  })

  const send = async (operation: Operation, path: string, body: unknown) => {
    const { method } = operations[operation]
    const headers = { Origin: ORIGIN, 'Content-Type': 'application/json', [IDEMPOTENCY_HEADER]: NOBODY }
    const request = new Request(`${ORIGIN}/api/billing${path === '/' ? '' : path}`, {
      method,
      ...(method !== 'GET' && { headers, body: JSON.stringify(body) }),
    })
    const response = await handler(request)
    return { status: response.status, answer: (await response.json()) as unknown }
  }

  return {
    async ask(title: string, operation: Operation, body: unknown = null): Promise<Example> {
      const { method, path } = operations[operation]
      const needsRef = path.includes(':ref')
      const billing = needsRef ? ((await send('getBilling', '/', null)).answer as Billing) : null
      const called = path.replace(':ref', billing?.subscriptions[0]?.ref ?? '')
      const { status, answer } = await send(operation, called, body)
      return { title, operation, call: `${method} ${path}`, body, status, answer: withoutRequestId(answer) }
    },
    /** Makes a test method of Stripe's the customer's default. */
    async charge(token: string) {
      const { id } = await stripe.paymentMethods.attach(token, { customer })
      await stripe.customers.update(customer, { invoice_settings: { default_payment_method: id } })
    },
    /** What Stripe.js does in the page. */
    async confirm(clientSecret: string) {
      const [intent = ''] = clientSecret.split('_secret_')
      await stripe.setupIntents.confirm(intent, { payment_method: 'pm_card_amex', return_url: `${ORIGIN}/billing` })
    },
  }
}

/** The one thing that is new with each request. */
function withoutRequestId(answer: unknown): unknown {
  const isProblem = typeof answer === 'object' && answer !== null && 'requestId' in answer
  return isProblem ? { ...answer, requestId: NOBODY } : answer
}
