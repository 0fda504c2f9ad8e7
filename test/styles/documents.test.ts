// @vitest-environment node
import { globSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'

const root = path.resolve(import.meta.dirname, '../..')
const read = (file: string): string => readFileSync(path.join(root, file), 'utf8')
const found = (text: string, pattern: RegExp): string[] =>
  [...new Set([...text.matchAll(pattern)].map(([, name]) => name ?? ''))].toSorted()

const theming = read('docs/theming.md')
const tokens = read('src/styles/tokens.css')
const markup = globSync('src/{views,components}/**/*.tsx', { cwd: root }).map(read).join('\n')
/** The rows of the tables below a line of the document. */
const rowsBelow = (line: string): string =>
  theming
    .slice(theming.indexOf(line))
    .split('\n')
    .filter((row) => row.startsWith('|'))
    .join('\n')

describe('docs/theming.md', () => {
  it('names every part there is, and no other', () => {
    const states = rowsBelow('States stand')
    const parts = rowsBelow('## Parts').replace(states, '')
    expect(found(parts, /`([\w-]+)`/g)).toEqual(found(markup, /data-slot'?[=:] ?["']([\w-]+)["']/g))
  })

  it('names every state of a part that can be styled', () => {
    const hidden = ['data-bp-root', 'data-bp-host', 'data-slot', 'data-escape', 'data-line', 'data-wide']
    const states = found(markup, /(data-[a-z-]+)=/g).filter((name) => !hidden.includes(name))
    expect(found(rowsBelow('States stand'), /`(data-[a-z-]+)`/g)).toEqual(states)
  })

  it('names every act that opens in a card', () => {
    const row =
      rowsBelow('States stand')
        .split('\n')
        .find((line) => line.startsWith('| `data-flow`')) ?? ''
    const views = globSync('src/views/flows/*.{ts,tsx}', { cwd: root }).map(read).join('\n')
    const [, plain = ''] = /type PlainAct = (.*)/.exec(views) ?? []
    const flows = [...found(views, /<FlowPanel[^>]*?name="(\w+)"/g), ...found(plain, /'(\w+)'/g)]
    expect(found(row.split('|')[3] ?? '', /`(\w+)`/g)).toEqual(flows.toSorted())
  })

  it('names every token, and what it falls back to', () => {
    const rows = rowsBelow('## Tokens').matchAll(/^\| `(--billing-[\w-]+)` \| (?:`(--[\w-]+)`)?/gm)
    const defined = tokens.matchAll(/var\(\s*(--billing-[\w-]+),\s*(?:var\((--[\w-]+))?/g)
    const fallbacks = (matches: Iterable<string[]>) =>
      [...matches].map(([, token, next = 'none']) => `${token}: ${next}`).toSorted()
    expect(fallbacks(rows)).toEqual(fallbacks(defined))
  })
})

describe('the themes for hosts that compile Tailwind', () => {
  it('theme-shadcn-v3.css wraps every colour that we take from shadcn, behind the token of ours', () => {
    const taken = [...tokens.matchAll(/(--bp-[\w-]+):\s*var\(\s*(--billing-[\w-]+),\s*var\((--[\w-]+)/g)]
      .filter(([, , token]) => token !== '--billing-radius')
      .map(([, name, token, theirs]) => `${name}: var(${token}, hsl(var(${theirs})))`)
    expect(taken).toHaveLength(10)
    expect(found(read('src/theme-shadcn-v3.css'), /(--bp-.*?);/g)).toEqual(taken.toSorted())
  })

  it('theme.css has a utility for every colour and for the radius', () => {
    const names = found(tokens, /^ {2}--bp-([\w-]+): (?:\n? *)var\(\s*--billing/gm)
    expect(found(read('src/theme.css'), /--(?:color|radius)-\w+(?:-[\w-]+)?: var\(--bp-([\w-]+)\)/g)).toEqual(names)
  })
})

describe('the style sheets', () => {
  it('I11: name sides by where a text begins and ends', () => {
    const files = globSync('src/styles/*.css', { cwd: root })
    const sides =
      /(^|[\s;{-])(left|right)\s*:|\b(margin|padding|border|inset)-(left|right)\b|(text-align|float)\s*:\s*(left|right)/
    const lines = files.flatMap((file) =>
      read(file)
        .split('\n')
        .filter((line) => sides.test(line))
        .map((line) => `${file}: ${line.trim()}`),
    )
    expect(files.length).toBeGreaterThan(3)
    expect(lines).toEqual([])
    expect(markup).not.toMatch(/bp:-?(m|p|border-|rounded-|scroll-[mp])?[lr]-|bp:-?(left|right|text-left|text-right)\b/)
  })
})
