/** Longer than this is no link anyone meant. */
const MAX_LENGTH = 8192

/** Printable ASCII without spaces and backslashes. Browsers drop or rewrite the rest, so `java\nscript:` and `/\evil` get past naive checks. */
const PLAIN = /^[\x21-\x5b\x5d-\x7e]+$/

/** Stands in for the page where there is none; never part of a result. */
const NO_PAGE = 'https://relative.invalid'

function parse(value: unknown, base?: string): URL | null {
  if (typeof value !== 'string' || value.length > MAX_LENGTH || !PLAIN.test(value) || value.startsWith('//'))
    return null
  try {
    const url = new URL(value, base)
    return url.username || url.password ? null : url
  } catch {
    return null
  }
}

const isOwn = (url: URL, origin: string | undefined): boolean =>
  url.origin === origin && (url.protocol === 'https:' || url.protocol === 'http:')

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
export function safeUrl(value: unknown, { origin, hosts = [] }: SafeUrlOptions): string | null {
  const url = parse(value)
  if (!url) return null
  const isKnown = url.host.endsWith('.stripe.com') || hosts.some((host) => host.toLowerCase() === url.host)
  return isOwn(url, origin) || (url.protocol === 'https:' && isKnown) ? url.href : null
}

/**
 * The address if it may stand in a link, else null: https, the page's own origin, or a relative path. A link goes
 * nowhere by itself, so any https host will do.
 */
export function safeHref(value: unknown, origin?: string): string | null {
  const url = parse(value, origin?.startsWith('http') ? origin : NO_PAGE)
  return url && (url.protocol === 'https:' || isOwn(url, origin)) ? String(value) : null
}
