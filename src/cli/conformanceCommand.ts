import { parseArgs } from 'node:util'
import { firstLook } from './conformance/firstLook.js'
import { cases, runCases } from './conformance/run.js'
import type { Case, CaseResult } from './conformance/run.js'
import type { Target } from './conformance/probe.js'
import { exitCodes, UsageError } from './terminal.js'
import type { ExitCode, Terminal } from './terminal.js'

const options = {
  header: { type: 'string', multiple: true },
  'signed-out-header': { type: 'string', multiple: true },
  origin: { type: 'string' },
  write: { type: 'boolean', default: false },
  only: { type: 'string', multiple: true },
  list: { type: 'boolean', default: false },
  timeout: { type: 'string', default: '15000' },
  json: { type: 'boolean', default: false },
} as const

const marks = { ok: 'ok    ', failed: 'FAILED', skipped: 'skip  ' }

export async function conformanceCommand(args: string[], terminal: Terminal): Promise<ExitCode> {
  const { values: flags, positionals } = parseArgs({ args, options, allowPositionals: true })
  const chosen = choose(flags.write || flags.list ? [...cases.always, ...cases.write] : cases.always, flags.only)
  if (flags.list) {
    for (const { id, title } of chosen) terminal.print(`${id.padEnd(26)} ${title}`)
    return exitCodes.ok
  }
  const target = readTarget(positionals, flags)
  const stopped = await firstLook(target)
  if (stopped !== null) {
    if (flags.json) terminal.print(JSON.stringify({ base: target.base, stopped }, null, 2))
    else terminal.complain(`conformance: ${stopped}`)
    return exitCodes.wrong
  }
  const results: CaseResult[] = []
  for await (const result of runCases(target, chosen)) {
    results.push(result)
    const { outcome, id, title, reason } = result
    if (!flags.json) terminal.print(`${marks[outcome]}  ${id}: ${title}${reason === null ? '' : `\n        ${reason}`}`)
  }
  const count = (outcome: CaseResult['outcome']) => results.filter((result) => result.outcome === outcome).length
  const counts = { ok: count('ok'), failed: count('failed'), skipped: count('skipped') }
  if (flags.json) terminal.print(JSON.stringify({ base: target.base, results, counts }, null, 2))
  else terminal.print(`conformance: ${counts.ok} passed, ${counts.failed} failed, ${counts.skipped} skipped`)
  return counts.failed === 0 && counts.ok > 0 ? exitCodes.ok : exitCodes.wrong
}

function choose(all: readonly Case[], only: readonly string[] | undefined): Case[] {
  const found = all.filter(({ id }) => only?.some((each) => id === each || id.startsWith(`${each}/`)) ?? true)
  if (found.length > 0) return found
  throw new UsageError(
    `--only: there is no case or group ${only?.join(', ')}. --list prints them; writes need --write.`,
  )
}

interface Flags {
  header?: string[] | undefined
  'signed-out-header'?: string[] | undefined
  origin?: string | undefined
  timeout: string
}

function readTarget([address, ...others]: string[], flags: Flags): Target {
  if (address === undefined || others.length > 0) {
    throw new UsageError('Name one url: where the endpoint is mounted, such as http://localhost:3000/api/billing.')
  }
  if (!URL.canParse(address) || !/^https?:$/.test(new URL(address).protocol)) {
    throw new UsageError(`'${address}' is not an http url. Write it whole, such as http://localhost:3000/api/billing.`)
  }
  const origin = flags.origin ?? new URL(address).origin
  if (!URL.canParse(origin) || new URL(origin).origin !== origin) {
    throw new UsageError(`--origin: '${origin}' is not an origin. Write scheme, host and port only.`)
  }
  const timeoutMs = Number(flags.timeout)
  if (!(timeoutMs > 0)) throw new UsageError('--timeout: is not a number of milliseconds above 0.')
  const headers = readHeaders('--header', flags.header ?? [])
  const signedOut = flags['signed-out-header']
  const nobody = flags.header === undefined ? null : {}
  return {
    base: address.replace(/\/+$/, ''),
    origin,
    headers,
    signedOut: signedOut === undefined ? nobody : readHeaders('--signed-out-header', signedOut),
    timeoutMs,
  }
}

function readHeaders(flag: string, lines: readonly string[]): Record<string, string> {
  return Object.fromEntries(
    lines.map((line) => {
      const [, name, value] = /^([\w-]+):\s*(\S.*)$/.exec(line) ?? []
      if (name === undefined || value === undefined) {
        throw new UsageError(`${flag}: what was given is not a header. Write ${flag} 'Cookie: session=…'.`)
      }
      return [name, value]
    }),
  )
}
