import { execFileSync, spawnSync } from 'node:child_process'
import { globSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'

const root = path.resolve(import.meta.dirname, '../..')

/** The Node that runs this, and the machine's own where that is another. */
const nodes = [process.execPath, ...(process.env['PATH'] ?? '').split(path.delimiter).map((folder) => `${folder}/node`)]
const versions = new Map(
  nodes.flatMap((node) => {
    const { stdout, status } = spawnSync(node, ['--version'], { encoding: 'utf8' })
    const [, major] = /^v(\d+)\./.exec(stdout ?? '') ?? []
    return status === 0 && Number(major) >= 20 ? [[stdout.trim(), node] as const] : []
  }),
)

/** A load and a refused write, with the package imported by its name. */
const program = `
  import Stripe from 'stripe'
  import { createBillingHandler } from 'react-billing-portal/server'
  const stripe = new Stripe('sk_test_x', { httpClient: Stripe.createFetchHttpClient(() => { throw new Error('asked') }) })
  const billing = createBillingHandler({
    stripe, customer: () => ({ user: 'anna' }), origin: 'https://app.example.com', secret: 's'.repeat(32), plans: {},
    onError: () => {},
  })
  const url = 'https://app.example.com/api/billing/portal-sessions'
  const refused = await billing(new Request(url, { method: 'POST', headers: { Origin: 'https://evil.example' } }))
  process.stdout.write(refused.status + ' ' + (await refused.json()).code)`

describe('S40: the server entry', () => {
  it.each([...versions])('runs in Node %s, also as a worker would take it', (_version, node) => {
    for (const conditions of [[], ['--conditions=worker'], ['--conditions=workerd']]) {
      const args = [...conditions, '--input-type=module', '-e', program]
      expect(execFileSync(node, args, { cwd: root, encoding: 'utf8' })).toBe('403 origin_not_allowed')
    }
  })

  it('names nothing that one runtime alone has', () => {
    const chunks = globSync('{server,contract}/**/*.js', { cwd: path.join(root, 'dist') })
    expect(chunks.length).toBeGreaterThan(10)
    const found = chunks.filter((file) => {
      const code = readFileSync(path.join(root, 'dist', file), 'utf8').replaceAll(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '')
      return /["']node:|\brequire\(|\b(Buffer|process|__dirname|Deno|Bun|setImmediate)\b[.(]/.test(code)
    })
    expect(found).toEqual([])
  })
})
