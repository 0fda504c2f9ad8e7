import { readFileSync } from 'node:fs'
import path from 'node:path'
import { lifecycles } from '../../src/contract/index.js'
import { rules } from '../../src/server/mapping/lifecycle.js'
import { furtherRules } from '../../src/server/mapping/subscriptionOperations.js'
import type { SubscriptionOperation, Verdict } from '../../src/server/mapping/subscriptionOperations.js'
import { root } from '../alias.ts'

/** A rule in words, with what follows where it holds. */
export interface Sentence<Outcome extends string = string> {
  outcome: Outcome
  words: string
}

const read = (file: string) => readFileSync(path.join(root, 'src/server/mapping', file), 'utf8')

/** The rules of where a subscription stands, in their order. */
export function lifecycleSentences(): Sentence[] {
  const found = [...read('lifecycle.ts').matchAll(/^ {2}\/\/ (.+)\n {2}\['(\w+)',/gm)].map(
    ([, words = '', outcome]) => ({
      outcome: lifecycles.find((each) => each === outcome) ?? '',
      words,
    }),
  )
  return inOrder(
    'lifecycle.ts',
    found,
    rules.map(([lifecycle]) => lifecycle),
  )
}

/** What an operation meets besides the status, in the order that it is asked in. */
export function operationSentences(operation: SubscriptionOperation): Sentence<Verdict>[] {
  const wanted = furtherRules[operation].map(([, verdict]) => verdict)
  const source = read('subscriptionOperations.ts')
  const table = source.slice(source.indexOf('furtherRules:'))
  const [, list = '', name = ''] =
    new RegExp(`^ {2}${operation}: (?:\\[([^]*?\\n {2})?\\]|(\\w+)),$`, 'm').exec(table) ?? []
  const rows = name === '' ? list : (new RegExp(`^const ${name}: .+ = \\[([^]*?)\\n\\]$`, 'm').exec(source)?.[1] ?? '')
  return inOrder('subscriptionOperations.ts', sentencesIn(rows, source), wanted)
}

/** Each rule of a list with the comment above it; one that has a name brings its own. */
function sentencesIn(rows: string, source: string): Sentence[] {
  const lines = rows.split('\n').map((line) => line.trim())
  return lines.flatMap((line, index) => {
    if (line.startsWith('[')) return [toSentence(lines[index - 1], line)]
    const name = /^(\w+),$/.exec(line)?.[1]
    if (name === undefined) return []
    const [, words, rule = ''] = new RegExp(`^(// .+)\\nconst ${name}: Rule = (.+)$`, 'm').exec(source) ?? []
    return [toSentence(words, rule)]
  })
}

const toSentence = (comment = '', rule: string): Sentence => ({
  outcome: /'(\w+)'\],?$/.exec(rule)?.[1] ?? '',
  words: /^\/\/ (.+)$/.exec(comment)?.[1] ?? '',
})

/** @throws {Error} where a rule has no sentence, or the sentences are not those of the rules */
function inOrder<Outcome extends string>(
  file: string,
  found: readonly Sentence[],
  wanted: readonly Outcome[],
): Sentence<Outcome>[] {
  return wanted.map((outcome, index) => {
    const { words = '', outcome: written = '' } = found[index] ?? {}
    if (words !== '' && written === outcome && found.length === wanted.length)
      return { outcome, words: words.replaceAll("'", '’') }
    throw new Error(
      `src/server/mapping/${file}: rule ${index + 1} (${outcome}) has no sentence. To fix it, write one in a comment on the line above the rule.`,
    )
  })
}
