import type Stripe from 'stripe'
import { isMissing, toStripeFault } from '../../stripe/stripeErrors.js'
import type { PortalCall } from '../configurePortal.js'
import { findConfiguration, products } from '../findConfiguration.js'
import { redact } from '../../redact.js'
import { PERMISSIONS } from './checkKeys.js'
import { error, ok, warning } from './finding.js'
import type { SetupFinding } from './finding.js'

const check = 'portal'
const CONFIGURE = 'run `npx react-billing-portal configure`'

type Configuration = Stripe.BillingPortal.Configuration

/** What was asked for and where it can be switched on. */
const features: Record<keyof Configuration['features'], [what: string, option: string] | null> = {
  customer_update: ['people cannot change their billing details', 'customerUpdate'],
  invoice_history: ['the portal shows no invoices', 'invoiceHistory'],
  payment_method_update: ['people cannot change how they pay', 'paymentMethodUpdate'],
  subscription_cancel: ['people cannot cancel', 'subscriptionCancel'],
  subscription_update: ['people cannot change plans', 'subscriptionUpdate'],
  // Off by default, and of no use without flexible billing.
  subscription_pause: null,
}

/** The configuration that sessions will use, and what is to be said of it. */
export async function checkPortal(
  stripe: Stripe,
  { configuration: id, app }: { configuration: string | undefined; app: string },
  call: PortalCall,
): Promise<{ configuration: Configuration | null; findings: SetupFinding[] }> {
  const [used, own] = await Promise.all([readUsed(stripe, id, call), findConfiguration(stripe, app, call)])
  const isUnused = own !== null && own.id !== used?.id
  const unused = isUnused
    ? [
        warning(
          check,
          `${own.id} was set up for this app and is not used`,
          `pass \`configuration: '${own.id}'\` to the endpoint`,
        ),
      ]
    : []
  if (used === null) {
    const missing =
      id === undefined
        ? error(check, 'the account has no portal configuration in this mode', CONFIGURE)
        : error(check, `${id} does not exist in this account and mode`, `${CONFIGURE}, and pass the id that it prints`)
    return { configuration: null, findings: isUnused ? [missing, ...unused] : [missing] }
  }
  const name = id === undefined ? `the account's default configuration, ${used.id},` : used.id
  if (!used.active) {
    return { configuration: used, findings: [error(check, `${name} is not active`, CONFIGURE), ...unused] }
  }
  const off = Object.entries(features).flatMap(([feature, says]) => {
    const { enabled } = used.features[feature as keyof typeof features]
    return enabled || says === null
      ? []
      : [warning(check, `${feature} is off: ${says[0]}`, `leave it so, or configure with \`${says[1]}: true\``)]
  })
  return { configuration: used, findings: [ok(check, `${name} is active`), ...off, ...unused] }
}

async function readUsed(stripe: Stripe, id: string | undefined, call: PortalCall): Promise<Configuration | null> {
  if (id !== undefined) {
    return call((own) => stripe.billingPortal.configurations.retrieve(id, { expand: [products] }, own)).catch(
      (cause: unknown) => {
        if (isMissing(cause)) return null
        throw cause
      },
    )
  }
  const params = { is_default: true, active: true, limit: 1, expand: [`data.${products}`] }
  const { data } = await call((own) => stripe.billingPortal.configurations.list(params, own))
  return data[0] ?? null
}

/** Why nothing could be read at all, with a key and on a connected account where there is one. */
export function toAccessFinding(cause: unknown, key: string | null, stripeAccount: string | null): SetupFinding {
  const fault = toStripeFault(cause)
  const access = 'access'
  if (fault?.type === 'StripeAuthenticationError') {
    return error(
      access,
      'Stripe does not know the secret key',
      'copy it again: it may have been rolled or be of another account',
    )
  }
  if (fault?.type === 'StripePermissionError') {
    return error(
      access,
      'the key may not read everything that is needed',
      `${toPermission(key, stripeAccount)}. Stripe says: ${redact(fault.message)}`,
    )
  }
  if (fault?.type === 'StripeConnectionError') {
    return error(access, 'Stripe cannot be reached', 'check the network, a proxy and https://status.stripe.com')
  }
  if (fault?.type === 'StripeInvalidRequestError') {
    const what = fault.param === undefined ? 'what it names' : `\`${fault.param}\``
    return error(access, `Stripe refused what was asked: ${redact(fault.message)}`, `correct ${what}, and run it again`)
  }
  if (fault !== undefined) {
    return error(
      access,
      `Stripe could not answer (${fault.type})`,
      'try again later; https://status.stripe.com tells more',
    )
  }
  throw cause
}

/** What to do for a key that may not: a secret one may everything, but on its own account alone. */
function toPermission(key: string | null, stripeAccount: string | null): string {
  if (stripeAccount !== null) {
    return `use a key of the platform that ${stripeAccount} is connected to, or leave \`stripeAccount\` out`
  }
  return key?.startsWith('sk_') === true
    ? 'use a secret key of the account that the plans are in'
    : `edit the restricted key at https://dashboard.stripe.com/apikeys: it needs ${PERMISSIONS}`
}
