import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { runnerImport } from 'vite'
import { alias, root } from './alias.ts'
import { say } from './shell.ts'

// `npm run rules` writes docs/rules.md from the tables of src/server; with `--check` it fails where that is stale.

const NAME = 'docs/rules.md'
const { module } = await runnerImport<typeof import('./rules/toRules.js')>(
  fileURLToPath(new URL('rules/toRules.ts', import.meta.url)),
  { configFile: false, resolve: { alias } },
)
const file = path.join(root, NAME)
const text = await module.toRules()
const isStale = !existsSync(file) || readFileSync(file, 'utf8') !== text
const isCheck = process.argv.includes('--check')
if (isStale && !isCheck) writeFileSync(file, text)
const done = isStale ? (isCheck ? 'is stale: run `npm run rules`' : 'written') : 'is up to date'
say(`rules: ${NAME} ${done}`)
process.exitCode = isCheck && isStale ? 1 : 0
