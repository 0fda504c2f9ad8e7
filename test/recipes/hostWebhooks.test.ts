// @vitest-environment node
import Stripe from 'stripe'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { createApp, WEBHOOK_SECRET } from './app.js'
import { type Host, hosts } from './hosts.js'
import { buyAgain } from './buyAgain.js'
import { ask } from './questions.js'

let host: Host | undefined

afterEach(async () => {
  await host?.close()
  host = undefined
  vi.useRealTimers()
  vi.unstubAllEnvs()
})

const signer = new Stripe('sk_test_signer', { telemetry: false })
const webhookHosts = Object.entries(hosts).filter(([name]) => name !== 'an Express router')

describe.each(webhookHosts)('S40: the webhook in %s', (_name, start) => {
  it('gets the bytes that Stripe signed, and refuses others', async () => {
    const app = await createApp('active')
    host = await start(app)
    const url = `${host.origin}/api/stripe/webhook`
    const [subscription] = (await app.sandbox.stripe.subscriptions.list({ customer: app.customer })).data
    // Written as no serializer would write it again.
    const payload = `{ "id": "evt_1", "object": "event", "api_version": "2026-10-28.endive",
      "created": ${app.sandbox.now() / 1000}, "livemode": false, "type": "customer.subscription.updated",
      "note": "Zażółć \\u00e9 ☃", "data": { "object": ${JSON.stringify(subscription)} } }`
    const timestamp = app.sandbox.now() / 1000
    const signed = { payload, secret: WEBHOOK_SECRET, timestamp }
    const signature = await signer.webhooks.generateTestHeaderStringAsync(signed)
    const headers = { 'Content-Type': 'application/json; charset=utf-8', 'Stripe-Signature': signature }
    const deliver = (body: string) => ask(url, { method: 'POST', path: '', headers, body })

    expect((await deliver(payload.replace('{ "id"', '{"id"'))).status).toBe(400)
    expect([...app.anna.plans]).toEqual([])
    expect(await deliver(payload)).toMatchObject({ status: 200, body: '{"outcome":"done"}' })
    expect([...app.anna.plans]).toEqual([[subscription?.id, 'pro']])
    expect(await deliver(payload)).toMatchObject({ status: 200, body: '{"outcome":"repeated"}' })
  })
})

describe('what the webhook of the recipes writes down', () => {
  it('takes the plan away with the subscription, and with no other', async () => {
    const { sandbox, customer, anna } = await createApp('severalSubscriptions')
    const { webhook } = await import('../../recipes/lib/webhook.ts')
    const timestamp = sandbox.now() / 1000
    const tell = async (id: string, type: string, object: object) => {
      const data = { id, object: 'event', created: timestamp, livemode: false, type, data: { object } }
      const signed = { payload: JSON.stringify(data), secret: WEBHOOK_SECRET, timestamp }
      const headers = { 'Stripe-Signature': await signer.webhooks.generateTestHeaderStringAsync(signed) }
      return webhook(new Request('https://app.example.com/', { method: 'POST', headers, body: signed.payload }))
    }
    const { newer, old } = await buyAgain(sandbox, customer)
    await tell('evt_1', 'customer.subscription.updated', old)
    await tell('evt_2', 'customer.subscription.updated', newer)
    expect([...anna.plans.values()].toSorted()).toEqual(['business', 'pro'])
    const ended = await sandbox.stripe.subscriptions.cancel(old.id)
    await tell('evt_3', 'customer.subscription.deleted', ended)
    expect([...anna.plans]).toEqual([[newer.id, 'business']])
  })
})
