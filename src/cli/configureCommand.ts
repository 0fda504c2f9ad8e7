import { parseArgs } from 'node:util'
import { configurePortal } from '../server/index.js'
import type { ConfigurePortalResult } from '../server/index.js'
import { readConfig } from './readConfig.js'
import { refuseLive, refuseWrongKey } from './liveMode.js'
import { exitCodes, UsageError } from './terminal.js'
import type { ExitCode, Terminal } from './terminal.js'

const options = {
  config: { type: 'string' },
  'env-file': { type: 'string' },
  plan: { type: 'string', multiple: true },
  app: { type: 'string' },
  'dry-run': { type: 'boolean', default: false },
  live: { type: 'boolean', default: false },
  json: { type: 'boolean', default: false },
} as const

export async function configureCommand(args: string[], terminal: Terminal): Promise<ExitCode> {
  const { values: flags } = parseArgs({ args, options })
  const { stripe, plans, app, stripeAccount, portal } = await readConfig(flags, terminal)
  refuseWrongKey(stripe)
  refuseLive(stripe, flags.live)
  if (plans === undefined)
    throw new UsageError('There are no plans. Export `plans` from the config file, or pass --plan.')
  const wanted = { ...portal, stripe, plans, app, stripeAccount }
  // A client that does not show its key may still be of live mode: what it reads tells.
  const planned = await configurePortal({ ...wanted, dryRun: true })
  if (planned.livemode === true && !flags.live && !flags['dry-run']) {
    throw new UsageError('This account is in live mode, so nothing was written. Pass --live where that is meant.')
  }
  const result = flags['dry-run'] ? planned : await configurePortal(wanted)
  for (const line of flags.json ? [JSON.stringify(result, null, 2)] : toLines(result, flags['dry-run']))
    terminal.print(line)
  return exitCodes.ok
}

function toLines({ id, outcome, diff, livemode }: ConfigurePortalResult, isDryRun: boolean): string[] {
  const mode = livemode === null ? '' : livemode ? ' (live mode)' : ' (test mode)'
  const changes = diff.map(
    ({ path, before, after }) => `  ${path}: ${before ?? '(nothing)'} -> ${after ?? '(nothing)'}`,
  )
  if (outcome === 'unchanged') return [`unchanged: ${id}${mode} is as it should be`]
  if (isDryRun) {
    const would = outcome === 'created' ? 'would create a configuration' : `would update ${id}`
    return [`${would}${mode}:`, ...changes, 'Nothing was written: this is a dry run.']
  }
  const use = `Use it: pass \`configuration: '${id}'\` to createBillingHandler. Without it, the account's default one is used.`
  return [`${outcome}: ${id}${mode}`, ...changes, use]
}
