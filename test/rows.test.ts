// @vitest-environment node
import { globSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'

/** Numbers that were never given out, and two that no test can answer: docs/accessibility.md says what was run. */
const gaps = ['C30', 'C36', 'C42', 'W6', 'A29', 'A27', 'A28']

const numbered = (letter: string, length: number) => Array.from({ length }, (_, index) => `${letter}${index + 1}`)

/**
 * Faults of a page (C), of its payment form (F), of an endpoint (S), of a webhook (W), against people (A), and of words, money
 * and time (I).
 */
const lengths = { C: 48, F: 20, S: 51, W: 20, A: 30, I: 26 }
const rows = Object.entries(lengths)
  .flatMap(([letter, length]) => numbered(letter, length))
  .filter((row) => !gaps.includes(row))

const TITLE = /\b(?:it|describe)(?:\.each)?\b[^'"`]*?['"`]((?:[A-Z]\d+(?:, )?)+): |['"`]((?:[A-Z]\d+(?:, )?)+): /g

const root = path.resolve(import.meta.dirname, '..')

/** The rows that begin the titles of a file's tests, or the names of its stories. */
function rowsIn(file: string): string[] {
  const source = readFileSync(path.join(root, file), 'utf8')
  return [...source.matchAll(TITLE)].flatMap(([, first, second]) => (first ?? second ?? '').split(', '))
}

describe('the catalogue of faults', () => {
  const tested = new Set(
    globSync(['test/**/*.test.{ts,tsx}', 'stories/**/*.stories.tsx'], { cwd: root }).flatMap(rowsIn),
  )

  it.each(rows)('%s has a test that says so', (row) => {
    expect(tested).toContain(row)
  })
})
