import type Stripe from 'stripe'
import type { Operation } from '../contract/index.js'
import {
  invalid,
  optional,
  readCors,
  readOperations,
  readOrigins,
  readPlans,
  readReturnUrl,
  readSecrets,
  record,
} from './optionChecks.js'
import { createMemoryRateLimit } from './rateLimit.js'
import { redact } from './redact.js'
import { readPublishableKey, readStripe } from './stripe/readStripe.js'

/** Who is asking: nobody, a Stripe customer, or a signed-in user who has no customer yet (the free plan). */
export type CustomerIdentity = null | string | { user: string }

/** A plan as the host offers it. */
export interface PlanOption {
  /** Id of the recurring price: `price_…`. */
  price: string
  /** @default the name of the price's product */
  name?: string | undefined
  /** @default the description of the price's product */
  description?: string | undefined
}

/** Where an error happened. */
export interface ErrorContext {
  /** Null when the request did not get as far as an operation. */
  operation: Operation | null
  /** The `requestId` the person's answer carries. */
  requestId: string
}

/** What `authorize` and `rateLimit` are asked about. The body of `request` has been read already. */
export interface OperationRequest {
  operation: Operation
  /** Null for a user who has no customer yet. */
  customer: string | null
  /** The user of `{ user }`; null for a customer. */
  user: string | null
  request: Request
}

/** Whether a request may run: yes, no, or no until so many seconds have passed. */
export type RateLimit = (
  asked: OperationRequest,
) => boolean | { retryAfter: number } | Promise<boolean | { retryAfter: number }>

/** What {@link createBillingHandler} takes. */
export interface BillingHandlerOptions {
  /** The host's own `stripe` instance. */
  stripe: Stripe
  /**
   * Says who sends the request, from the host's session and nothing the client can choose.
   * `null`: nobody is signed in. `'cus_…'`: this customer. `{ user }`: signed in, no customer yet.
   */
  customer: (request: Request) => CustomerIdentity | Promise<CustomerIdentity>
  /**
   * Makes a customer for a user, stores its id with the user and gives it back.
   * Called on first need, once however many requests wait. Without it nobody on the free plan can check out.
   */
  createCustomer?: ((person: { user: string }) => Promise<string>) | undefined
  /** The app's own origins, `https://app.example.com`: who may write, and where people return to. */
  origin: string | readonly string[]
  /** Seals the ids that travel: at least 32 random bytes, or `[current, previous]` while rotating. */
  secret: string | readonly [current: string, previous: string]
  /** What can be bought, under keys of the host's choice, in the order to show. */
  plans: Readonly<Record<string, string | PlanOption>>
  /** Path the handler is mounted at, as it appears in `request.url`. @default '/api/billing' */
  basePath?: string | undefined
  /** Where people come back to from Stripe: a path, or a URL of one of the origins. @default the first origin's root */
  returnUrl?: string | undefined
  /** Portal configuration to use: `bpc_…`. @default the account's default one */
  configuration?: string | undefined
  /** What Stripe.js starts with in the page: `pk_…`. Without it, the page takes no payment details itself. */
  publishableKey?: string | undefined
  /**
   * Switches operations off (`{ cancel: false }`), or on where the portal configuration has them off.
   * @default what the live portal configuration allows
   */
  operations?: Readonly<Partial<Record<Operation, boolean>>> | undefined
  /**
   * Says whether this person may do this: roles, as in "only owners cancel". `false` is answered 403 `forbidden`; what it
   * throws is a 500, never a yes. It also decides what the page offers, so a load asks about every operation, each once
   * and all at the same time.
   * @default everyone signed in may do everything that is switched on
   */
  authorize?: ((asked: OperationRequest) => boolean | Promise<boolean>) | undefined
  /**
   * Says whether this person may do this so soon again: `false`, or `{ retryAfter }` in seconds, is answered 429.
   * @default createMemoryRateLimit(), which knows one process: share a store where there are several
   */
  rateLimit?: RateLimit | undefined
  /**
   * Front ends on other origins than the endpoint's. They may read and write with the person's cookies or token, and
   * people can return to them. Without it no CORS header is ever sent. `headers` names what their requests may carry
   * besides the endpoint's own and `Authorization`: what the provider's `headers` sends, as `X-Team`.
   */
  cors?: { origins: string | readonly string[]; headers?: string | readonly string[] | undefined } | undefined
  /** The connected account whose customers these are, `acct_…`: on every call, and from nowhere but here. */
  stripeAccount?: string | undefined
  /** Whether someone with a live subscription may check out another. @default false */
  allowSeveralSubscriptions?: boolean | undefined
  /** How long prices, product names and the portal configuration are kept, in milliseconds. @default 60000 */
  cacheTtlMs?: number | undefined
  /** How long a request may take in all, in milliseconds, whatever Stripe does. @default 10000 */
  timeoutMs?: number | undefined
  /** The time in milliseconds since 1970. @default Date.now */
  now?: (() => number) | undefined
  /**
   * Hears of what the person is not told: the cause behind an answer. What it is given holds what Stripe and the host
   * threw; put it through `redact` before it is written down.
   * @default one redacted line on `console.error`
   */
  onError?: ((error: unknown, context: ErrorContext) => void) | undefined
}

/** A plan after checking, with the host's key. */
export interface PlanSetting {
  key: string
  price: string
  name: string | null
  description: string | null
}

/** Which pages of other origins may call, and what they may send. */
export interface CorsSettings {
  /** Empty where none may. */
  origins: readonly string[]
  /** Names of request headers, besides those that every page sends. */
  headers: readonly string[]
}

