// @vitest-environment node
import { describe, expect, it } from 'vitest'
import { app } from '../../recipes/sandbox/server.ts'

const origin = 'http://localhost:5173'
const ask = (path: string, init?: RequestInit) => app.request(`${origin}${path}`, init)
const write = (path: string) =>
  ask(`/api/billing${path}`, {
    method: 'POST',
    headers: { Origin: origin, 'Content-Type': 'application/json', 'Idempotency-Key': crypto.randomUUID() },
    body: '{}',
  })

describe('the sandbox behind a server of one’s own', () => {
  it('answers the endpoint with a customer who pays', async () => {
    const billing = await (await ask('/api/billing')).json()
    expect(billing).toMatchObject({ publishableKey: 'pk_test_sandbox', subscriptions: [{ name: 'Pro', plan: 'pro' }] })
  })

  it('leads to Stripe’s pages at its own address, and answers there', async () => {
    const { url } = (await (await write('/portal-sessions')).json()) as { url: string }
    expect(url).toMatch(/^http:\/\/localhost:5173\/sandbox\//)
    const page = await app.request(url)
    expect([page.status, page.headers.get('Content-Type')]).toEqual([200, expect.stringContaining('text/html')])
  })

  it('takes what Stripe.js asks with the publishable key, and nothing without', async () => {
    const { clientSecret } = (await (await write('/setup-intents')).json()) as { clientSecret: string }
    const [id] = clientSecret.split('_secret_')
    const path = `/stripe-api/v1/setup_intents/${id}?client_secret=${clientSecret}`
    expect((await ask(path)).status).toBe(401)
    const intent = await ask(path, { headers: { Authorization: 'Bearer pk_test_sandbox' } })
    expect(await intent.json()).toMatchObject({ object: 'setup_intent', status: 'requires_payment_method' })
  })
})
