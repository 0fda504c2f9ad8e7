import type Stripe from 'stripe'
import { operations } from '../contract/index.js'
import type { Operation } from '../contract/index.js'
import { BillingProblem } from './http/problem.js'
import type { Settings } from './options.js'
import type { Call } from './route.js'

export type Features = Stripe.BillingPortal.Configuration['features']

const paymentMethods = ({ payment_method_update }: Features) => payment_method_update.enabled
const cancels = ({ subscription_cancel }: Features) => subscription_cancel.enabled
const pauses = ({ subscription_pause }: Features) => subscription_pause.enabled
/** A pause that ends on a chosen day cannot be asked for through the API: the portal's page is the way to it. */
const pausesForGood = ({ subscription_pause: { enabled, duration } }: Features) =>
  enabled && duration.type === 'indefinite'
const changes = ({ subscription_update }: Features) =>
  subscription_update.enabled &&
  (['price', 'quantity'] as const).some((update) => subscription_update.default_allowed_updates.includes(update))
const updatesCustomer = ({ customer_update: { enabled, allowed_updates } }: Features) =>
  enabled && allowed_updates.some((update) => update !== 'tax_id' && update !== 'shipping')
const updatesTaxIds = ({ customer_update: { enabled, allowed_updates } }: Features) =>
  enabled && allowed_updates.includes('tax_id')

/**
 * The feature of the live portal configuration that an operation follows: what the hosted portal may not do, the page
 * may not do either. Operations that are not here are always on.
 */
const follows: Partial<Record<Operation, (features: Features) => boolean>> = {
  createSetupIntent: paymentMethods,
  completeSetup: paymentMethods,
  setDefaultPaymentMethod: paymentMethods,
  removePaymentMethod: paymentMethods,
  previewChange: changes,
  changePlan: changes,
  undoChange: changes,
  cancel: cancels,
  resume: cancels,
  pause: pausesForGood,
  unpause: pauses,
  updateCustomer: updatesCustomer,
  addTaxId: updatesTaxIds,
  removeTaxId: updatesTaxIds,
}

/** What prepares or takes back another operation is on wherever the host has switched that one on. */
const goesWith: Partial<Record<Operation, Operation>> = {
  previewChange: 'changePlan',
  undoChange: 'changePlan',
  resume: 'cancel',
  unpause: 'pause',
  completeSetup: 'createSetupIntent',
}

/** The host's word for an operation; undefined where it has none. */
function wordFor(operation: Operation, { operations: words }: Settings): boolean | undefined {
  const leader = goesWith[operation]
  const isLed = leader !== undefined && words[leader] === true
  return words[operation] ?? (isLed ? true : undefined)
}

/** Whether an operation is on at all: the host's word for it, else the portal configuration's. */
export function isSwitchedOn(
  operation: Operation,
  configuration: Stripe.BillingPortal.Configuration | null,
  settings: Settings,
): boolean {
  // Stripe.js would have nothing to start with.
  if (operation === 'createSetupIntent' && settings.publishableKey === null) return false
  const follow = follows[operation]
  return (
    wordFor(operation, settings) ??
    (follow === undefined || (configuration?.active === true && follow(configuration.features)))
  )
}

const all = Object.keys(operations) as Operation[]

/** The operations that are on. */
function switchedOn(configuration: Stripe.BillingPortal.Configuration | null, settings: Settings): Operation[] {
  return all.filter((operation) => isSwitchedOn(operation, configuration, settings))
}

/** The operations that this person may ask for: on, and allowed by the host. */
export async function allowedOperations(
  call: Call,
  configuration: Stripe.BillingPortal.Configuration | null,
): Promise<Operation[]> {
  return filterAllowed(call, switchedOn(configuration, call.settings))
}

/** The operations that a configuration's features have on. */
export function followedBy(features: Features): Operation[] {
  return all.filter((operation) => follows[operation]?.(features) === true)
}

/** Those that the host allows; asked about at the same time. */
export async function filterAllowed({ authorizer }: Call, asked: readonly Operation[] = all): Promise<Operation[]> {
  const rulings = await Promise.all(asked.map(authorizer.allows))
  return asked.filter((_, index) => rulings[index])
}

/**
 * Lets a request through to its operation.
 * @throws {BillingProblem} operation_not_enabled
 */
export async function checkPermission(operation: Operation, { settings, catalog, report }: Call): Promise<void> {
  const isDecided = follows[operation] === undefined || wordFor(operation, settings) !== undefined
  const configuration = isDecided ? null : await catalog.portalConfiguration(report)
  if (!isSwitchedOn(operation, configuration, settings)) throw new BillingProblem('operation_not_enabled')
}
