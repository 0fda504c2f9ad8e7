import { own } from '../format/own.js'
import type { en } from './en.js'
import type { FlowMessages } from './flows/index.js'

/** The texts of a page that only shows and redirects. Functions take what their words depend on. */
export type BillingMessages = typeof en

/** Some of the texts, those of what is done in the page among them; what is left out keeps the words below it. */
export type PartialBillingMessages = DeepPartial<BillingMessages & { flows: FlowMessages }>

type DeepPartial<Value> = Value extends string | ((...values: never[]) => unknown)
  ? Value | undefined
  : { [Key in keyof Value]?: DeepPartial<Value[Key]> | undefined }

type Tree = { readonly [key: string]: unknown }

const isTree = (value: unknown): value is Tree => typeof value === 'object' && value !== null

/**
 * Lays some texts over a complete set. A missing text, one of the wrong kind (a string where
 * the words depend on a value) and one that does not exist leave the set as it was.
 */
export function mergeMessages(
  messages: BillingMessages,
  ...overrides: readonly (PartialBillingMessages | undefined)[]
): BillingMessages {
  return mergeTexts(messages, ...overrides)
}

/** The same for any set of texts; of several layers the last has the last word. */
export function mergeTexts<Texts extends Tree>(texts: Texts, ...layers: readonly unknown[]): Texts {
  return layers.reduce<Texts>(mergeLayer, texts)
}

function mergeLayer<Texts extends Tree>(texts: Texts, overrides: unknown): Texts {
  if (!isTree(overrides)) return texts
  return Object.fromEntries(
    Object.entries(texts).map(([key, value]) => {
      const override = own(overrides, key)
      return [key, isTree(value) ? mergeLayer(value, override) : typeof override === typeof value ? override : value]
    }),
  ) as Texts
}
