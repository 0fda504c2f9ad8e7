import { existsSync, globSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { reportsFolder } from './reports.ts'
import { say, table } from './shell.ts'

// `node scripts/totals.ts <exit status>`: what all suites counted since `.reports` was emptied. A run that ended badly
// without a failed test (a crash, a threshold, a rejected promise) still counts as one failure.

interface Report {
  numPassedTests: number
  numFailedTests: number
  numPendingTests: number
  numTodoTests: number
  success: boolean
  testResults?: { status: string; assertionResults: unknown[] }[]
}

const status = Number(process.argv[2] ?? 0)
const names = existsSync(reportsFolder) ? globSync('*.json', { cwd: reportsFolder }).toSorted() : []
const suites = names.map((name) => {
  const report: Report = JSON.parse(readFileSync(path.join(reportsFolder, name), 'utf8'))
  const broken = (report.testResults ?? []).filter(
    (file) => file.status === 'failed' && file.assertionResults.length === 0,
  )
  const skipped = report.numPendingTests + report.numTodoTests
  return {
    name: path.basename(name, '.json'),
    passed: report.numPassedTests,
    failed: report.numFailedTests + broken.length + skipped,
  }
})

const passed = suites.reduce((sum, suite) => sum + suite.passed, 0)
const counted = suites.reduce((sum, suite) => sum + suite.failed, 0)
const failed = counted === 0 && status !== 0 ? 1 : counted

say()
say(table(suites.map((suite) => [suite.name, `${suite.passed} passed`, `${suite.failed} failed`])))
say(`${passed} passed, ${failed} failed`)
process.exitCode = failed === 0 ? 0 : 1
