import type Stripe from 'stripe'
import { operations } from '../contract/index.js'
import type { Operation } from '../contract/index.js'
import { BillingProblem } from './http/problem.js'
import type { Settings } from './options.js'
import type { Call } from './route.js'

type Features = Stripe.BillingPortal.Configuration['features']

const paymentMethods = ({ payment_method_update }: Features) => payment_method_update.enabled
const cancels = ({ subscription_cancel }: Features) => subscription_cancel.enabled
const pauses = ({ subscription_pause }: Features) => subscription_pause.enabled
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
  pause: pauses,
  unpause: pauses,
  updateCustomer: updatesCustomer,
  addTaxId: updatesTaxIds,
  removeTaxId: updatesTaxIds,
}

/** Whether an operation is on at all: the host's word for it, else the portal configuration's. */
export function isSwitchedOn(
  operation: Operation,
  configuration: Stripe.BillingPortal.Configuration | null,
  settings: Settings,
): boolean {
  const follow = follows[operation]
  return (
    settings.operations[operation] ??
    (follow === undefined || (configuration?.active === true && follow(configuration.features)))
  )
}

/** The operations that are on. */
export function switchedOn(configuration: Stripe.BillingPortal.Configuration | null, settings: Settings): Operation[] {
  return (Object.keys(operations) as Operation[]).filter((operation) =>
    isSwitchedOn(operation, configuration, settings),
  )
}

/**
 * Lets a request through to its operation.
 * @throws {BillingProblem} operation_not_enabled
 */
export async function checkPermission(operation: Operation, { settings, catalog, report }: Call): Promise<void> {
  const isDecided = follows[operation] === undefined || settings.operations[operation] !== undefined
  const configuration = isDecided ? null : await catalog.portalConfiguration(report)
  if (!isSwitchedOn(operation, configuration, settings)) throw new BillingProblem('operation_not_enabled')
}
