import type Stripe from 'stripe'
import { activeSchedule, CHANGE_MARKER } from '../mapping/schedules.js'
import { idOf } from '../stripe/ids.js'
import type { Standing } from './actOnSubscription.js'
import type { PlanChange } from './readPlanChange.js'

type Phase = Stripe.SubscriptionSchedule['phases'][number]
type PhaseParams = Stripe.SubscriptionScheduleUpdateParams.Phase
type PhaseItem = PhaseParams['items'][number]

/**
 * Puts a change off until the period ends. Stripe makes a schedule of a subscription as it is, and takes what is to
 * come in a second call; where that one fails, the first is taken back. One that plans nothing is put to use: a try that was cut off
 * between the two left it, or another is about to fill it with the same.
 */
export async function scheduleChange({ account, before, facts }: Standing, change: PlanChange): Promise<void> {
  const { stripe } = account
  const idle = facts.schedule === 'idle' ? activeSchedule(before) : null
  const schedule = idle ?? (await stripe.createSchedule(before.id))
  try {
    await stripe.updateSchedule(schedule.id, {
      metadata: CHANGE_MARKER,
      end_behavior: 'release',
      proration_behavior: 'none',
      phases: toPhases(before, schedule, change),
    })
  } catch (error) {
    await stripe.releaseSchedule(schedule.id).catch(() => undefined)
    throw error
  }
}

function toPhases(
  subscription: Stripe.Subscription,
  { phases, current_phase }: Stripe.SubscriptionSchedule,
  { item, price, quantity }: PlanChange,
): PhaseParams[] {
  const running = phases.find(({ start_date }) => start_date === current_phase?.start_date) ?? phases[0]
  if (running === undefined) throw new TypeError('Stripe made a schedule without a phase')
  const shared = { ...toOwnDiscounts(subscription), ...toSharedParams(running) }
  const items = running.items.map(toItemParams)
  const isChanged = ({ price: own }: PhaseItem) => own === item.price.id
  const recurring = price.recurring
  if (recurring === null) throw new TypeError('a price that does not recur was let through')
  return [
    { ...shared, items, start_date: running.start_date, end_date: item.current_period_end },
    {
      ...shared,
      items: items.map((each) => (isChanged(each) ? toChanged(each, price, quantity) : each)),
      // Nothing of the period before is left to settle.
      proration_behavior: 'none',
      duration: { interval: recurring.interval, interval_count: recurring.interval_count },
    },
  ]
}

function toChanged({ quantity: _, ...kept }: PhaseItem, price: Stripe.Price, quantity: number | null): PhaseItem {
  return { ...kept, price: price.id, ...(quantity !== null && { quantity }) }
}

/** What a phase says of the subscription besides its items: what is left out of an update would be lost. */
function toSharedParams(phase: Phase): Omit<PhaseParams, 'items'> {
  const method = idOf(phase.default_payment_method)
  const behalf = idOf(phase.on_behalf_of)
  const rates = (phase.default_tax_rates ?? []).map(({ id }) => id)
  return {
    ...toDiscountParams(phase.discounts),
    ...(phase.collection_method !== null && { collection_method: phase.collection_method }),
    ...(method !== null && { default_payment_method: method }),
    ...(rates.length > 0 && { default_tax_rates: rates }),
    ...(phase.description !== null && { description: phase.description }),
    ...(behalf !== null && { on_behalf_of: behalf }),
    ...(phase.application_fee_percent !== null && { application_fee_percent: phase.application_fee_percent }),
    ...(phase.automatic_tax !== undefined && { automatic_tax: { enabled: phase.automatic_tax.enabled } }),
    ...(phase.transfer_data !== null && {
      transfer_data: {
        destination: idOf(phase.transfer_data.destination) ?? '',
        ...(phase.transfer_data.amount_percent !== null && { amount_percent: phase.transfer_data.amount_percent }),
      },
    }),
    ...(phase.metadata !== null && Object.keys(phase.metadata).length > 0 && { metadata: phase.metadata }),
  }
}

function toItemParams({ price, quantity, discounts, tax_rates, metadata }: Phase['items'][number]): PhaseItem {
  const rates = (tax_rates ?? []).map(({ id }) => id)
  return {
    price: idOf(price) ?? '',
    ...(quantity !== undefined && { quantity }),
    ...toDiscountParams(discounts),
    ...(rates.length > 0 && { tax_rates: rates }),
    ...(metadata !== null && Object.keys(metadata).length > 0 && { metadata }),
  }
}

/** Those of the subscription, which a phase without any would take off. */
function toOwnDiscounts({ discounts }: Stripe.Subscription): Pick<PhaseParams, 'discounts'> {
  const ids = discounts.map((discount) => idOf(discount)).filter((id) => id !== null)
  return ids.length === 0 ? {} : { discounts: ids.map((discount) => ({ discount })) }
}

/** A discount that runs goes on running. Where there is none, saying nothing leaves the customer's in place. */
function toDiscountParams(discounts: Phase['discounts']): Pick<PhaseItem, 'discounts'> {
  const kept = discounts.map(({ discount, promotion_code, coupon }) => {
    const [running, code, plain] = [idOf(discount), idOf(promotion_code), idOf(coupon)]
    if (running !== null) return { discount: running }
    return code !== null ? { promotion_code: code } : { coupon: plain ?? '' }
  })
  return kept.length === 0 ? {} : { discounts: kept }
}