/** Checked options, defaults filled in. */
export interface Settings {
  stripe: Stripe
  customer: BillingHandlerOptions['customer']
  createCustomer: ((person: { user: string }) => Promise<string>) | null
  origins: readonly [string, ...string[]]
  secrets: readonly [string, ...string[]]
  plans: readonly PlanSetting[]
  basePath: string
  returnUrl: string
  configuration: string | null
  publishableKey: string | null
  operations: Readonly<Partial<Record<Operation, boolean>>>
  authorize: NonNullable<BillingHandlerOptions['authorize']> | null
  rateLimit: RateLimit
  /** Its origins are among `origins`. */
  cors: CorsSettings
  stripeAccount: string | null
  allowSeveralSubscriptions: boolean
  cacheTtlMs: number
  timeoutMs: number
  now: () => number
  onError: (error: unknown, context: ErrorContext) => void
}

const known: Record<keyof BillingHandlerOptions, true> = {
  stripe: true,
  customer: true,
  createCustomer: true,
  origin: true,
  secret: true,
  plans: true,
  basePath: true,
  returnUrl: true,
  configuration: true,
  publishableKey: true,
  operations: true,
  authorize: true,
  rateLimit: true,
  cors: true,
  stripeAccount: true,
  allowSeveralSubscriptions: true,
  cacheTtlMs: true,
  timeoutMs: true,
  now: true,
  onError: true,
}

/**
 * Checks every option at construction, so that a mistake shows when the app starts and not when someone pays.
 * @throws {TypeError} naming the option, what is wrong with it and how to write it
 */
export function readOptions(options: BillingHandlerOptions): Settings {
  const given =
    record(options) ?? invalid('options', 'is not an object', 'pass { stripe, customer, origin, secret, plans }')
  for (const name of Object.keys(given)) {
    if (!Object.hasOwn(known, name)) {
      invalid(name, 'is not an option', `the options are ${Object.keys(known).join(', ')}`)
    }
  }
  if (typeof given['customer'] !== 'function') {
    invalid('customer', 'is not a function', "pass (request) => null, 'cus_…' or { user }, from your session")
  }
  const stripe = readStripe(given['stripe'])
  const cors = readCors(given['cors'])
  const [first, ...others] = readOrigins('origin', given['origin'])
  const origins: Settings['origins'] = [first, ...others, ...cors.origins]
  return {
    stripe,
    customer: options.customer,
    createCustomer: optional(given, 'createCustomer', options.createCustomer ?? null, isFunction, [
      'a function',
      "make a customer for { user } and give its id, 'cus_…'",
    ]),
    origins,
    secrets: readSecrets(given['secret']),
    plans: readPlans(given['plans']),
    basePath: optional(given, 'basePath', options.basePath ?? '/api/billing', isPath, [
      'a path',
      "begin with a slash and end without one, as in '/api/billing'",
    ]).replace(/^\/$/, ''),
    returnUrl: readReturnUrl(given['returnUrl'], origins),
    configuration: optional(given, 'configuration', options.configuration ?? null, isConfiguration, [
      'the id of a portal configuration',
      "pass what starts with bpc_, as `configurePortal` gives it, or leave it out for the account's default",
    ]),
    publishableKey: readPublishableKey(given['publishableKey'], stripe),
    operations: readOperations(given['operations'], options.operations),
    authorize: optional(given, 'authorize', options.authorize ?? null, isFunction, [
      'a function',
      'pass ({ operation, user }) => true or false',
    ]),
    rateLimit: optional(given, 'rateLimit', options.rateLimit ?? createMemoryRateLimit(), isFunction, [
      'a function',
      'pass createMemoryRateLimit(), or one of your own',
    ]),
    cors,
    stripeAccount: optional(given, 'stripeAccount', options.stripeAccount ?? null, isAccount, [
      'the id of a connected account',
      'pass what starts with acct_',
    ]),
    allowSeveralSubscriptions: optional(
      given,
      'allowSeveralSubscriptions',
      options.allowSeveralSubscriptions ?? false,
      isBoolean,
      ['true or false', 'leave it out for false'],
    ),
    cacheTtlMs: optional(given, 'cacheTtlMs', options.cacheTtlMs ?? 60_000, isDuration, [
      'a number of 0 or more',
      'pass milliseconds',
    ]),
    timeoutMs: optional(given, 'timeoutMs', options.timeoutMs ?? 10_000, isPositiveDuration, [
      'a number above 0',
      'pass milliseconds',
    ]),
    now: optional(given, 'now', options.now ?? Date.now, isFunction, [
      'a function',
      'pass one that gives milliseconds since 1970, as Date.now does',
    ]),
    onError: optional(given, 'onError', options.onError ?? logError, isFunction, [
      'a function',
      'pass (error, { requestId }) => …',
    ]),
  }
}

const isFunction = (value: unknown) => typeof value === 'function'
const isBoolean = (value: unknown) => typeof value === 'boolean'
const isPath = (value: unknown) => typeof value === 'string' && (value === '/' || /^(\/[\w.~-]+)+$/.test(value))
const isConfiguration = (value: unknown) => typeof value === 'string' && /^bpc_\w+$/.test(value)
const isAccount = (value: unknown) => typeof value === 'string' && /^acct_\w+$/.test(value)
const isDuration = (value: unknown) => typeof value === 'number' && Number.isFinite(value) && value >= 0
const isPositiveDuration = (value: unknown) => isDuration(value) && value !== 0

function logError(error: unknown, { operation, requestId }: ErrorContext) {
  const reason = error instanceof Error ? error.message : String(error)
  console.error(`react-billing-portal: ${operation ?? 'request'} ${requestId}: ${redact(reason)}`)
}
