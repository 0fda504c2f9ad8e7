import type { TestProject } from 'vitest/node'
import { startDemo } from './demo.ts'

declare module 'vitest' {
  export interface ProvidedContext {
    /** Where the demo answers. */
    demo: string
  }
}

/** Starts the demo once, for all journeys. */
export default async function serveDemo({ provide }: TestProject): Promise<() => void> {
  const demo = await startDemo()
  provide('demo', demo.origin)
  return () => demo.stop()
}
