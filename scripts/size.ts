import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { gzipSync } from 'node:zlib'
import { build } from 'vite'
import pkg from '../package.json' with { type: 'json' }
import { root } from './alias.ts'
import { report } from './reports.ts'
import { say, table } from './shell.ts'

/** Bytes in a KB. */
const KB = 1024

interface Row {
  what: string
  /** What we promise, and where `npm test` fails. */
  goal: number
  actual: number
  unit: 'KB' | 'packages'
}

interface Lock {
  packages: Record<string, { dependencies?: Record<string, string>; hasInstallScript?: boolean }>
}

const peers = Object.keys(pkg.peerDependencies)
const dependencies = Object.keys(pkg.dependencies)

/** JavaScript, in bytes of gzip, of an app that holds this one line, without the packages left out. */
interface Weight {
  /** What the app loads at once. */
  initial: number
  /** What it loads on need, all together. */
  lazy: number
}

async function weigh(line: string, leftOut: string[] = peers): Promise<Weight> {
  const app = path.join(root, 'app.js')
  const result = await build({
    root,
    configFile: false,
    logLevel: 'silent',
    define: { 'process.env.NODE_ENV': '"production"' },
    plugins: [
      {
        name: 'app',
        resolveId: (id) => (id === app ? id : undefined),
        load: (id) => (id === app ? { code: line, moduleSideEffects: true } : undefined),
      },
      {
        // Vite's own code around a dynamic import is the bundler's weight, not ours.
        name: 'bundler-helper',
        enforce: 'pre',
        load: (id) => (id.includes('preload-helper') ? 'export const __vitePreload = (load) => load()' : undefined),
      },
      {
        name: 'package',
        enforce: 'pre',
        resolveId: (id) => (id === pkg.name ? path.join(root, pkg.exports['.'].default) : undefined),
      },
    ],
    build: {
      write: false,
      target: 'es2022',
      minify: true,
      modulePreload: false,
      rolldownOptions: {
        input: app,
        external: (id) => leftOut.some((name) => id === name || id.startsWith(`${name}/`)),
        output: { format: 'es' },
        preserveEntrySignatures: 'allow-extension',
      },
    },
  })
  if (Array.isArray(result) || !('output' in result)) throw new Error('Vite gave no single output to measure.')
  const chunks = new Map(
    result.output.flatMap((file) => (file.type === 'chunk' ? [[file.fileName, file] as const] : [])),
  )
  const seen = new Set<string>()
  const visit = (name: string): void => {
    const chunk = chunks.get(name)
    if (!chunk || seen.has(name)) return
    seen.add(name)
    chunk.imports.forEach(visit)
  }
  for (const chunk of chunks.values()) if (chunk.isEntry) visit(chunk.fileName)
  const bytes = [...chunks].map(([name, { code }]) => ({ name, size: gzipSync(code, { level: 9 }).length }))
  const sum = (isInitial: boolean) =>
    bytes.filter(({ name }) => seen.has(name) === isInitial).reduce((total, { size }) => total + size, 0)
  return { initial: sum(true), lazy: sum(false) }
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
    goal: 17 * KB,
    actual: own.initial,
    unit: 'KB',
  },
  {
    what: 'the same with its dependencies',
    goal: 18.6 * KB,
    actual: (await weigh(line('BillingDashboard'))).initial,
    unit: 'KB',
  },
  {
    what: 'what is done in the page, loaded on need',
    goal: 15 * KB,
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

const over = rows.filter(({ goal, actual }) => actual > goal)
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
        row.actual > row.goal ? 'OVER' : 'ok',
      ]),
    ]),
  )
  say(`size: ${rows.length - over.length} within their goal, ${over.length} over`)
}
report('size', rows.length - over.length, over.length)
process.exitCode = over.length === 0 ? 0 : 1
