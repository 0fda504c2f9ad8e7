import path from 'node:path'
import tsconfig from '../tsconfig.json' with { type: 'json' }

/** The checkout's root. */
export const root = path.resolve(import.meta.dirname, '..')

/** `resolve.alias` for Vite: the package's public names, read from `src`. `tsconfig.json` names them once. */
export const alias = Object.entries(tsconfig.compilerOptions.paths).map(([name, [file]]) => {
  if (file === undefined) throw new Error(`tsconfig.json: the path ${name} points nowhere. Give it a file.`)
  return {
    find: new RegExp(`^${name.replaceAll(/[.]/g, '\\.').replace('*', '(.+)')}$`),
    replacement: path.resolve(root, file).replace('*', '$1'),
  }
})
