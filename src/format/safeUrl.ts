import { attempt } from './attempt.js'

/**
 * Printable ASCII without spaces and backslashes, no longer than any link that is meant. Browsers drop or rewrite the rest,
 * so `java\nscript:` and `/\evil` get past naive checks.
 */
const PLAIN = /^[!-[\]-~]{1,8192}$/

/** Stands in for the page where there is none; never part of a result. */
const NO_PAGE = 'https://relative.invalid'

const parse = (value: unknown, base?: string): URL | undefined =>
  typeof value === 'string' && PLAIN.test(value) ? attempt(() => new URL(value, base)) : undefined

/** Where a page may be sent. */
export interface SafeUrlOptions {
  /** The page's own origin, which is always allowed. */
  origin: string | undefined
  /** Further hosts (`billing.example.com`), over https only. */
  hosts?: readonly string[] | undefined
}

/**
 * The address if the page may navigate there, else null: an absolute URL of the page's own origin, of an https host
 * below stripe.com, or of one of `hosts`.
 */
export function safeUrl(value: unknown, { origin, hosts }: SafeUrlOptions): string | null {
  const { href = '', host = '' } = parse(value) ?? {}
  const isOwn = href.startsWith(`${origin}/`)
  const isKnown = host.endsWith('.stripe.com') || hosts?.some((known) => known.toLowerCase() === host)
  return isOwn || (isKnown && href.startsWith('https:')) ? href : null
}

/**
 * The address if it may stand in a link, else null: https, the page's own origin, or a path on it. A link goes nowhere
 * by itself, so any https host will do.
 */
export function safeHref(value: unknown, origin?: string): string | null {
  const { href = '' } = parse(value, origin?.startsWith('http') ? origin : NO_PAGE) ?? {}
  const isSafe = href.startsWith('https:') || href.startsWith(`${origin}/`)
  return isSafe && !String(value).startsWith('//') ? String(value) : null
}
