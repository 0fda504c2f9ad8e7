// @vitest-environment node
import { globSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'

/** Faults of an endpoint (S) and of a webhook (W); W6 was never given out. */
const rows = [
  ...Array.from({ length: 51 }, (_, index) => `S${index + 1}`),
  ...Array.from({ length: 20 }, (_, index) => `W${index + 1}`).filter((row) => row !== 'W6'),
]

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
