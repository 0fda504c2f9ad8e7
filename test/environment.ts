import { builtinEnvironments, type Environment } from 'vitest/runtime'

/** What a page and an endpoint exchange: bytes, and the reasons a request was given up. */
const SHARED = [
  'ArrayBuffer',
  'DOMException',
  'Float32Array',
  'Float64Array',
  'Int16Array',
  'Int32Array',
  'Int8Array',
  'Uint16Array',
  'Uint32Array',
  'Uint8Array',
  'Uint8ClampedArray',
] as const

/**
 * jsdom for what a page draws on, but with Node's classes where page and endpoint meet. In these tests both run in one
 * realm, and what Node's `TextEncoder`, `crypto` and `fetch` hand out must be what the code checks for.
 */
const page: Environment = {
  ...builtinEnvironments.jsdom,
  name: 'page',
  async setup(global, options) {
    const shared = SHARED.map((name) => [name, globalThis[name]] as const)
    const running = await builtinEnvironments.jsdom.setup(global, options)
    for (const [name, value] of shared) {
      Object.defineProperty(global, name, { value, writable: true, enumerable: false, configurable: true })
    }
    return running
  },
}

export default page
