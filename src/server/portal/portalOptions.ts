import type Stripe from 'stripe'
import * as v from 'valibot'
import { invalid, readPlans, record } from '../optionChecks.js'
import type { PlanOption, PlanSetting } from '../options.js'
import { readStripe } from '../stripe/readStripe.js'
import { PortalFeaturesSchema } from './portalFeatures.js'
import type { PortalFeatures } from './portalFeatures.js'

/** What {@link configurePortal} takes. */
export interface ConfigurePortalOptions extends PortalFeatures {
  /** The host's own `stripe` instance. */
  stripe: Stripe
  /** The plans, as the endpoint has them: what people may switch to. */
  plans: Readonly<Record<string, string | PlanOption>>
  /** Tells the configurations of several apps on one account apart. @default 'default' */
  app?: string | undefined
  /** Whether to look only: nothing is written. @default false */
  dryRun?: boolean | undefined
  /** Connected account to configure, `acct_…`. @default the key's own */
  stripeAccount?: string | undefined
}

/** Checked options, defaults filled in. */
export interface PortalSettings {
  stripe: Stripe
  plans: readonly PlanSetting[]
  app: string
  isDryRun: boolean
  stripeAccount: string | null
  features: PortalFeatures
}

/** Marks a configuration as an app's; its value is the app's name. */
export const MARKER = 'react_billing_portal_app'

/**
 * Checks everything that can be known to be wrong before Stripe is asked anything.
 * @throws {TypeError} naming the option, what is wrong with it and how to write it
 */
export function readPortalOptions(options: ConfigurePortalOptions): PortalSettings {
  const given = record(options) ?? invalid('options', 'is not an object', 'pass { stripe, plans }')
  const { stripe: _client, plans: _plans, app = 'default', dryRun = false, stripeAccount = null, ...rest } = options
  if (
    typeof record(record(record(given['stripe'])?.['billingPortal'])?.['configurations'])?.['update'] !== 'function'
  ) {
    invalid('stripe', 'is not a Stripe client', 'pass new Stripe(secretKey)')
  }
  if (typeof app !== 'string' || !/^[\w.-]{1,100}$/.test(app)) {
    invalid('app', 'is not a short name', 'use letters, digits, dots, hyphens and underscores')
  }
  if (typeof dryRun !== 'boolean') invalid('dryRun', 'is not true or false', 'pass true to look only')
  if (stripeAccount !== null && !/^acct_\w+$/.test(stripeAccount)) {
    invalid('stripeAccount', 'is not the id of an account', "pass 'acct_…'")
  }
  const plans = readPlans(given['plans'])
  const features = readFeatures(rest)
  checkPlanNames(features, plans)
  checkMetadata(features)
  return { stripe: readStripe(given['stripe']), plans, app, isDryRun: dryRun, stripeAccount, features }
}

function readFeatures(given: object): PortalFeatures {
  const result = v.safeParse(PortalFeaturesSchema, given, { abortEarly: true })
  if (result.success) return given
  const [issue] = result.issues
  const name = v.getDotPath(issue) ?? 'options'
  if (issue.expected === 'never') {
    invalid(name, 'is not an option', `see ConfigurePortalOptions; the features are ${featureNames.join(', ')}`)
  }
  if (issue.kind === 'validation') invalid(name, issue.message, 'correct or leave it out')
  return invalid(name, 'has a wrong value', `pass ${toWords(issue.expected ?? '')}, or leave it out`)
}

const featureNames = Object.keys(PortalFeaturesSchema.entries)

/** What valibot expects, as one would say it: `("a" | "b")` is 'a' or 'b'. */
function toWords(expected: string): string {
  const known: Record<string, string> = { boolean: 'true or false', string: 'a text', number: 'a number' }
  return (
    known[expected] ??
    expected
      .replace(/^\((.*)\)$/, '$1')
      .replaceAll(' | ', ' or ')
      .replaceAll('"', "'")
  )
}

function checkPlanNames({ subscriptionUpdate }: PortalFeatures, plans: readonly PlanSetting[]): void {
  const keys = plans.map(({ key }) => key)
  const { plans: chosen, quantities = {} } = typeof subscriptionUpdate === 'object' ? subscriptionUpdate : {}
  const check = (name: string, key: string, among: readonly string[]) => {
    if (!among.includes(key))
      invalid(`subscriptionUpdate.${name}`, `names '${key}'`, `choose among ${among.join(', ')}`)
  }
  for (const key of chosen ?? []) check('plans', key, keys)
  for (const key of Object.keys(quantities)) check('quantities', key, chosen ?? keys)
  if (subscriptionUpdate !== false && (chosen ?? keys).length === 0) {
    invalid('subscriptionUpdate', 'has no plan to switch to', 'name plans, or pass `subscriptionUpdate: false`')
  }
}

function checkMetadata({ metadata = {} }: PortalFeatures): void {
  const keys = Object.keys(metadata)
  const isWrong = keys.length > 49 || keys.some((key) => key === MARKER || !/^[^[\]]{1,40}$/.test(key))
  if (isWrong) {
    invalid(
      'metadata',
      'has keys that cannot be stored',
      `use at most 49 keys of 40 characters, none of them ${MARKER}`,
    )
  }
}
