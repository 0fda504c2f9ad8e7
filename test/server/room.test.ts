// @vitest-environment node
import { globSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { createBillingHandler } from 'react-billing-portal/server'
import { describe, expect, it } from 'vitest'
import { createBudget } from '../../src/server/http/budget.js'
import { createStripeCalls } from '../../src/server/stripe/stripeCalls.js'
import { SECRET, setUp } from './setUp.js'

const folder = path.resolve(import.meta.dirname, '../../src/server')
const sources = globSync('**/*.ts', { cwd: folder }).map(
  (name) => [name, readFileSync(path.join(folder, name), 'utf8')] as const,
)

describe('the server room', () => {
  it.each(sources)('S40: %s uses Web APIs only, and brings neither React nor the SDK', (_, source) => {
    expect(source).not.toMatch(/\bfrom 'node:|\brequire\(|\bBuffer\b|\bprocess\.\w|__dirname|\bfrom 'react/)
    expect(source.match(/^import .*from 'stripe'/gm) ?? []).toEqual(
      source.match(/^import type Stripe from 'stripe'/gm) ?? [],
    )
  })

  it.each(['', ' ', 'undefined', '..', 'cus_', 'cus_1/../x', 'cus_1?x', 'sub_1', 'cus_é', 'cus_1\n'])(
    'K1: no calls can be made in the name of %j',
    (customer) => {
      const { sandbox } = setUp(null)
      const options = { stripe: sandbox.stripe, budget: createBudget(1000), operation: 'getBilling', actKey: null }
      const rest = { stripeAccount: null, report: () => {} }
      expect(() => createStripeCalls({ ...options, ...rest, customer })).toThrow('misconfigured')
      expect(sandbox.requests).toEqual([])
    },
  )

  it('K1: a resolver that forgets to answer never lists the whole account', async () => {
    const { sandbox } = setUp('manyInvoices')
    const before = sandbox.requests.length
    // What a host in JavaScript may write: a lookup that finds nobody.
    const customer = (() => undefined) as unknown as () => null
    const handler = createBillingHandler({
      stripe: sandbox.stripe,
      customer,
      origin: 'http://localhost:3000',
      secret: SECRET,
      plans: {},
      onError: () => {},
    })
    for (const below of ['', '/invoices', '/invoices/x/pdf']) {
      expect((await handler(new Request(`http://localhost:3000/api/billing${below}`))).status).toBe(500)
    }
    expect(sandbox.requests.slice(before)).toEqual([])
  })
})
