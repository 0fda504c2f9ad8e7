import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { root } from './alias.ts'

/** Where every suite leaves its counts, in the shape of Vitest's JSON reporter. */
export const reportsFolder = path.join(root, '.reports')

/** Vitest's `reporters`: what people read, and the counts for `scripts/totals.ts`. */
export const reporters = (suite: string): ['default', ['json', { outputFile: string }]] => [
  'default',
  ['json', { outputFile: path.join(reportsFolder, `${suite}.json`) }],
]

/** Leaves the counts of a suite that Vitest does not run. */
export function report(suite: string, passed: number, failed: number): void {
  mkdirSync(reportsFolder, { recursive: true })
  const counts = { numPassedTests: passed, numFailedTests: failed, numPendingTests: 0, numTodoTests: 0 }
  writeFileSync(path.join(reportsFolder, `${suite}.json`), JSON.stringify({ ...counts, success: failed === 0 }))
}
