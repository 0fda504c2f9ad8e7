import { own } from '../format/own.js'
import type { en } from './en.js'

/** Every text of the package. Functions take what their words depend on. */
export type BillingMessages = typeof en

/** Some of the texts; what is left out keeps the words below it. */
export type PartialBillingMessages = DeepPartial<BillingMessages>

type DeepPartial<Value> = Value extends string | ((...values: never[]) => unknown)
  ? Value | undefined
  : { [Key in keyof Value]?: DeepPartial<Value[Key]> | undefined }

type Tree = { readonly [key: string]: unknown }

const isTree = (value: unknown): value is Tree => typeof value === 'object' && value !== null

/**
 * Lays some texts over a complete set. A missing text, one of the wrong kind (a string where
 * the words depend on a value) and one that does not exist leave the set as it was.
 */
export function mergeMessages(messages: BillingMessages, overrides?: PartialBillingMessages): BillingMessages {
  return merge(messages, overrides) as BillingMessages
}

function merge(tree: Tree, overrides: unknown): Tree {
  if (!isTree(overrides)) return tree
  return Object.fromEntries(
    Object.entries(tree).map(([key, value]) => {
      const override = own(overrides, key)
      return [key, isTree(value) ? merge(value, override) : typeof override === typeof value ? override : value]
    }),
  )
}
