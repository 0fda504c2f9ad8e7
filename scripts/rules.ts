import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { runnerImport } from 'vite'
import { alias, root } from './alias.ts'
import { say } from './shell.ts'

// `npm run rules` writes what is said of states from the tables of src; with `--check` it fails where that is stale.

const isCheck = process.argv.includes('--check')

async function load<Module>(name: string): Promise<Module> {
  const file = fileURLToPath(new URL(`rules/${name}.ts`, import.meta.url))
  return (await runnerImport<Module>(file, { configFile: false, resolve: { alias } })).module
}

const { toRules } = await load<typeof import('./rules/toRules.js')>('toRules')
const { toStates } = await load<typeof import('./rules/toStates.js')>('toStates')
const documents = { 'docs/rules.md': await toRules(), 'docs/states.md': toStates() }

for (const [name, text] of Object.entries(documents)) {
  const file = path.join(root, name)
  const isStale = !existsSync(file) || readFileSync(file, 'utf8') !== text
  if (isStale && !isCheck) writeFileSync(file, text)
  const done = isStale ? (isCheck ? 'is stale: run `npm run rules`' : 'written') : 'is up to date'
  say(`rules: ${name} ${done}`)
  if (isCheck && isStale) process.exitCode = 1
}
