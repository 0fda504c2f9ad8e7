// @vitest-environment node
import { globSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'

/** Numbers that were never given out. */
const gaps = ['C30', 'C36', 'C42', 'W6']

const numbered = (letter: string, length: number) => Array.from({ length }, (_, index) => `${letter}${index + 1}`)

/** Faults of a page (C), of its payment form (F), of an endpoint (S), of a webhook (W), of words, money and time (I). */
const rows = [
  ...numbered('C', 48),
  ...numbered('F', 20),
  ...numbered('S', 51),
  ...numbered('W', 20),
  ...numbered('I', 26),
].filter((row) => !gaps.includes(row))

const TITLE = /\b(?:it|describe)(?:\.each)?\b[^'"`]*?['"`]((?:[A-Z]\d+(?:, )?)+): |['"`]((?:[A-Z]\d+(?:, )?)+): /g

function rowsIn(file: string): string[] {
  const source = readFileSync(path.join(import.meta.dirname, file), 'utf8')
  return [...source.matchAll(TITLE)].flatMap(([, first, second]) => (first ?? second ?? '').split(', '))
}

describe('the catalogue of faults', () => {
  const tested = new Set(globSync('**/*.test.{ts,tsx}', { cwd: import.meta.dirname }).flatMap(rowsIn))

  it.each(rows)('%s has a test that says so', (row) => {
    expect(tested).toContain(row)
  })
})
