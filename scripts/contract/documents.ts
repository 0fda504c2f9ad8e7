import { examples } from './examples.js'
import { toMarkdown } from './markdown.js'
import { toOpenApi } from './openapi.js'

/** The contract's documents by their place in the checkout. */
export async function documents(): Promise<Record<string, string>> {
  const openapi = toOpenApi(await examples())
  return { 'docs/contract.md': toMarkdown(), 'docs/openapi.json': `${JSON.stringify(openapi, null, 2)}\n` }
}
