import path from 'node:path'
import { build } from 'vite'
import pkg from '../package.json' with { type: 'json' }
import { root } from './alias.ts'

/** One file of an app's JavaScript. */
export interface Chunk {
  name: string
  code: string
  /** The modules of ours it is made of, below `dist/`. */
  modules: string[]
  /** Packages it imports when it is loaded. */
  packages: string[]
  /** Whether the app loads it at once, or on need. */
  isInitial: boolean
}

/** An app that holds this one line, bundled from the built package as a host would, without the packages left out. */
export async function bundle(line: string, leftOut: readonly string[]): Promise<Chunk[]> {
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
  if (Array.isArray(result) || !('output' in result)) throw new Error('Vite gave no single output to look at.')
  const chunks = new Map(
    result.output.flatMap((file) => (file.type === 'chunk' ? [[file.fileName, file] as const] : [])),
  )
  const initial = new Set<string>()
  const visit = (name: string): void => {
    const chunk = chunks.get(name)
    if (!chunk || initial.has(name)) return
    initial.add(name)
    chunk.imports.forEach(visit)
  }
  for (const chunk of chunks.values()) if (chunk.isEntry) visit(chunk.fileName)
  return [...chunks].map(([name, { code, imports, moduleIds }]) => ({
    name,
    code,
    modules: moduleIds
      .filter((id) => id.startsWith(path.join(root, 'dist')))
      .map((id) => path.relative(path.join(root, 'dist'), id).split(path.sep).join('/')),
    packages: imports.filter((id) => !chunks.has(id)),
    isInitial: initial.has(name),
  }))
}
