import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { parseEnv } from 'node:util'
import type Stripe from 'stripe'
import { redact } from '../server/index.js'
import type { BillingConfig } from '../server/index.js'
import { UsageError } from './terminal.js'
import type { Terminal } from './terminal.js'

const NAMES = ['billing.config.js', 'billing.config.mjs', 'billing.config.ts']

/** Flags that say where options come from, and those that are options themselves. */
export interface ConfigFlags {
  config?: string | undefined
  'env-file'?: string | undefined
  plan?: string[] | undefined
  app?: string | undefined
  origin?: string[] | undefined
  configuration?: string | undefined
  csp?: string | undefined
}

/** Options from flags, config file and environment, the first that says it; and a client of the host's own SDK. */
export async function readConfig(flags: ConfigFlags, terminal: Terminal): Promise<BillingConfig & { stripe: Stripe }> {
  const env = readEnvironment(flags['env-file'], terminal)
  const config = await loadConfig(flags.config, terminal)
  const given: BillingConfig = {
    ...config,
    ...defined({
      app: flags.app,
      plans: flags.plan === undefined ? undefined : toPlans(flags.plan),
      origin: flags.origin ?? config.origin ?? env['APP_ORIGIN'],
      configuration: flags.configuration ?? config.configuration ?? env['BILLING_PORTAL_CONFIGURATION'],
      contentSecurityPolicy: flags.csp,
      secret: config.secret ?? env['BILLING_SECRET'],
      publishableKey: config.publishableKey ?? env['STRIPE_PUBLISHABLE_KEY'],
      webhookSecret: config.webhookSecret ?? env['STRIPE_WEBHOOK_SECRET'],
    }),
  }
  return { ...given, stripe: config.stripe ?? createClient(env['STRIPE_SECRET_KEY'], terminal) }
}

const defined = (fields: object): object =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined))

function readEnvironment(file: string | undefined, { cwd, env }: Terminal): Terminal['env'] {
  if (file === undefined) return env
  const at = path.resolve(cwd, file)
  if (!existsSync(at)) throw new UsageError(`--env-file: ${file} does not exist. Name a file such as .env.`)
  return { ...parseEnv(readFileSync(at, 'utf8')), ...env }
}

async function loadConfig(file: string | undefined, { cwd, load }: Terminal): Promise<BillingConfig> {
  const name = file ?? NAMES.find((each) => existsSync(path.join(cwd, each)))
  if (name === undefined) return {}
  const at = path.resolve(cwd, name)
  if (!existsSync(at))
    throw new UsageError(`--config: ${name} does not exist. Name a module that exports your options.`)
  const loaded = await load(at).catch((cause: unknown) => {
    throw toLoadError(name, cause)
  })
  const { default: config } = loaded as { default?: unknown }
  if (typeof config !== 'object' || config === null) {
    throw new UsageError(`${name} has no default export with options. Write \`export default { plans: { … } }\`.`)
  }
  return config
}

function toLoadError(name: string, cause: unknown): UsageError {
  const { code, message } = cause as { code?: unknown; message?: unknown }
  if (code === 'ERR_UNKNOWN_FILE_EXTENSION') {
    return new UsageError(
      `${name} is TypeScript, which this Node cannot read. Use Node 22.18 or newer, or write it as .mjs.`,
    )
  }
  return new UsageError(`${name} could not be loaded: ${redact(String(message))}`)
}

function toPlans(pairs: readonly string[]): Record<string, string> {
  return Object.fromEntries(
    pairs.map((pair) => {
      const [, key, price] = /^([^=]+)=(.+)$/.exec(pair) ?? []
      if (key === undefined || price === undefined) {
        throw new UsageError(`--plan: '${pair}' is not a plan. Write --plan pro=price_…`)
      }
      return [key, price]
    }),
  )
}

/** The host's own SDK: the one its endpoint runs with, of whatever major. */
function createClient(key: string | undefined, { cwd }: Terminal): Stripe {
  if (key === undefined || key === '') {
    throw new UsageError(
      'There is no key to ask Stripe with. Set STRIPE_SECRET_KEY, name a file that does with --env-file, ' +
        'or export `stripe` from the config file.',
    )
  }
  const require = createRequire(path.join(cwd, 'package.json'))
  let sdk: unknown
  try {
    sdk = require('stripe')
  } catch {
    throw new UsageError(
      `The package stripe is not installed in ${cwd}. Run \`npm install stripe\`, and this command there.`,
    )
  }
  // Older majors are found under `default` too, newer ones are the class itself.
  const Client = ((sdk as { default?: unknown }).default ?? sdk) as typeof Stripe
  return new Client(key, { telemetry: false })
}
