import { createSandbox } from 'react-billing-portal/sandbox'
import type { ScenarioName } from 'react-billing-portal/sandbox'
import { vi } from 'vitest'

export const ORIGIN = 'https://app.example.com'
export const SECRET = 'a secret for tests, of thirty-two bytes and more'
export const WEBHOOK_SECRET = 'whsec_for_the_tests_of_the_recipes'
export const SESSION = { Cookie: 'theme=dark; session=anna' }

/** An app whose files are the recipes', with nobody else's account behind it: Stripe is the sandbox, Anna is signed in. */
export async function createApp(scenario: ScenarioName = 'manyInvoices') {
  const sandbox = createSandbox()
  const { customer } = sandbox.seed(scenario)
  vi.resetModules()
  vi.doMock('../../recipes/lib/stripe.ts', () => ({ stripe: sandbox.stripe }))
  vi.stubEnv('APP_ORIGIN', ORIGIN)
  vi.stubEnv('BILLING_SECRET', SECRET)
  vi.stubEnv('STRIPE_WEBHOOK_SECRET', WEBHOOK_SECRET)
  const logged = vi.spyOn(console, 'error').mockImplementation(() => {})
  vi.useFakeTimers({ toFake: ['Date'], now: sandbox.now() })
  const { users } = await import('../../recipes/lib/session.ts')
  const anna = { id: 'user_anna', stripeCustomerId: customer, plans: new Map<string, string>() }
  users.set('anna', anna)
  return { sandbox, customer, anna, logged: () => logged.mock.calls.map(String) }
}
