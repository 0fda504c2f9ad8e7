import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, globSync, mkdtempSync, readFileSync, rmSync, statSync, symlinkSync } from 'node:fs'
import { createRequire } from 'node:module'
import { homedir, tmpdir } from 'node:os'
import path from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { bundle } from '../../scripts/bundle.ts'
import pkg from '../../package.json' with { type: 'json' }

const root = path.resolve(import.meta.dirname, '../..')
const dist = path.join(root, 'dist')
const IMPORT =
  /(?:^|[\n;])\s*(?:import|export)\b(?:[^'";]*?\bfrom\s*)?["']([^"']+)["']|\bimport\(\s*["']([^"']+)["']\s*\)/g

const read = (file: string): string => readFileSync(path.join(dist, file), 'utf8')
const builtModules = (): string[] => globSync('**/*.js', { cwd: dist }).map((file) => file.split(path.sep).join('/'))

/** What an entry reaches, lazily or not: its own modules, and the packages they name. `atOnce`: without what waits. */
function graph(entry: string, atOnce = false): { modules: Set<string>; packages: Set<string> } {
  const modules = new Set<string>()
  const packages = new Set<string>()
  const visit = (file: string): void => {
    if (modules.has(file)) return
    modules.add(file)
    for (const [, fixed, lazy] of read(file).matchAll(IMPORT)) {
      const name = fixed ?? (atOnce ? '' : lazy)
      if (!name) continue
      if (name.startsWith('.')) visit(path.posix.join(path.posix.dirname(file), name))
      else packages.add(name)
    }
  }
  visit(entry)
  return { modules, packages }
}

const belongsTo = (name: string, owner: string): boolean => name === owner || name.startsWith(`${owner}/`)

/** What `npm publish` would send. */
function packed(): { path: string }[] {
  const json = execFileSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], {
    cwd: root,
    encoding: 'utf8',
  })
  const answer: unknown = JSON.parse(json)
  const [tarball] = (Array.isArray(answer) ? answer : Object.values(answer as object)) as {
    files: { path: string }[]
  }[]
  return tarball?.files ?? []
}

beforeAll(() => {
  if (!existsSync(path.join(dist, 'index.js'))) throw new Error('dist/ is missing. Run `npm run build` first.')
})

describe('the browser entry', () => {
  it('reaches components, and neither server code nor the sandbox', () => {
    const modules = [...graph('index.js').modules]
    expect(modules).toContain('components/BillingDashboard.js')
    expect(modules.filter((file) => /^(server|sandbox)\//.test(file))).toEqual([])
  })

  it('imports its dependencies and peers only, and never stripe', () => {
    // The main entry of @stripe/stripe-js would put Stripe's script on every page that imports it.
    const stripe = ['@stripe/react-stripe-js', '@stripe/stripe-js/pure']
    const allowed = ['react', 'react-dom', '@tanstack/react-query', ...stripe, ...Object.keys(pkg.dependencies)]
    const packages = [...graph('index.js').packages]
    expect(packages).toContain('react/jsx-runtime')
    expect(packages.filter((name) => !allowed.some((owner) => belongsTo(name, owner)))).toEqual([])
    // On need alone, for bundlers too that keep all that an entry names.
    expect([...graph('index.js', true).packages].filter((name) => name.startsWith('@stripe/'))).toEqual([])
  })

  it('leaves the directive to the modules that need it', () => {
    expect(read('index.js')).not.toContain('use client')
    const marked = builtModules().filter((file) => /^["']use client["']/.test(read(file)))
    expect(marked).toContain('components/BillingDashboard.js')
    expect(marked.filter((file) => !/^(components|hooks|views|messages)\//.test(file))).toEqual([])
  })

  it('keeps the directive on every module that has it in the source', () => {
    const src = path.join(root, 'src')
    const marked = globSync('**/*.{ts,tsx}', { cwd: src }).filter((file) =>
      /^['"]use client/.test(readFileSync(path.join(src, file), 'utf8')),
    )
    expect(marked.length).toBeGreaterThan(0)
    const lost = marked
      .map((file) =>
        file
          .split(path.sep)
          .join('/')
          .replace(/\.tsx?$/, '.js'),
      )
      .filter((file) => existsSync(path.join(dist, file)) && !/^["']use client["']/.test(read(file)))
    expect(lost).toEqual([])
  })
})

describe('a page that only redirects', () => {
  it('loads no byte of what is done in the page, nor of Stripe’s packages', { timeout: 60_000 }, async () => {
    const leftOut = [...Object.keys(pkg.peerDependencies), ...Object.keys(pkg.dependencies)]
    const chunks = await bundle(`export { BillingDashboard } from '${pkg.name}'`, leftOut)
    const initial = chunks.filter(({ isInitial }) => isInitial)
    const modules = initial.flatMap((chunk) => chunk.modules)
    expect(modules).toContain('components/BillingDashboard.js')
    expect(
      modules.filter((file) => /flows\/|Payment(?:Form|Step)|StripeJs|useWrites|callOperation/.test(file)),
    ).toEqual([])
    expect(initial.flatMap((chunk) => chunk.packages).filter((name) => name.startsWith('@stripe/'))).toEqual([])

    const later = chunks.filter(({ isInitial }) => !isInitial).flatMap((chunk) => chunk.modules)
    expect(later).toContain('components/flows/PlainActFlow.js')
    expect(later).toContain('hooks/useWrites.js')
  })
})

describe('a language', () => {
  const languages = globSync('locales/*.js', { cwd: dist }).map((file) => path.basename(file, '.js'))

  it.each(languages)('I25: %s brings its words and how to count, and neither English nor React', (name) => {
    const { modules, packages } = graph(`locales/${name}.js`)
    const shared = ['format/attempt.js', 'format/own.js', 'messages/createPlural.js']
    expect([...modules].filter((file) => !shared.includes(file))).toEqual([`locales/${name}.js`])
    expect([...packages]).toEqual([])
  })

  it('I25: is no part of the package’s other doors, so a new one weighs nothing where it is not imported', () => {
    const reached = ['index.js', 'server/index.js'].flatMap((entry) => [...graph(entry).modules])
    expect(languages.length).toBeGreaterThan(10)
    expect(reached.filter((file) => file.startsWith('locales/'))).toEqual([])
  })
})

describe('the server entry', () => {
  it('reaches the contract and itself alone', () => {
    const modules = [...graph('server/index.js').modules]
    expect(modules.filter((file) => !/^(server|contract)\//.test(file))).toEqual([])
  })

  it('imports valibot alone: no React, no stripe, nothing of one runtime', () => {
    expect([...graph('server/index.js').packages]).toEqual(['valibot'])
  })
})

describe('the command line', () => {
  it('reaches the server and the contract, and packages of Node alone', () => {
    const { modules, packages } = graph('cli/index.js')
    expect([...modules].filter((file) => !/^(cli|server|contract)\//.test(file))).toEqual([])
    expect([...packages].filter((name) => !name.startsWith('node:'))).toEqual(['valibot'])
  })

  it('is the only entry that names a module of Node', () => {
    const named = ['index.js', 'server/index.js', 'sandbox/index.js'].flatMap((entry) => [...graph(entry).packages])
    expect(named.filter((name) => name.startsWith('node:'))).toEqual([])
  })

  it('can be run as it is packed', { timeout: 60_000 }, () => {
    expect(read('cli/index.js').split('\n')[0]).toBe('#!/usr/bin/env node')
    const folder = mkdtempSync(path.join(tmpdir(), 'packed-'))
    try {
      const packing = ['pack', '--ignore-scripts', '--json', '--pack-destination', folder]
      execFileSync('npm', packing, { cwd: root })
      execFileSync('tar', ['-xzf', globSync('*.tgz', { cwd: folder })[0] ?? ''], { cwd: folder })
      symlinkSync(path.join(root, 'node_modules'), path.join(folder, 'node_modules'))
      const file = path.join(folder, 'package', pkg.bin['react-billing-portal'])
      expect(statSync(file).mode & 0o111).toBe(0o111)
      const { status, stdout, stderr } = spawnSync(file, ['conformance', '--list'], { cwd: folder, encoding: 'utf8' })
      expect([status, stderr]).toEqual([0, ''])
      expect(stdout).toContain('reads/billing')
      const keyless = spawnSync(file, ['doctor'], {
        cwd: folder,
        encoding: 'utf8',
        env: { PATH: process.env['PATH'] ?? '' },
      })
      expect([keyless.status, keyless.stderr]).toEqual([2, expect.stringContaining('Set STRIPE_SECRET_KEY')])
    } finally {
      rmSync(folder, { recursive: true })
    }
  })
})

describe('the sandbox entry', () => {
  it('knows Stripe and nothing of the product', () => {
    const { modules, packages } = graph('sandbox/index.js')
    expect([...modules].filter((file) => !file.startsWith('sandbox/'))).toEqual([])
    expect([...packages].filter((name) => !['stripe', 'valibot'].some((owner) => belongsTo(name, owner)))).toEqual([])
  })
})

describe('every built file', () => {
  it('writes no raw HTML into a page', () => {
    const raw = builtModules().filter((file) =>
      /dangerouslySetInnerHTML|\.(inner|outer)HTML\s*=|document\.write/.test(read(file)),
    )
    expect(raw).toEqual([])
  })

  it('holds no development-only JSX', () => {
    expect(builtModules().filter((file) => /jsxDEV|jsx-dev-runtime/.test(read(file)))).toEqual([])
  })
})

describe('package.json', () => {
  const locales = globSync('src/locales/*.ts', { cwd: root }).map((file) => path.basename(file, '.ts'))
  const targets = Object.entries(pkg.exports)
    .flatMap(([door, target]): [string, string][] =>
      typeof target === 'string' ? [[door, target]] : Object.values(target).map((file) => [door, file]),
    )
    .flatMap(([door, file]): [string, string][] =>
      door.includes('*')
        ? locales.map((locale) => [door.replace('*', locale), file.replace('*', locale)])
        : [[door, file]],
    )

  it.each(targets)('%s leads to %s, which exists', (_door, file) => {
    expect(existsSync(path.join(root, file))).toBe(true)
  })

  it.each(targets.filter(([, file]) => !file.endsWith('.d.ts')))('resolves %s by its public name', (door, file) => {
    const require = createRequire(path.join(root, 'package.json'))
    expect(require.resolve(path.posix.join(pkg.name, door))).toBe(path.join(root, file))
  })

  it('names every built entry', () => {
    const named = targets.map(([, file]) => file)
    for (const entry of ['index.js', 'server/index.js', 'sandbox/index.js', 'styles.css', 'styles-unlayered.css']) {
      expect(named).toContain(`./dist/${entry}`)
    }
  })
})

describe('the tarball', () => {
  it('holds dist, README, LICENSE and package.json alone', () => {
    const files = packed().map((file) => file.path)
    expect(files).toEqual(
      expect.arrayContaining(['README.md', 'LICENSE', 'package.json', 'dist/index.js', 'dist/index.d.ts']),
    )
    expect(files.filter((file) => !/^(dist\/.*\.(js|d\.ts|css)|README\.md|LICENSE|package\.json)$/.test(file))).toEqual(
      [],
    )
  })

  it('names no folder of the machine that built it', () => {
    const places = [root, homedir()].map((folder) => folder + path.sep)
    const leaks = packed().filter((file) =>
      places.some((place) => readFileSync(path.join(root, file.path), 'utf8').includes(place)),
    )
    expect(leaks.map((file) => file.path)).toEqual([])
  })
})
