import type Stripe from 'stripe'
import { invalid, optional, readPlans, record } from '../optionChecks.js'
import type { PlanOption, PlanSetting } from '../options.js'
import { redact } from '../redact.js'
import { keyOf, modeOf, readStripe } from '../stripe/readStripe.js'
import type { WebhookStore } from './store.js'
import { callbackNames } from './subject.js'
import type { WebhookCallbacks, WebhookContext, WebhookIgnored } from './types.js'

/** What {@link createWebhookHandler} takes. */
export interface WebhookHandlerOptions<Tx> {
  /** The host's own `stripe` instance. */
  stripe: Stripe
  /** The endpoint's signing secret, `whsec_…`, or `[current, previous]` while it is rolled. */
  secret: string | readonly [current: string, previous: string]
  /** Remembers which events have had their effect: the host's database, or {@link createMemoryWebhookStore}. */
  store: WebhookStore<Tx>
  /** What to do about what happened. */
  on: WebhookCallbacks<Tx>
  /** The handler's `plans`, so that subscriptions carry the host's keys. @default none: `plan` is null */
  plans?: Readonly<Record<string, string | PlanOption>> | undefined
  /** How old a delivery may be, in seconds: 1 to 3600. @default 300 */
  tolerance?: number | undefined
  /** Whether live events count, or those of test mode. @default the mode of the client's key */
  livemode?: boolean | undefined
  /** The connected account whose events count, `acct_…`. @default none: only the events of one's own account */
  stripeAccount?: string | undefined
  /** How long Stripe is kept waiting, in milliseconds; after that it is told to deliver again. @default 10000 */
  timeoutMs?: number | undefined
  /** The time in milliseconds since 1970. @default Date.now */
  now?: (() => number) | undefined
  /**
   * Hears why a delivery was refused or failed. What it is given holds what Stripe and the host threw; put it through
   * `redact` before it is written down.
   * @default one redacted line on `console.error`
   */
  onError?: ((error: unknown, context: WebhookContext) => void) | undefined
  /** Hears of events that were left alone. @default one line on `console.warn`, unless it is as usual */
  onIgnored?: ((reason: WebhookIgnored, context: WebhookContext) => void) | undefined
}

/** Checked options, defaults filled in. */
export interface WebhookSettings<Tx> {
  stripe: Stripe
  secrets: readonly [string, ...string[]]
  store: WebhookStore<Tx>
  on: WebhookCallbacks<Tx>
  plans: readonly PlanSetting[]
  tolerance: number
  livemode: boolean
  stripeAccount: string | null
  timeoutMs: number
  now: () => number
  onError: (error: unknown, context: WebhookContext) => void
  onIgnored: (reason: WebhookIgnored, context: WebhookContext) => void
}

const known: Record<keyof WebhookHandlerOptions<unknown>, true> = {
  stripe: true,
  secret: true,
  store: true,
  on: true,
  plans: true,
  tolerance: true,
  livemode: true,
  stripeAccount: true,
  timeoutMs: true,
  now: true,
  onError: true,
  onIgnored: true,
}

/**
 * Checks every option at construction: a webhook without its secret would take anybody's word.
 * @throws {TypeError} naming the option, what is wrong with it and how to write it
 */
