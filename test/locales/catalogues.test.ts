import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { en, type BillingLocale } from 'react-billing-portal'
import { describe, expect, it } from 'vitest'
import { flows } from '../../src/messages/flows/index.js'

type Say = (...values: unknown[]) => string
type Text = string | Say
type Tree = { [key: string]: Text | Tree }

const textsOf = (tree: Tree, above = ''): [path: string, text: Text][] =>
  Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'object' ? textsOf(value, `${above}${key}.`) : [[`${above}${key}`, value] as [string, Text]],
  )

/** What every language has to say, in English. */
const plainTexts = new Map(textsOf({ ...en, flows } as unknown as Tree))

/** What is left behind by a value that is empty, and what nobody should read. */
const UNTIDY = /\bundefined\b|\bnull\b|NaN|\[object|^ | $| {2}| [.,;:?。、](?!\S)|\(\)|: ?\.|,\.|!/

const counts = [0, 1, 2, 3, 5, 11, 21, 100]
const marks = ['⟦a⟧', '⟦b⟧', '⟦c⟧']

/** Every mixture of what is known and what is empty. */
const mixtures = (length: number): string[][] =>
  length === 0
    ? [[]]
    : mixtures(length - 1).flatMap((rest) => [
        [...rest, marks[length - 1] ?? ''],
        [...rest, ''],
      ])

const facts = ['date', 'amount', 'due', 'price', 'plan', 'from', 'to']
const whole = Object.fromEntries(facts.map((fact) => [fact, `⟦${fact}⟧`]))
const states: unknown[][] = [whole, ...facts.map((fact) => ({ ...whole, [fact]: '' }))].flatMap((known) =>
  ['', 'requested', 'trial_ended', 'payment_failed', 'collection'].flatMap((pause) =>
    [true, false].map((is) => [{ ...known, pause, taxExtra: is, sendsInvoice: !is }]),
  ),
)

/** What a text is given where it is not strings alone. */
const samples: Record<string, unknown[][]> = {
  'plan.per': ['day', 'week', 'month', 'year', 'fortnight'].flatMap((unit) =>
    counts.slice(1).map((count) => [unit, count, '⟦n⟧']),
  ),
  'flows.plan.rhythm': ['day', 'week', 'month', 'year', 'fortnight'].flatMap((unit) =>
    counts.slice(1).map((count) => [unit, count, '⟦n⟧']),
  ),
  'invoices.added': counts.map((count) => [count, '⟦n⟧']),
  'alerts.more': counts.map((count) => [count, '⟦n⟧']),
  'flows.plan.seatsLater': counts.map((count) => [count, '⟦n⟧', '⟦a⟧']),
  'flows.plan.confirmSeats': counts.flatMap((count) => ['⟦a⟧', ''].map((amount) => [count, '⟦n⟧', amount])),
  'flows.plan.doneSeats': counts.map((count) => [count, '⟦n⟧']),
  'flows.cancel.keep.renews': mixtures(2).flatMap((known) => [true, false].map((is) => [...known, is])),
  'flows.cancel.unpause.starts': mixtures(1).flatMap((known) => [true, false].map((is) => [...known, is])),
}

const samplesOf = (where: string, say: Say): unknown[][] =>
  samples[where] ?? (where.endsWith('.sentence') ? states : mixtures(say.length))

const markersOf = (text: string): string[] => [...new Set(text.match(/⟦\w+⟧/g))].toSorted()

const COUNT = '⟦n⟧'

/** A number in words, as "one invoice" and "two invoices" are in some languages. */
const mayBeWords = (args: unknown[]): boolean => args.some((arg) => typeof arg === 'number' && arg <= 2)

const folder = path.resolve(import.meta.dirname, '../../src/locales')
const files = readdirSync(folder).map((file) => path.basename(file, '.ts'))

it('docs/languages.md lists every language there is', () => {
  const text = readFileSync(path.resolve(import.meta.dirname, '../../docs/languages.md'), 'utf8')
  const listed = [...text.matchAll(/^\| .* \| `react-billing-portal\/locales\/([\w-]+)` \|/gm)].map(
    ([, tag]) => `${tag}`,
  )
  expect(listed.toSorted()).toEqual(files.toSorted())
})

describe.each(files)('the catalogue %s', async (file) => {
  const exported = (await import(`../../src/locales/${file}.ts`)) as Record<string, BillingLocale>
  const [name, catalogue] = Object.entries(exported)[0] ?? []
  if (!name || !catalogue) throw new Error(`src/locales/${file}.ts exports no language.`)
  const texts = textsOf(catalogue.messages as unknown as Tree)
  const own = new Map(texts)

  /** What it and English say to the same. */
  const calls = [...plainTexts].flatMap(([where, plain]) => {
    const say = own.get(where)
    if (typeof plain !== 'function' || typeof say !== 'function') return []
    return samplesOf(where, plain).map((args) => ({ where, args, plain: plain(...args), said: say(...args) }))
  })

  it('is named after its locale', () => {
    expect([catalogue.locale, name, Object.keys(exported)]).toEqual([file, file.replace('-', ''), [name]])
  })

  it('I13: says all that English says, and nothing else', () => {
    expect([...own.keys()].toSorted()).toEqual([...plainTexts.keys()].toSorted())
  })

  it('I14: names what English names, in every form of its words', () => {
    const wrong = calls.flatMap(({ where, args, plain, said }) => {
      const wanted = markersOf(plain)
      const named = markersOf(said)
      const missing = wanted.filter((marker) => !named.includes(marker) && !(marker === COUNT && mayBeWords(args)))
      const extra = named.filter((marker) => !wanted.includes(marker))
      return missing.length + extra.length === 0 ? [] : [{ where, args, said, missing, extra }]
    })
    expect(wrong).toEqual([])
  })

  it('leaves no gap and no stray mark where something is unknown', () => {
    const strings = texts.filter(([, text]) => typeof text === 'string' && UNTIDY.test(text))
    const said = calls.filter((call) => UNTIDY.test(call.said) && !UNTIDY.test(call.plain))
    expect([...strings, ...said]).toEqual([])
  })

  it('is in its own words throughout', () => {
    const same = texts.filter(
      ([where, text]) => typeof text === 'string' && /[a-z]{3}.* /i.test(text) && text === plainTexts.get(where),
    )
    expect(same).toEqual([])
  })
})
