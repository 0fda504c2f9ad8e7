import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { gzipSync } from 'node:zlib'
import pkg from '../package.json' with { type: 'json' }
import { root } from './alias.ts'
import { bundle } from './bundle.ts'
import { report } from './reports.ts'
import { say, table } from './shell.ts'

/** Bytes in a KB. */
const KB = 1024

interface Row {
  what: string
  /** What we promise. */
  goal: number
  /** Where `npm test` fails while the goal is not met: where the figure stands, raised for a feature alone. @default the goal */
  limit?: number
  actual: number
  unit: 'KB' | 'packages'
}

interface Lock {
  packages: Record<string, { dependencies?: Record<string, string>; hasInstallScript?: boolean }>
}

const peers = Object.keys(pkg.peerDependencies)
const dependencies = Object.keys(pkg.dependencies)

/** The JavaScript of an app, in bytes of gzip. */
interface Weight {
  /** What it loads at once. */
  initial: number
  /** What it loads on need, all together. */
  lazy: number
}

async function weigh(line: string, leftOut: string[] = peers): Promise<Weight> {
  const chunks = await bundle(line, leftOut)
  // As one file each: how many an app makes of them is its bundler's choice.
  const bytes = (initial: boolean) =>
    gzipSync(
      chunks
        .filter(({ isInitial }) => isInitial === initial)
        .map(({ code }) => code)
        .join('\n'),
      { level: 9 },
    ).length
  return { initial: bytes(true), lazy: bytes(false) }
}

/** Every package that installing this one brings, peers aside. */
function runtimePackages(): { name: string; installs: boolean }[] {
  const { packages }: Lock = JSON.parse(readFileSync(path.join(root, 'package-lock.json'), 'utf8'))
  const found = new Map<string, boolean>()
  const visit = (names: string[]): void => {
    for (const name of names) {
      const entry = packages[`node_modules/${name}`]
      if (!entry || found.has(name)) continue
      found.set(name, entry.hasInstallScript === true)
      visit(Object.keys(entry.dependencies ?? {}))
    }
  }
  visit(dependencies)
  return [...found].map(([name, installs]) => ({ name, installs }))
}

if (!existsSync(path.join(root, pkg.exports['.'].default))) {
  throw new Error('dist/ is missing, so there is nothing to measure. Run `npm run build` first.')
}

const line = (name: string): string => `export { ${name} } from '${pkg.name}'`
const own = await weigh(line('BillingDashboard'), [...peers, ...dependencies])
const brought = runtimePackages()
const rows: Row[] = [
  {
    what: '<BillingDashboard>, own code',
    goal: 16 * KB,
    limit: 20.6 * KB,
    actual: own.initial,
    unit: 'KB',
  },
  {
    what: 'the same with its dependencies',
    goal: 17.6 * KB,
    limit: 22.3 * KB,
    actual: (await weigh(line('BillingDashboard'))).initial,
    unit: 'KB',
  },
  {
    what: 'what is done in the page, loaded on need',
    goal: 15 * KB,
    limit: 29.5 * KB,
    actual: own.lazy,
    unit: 'KB',
  },
  {
    what: 'useBillingData alone',
    goal: 4.5 * KB,
    actual: (await weigh(line('useBillingData'))).initial,
    unit: 'KB',
  },
  {
    what: 'usePortalRedirect alone',
    goal: 2.5 * KB,
    actual: (await weigh(line('usePortalRedirect'))).initial,
    unit: 'KB',
  },
  {
    what: 'styles.css',
    goal: 5 * KB,
    actual: gzipSync(readFileSync(path.join(root, pkg.exports['./styles.css'].default)), { level: 9 }).length,
    unit: 'KB',
  },
  { what: 'runtime packages', goal: 4, actual: brought.length, unit: 'packages' },
  {
    what: 'of them with install scripts',
    goal: 0,
    actual: brought.filter(({ installs }) => installs).length,
    unit: 'packages',
  },
]

const over = rows.filter(({ goal, limit = goal, actual }) => actual > limit)
if (process.argv.includes('--json')) {
  say(JSON.stringify({ kb: KB, gzip: 9, rows, packages: brought.map(({ name }) => name) }, null, 2))
} else {
  const shown = (value: number, unit: Row['unit']): string =>
    unit === 'KB' ? `${(value / KB).toFixed(2)} KB` : String(value)
  say(
    table([
      ['size (gzip 9, 1 KB = 1024 bytes)', 'goal', 'actual', ''],
      ...rows.map((row) => [
        row.what,
        shown(row.goal, row.unit),
        shown(row.actual, row.unit),
        row.actual <= row.goal ? 'ok' : over.includes(row) ? 'OVER' : 'above its goal',
      ]),
    ]),
  )
  say(`size: ${rows.length - over.length} within their limit, ${over.length} over`)
}
report('size', rows.length - over.length, over.length)
process.exitCode = over.length === 0 ? 0 : 1
