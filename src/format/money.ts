import { attempt } from './attempt.js'
import { warn } from './warn.js'

/** What stands where a value cannot be shown. */
export const DASH = '—'

// Stripe's table, not CLDR's: they differ, and CLDR's differs between engines.
// @see https://docs.stripe.com/currencies#zero-decimal
const NO_DECIMALS = /^(bif|clp|djf|gnf|jpy|kmf|krw|mga|pyg|rwf|vnd|vuv|xaf|xof|xpf)$/i
const THREE_DECIMALS = /^(bhd|jod|kwd|omr|tnd)$/i
// Sent with two decimals that are always 00. @see https://docs.stripe.com/currencies#special-cases
const SHOWN_WHOLE = /^(isk|ugx)$/i

/** How many decimal places Stripe's minor unit of a currency has: 0 for `jpy`, 3 for `kwd`, else 2. */
const exponentOf = (currency: string): 0 | 2 | 3 =>
  NO_DECIMALS.test(currency) ? 0 : THREE_DECIMALS.test(currency) ? 3 : 2

/**
 * A formatter of money for one locale, with its `Intl` objects kept.
 * It takes integer minor units of Stripe's (1099 is 10.99 USD and 1,099 JPY) and
 * gives an em dash for what is no such number; it never throws.
 */
export function createMoneyFormat(locale: string): (amount: number | null | undefined, currency: string) => string {
  const formats = new Map<string, (value: `${number}`) => string>()

  return (amount, currency) => {
    if (!Number.isSafeInteger(amount) || typeof currency !== 'string') {
      warn(() => `${amount} ${currency} is not an amount in minor units, so a dash is shown.`)
      return DASH
    }
    let format = formats.get(currency)
    if (!format) formats.set(currency, (format = formatOf(locale, currency)))
    // As text, so that the largest amounts keep their last digit and -0 is 0.
    return format(`${amount as number}e-${exponentOf(currency)}` as `${number}`)
  }
}

function formatOf(locale: string, currency: string): (value: `${number}`) => string {
  const maximumFractionDigits = exponentOf(currency)
  const digits = {
    minimumFractionDigits: SHOWN_WHOLE.test(currency) ? 0 : maximumFractionDigits,
    maximumFractionDigits,
  }
  const known = attempt(() => new Intl.NumberFormat(locale, { style: 'currency', currency, ...digits }))
  const format = known ?? new Intl.NumberFormat(locale, digits)
  return (value) => (known ? format.format(value) : `${format.format(value)} ${currency.toUpperCase()}`.trim())
}
