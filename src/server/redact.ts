const LONGEST_TEXT = 4000
const LONGEST_LINE = 2000
/** A link in the query of a link in a query is escaped twice. */
const MOST_ESCAPED = 4

/** Pages of Stripe's that are the same for everyone. */
const publicPages = /^(?:https:\/\/)?(dashboard|docs|support|status)\.stripe\.com(?=[/?#]|$)/i

/** What must not stand in a log, and what stands there instead; in this order. */
const secrets: readonly (readonly [pattern: RegExp, replace: string | ((match: string) => string)])[] = [
  [/\b[a-z][a-z0-9+.-]*:\/\/[^\s"'<>`)\]}]+/gi, redactUrl],
  // Without a scheme: Stripe's hosts, and the paths that open a page of someone's on a host of the app's.
  [/\b(?:[\w-]{1,63}\.){0,6}stripe\.com(?::\d+)?\/[^\s"'<>`)\]}]+/gi, redactUrl],
  [/\b(?:[\w-]{1,63}\.){1,6}\w{2,}(?::\d+)?\/(?:p\/session|c\/pay|i|invoice)\/[^\s"'<>`)\]}]+/gi, redactUrl],
  // Up to a space: what is escaped in a secret is part of it.
  [/\b(?:sk|rk|pk|ek)_(?:(?:test|live|org)_)?[\w*.%-]{4,}/gi, (key) => `${key.slice(0, 2)}_[redacted]`],
  [/\bwhsec_[\w+/=%-]+/gi, 'whsec_[redacted]'],
  // Stripe writes them in small letters; in capitals it is the name of an environment variable.
  [/\b[a-z]{2,10}(?:_\w+?)?_secret_[\w-]+/g, '[client secret]'],
  // Forms write a space as a plus.
  [/\b(?:Bearer|Basic)[\s+]+[\w.~+/=%-]{6,}/gi, '[credentials]'],
  [/\beyJ[\w-]{6,}\.[\w-]+\.[\w-]*/g, '[token]'],
  [/\bfingerprint\\*["']?[\s+]*[:=][\s+]*\\*["']?\w+/gi, 'fingerprint: [redacted]'],
  [/[^\s"'<>()[\]{},;:=]{1,64}@[^\s"'<>()[\]{},;:=@]{1,250}\.[^\s"'<>()[\]{},;:=@]+/g, '[e-mail]'],
  [/\b\d(?:[ +-]?\d){12,18}\b/g, (digits) => (isCardNumber(digits) ? '[card number]' : digits)],
]

/**
 * A text as it may be written to a log: on one line, without keys, client and webhook secrets, credentials, e-mail
 * addresses, card numbers and fingerprints, and without the part of a link that opens someone's portal, checkout or
 * invoice. What was percent-encoded is read first, and stands there decoded. Ids of Stripe objects stay, so that the
 * operator can look them up. The default `onError` uses it.
 */
export function redact(text: string): string {
  // A text that is cut may end within a secret, where it would not be known as one.
  const whole = text.length > LONGEST_TEXT ? text.slice(0, LONGEST_TEXT).replace(/\S*$/, '') : text
  let redacted = redactLine(whole)
  // Again after each decoding, and not after the last alone: a link ends at a quote, and may hold one that is escaped.
  for (let left = MOST_ESCAPED; left > 0; left--) redacted = redactLine(decode(redacted))
  return redacted.length > LONGEST_LINE ? `${redacted.slice(0, LONGEST_LINE)}…` : redacted
}

/** A text on one line, without what is a secret as it stands. */
function redactLine(text: string): string {
  const line = text.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ').replace(/\p{Cf}/gu, '')
  return secrets.reduce(
    (rest, [pattern, replace]) =>
      rest.replace(pattern, (match: string) => (typeof replace === 'string' ? replace : replace(match))),
    line,
  )
}

/** Takes one layer of percent-encoding off; bytes that are no text become the sign for that. */
function decode(text: string): string {
  return text.replace(/(?:%[\da-f]{2})+/gi, (escaped) =>
    new TextDecoder().decode(Uint8Array.from(escaped.slice(1).split('%'), (hex) => parseInt(hex, 16))),
  )
}

/** Scheme and host stay: they say which service it was. */
function redactUrl(url: string): string {
  if (publicPages.test(url)) return url.replace(/[?#].*/, '')
  return url.replace(/^([\w+.-]+:\/\/)?(?:[^/?#]*@)?([^/?#]*)(.*)$/, (_, scheme = '', host: string, rest: string) => {
    return `${scheme}${host}${/^[/.,;:]?$/.test(rest) ? rest : '/…'}`
  })
}

/** Luhn's check, so that other long numbers stay readable. */
function isCardNumber(text: string): boolean {
  const digits = Array.from(text.replaceAll(/\D/g, ''), Number).toReversed()
  const sum = digits.reduce((total, digit, index) => {
    const weighed = index % 2 === 0 ? digit : digit * 2
    return total + (weighed > 9 ? weighed - 9 : weighed)
  }, 0)
  return sum % 10 === 0
}
