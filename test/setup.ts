import '@testing-library/jest-dom/vitest'
import { cleanup, configure } from '@testing-library/react'
import { afterEach, beforeEach } from 'vitest'

// Code that loads on need, and a machine that has more to do, may keep an answer for longer than a second.
configure({ asyncUtilTimeout: 15_000 })

// A test that expects a warning replaces the method itself (`vi.spyOn(console, 'error').mockImplementation(...)`);
// whatever reaches these recorders was expected by nobody. Vitest fails the run on unhandled rejections by itself.
const unexpected: string[] = []

beforeEach(() => {
  unexpected.length = 0
  for (const method of ['error', 'warn'] as const) {
    console[method] = (...parts: unknown[]) => {
      unexpected.push(`console.${method}: ${parts.map(String).join(' ')}`)
    }
  }
})

afterEach(() => {
  cleanup()
  if (unexpected.length > 0) throw new Error(`Unexpected output:\n${unexpected.join('\n')}`)
})
