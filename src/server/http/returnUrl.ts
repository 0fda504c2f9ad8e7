import type { Settings } from '../options.js'
import { BillingProblem } from './problem.js'

/**
 * Resolves where to come back to against the app's own origin; undefined when it leads anywhere else.
 * The request's Host and forwarding headers play no part: whoever sends the request can choose those.
 */
export function resolveReturnUrl(value: string, origins: readonly [string, ...string[]]): string | undefined {
  // URL parsers drop tabs and line breaks and read a backslash as a slash: what a filter sees is not what a browser follows.
  if (/[\p{Cc}\p{Cf}\p{Surrogate}\\\s]/u.test(value)) return undefined
  const isPath = /^\/(?!\/)/.test(value)
  const isAbsolute = /^https?:\/\/[^/]/i.test(value)
  if (!isPath && !isAbsolute) return undefined
  if (!URL.canParse(value, origins[0])) return undefined
  const url = new URL(value, origins[0])
  const isOurs = origins.includes(url.origin) && url.username === '' && url.password === ''
  return isOurs ? url.href : undefined
}

/**
 * The return URL a person asked for, or the handler's own.
 * @throws {BillingProblem} invalid_request
 */
export function chooseReturnUrl(asked: string | undefined, { origins, returnUrl }: Settings): string {
  if (asked === undefined) return returnUrl
  const url = resolveReturnUrl(asked, origins)
  if (url !== undefined) return url
  throw new BillingProblem('invalid_request', { detail: '`returnUrl` must be a path, or a URL of the app itself.' })
}
