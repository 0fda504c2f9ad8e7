import type Stripe from 'stripe'
import { record } from '../../optionChecks.js'
import { STRIPE_API_VERSION } from '../../stripe/withRetries.js'
import { error, ok, warning } from './finding.js'
import type { SetupFinding } from './finding.js'

/** Where a restricted key needs more than to read. */
export const PERMISSIONS =
  'write: Customers, Subscriptions, Invoices, PaymentMethods, SetupIntents, Checkout Sessions, Customer portal; ' +
  'read: Prices, Products, Coupons, Promotion codes, PaymentIntents'

const kinds = { sk: 'secret', rk: 'restricted', pk: 'publishable' } as const

/** What a key's own text tells. */
function toKeyFacts(key: string): { kind: keyof typeof kinds; isLive: boolean } | undefined {
  const [, kind, mode] = /^(sk|rk|pk)_(test|live)_\w+$/.exec(key) ?? []
  return kind === undefined ? undefined : { kind: kind as keyof typeof kinds, isLive: mode === 'live' }
}

export function checkSecretKey(key: string | null): SetupFinding[] {
  const check = 'secret key'
  // A client whose host signs requests itself shows none.
  if (key === null) return []
  if (key !== key.trim()) {
    return [error(check, 'has white space around it', 'remove it; a line break at the end is the usual cause')]
  }
  const facts = toKeyFacts(key)
  if (facts === undefined) {
    return [
      error(
        check,
        'is not a key of Stripe',
        'copy it from https://dashboard.stripe.com/apikeys: sk_… or rk_… (for the command: into STRIPE_SECRET_KEY)',
      ),
    ]
  }
  const { kind, isLive } = facts
  const mode = isLive ? 'live' : 'test'
  if (kind === 'pk') {
    return [error(check, 'is a publishable key, which can read nothing', 'use the secret key: sk_… or rk_…')]
  }
  const found = ok(check, `a ${kinds[kind]} key of ${mode} mode`)
  return kind === 'sk' ? [found] : [{ ...found, message: `${found.message}; it needs ${PERMISSIONS}` }]
}

export function checkPublishableKey(key: string | undefined, isLive: boolean | undefined): SetupFinding[] {
  const check = 'publishable key'
  if (key === undefined) return [ok(check, 'none: payment details are entered on pages of Stripe')]
  const facts = toKeyFacts(key)
  if (facts?.kind !== 'pk') {
    const isSecret = facts !== undefined
    const message = isSecret ? 'is a secret key, which would reach every browser' : 'is not a publishable key'
    const roll = isSecret ? '; roll the secret key if a page was ever served with it' : ''
    return [error(check, message, `pass the key that starts with pk_${roll}`)]
  }
  const mode = facts.isLive ? 'live' : 'test'
  if (isLive !== undefined && facts.isLive !== isLive) {
    const other = isLive ? 'live' : 'test'
    return [
      error(
        check,
        `is of ${mode} mode, the secret key of ${other} mode`,
        `use both of the same mode, as pk_${other}_…`,
      ),
    ]
  }
  return [ok(check, `of ${mode} mode`)]
}

/** SDK majors that are tested. */
const [OLDEST, NEWEST] = [17, 23]

export function checkVersions(stripe: Stripe): SetupFinding[] {
  const check = 'api version'
  const sdk = record(stripe.constructor)?.['PACKAGE_VERSION']
  const major = typeof sdk === 'string' ? Number.parseInt(sdk, 10) : Number.NaN
  const name = Number.isNaN(major) ? 'the SDK' : `stripe ${String(sdk)}`
  if (major < OLDEST) {
    return [error(check, `${name} is too old`, `install stripe ${OLDEST} to ${NEWEST}`)]
  }
  if (major > NEWEST) {
    return [
      warning(
        check,
        `${name} is newer than what was tested`,
        `use stripe ${OLDEST} to ${NEWEST}, or update react-billing-portal`,
      ),
    ]
  }
  const own: unknown = stripe.getApiField('version')
  return typeof own === 'string' && own !== STRIPE_API_VERSION
    ? [ok(check, `each of our calls names ${STRIPE_API_VERSION}; your own calls through ${name} speak ${own}`)]
    : [ok(check, `${STRIPE_API_VERSION}, named in each call, is also what ${name} speaks`)]
}
