import type Stripe from 'stripe'
import type { Operation, PortalFlowType } from '../contract/index.js'
import { BillingProblem } from './http/problem.js'
import { portalFlowsOf } from './mapping/capabilities.js'
import { allowedOperations, filterAllowed, followedBy } from './permissions.js'
import type { Features } from './permissions.js'
import type { Call } from './route.js'

/** What of Stripe's portal a person may be sent to. */
export interface Visits {
  /** Whether its home page, where people do whatever the configuration has on. */
  home: boolean
  flows: PortalFlowType[]
}

/** What a person may ask for, and what of the portal they may be sent to. */
export interface Rights {
  operations: readonly Operation[]
  visits: Visits
}

export async function rightsOf(call: Call, configuration: Stripe.BillingPortal.Configuration | null): Promise<Rights> {
  const operations = await allowedOperations(call, configuration)
  const canVisit = operations.includes('createPortalSession') && configuration?.active === true
  return { operations, visits: canVisit ? await allowedVisits(call, configuration) : { home: false, flows: [] } }
}

/** The operations that each deep link lets a person do. */
const withinFlow: Record<PortalFlowType, readonly Operation[]> = {
  payment_method_update: ['createSetupIntent', 'completeSetup', 'setDefaultPaymentMethod'],
  customer_update: ['updateCustomer', 'addTaxId', 'removeTaxId'],
  subscription_cancel: ['cancel'],
  subscription_pause: ['pause'],
  subscription_update: ['changePlan'],
  subscription_update_confirm: ['changePlan'],
}

/** What the home page always shows, and what it lets a person do about invoices. */
const shown: readonly Operation[] = ['getBilling', 'getCustomer', 'listPaymentMethods']
const ofInvoices: readonly Operation[] = ['listInvoices', 'openInvoice', 'payInvoice']

/** A page of the portal does not know the host's roles: it is open to whoever may do all that it lets people do. */
async function allowedVisits(call: Call, configuration: Stripe.BillingPortal.Configuration): Promise<Visits> {
  const flows = portalFlowsOf(configuration)
  const isOpen = async (lets: readonly Operation[]) => (await filterAllowed(call, lets)).length === lets.length
  const [home, ...links] = await Promise.all([
    isOpen(onHomePage(configuration.features, flows)),
    ...flows.map((flow) => isOpen(withinFlow[flow])),
  ])
  return { home, flows: flows.filter((_, index) => links[index]) }
}

function onHomePage(features: Features, flows: readonly PortalFlowType[]): Operation[] {
  const { invoice_history: invoices } = features
  const lets = [...shown, ...followedBy(features), ...flows.flatMap((flow) => withinFlow[flow])]
  return [...new Set([...lets, ...(invoices.enabled ? ofInvoices : [])])]
}

/**
 * Lets a person be sent to a page of the portal.
 * @throws {BillingProblem} forbidden
 */
export async function checkVisit(call: Call, flow: PortalFlowType | undefined): Promise<void> {
  if (!call.authorizer.isAsked) return
  const configuration = await call.catalog.portalConfiguration(call.report)
  if (configuration === null) throw new BillingProblem('portal_not_configured')
  const lets = flow === undefined ? onHomePage(configuration.features, portalFlowsOf(configuration)) : withinFlow[flow]
  const page = flow === undefined ? 'the portal’s home page' : `the portal’s page for \`${flow}\``
  await Promise.all(lets.map((operation) => call.authorizer.check(operation, page)))
}
