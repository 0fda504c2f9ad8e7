import { chmodSync, globSync, readFileSync } from 'node:fs'
import path from 'node:path'
import tailwindcss from '@tailwindcss/vite'
import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin } from 'vite'
import pkg from './package.json' with { type: 'json' }
import { alias } from './scripts/alias.ts'

const externals = [...Object.keys(pkg.dependencies), ...Object.keys(pkg.peerDependencies)]

/** Lets the command be run as it is packed: npm makes it executable only when it installs it. */
const executable: Plugin = {
  name: 'executable',
  writeBundle({ dir = '' }, files) {
    // Storybook builds with these plugins too, and has no command.
    if ('cli/index.js' in files) chmodSync(path.join(dir, 'cli/index.js'), 0o755)
  },
}

/** Hands on what the host compiles itself, the tokens written into it. */
const themes: Plugin = {
  name: 'themes',
  generateBundle() {
    const read = (file: string): string => readFileSync(path.join(import.meta.dirname, 'src', file), 'utf8')
    for (const fileName of ['theme.css', 'theme-shadcn-v3.css'])
      this.emitFile({
        type: 'asset',
        fileName,
        source: read(fileName).replaceAll(/@import '(.+)';\n/g, (_line, file: string) => read(file)),
      })
  },
}

/** An entry each, so that a language adds nothing to who does not speak it. */
const locales = globSync('src/locales/*.ts', { cwd: import.meta.dirname }).map((file) => [
  `locales/${path.basename(file, '.ts')}`,
  file,
])

export default defineConfig({
  plugins: [react(), tailwindcss(), executable, themes],
  resolve: { alias },
  build: {
    target: 'es2022',
    sourcemap: false,
    minify: false,
    cssCodeSplit: true,
    cssMinify: 'lightningcss',
    // The oldest that know :has() and container queries, without which nothing stands where it should.
    cssTarget: ['chrome111', 'firefox121', 'safari16.4'],
    lib: {
      formats: ['es'],
      // An entry's name must hold no dot: `styles.unlayered` would come out as `styles2.css`.
      entry: {
        index: 'src/index.ts',
        'server/index': 'src/server/index.ts',
        'cli/index': 'src/cli/index.ts',
        'sandbox/index': 'src/sandbox/index.ts',
        ...Object.fromEntries(locales),
        styles: 'src/styles.css',
        'styles-unlayered': 'src/styles-unlayered.css',
      },
    },
    rolldownOptions: {
      external: (id) => id.startsWith('node:') || externals.some((name) => id === name || id.startsWith(`${name}/`)),
      output: { preserveModules: true, preserveModulesRoot: 'src', entryFileNames: '[name].js' },
    },
  },
})
