import { parseArgs } from 'node:util'
import { checkSetup } from '../server/index.js'
import type { SetupFinding } from '../server/index.js'
import { readConfig } from './readConfig.js'
import { refuseLive } from './liveMode.js'
import { exitCodes } from './terminal.js'
import type { ExitCode, Terminal } from './terminal.js'

const options = {
  config: { type: 'string' },
  'env-file': { type: 'string' },
  plan: { type: 'string', multiple: true },
  app: { type: 'string' },
  origin: { type: 'string', multiple: true },
  configuration: { type: 'string' },
  csp: { type: 'string' },
  live: { type: 'boolean', default: false },
  json: { type: 'boolean', default: false },
} as const

const marks = { ok: 'ok     ', warning: 'warning', error: 'ERROR  ' }

export async function doctorCommand(args: string[], terminal: Terminal): Promise<ExitCode> {
  const { values: flags } = parseArgs({ args, options })
  const given = await readConfig(flags, terminal)
  refuseLive(given.stripe, flags.live)
  const findings = await checkSetup(given)
  const count = (level: SetupFinding['level']) => findings.filter((finding) => finding.level === level).length
  const counts = { ok: count('ok'), warning: count('warning'), error: count('error') }
  if (flags.json) terminal.print(JSON.stringify({ findings, counts }, null, 2))
  else {
    for (const { level, check, message, fix } of findings) {
      terminal.print(`${marks[level]}  ${check}: ${message}${fix === null ? '' : `. Fix: ${fix}`}`)
    }
    terminal.print(`doctor: ${counts.ok} ok, ${counts.warning} to look at, ${counts.error} wrong`)
  }
  return counts.error === 0 ? exitCodes.ok : exitCodes.wrong
}
