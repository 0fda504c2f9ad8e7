import path from 'node:path'
import vm from 'node:vm'
import { build, type Rolldown } from 'vite'
import { alias, root } from '../../scripts/alias.ts'

type Worker = (typeof import('../../recipes/worker.ts'))['default']

/** The script a worker's bundler makes of the recipe, with everything in it. */
export async function bundle(): Promise<string> {
  const output = (await build({
    configFile: false,
    logLevel: 'error',
    resolve: { alias },
    ssr: { target: 'webworker', noExternal: true, resolve: { conditions: ['workerd', 'worker'] } },
    build: {
      ssr: path.join(root, 'recipes/worker.ts'),
      write: false,
      minify: false,
      rolldownOptions: { output: { format: 'iife', name: 'worker' } },
    },
  })) as Rolldown.RolldownOutput
  return output.output[0].code
}

/** What every Web runtime has, and nothing that only some do. */
const webApis = {
  AbortController,
  AbortSignal,
  Blob,
  Event,
  EventTarget,
  Headers,
  ReadableStream,
  Request,
  Response,
  TextDecoder,
  TextEncoder,
  URL,
  URLSearchParams,
  atob,
  btoa,
  clearTimeout,
  console,
  crypto,
  performance,
  setTimeout,
}

/** Runs the recipe where there is nothing but Web APIs; `fetch` is how it reaches Stripe. */
export async function bundleWorker(fetch: unknown): Promise<Worker> {
  // The tests' clock, for a context has one of its own.
  const context = vm.createContext({ ...webApis, fetch, Date })
  return vm.runInContext(`${await bundle()}\nworker`, context) as Worker
}
