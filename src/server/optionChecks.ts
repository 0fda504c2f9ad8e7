import { operations } from '../contract/index.js'
import type { Operation } from '../contract/index.js'
import type { CorsSettings, PlanSetting } from './options.js'
import { resolveReturnUrl } from './http/returnUrl.js'

/** Refuses an option: which one, what is wrong with it, how to write it. The value itself is never repeated. */
export function invalid(name: string, wrong: string, fix: string): never {
  throw new TypeError(`react-billing-portal: option \`${name}\` ${wrong}. To fix it, ${fix}.`)
}

/** The value as something with named fields, or undefined. */
export function record(value: unknown): Record<string, unknown> | undefined {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : undefined
}

/** An option that may be left out: its default, or a value that passes `is`. */
export function optional<Value>(
  given: Record<string, unknown>,
  name: string,
  value: Value,
  is: (value: unknown) => boolean,
  [kind, fix]: readonly [kind: string, fix: string],
): Value {
  if (given[name] !== undefined && !is(given[name])) invalid(name, `is not ${kind}`, fix)
  return value
}

type Switches = Readonly<Partial<Record<Operation, boolean>>>

/** The operations switched on and off; one that is misspelt would stay as it is, so it is refused by its name. */
export function readOperations(value: unknown, switches: Switches = {}): Switches {
  if (value === undefined) return switches
  const given =
    record(value) ?? invalid('operations', 'is not an object', 'pass names with true or false, as in { cancel: false }')
  for (const [name, isOn] of Object.entries(given)) {
    if (!Object.hasOwn(operations, name)) {
      const wrong = /^\w{1,40}$/.test(name) ? `has \`${name}\`, which is` : 'has a name that is'
      invalid('operations', `${wrong} not an operation`, `choose from ${Object.keys(operations).join(', ')}`)
    }
    if (isOn !== undefined && typeof isOn !== 'boolean') {
      invalid('operations', `has neither true nor false for \`${name}\``, `write ${name}: false to switch it off`)
    }
  }
  return switches
}

export function readOrigins(name: string, value: unknown): readonly [string, ...string[]] {
  const [first, ...rest] = (Array.isArray(value) ? value : [value]).map((origin) => readOrigin(name, origin))
  return [first ?? invalid(name, 'is empty', "pass an origin, 'https://app.example.com'"), ...rest]
}

export function readCors(value: unknown): CorsSettings {
  if (value === undefined) return { origins: [], headers: [] }
  const { origins, headers = [], ...rest } = record(value) ?? {}
  if (origins === undefined || Object.keys(rest).length > 0) {
    invalid('cors', 'is not { origins, headers }', "pass { origins: ['https://www.example.com'] }")
  }
  return {
    origins: readOrigins('cors.origins', origins),
    headers: (Array.isArray(headers) ? headers : [headers]).map(readCorsHeader),
  }
}

/** @see https://fetch.spec.whatwg.org/#forbidden-request-header */
const setByBrowsers =
  /^(?:accept-(?:charset|encoding)|access-control-request-.*|connection|content-length|cookie2?|date|dnt|expect|host|keep-alive|origin|referer|set-cookie|te|trailer|transfer-encoding|upgrade|via|proxy-.*|sec-.*)$/i

function readCorsHeader(name: unknown): string {
  // Of the characters that a name may have, the asterisk is left out: beside credentials it stands for itself alone.
  if (typeof name !== 'string' || !/^[\w!#$%&'+.^`|~-]+$/.test(name)) {
    invalid('cors.headers', 'has what is not the name of a header', "list each by itself, as in ['X-Team']")
  }
  if (setByBrowsers.test(name)) {
    invalid('cors.headers', `has \`${name}\`, which browsers set and no page can`, 'leave it out')
  }
  return name
}

function readOrigin(name: string, value: unknown): string {
  const origin = typeof value === 'string' && URL.canParse(value) ? new URL(value).origin : undefined
  if (origin === undefined || origin !== value) {
    invalid(name, 'is missing or not an origin', "pass scheme, host and port only, as in 'https://app.example.com'")
  }
  const { protocol, hostname } = new URL(origin)
  // It would stand for no origin at all, and look as if it stood for many.
  if (hostname.includes('*')) invalid(name, 'has a wildcard', 'list each origin by itself')
  const isLocal = /^(localhost|.+\.localhost|127\.0\.0\.1|\[::1\])$/.test(hostname)
  if (protocol !== 'https:' && !(protocol === 'http:' && isLocal)) {
    invalid(name, 'is not https', 'use https (http is for localhost only)')
  }
  return origin
}

export function readSecrets(value: unknown): readonly [string, ...string[]] {
  const fix = 'pass at least 32 random bytes (openssl rand -base64 32), or [current, previous] while rotating'
  const secrets: unknown[] = Array.isArray(value) ? value : [value]
  if (secrets.length > 2) invalid('secret', 'has more than two entries', fix)
  const [current, ...previous] = secrets.map((secret) => {
    if (typeof secret !== 'string') invalid('secret', 'is missing or not a string', fix)
    if (new TextEncoder().encode(secret.trim()).length < 32) invalid('secret', 'is shorter than 32 bytes', fix)
    return secret
  })
  return [current ?? invalid('secret', 'is empty', fix), ...previous]
}

export function readPlans(value: unknown): readonly PlanSetting[] {
  const plans = record(value)
  if (plans === undefined || Array.isArray(value)) {
    invalid('plans', 'is missing or not an object', "pass your plans by key, as in { pro: 'price_…' }")
  }
  const keyOfPrice = new Map<string, string>()
  return Object.entries(plans).map(([key, entry]) => {
    const plan = readPlan(key, entry)
    const other = keyOfPrice.get(plan.price)
    if (other !== undefined)
      invalid(`plans.${key}`, `has the price of \`plans.${other}\``, 'give each plan a price of its own')
    keyOfPrice.set(plan.price, key)
    return plan
  })
}

function readPlan(key: string, entry: unknown): PlanSetting {
  const name = `plans.${key}`
  if (!/^[\w.-]{1,100}$/.test(key))
    invalid(name, 'has an unusable key', 'use letters, digits, dots, hyphens and underscores')
  const fields = typeof entry === 'string' ? { price: entry } : record(entry)
  if (fields === undefined) invalid(name, 'is not a plan', "pass 'price_…' or { price: 'price_…', name, description }")
  for (const field of Object.keys(fields)) {
    if (!['price', 'name', 'description'].includes(field)) {
      invalid(`${name}.${field}`, 'is not an option', 'a plan has price, name and description')
    }
  }
  const { price, name: label = null, description = null } = fields
  if (typeof price !== 'string' || !/^price_\w+$/.test(price)) {
    invalid(`${name}.price`, 'is not the id of a price', "copy it from Stripe's dashboard: it starts with price_")
  }
  if (label !== null && (typeof label !== 'string' || label.trim() === '')) {
    invalid(`${name}.name`, 'is not a text', "leave it out for the product's name")
  }
  if (description !== null && typeof description !== 'string') {
    invalid(`${name}.description`, 'is not a text', "leave it out for the product's description")
  }
  return { key, price, name: label, description }
}

export function readReturnUrl(value: unknown, origins: readonly [string, ...string[]]): string {
  const fallback = `${origins[0]}/`
  if (value === undefined) return fallback
  const url = typeof value === 'string' ? resolveReturnUrl(value, origins) : undefined
  return url ?? invalid('returnUrl', 'is not on one of the origins', "pass a path like '/settings/billing'")
}
