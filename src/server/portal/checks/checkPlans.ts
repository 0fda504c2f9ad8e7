import type Stripe from 'stripe'
import type { PlanSetting } from '../../options.js'
import type { PortalCall } from '../configurePortal.js'
import { readPortalPlans } from '../readPortalPlans.js'
import type { PortalPlan } from '../readPortalPlans.js'
import { error, ok, warning } from './finding.js'
import type { SetupFinding } from './finding.js'

type Configuration = Stripe.BillingPortal.Configuration

/** Whether every plan can be bought, and switched to. */
export async function checkPlans(
  stripe: Stripe,
  plans: readonly PlanSetting[],
  configuration: Configuration | null,
  call: PortalCall,
): Promise<{ findings: SetupFinding[]; isLive: boolean | undefined }> {
  if (plans.length === 0) {
    const none = warning(
      'plans',
      'there are none',
      "pass `plans` by key, as in { pro: 'price_…' } (to the command: --plan pro=price_…)",
    )
    return { findings: [none], isLive: undefined }
  }
  const { good, faults } = await readPortalPlans(stripe, plans, call)
  const faulty = faults.map(({ key, wrong, fix }) => error(`plan ${key}`, wrong, fix))
  const offered = sold(configuration)
  const each = good.map((plan) => checkOne(plan, offered))
  const together = [...checkTogether(good), ...(await checkTax(stripe, good, offered, call))]
  return { findings: [...faulty, ...each, ...together], isLive: good[0]?.price.livemode }
}

/** Prices that the portal switches to; null where it switches no plans. */
function sold(configuration: Configuration | null): string[] | null {
  const update = configuration?.features.subscription_update
  if (update?.enabled !== true || !update.default_allowed_updates.includes('price')) return null
  return (update.products ?? []).flatMap(({ prices }) => prices)
}

function checkOne({ key, price }: PortalPlan, offered: string[] | null): SetupFinding {
  const check = `plan ${key}`
  if (offered !== null && !offered.includes(price.id) && price.recurring?.usage_type !== 'metered') {
    return warning(
      check,
      `${price.id} can be bought, but the portal does not switch to it`,
      'run `npx react-billing-portal configure`, or add its product in the dashboard',
    )
  }
  return ok(check, `${price.id} is active and recurs`)
}

function checkTogether(plans: readonly PortalPlan[]): SetupFinding[] {
  const [first, ...rest] = plans
  const strangers = rest.filter(({ price }) => price.currency !== first?.price.currency)
  if (first === undefined || strangers.length === 0) return []
  const names = strangers.map(({ key, price }) => `${key} is in ${price.currency}`).join(', ')
  return [
    warning(
      'currency',
      `${first.key} is in ${first.price.currency}, ${names}: nobody can switch between them`,
      'give the prices currency options, or an endpoint its own plans for each currency',
    ),
  ]
}

/** Stripe switches between prices of one tax behaviour only. */
async function checkTax(
  stripe: Stripe,
  plans: readonly PortalPlan[],
  offered: string[] | null,
  call: PortalCall,
): Promise<SetupFinding[]> {
  const known = plans.map(({ price }) => price)
  const others = (offered ?? []).filter((id) => known.every((price) => price.id !== id))
  const prices = [
    ...known,
    ...(await Promise.all(others.map((id) => call((own) => stripe.prices.retrieve(id, undefined, own))))),
  ]
  const behaviours = new Set(prices.map(({ tax_behavior }) => tax_behavior ?? 'unspecified'))
  if (behaviours.size < 2) return []
  const names = prices.map(({ id, tax_behavior }) => `${id} ${tax_behavior ?? 'unspecified'}`).join(', ')
  return [
    warning(
      'tax behaviour',
      `the prices differ (${names}): nobody can switch between them`,
      'give all of them the same, inclusive or exclusive; what is set once cannot be changed, so make new prices',
    ),
  ]
}
