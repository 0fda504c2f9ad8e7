import { readFileSync } from 'node:fs'
import path from 'node:path'
import { root } from '../alias.ts'

/** What stands in the contract's own text about a declaration or a field of it. */
export interface Docstring {
  text: string
  /** The `@default`, where there is one. */
  byDefault: string | null
  /** The words of `word<…>()`: names of a list in words.ts, or the words themselves. */
  words: string | null
}

/**
 * Reads the docstrings of a contract file by declaration and path: `BillingSchema`, `BillingSchema.customer`. The
 * files are formatted, so that one entry stands on one line and what it holds is indented below it.
 */
export function readDocstrings(file: string): Map<string, Docstring> {
  const found = new Map<string, Docstring>()
  const names: { name: string; indent: number }[] = []
  let comment: string[] | undefined
  let isOpen = false
  for (const line of readFileSync(path.join(root, 'src/contract', file), 'utf8').split('\n')) {
    const text = line.trim()
    if (isOpen || text.startsWith('/**')) {
      if (!isOpen) comment = []
      comment?.push(text.replace(/^\/\*\*\s?|^\*\/?\s?/, '').replace(/\s?\*\/$/, ''))
      isOpen = !text.endsWith('*/')
      continue
    }
    const [, declared, key, rest = ''] =
      /^(?:(?:export )?(?:const|interface) (\w+)|(\w+)\??)\s*[:=,{]?(.*)$/.exec(text) ?? []
    const name = declared ?? key
    if (name === undefined) {
      if (text !== '') comment = undefined
      continue
    }
    const indent = line.length - line.trimStart().length
    while (names.length > 0 && (names.at(-1)?.indent ?? 0) >= indent) names.pop()
    names.push({ name, indent })
    const words = /word<([^>]+)>/.exec(rest)?.[1] ?? null
    if (comment !== undefined || words !== null) {
      found.set(names.map((each) => each.name).join('.'), { ...split(comment ?? []), words })
    }
    comment = undefined
  }
  return found
}

function split(lines: readonly string[]): Omit<Docstring, 'words'> {
  const [text = '', byDefault] = lines
    .join(' ')
    .replaceAll(/\s+/g, ' ')
    .trim()
    .replace(/\s*@see (\S+)/, ' See $1')
    .split(/\s*@default /)
  return { text: text.trim(), byDefault: byDefault?.trim() ?? null }
}
