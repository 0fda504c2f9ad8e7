import type Stripe from 'stripe'
import { operations } from '../contract/index.js'
import type { Operation } from '../contract/index.js'
import { BillingProblem } from './http/problem.js'
import type { Settings } from './options.js'
import type { Call } from './route.js'

export type Features = Stripe.BillingPortal.Configuration['features']

/** What of the portal configuration lets people do something, and how to switch it on, in Stripe's names. */
interface Feature {
  name: string
  isOn: (features: Features) => boolean
}

const paymentMethods: Feature = {
  name: '`payment_method_update`',
  isOn: ({ payment_method_update }) => payment_method_update.enabled,
}
const cancels: Feature = {
  name: '`subscription_cancel`',
  isOn: ({ subscription_cancel }) => subscription_cancel.enabled,
}
const pauses: Feature = { name: '`subscription_pause`', isOn: ({ subscription_pause }) => subscription_pause.enabled }
/** A pause that ends on a chosen day cannot be asked for through the API: the portal's page is the way to it. */
const pausesForGood: Feature = {
  name: '`subscription_pause` with the duration `indefinite`',
  isOn: ({ subscription_pause: { enabled, duration } }) => enabled && duration.type === 'indefinite',
}
const changes: Feature = {
  name: '`subscription_update` for `price` or `quantity`',
  isOn: ({ subscription_update }) =>
    subscription_update.enabled &&
    (['price', 'quantity'] as const).some((update) => subscription_update.default_allowed_updates.includes(update)),
}
const updatesCustomer: Feature = {
  name: '`customer_update` for what may be changed',
  isOn: ({ customer_update: { enabled, allowed_updates } }) =>
    enabled && allowed_updates.some((update) => update !== 'tax_id' && update !== 'shipping'),
}
const updatesTaxIds: Feature = {
  name: '`customer_update` for `tax_id`',
  isOn: ({ customer_update: { enabled, allowed_updates } }) => enabled && allowed_updates.includes('tax_id'),
}

/**
 * The feature of the live portal configuration that an operation follows: what the hosted portal may not do, the page
 * may not do either. Operations that are not here are always on.
 */
const follows: Partial<Record<Operation, Feature>> = {
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

/** What keeps an operation off, and how to switch it on, for the developer; null where it is on. */
function whyOff(
  operation: Operation,
  configuration: Stripe.BillingPortal.Configuration | null,
  settings: Settings,
): string | null {
  if (operation === 'createSetupIntent' && settings.publishableKey === null) {
    return 'Stripe.js would have nothing to start with: pass the option `publishableKey`.'
  }
  const word = wordFor(operation, settings)
  if (word === false) return `The option \`operations\` has \`${operation}\` off: take it out there.`
  const feature = follows[operation]
  if (word === true || feature === undefined) return null
  const isActive = configuration?.active === true
  if (isActive && feature.isOn(configuration.features)) return null
  const lack = isActive ? `does not have ${feature.name} on` : 'is missing or not active'
  const leader = goesWith[operation] ?? operation
  return `The portal configuration ${lack}: change that in Stripe’s dashboard, or pass \`operations: { ${leader}: true }\`.`
}

/** Whether an operation is on at all: the host's word for it, else the portal configuration's. */
export function isSwitchedOn(
  operation: Operation,
  configuration: Stripe.BillingPortal.Configuration | null,
  settings: Settings,
): boolean {
  return whyOff(operation, configuration, settings) === null
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
  return all.filter((operation) => follows[operation]?.isOn(features) === true)
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
  const detail = whyOff(operation, configuration, settings)
  if (detail !== null) throw new BillingProblem('operation_not_enabled', { detail })
}
