import type Stripe from 'stripe'
import type { WantedConfiguration } from './toConfiguration.js'

/** One difference between a configuration and what is wanted of it, in words. */
export interface PortalChange {
  /** Where it is, in Stripe's names: `features.subscription_cancel.mode`. */
  path: string
  /** How it stands; null where there is nothing. */
  before: string | null
  after: string | null
}

/** Whatever is wanted and is not so; what nothing is said of is not compared. Lists are compared without order. */
export function diffConfiguration(
  wanted: WantedConfiguration,
  existing: Stripe.BillingPortal.Configuration | null,
): PortalChange[] {
  return [...leaves(wanted, '')].flatMap(([path, value]) => {
    const before = existing === null ? null : toWords(valueAt(existing, path), path)
    const after = toWords(value, path)
    return before === after ? [] : [{ path, before, after }]
  })
}

/** The parts of what is wanted that differ: what is right already is not written again. */
export function partsThatDiffer(wanted: WantedConfiguration, changes: readonly PortalChange[]): WantedConfiguration {
  const differs = (path: string) => changes.some((change) => change.path === path || change.path.startsWith(`${path}.`))
  const pick = (part: object, prefix: string) =>
    Object.fromEntries(Object.entries(part).filter(([key]) => differs(`${prefix}${key}`)))
  const { features, ...rest } = wanted
  return { ...pick(rest, ''), features: pick(features, 'features.') }
}

function* leaves(value: unknown, path: string): Generator<[path: string, value: unknown]> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) yield [path, value]
  else for (const [key, inner] of Object.entries(value)) yield* leaves(inner, path === '' ? key : `${path}.${key}`)
}

const valueAt = (object: object, path: string): unknown =>
  path.split('.').reduce<unknown>((value, key) => (value as Record<string, unknown> | null | undefined)?.[key], object)

/** Stripe's word for nothing is null when read, and an empty text when written. */
function toWords(value: unknown, path: string): string | null {
  if (Array.isArray(value)) return value.map(toItem).toSorted().join(', ') || null
  if (path === 'features.subscription_update.billing_cycle_anchor' && value === null) return 'unchanged'
  return value === null || value === undefined || value === '' ? null : `${value as string | number | boolean}`
}

/** A member of one of the lists a configuration has: a word, a product, an interval or a condition. */
function toItem(item: unknown): string {
  if (typeof item !== 'object' || item === null) return String(item)
  const {
    product,
    prices,
    adjustable_quantity: quantity,
    interval,
    interval_count,
    type,
    id,
  } = item as Partial<
    Stripe.BillingPortal.Configuration.Features.SubscriptionUpdate.Product & { interval: string } & {
      interval_count: number
      type: string
      id: string
    }
  >
  if (interval !== undefined) return `${interval_count} ${interval}`
  if (product === undefined) return type ?? id ?? ''
  const limits = quantity?.enabled === true ? `; quantity ${quantity.minimum} to ${quantity.maximum ?? 'any'}` : ''
  return `${product} (${(prices ?? []).toSorted().join(', ')}${limits})`
}
