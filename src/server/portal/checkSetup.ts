import type Stripe from 'stripe'
import { readPlans } from '../optionChecks.js'
import type { BillingHandlerOptions } from '../options.js'
import { keyOf, modeOf, readStripe } from '../stripe/readStripe.js'
import { checkOrigins, checkPolicy, checkSecret, checkWebhookSecrets } from './checks/checkApp.js'
import { checkPublishableKey, checkSecretKey, checkVersions } from './checks/checkKeys.js'
import { checkPlans } from './checks/checkPlans.js'
import { checkPortal, toAccessFinding } from './checks/checkPortal.js'
import { refusalOf } from './checks/finding.js'
import type { SetupFinding } from './checks/finding.js'
import { createPortalCall } from './configurePortal.js'

type HandlerOptionsGiven = {
  [Name in Exclude<keyof BillingHandlerOptions, 'stripe'>]?: BillingHandlerOptions[Name] | undefined
}

/** What {@link checkSetup} looks at: the endpoint's own options, as far as they are given, and what stands around it. */
export interface CheckSetupOptions extends HandlerOptionsGiven {
  /** The host's own `stripe` instance. */
  stripe: Stripe
  /** What webhooks are signed with: `whsec_…`, or several while one is replaced. Never repeated. */
  webhookSecret?: string | readonly string[] | undefined
  /** The page's `Content-Security-Policy`. */
  contentSecurityPolicy?: string | undefined
  /** The name that {@link configurePortal} was given. @default 'default' */
  app?: string | undefined
}

interface AtStripe {
  findings: SetupFinding[]
  /** Undefined where nothing tells. */
  isLive: boolean | undefined
}

/**
 * Looks at how the endpoint is set up, and says of each thing whether it is right, or how to put it right.
 * Reads from Stripe, writes nothing, and repeats no secret.
 */
export async function checkSetup(options: CheckSetupOptions): Promise<SetupFinding[]> {
  const { stripe, publishableKey } = options
  const key = keyOf(stripe)
  const keys = checkSecretKey(key)
  const canRead = keys.every(({ level }) => level !== 'error')
  const atStripe: AtStripe = canRead ? await checkAccount(options) : { findings: [], isLive: undefined }
  const mode = modeOf(key)
  const isLive = mode === null ? atStripe.isLive : mode === 'live'
  return [
    ...keys,
    ...checkPublishableKey(publishableKey, isLive),
    ...checkVersions(stripe),
    ...atStripe.findings,
    ...checkOrigins(options.origin, options.returnUrl, isLive),
    ...checkSecret(options.secret),
    ...checkWebhookSecrets(options.webhookSecret),
    ...checkPolicy(options.contentSecurityPolicy, publishableKey !== undefined),
  ]
}

/** What only Stripe can tell: the portal and the plans. */
async function checkAccount(options: CheckSetupOptions): Promise<AtStripe> {
  const { plans: given = {}, configuration: id, app = 'default', stripeAccount = null } = options
  const refusal = refusalOf('plans', () => readPlans(given))
  const refused = refusal === undefined ? [] : [refusal]
  const call = createPortalCall(stripeAccount)
  try {
    const stripe = readStripe(options.stripe)
    const { configuration, findings } = await checkPortal(stripe, { configuration: id, app }, call)
    const plans = await checkPlans(stripe, refusal === undefined ? readPlans(given) : [], configuration, call)
    const told = refusal === undefined ? plans.findings : refused
    return { findings: [...findings, ...told], isLive: configuration?.livemode ?? plans.isLive }
  } catch (cause) {
    return { findings: [toAccessFinding(cause, keyOf(options.stripe), stripeAccount), ...refused], isLive: undefined }
  }
}
