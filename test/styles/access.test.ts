// @vitest-environment node
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'

const root = path.resolve(import.meta.dirname, '../..')
const report = readFileSync(path.join(root, 'docs/accessibility.md'), 'utf8')
const rows = report.split('\n').filter((line) => /^\| \d/.test(line))
const named = rows.flatMap((row) =>
  [...row.matchAll(/`(test\/[^`]+)`: “([^”]+)”/g)].map(([, file = '', title = '']) => [file, title] as const),
)

describe('docs/accessibility.md', () => {
  it('has a line for each of the 55 criteria of A and AA', () => {
    expect(new Set(rows.map((row) => /^\| ([\d.]+) /.exec(row)?.[1])).size).toBe(55)
    expect(rows).toHaveLength(55)
  })

  it('claims nothing without a test that shows it', () => {
    expect(rows.filter((row) => row.includes('| supports |') && !row.includes('`test/'))).toEqual([])
  })

  it.each([...new Set(named.map((each) => each.join(': ')))])('names a test that exists: %s', (line) => {
    const [file = '', ...title] = line.split(': ')
    expect(existsSync(path.join(root, file))).toBe(true)
    expect(readFileSync(path.join(root, file), 'utf8')).toContain(title.join(': '))
  })
})
