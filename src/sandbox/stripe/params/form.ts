/**
 * Building blocks of parameter schemas. They read a decoded form tree, where every leaf is text
 * and every array a hash with numeric keys, and give typed values. A message that starts with
 * `code:` names Stripe's error code; the rest is Stripe's wording, `{}` standing for the value.
 */
import * as v from 'valibot'

/** Text; an empty one is refused because Stripe reads it as an attempt to unset. */
export function text() {
  return v.pipe(
    v.string('Invalid string'),
    v.nonEmpty(
      "parameter_invalid_empty:You passed an empty string for '{param}'. We assume empty values are an attempt to unset a parameter; however '{param}' cannot be unset.",
    ),
  )
}

/** Whole number. */
export function integer() {
  return v.pipe(
    v.string('parameter_invalid_integer:Invalid integer'),
    v.regex(/^-?\d{1,15}$/, 'parameter_invalid_integer:Invalid integer: {}'),
    v.transform(Number),
  )
}

/** Number that may have a fraction. */
export function number() {
  return v.pipe(v.string('Invalid number'), v.regex(/^-?\d+(\.\d+)?$/, 'Invalid decimal: {}'), v.transform(Number))
}

/** Number kept as text so that no digit is lost. */
export function decimal() {
  return v.pipe(v.string('Invalid decimal'), v.regex(/^-?\d+(\.\d+)?$/, 'Invalid decimal: {}'))
}

/** `true` or `false`, nothing else. */
export function flag() {
  return v.pipe(
    v.string('Invalid boolean'),
    v.regex(/^(true|false)$/, 'Invalid boolean: {}'),
    v.transform((value) => value === 'true'),
  )
}

/** One word of a closed list. */
export function oneOf<const Words extends readonly string[]>(words: Words) {
  const list = words.length < 2 ? words.join() : `one of ${words.slice(0, -1).join(', ')}, or ${words.at(-1)}`
  return v.picklist(words, `Invalid {param}: must be ${list}`)
}

/** A hash with these keys and no others; keys that may be left out are wrapped in `v.optional`. */
export function hash<const Entries extends v.ObjectEntries>(entries: Entries) {
  return v.strictObject(entries, 'Invalid object')
}

/** Array, which the form carries as `name[0]`, `name[1]`, ... */
export function list<const Item extends v.GenericSchema>(item: Item) {
  return v.pipe(v.unknown(), v.transform(toArray), v.array(item, 'Invalid array'))
}

/** Hash with keys of the caller's choosing. */
export function record<const Item extends v.GenericSchema>(item: Item) {
  return v.record(v.string(), item, 'Invalid object')
}

/** Something that an empty value unsets; the result is then `''`. */
export function unsettable<const Inner extends v.GenericSchema>(inner: Inner) {
  return v.lazy((input): v.GenericSchema<unknown, '' | v.InferOutput<Inner>> => (input === '' ? v.literal('') : inner))
}

/** Key-value pairs of the caller's own; an empty value removes its key, an empty whole removes all. */
export function metadata() {
  const value = v.pipe(
    v.string('Invalid string'),
    v.maxLength(500, 'Metadata values can have up to 500 characters, but you passed in a longer one.'),
  )
  return unsettable(record(value))
}

/** A moment in unix seconds, or bounds around it. */
export function range() {
  const bounds = hash({
    gt: v.optional(integer()),
    gte: v.optional(integer()),
    lt: v.optional(integer()),
    lte: v.optional(integer()),
  })
  return v.lazy((input): v.GenericSchema<unknown, number | v.InferOutput<typeof bounds>> =>
    typeof input === 'string' ? integer() : bounds,
  )
}

/** Postal address. */
export function address() {
  return hash({
    city: v.optional(v.string()),
    country: v.optional(v.string()),
    line1: v.optional(v.string()),
    line2: v.optional(v.string()),
    postal_code: v.optional(v.string()),
    state: v.optional(v.string()),
  })
}

/** Paths of references to answer with the object itself. */
export const expansion = { expand: v.optional(list(text())) }

/** Where a page of a list begins, and how long it is. */
export const paging = {
  ...expansion,
  ending_before: v.optional(text()),
  limit: v.optional(
    v.pipe(
      integer(),
      v.minValue(1, 'parameter_invalid_integer:This value must be greater than or equal to 1.'),
      v.maxValue(100, 'parameter_invalid_integer:This value must be less than or equal to 100.'),
    ),
  ),
  starting_after: v.optional(text()),
}

function toArray(input: unknown): unknown {
  if (typeof input !== 'object' || input === null) return input
  const keys = Object.keys(input)
  return keys.every((key) => /^\d+$/.test(key)) ? Object.values(input) : input
}
