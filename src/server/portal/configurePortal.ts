import type Stripe from 'stripe'
import { createBudget } from '../http/budget.js'
import { BillingProblem } from '../http/problem.js'
import { invalid } from '../optionChecks.js'
import { withRetries } from '../stripe/withRetries.js'
import { diffConfiguration, partsThatDiffer } from './diffConfiguration.js'
import type { PortalChange } from './diffConfiguration.js'
import { findConfiguration, products } from './findConfiguration.js'
import { MARKER, readPortalOptions } from './portalOptions.js'
import type { ConfigurePortalOptions, PortalSettings } from './portalOptions.js'
import { readPortalPlans } from './readPortalPlans.js'
import type { PortalPlan } from './readPortalPlans.js'
import { toConfiguration } from './toConfiguration.js'

/** How a run of {@link configurePortal} ended, or in a dry run would end. */
export interface ConfigurePortalResult {
  /** What the endpoint's `configuration` option takes; null in a dry run that would create it. */
  id: string | null
  outcome: 'created' | 'updated' | 'unchanged'
  /** What was, or would be, changed; everything, where it is created. */
  diff: PortalChange[]
  /** Whether it is about real money; null where a dry run saw nothing that tells. */
  livemode: boolean | null
}

/** A call to Stripe, within the time and on the account of one run. */
export type PortalCall = <Result>(call: (options: Stripe.RequestOptions) => Promise<Result>) => Promise<Result>

const TIMEOUT_MS = 60_000

/**
 * Sets up Stripe's customer portal: makes the app's configuration, or brings it up to date. Running it again changes
 * nothing, and an app never has a second one, even when two run at once. Hand the `id` to the endpoint's
 * `configuration` option: a configuration that is not the account's default one is used only where it is named.
 * @throws {TypeError} naming an option that is wrong, before anything is written
 * @throws what the SDK throws, where Stripe cannot be reached or refuses
 */
export async function configurePortal(options: ConfigurePortalOptions): Promise<ConfigurePortalResult> {
  const settings = readPortalOptions(options)
  const { stripe, app, isDryRun, stripeAccount } = settings
  const call = createPortalCall(stripeAccount)
  const [existing, plans] = await Promise.all([findConfiguration(stripe, app, call), plansToOffer(settings, call)])
  const wanted = toConfiguration(settings, plans)
  const diff = diffConfiguration(wanted, existing)
  const livemode = existing?.livemode ?? plans[0]?.price.livemode ?? null
  const outcome = existing === null ? 'created' : diff.length === 0 ? 'unchanged' : 'updated'
  if (isDryRun || outcome === 'unchanged') return { id: existing?.id ?? null, outcome, diff, livemode }

  const current = existing ?? (await createBare(stripe, app, call))
  const params = { ...partsThatDiffer(wanted, diffConfiguration(wanted, current)), expand: [products] }
  const idempotencyKey = crypto.randomUUID()
  await call((own) => stripe.billingPortal.configurations.update(current.id, params, { ...own, idempotencyKey }))
  return { id: current.id, outcome, diff, livemode: current.livemode }
}

/** Calls that all have to be made within a minute. */
export function createPortalCall(stripeAccount: string | null): PortalCall {
  const budget = createBudget(TIMEOUT_MS)
  return (call) =>
    withRetries(budget, stripeAccount, call).catch((error: unknown) => {
      if (!(error instanceof BillingProblem)) throw error
      throw new Error('Stripe took longer than a minute. Run it again: what was done already is not done twice.')
    })
}

async function plansToOffer({ stripe, plans, features }: PortalSettings, call: PortalCall): Promise<PortalPlan[]> {
  const { subscriptionUpdate = true } = features
  if (subscriptionUpdate === false) return []
  const chosen = typeof subscriptionUpdate === 'object' ? subscriptionUpdate.plans : undefined
  const wanted = plans.filter(({ key }) => chosen?.includes(key) ?? true)
  const { good, faults } = await readPortalPlans(stripe, wanted, call)
  const [fault] = faults
  if (fault !== undefined) invalid(`plans.${fault.key}`, `cannot be offered: ${fault.wrong}`, fault.fix)
  return good
}

/**
 * Makes a configuration that has the app's mark and nothing that could be refused. The key and what is asked depend on
 * the app alone, so that of two runs at once, whatever their options, the second is given what the first made.
 */
function createBare(stripe: Stripe, app: string, call: PortalCall): Promise<Stripe.BillingPortal.Configuration> {
  const idempotencyKey = `react-billing-portal:configuration:${app}`
  const params = { features: { invoice_history: { enabled: true } }, metadata: { [MARKER]: app }, expand: [products] }
  return call((own) => stripe.billingPortal.configurations.create(params, { ...own, idempotencyKey }))
}
