import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { runnerImport } from 'vite'
import { alias, root } from './alias.ts'
import { say } from './shell.ts'

// `npm run contract` writes what is generated from src/contract; with `--check` it fails where that is stale.

const { module } = await runnerImport<typeof import('./contract/documents.js')>(
  fileURLToPath(new URL('contract/documents.ts', import.meta.url)),
  { configFile: false, resolve: { alias } },
)
const isCheck = process.argv.includes('--check')
const stale: string[] = []
for (const [name, text] of Object.entries(await module.documents())) {
  const file = path.join(root, name)
  if (readOr(file) === text) continue
  stale.push(name)
  if (!isCheck) writeFileSync(file, text)
}
const done =
  stale.length === 0
    ? 'is up to date'
    : `${stale.join(', ')} ${isCheck ? 'is stale: run `npm run contract`' : 'written'}`
say(`contract: ${done}`)
process.exitCode = isCheck && stale.length > 0 ? 1 : 0

function readOr(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return undefined
  }
}
