// @vitest-environment node
import { describe, expect, it } from 'vitest'
import { bundle } from './worker.js'

describe('S40: the worker recipe, bundled for an edge runtime', () => {
  it('is one script that imports nothing, and nothing of Node', async () => {
    const script = await bundle()
    expect(script).toContain('createBillingHandler')
    expect(script).not.toMatch(/^\s*(import|export)\b/m)
    expect(script).not.toMatch(/["']node:|\brequire\(|\bimport\(/)
    expect(script).not.toMatch(/\bBuffer\.(from|alloc)/)
  })
})
