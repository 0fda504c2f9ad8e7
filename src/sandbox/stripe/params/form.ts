/**
 * Building blocks of parameter schemas. They read a decoded form tree, where every leaf is text
 * and every array a hash with numeric keys, and give typed values. A message that starts with
 * `code:` names Stripe's error code; the rest is Stripe's wording, `{}` standing for the value.
 */
import * as v from 'valibot'

/** Text; an empty one is refused because Stripe reads it as an attempt to unset. */
export const text = v.pipe(
  v.string('Invalid string'),
  v.nonEmpty(
    "parameter_invalid_empty:You passed an empty string for '{param}'. We assume empty values are an attempt to unset a parameter; however '{param}' cannot be unset.",
  ),
)

/** Text; an empty one unsets. */
export const unsettableText = v.string('Invalid string')

/** Whole number. */
export const integer = v.pipe(
  v.string('parameter_invalid_integer:Invalid integer'),
  v.regex(/^-?\d{1,15}$/, 'parameter_invalid_integer:Invalid integer: {}'),
  v.transform(Number),
)

/** Number kept as text so that no digit is lost. */
export const decimal = v.pipe(v.string('Invalid decimal'), v.regex(/^-?\d+(\.\d+)?$/, 'Invalid decimal: {}'))

/** Number that may have a fraction. */
export const number = v.pipe(decimal, v.transform(Number))

/** `true` or `false`, nothing else. */
export const flag = v.pipe(
  v.string('Invalid boolean'),
  v.regex(/^(true|false)$/, 'Invalid boolean: {}'),
  v.transform((value) => value === 'true'),
)

/** One word of a closed list, whose words are parted by spaces; a long list comes in several texts. */
export function oneOf<const Texts extends readonly string[]>(...texts: Texts) {
  const words = texts.flatMap((each) => each.split(' '))
  const list = words.length < 2 ? words.join() : `one of ${words.slice(0, -1).join(', ')}, or ${words.at(-1)}`
  return v.picklist(words as WordOf<Texts[number]>[], `Invalid {param}: must be ${list}`)
}

/** The words of a text, which are parted by spaces. */
export type WordOf<Text, Found = never> = Text extends `${infer First} ${infer Rest}`
  ? WordOf<Rest, Found | First>
  : Found | Text

/** A whole number, or one word of a closed list. */
export function integerOr<const Words extends string>(words: Words) {
  const word = oneOf(words)
  return v.lazy((input): v.GenericSchema<unknown, number | WordOf<Words>> =>
    typeof input === 'string' && /^-?\d/.test(input) ? integer : word,
  )
}

/** Marks a field of a hash that may not be left out. */
export function required<const Schema extends v.GenericSchema>(schema: Schema) {
  return { required: schema }
}

type Fields = Record<string, v.GenericSchema | { required: v.GenericSchema }>
type Entries<Given extends Fields> = {
  [Name in keyof Given]: Given[Name] extends { required: infer Schema extends v.GenericSchema }
    ? Schema
    : Given[Name] extends v.GenericSchema
      ? v.OptionalSchema<Given[Name], undefined>
      : never
}

/** A hash with these keys and no others; each may be left out unless it is marked as required. */
export function hash<const Given extends Fields>(fields: Given) {
  const entries = Object.entries(fields).map(([name, field]) => [
    name,
    'required' in field ? field.required : v.optional(field),
  ])
  return v.strictObject(Object.fromEntries(entries) as Entries<Given>, 'Invalid object')
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

const metadataValue = v.pipe(
  v.string('Invalid string'),
  v.maxLength(500, 'Metadata values can have up to 500 characters, but you passed in a longer one.'),
)

/** Key-value pairs of the caller's own; an empty value removes its key. */
export const metadata = record(metadataValue)

/** The same of something there may be already: an empty whole removes all. */
export const unsettableMetadata = unsettable(metadata)

const bounds = hash({ gt: integer, gte: integer, lt: integer, lte: integer })

/** A moment in unix seconds, or bounds around it. */
export const range = v.lazy((input): v.GenericSchema<unknown, number | v.InferOutput<typeof bounds>> =>
  typeof input === 'string' ? integer : bounds,
)

/** A parameter that Stripe took away, and the code it answers with. */
export function withdrawn(code: string, wording: string) {
  return v.custom<never>(() => false, `${code}:${wording}`)
}

/** Paths of references to answer with the object itself. */
export const expansion = { expand: list(text) }

/** Where a page of a list begins, and how long it is. */
export const paging = {
  ...expansion,
  ending_before: text,
  limit: v.pipe(
    integer,
    v.minValue(1, 'parameter_invalid_integer:This value must be greater than or equal to 1.'),
    v.maxValue(100, 'parameter_invalid_integer:This value must be less than or equal to 100.'),
  ),
  starting_after: text,
}

function toArray(input: unknown): unknown {
  if (typeof input !== 'object' || input === null) return input
  const keys = Object.keys(input)
  return keys.every((key) => /^\d+$/.test(key)) ? Object.values(input) : input
}
