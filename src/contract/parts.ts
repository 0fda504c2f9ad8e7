import * as v from 'valibot'
import type { Word } from './words.js'

/** A string that is one of the words we know, or one that came later. */
export const word = <Known extends string>() => v.string() as v.GenericSchema<Word<Known>>

/** An instant, ISO 8601 in UTC: `2026-12-03T09:00:00.000Z`. */
export const instant = v.pipe(v.string(), v.isoTimestamp())

/** Money in Stripe's minor unit of its currency: 1099 is 10.99 USD and 1,099 JPY. */
export const minorUnits = v.pipe(v.number(), v.safeInteger())

/** ISO 4217, lower case as Stripe writes it: `eur`. */
export const currency = v.string()

/** An object's sealed id. Stable from load to load; means nothing outside this endpoint and customer. */
export const ref = v.string()
