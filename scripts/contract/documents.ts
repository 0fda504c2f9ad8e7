import { toMarkdown } from './markdown.js'
import { toOpenApi } from './openapi.js'

/** The contract's documents by their place in the checkout. */
export function documents(): Record<string, string> {
  return { 'docs/contract.md': toMarkdown(), 'docs/openapi.json': `${JSON.stringify(toOpenApi(), null, 2)}\n` }
}