export function readWebhookOptions<Tx>(options: WebhookHandlerOptions<Tx>): WebhookSettings<Tx> {
  const given = record(options) ?? invalid('options', 'is not an object', 'pass { stripe, secret, store, on }')
  for (const name of Object.keys(given)) {
    if (!Object.hasOwn(known, name)) {
      invalid(name, 'is not an option', `the options are ${Object.keys(known).join(', ')}`)
    }
  }
  const stripe = readStripe(given['stripe'])
  if (typeof record(given['store'])?.['once'] !== 'function') {
    invalid('store', 'is missing or has no `once`', 'pass a store over your database, or createMemoryWebhookStore()')
  }
  return {
    stripe,
    secrets: readWebhookSecrets(given['secret']),
    store: options.store,
    on: readCallbacks(given['on'], options.on),
    plans: given['plans'] === undefined ? [] : readPlans(given['plans']),
    tolerance: optional(given, 'tolerance', options.tolerance ?? 300, isTolerance, [
      'a whole number from 1 to 3600',
      'pass seconds',
    ]),
    livemode: readLivemode(given['livemode'], stripe),
    stripeAccount: optional(
      given,
      'stripeAccount',
      options.stripeAccount ?? null,
      (value) => typeof value === 'string' && /^acct_\w+$/.test(value),
      ['the id of a connected account', 'pass what starts with acct_'],
    ),
    timeoutMs: optional(
      given,
      'timeoutMs',
      options.timeoutMs ?? 10_000,
      (value) => typeof value === 'number' && Number.isFinite(value) && value > 0,
      ['a number above 0', 'pass milliseconds'],
    ),
    now: optional(given, 'now', options.now ?? Date.now, isFunction, [
      'a function',
      'pass one that gives milliseconds since 1970, as Date.now does',
    ]),
    onError: optional(given, 'onError', options.onError ?? logError, isFunction, [
      'a function',
      'pass (error, { event, requestId }) => …',
    ]),
    onIgnored: optional(given, 'onIgnored', options.onIgnored ?? logIgnored, isFunction, [
      'a function',
      'pass (reason, { event, requestId }) => …',
    ]),
  }
}

const isFunction = (value: unknown) => typeof value === 'function'
const isTolerance = (value: unknown) => Number.isInteger(value) && Number(value) >= 1 && Number(value) <= 3600

/** SDKs differ in what they make of an odd secret, from an error to taking anything that was signed with nothing. */
function readWebhookSecrets(value: unknown): readonly [string, ...string[]] {
  const fix = "copy it from the endpoint's page in Stripe's dashboard (whsec_…), or pass [current, previous]"
  const secrets: unknown[] = Array.isArray(value) ? value : [value]
  if (secrets.length > 2) invalid('secret', 'has more than two entries', fix)
  const [current, ...previous] = secrets.map((secret) => {
    if (typeof secret !== 'string' || secret === 'undefined' || secret.trim() === '') {
      invalid('secret', 'is missing or empty', `${fix}; is the environment variable set?`)
    }
    if (/\s/.test(secret)) invalid('secret', 'has a space or a line break in it', 'take the white space away')
    if (!/^whsec_[\w+/=-]+$/.test(secret)) invalid('secret', 'does not start with whsec_', fix)
    return secret
  })
  return [current ?? invalid('secret', 'is empty', fix), ...previous]
}

function readCallbacks<Tx>(value: unknown, callbacks: WebhookCallbacks<Tx>): WebhookCallbacks<Tx> {
  const names = callbackNames.join(', ')
  const given = record(value) ?? invalid('on', 'is missing or not an object', `pass at least one of ${names}`)
  for (const [name, callback] of Object.entries(given)) {
    if (!callbackNames.some((known) => known === name)) invalid(`on.${name}`, 'is not a callback', `there are ${names}`)
    if (callback !== undefined && !isFunction(callback)) invalid(`on.${name}`, 'is not a function', 'pass a function')
  }
  if (Object.values(given).every((callback) => callback === undefined)) {
    invalid('on', 'has no callback', `pass at least one of ${names}`)
  }
  return { ...callbacks }
}

function readLivemode(value: unknown, stripe: Stripe): boolean {
  if (typeof value === 'boolean') return value
  if (value !== undefined) invalid('livemode', 'is not true or false', 'pass true for live events, false for test mode')
  const mode = modeOf(keyOf(stripe))
  if (mode === null)
    invalid('livemode', 'cannot be told from the client', 'pass true for live events, false for test mode')
  return mode === 'live'
}

function logError(error: unknown, context: WebhookContext) {
  const reason = error instanceof Error ? error.message : String(error)
  console.error(`react-billing-portal: ${nameOf(context)}: ${redact(reason)}`)
}

/** Stripe sends what the endpoint is subscribed to, and late what is no longer so. */
const usual = new Set<WebhookIgnored>(['no_callback', 'superseded'])

function logIgnored(reason: WebhookIgnored, context: WebhookContext) {
  if (!usual.has(reason)) console.warn(`react-billing-portal: ${nameOf(context)}: ignored, ${reason}`)
}

const nameOf = ({ event, requestId }: WebhookContext) =>
  `webhook ${event === null ? 'request' : `${event.type} ${event.id}`} ${requestId}`
