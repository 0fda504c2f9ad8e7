import { beforeEach, describe, expect, test } from 'vitest'
import { createSandbox, type Sandbox } from '../../src/sandbox/index.js'

let sandbox: Sandbox
let customer: string
beforeEach(() => {
  sandbox = createSandbox()
  ;({ customer } = sandbox.seed('active'))
})

/** Calls the API as a page would: with the publishable key. */
async function call(method: 'GET' | 'POST', path: string, params: Record<string, string> = {}) {
  const form = new URLSearchParams(params).toString()
  const response = await sandbox.fetch(`https://api.stripe.com${path}${method === 'GET' ? `?${form}` : ''}`, {
    method,
    headers: { authorization: 'Bearer pk_test_sandbox', 'content-type': 'application/x-www-form-urlencoded' },
    ...(method === 'POST' ? { body: form } : {}),
  })
  return { status: response.status, body: await response.json() }
}

describe('a publishable key', () => {
  test.each([
    ['GET', '/v1/invoices'],
    ['GET', '/v1/payment_methods'],
    ['GET', '/v1/setup_intents'],
    ['POST', '/v1/setup_intents'],
    ['POST', '/v1/customers'],
    ['POST', '/v1/billing_portal/sessions'],
  ] as const)('opens nothing at %s %s', async (method, path) => {
    const { body, status } = await call(method, path)
    expect([status, body.error.code]).toEqual([401, 'secret_key_required'])
  })

  test.each([
    ['GET', ''],
    ['POST', '/confirm'],
  ] as const)('needs the client secret of an intent to %s %s it', async (method, act) => {
    const intent = await sandbox.stripe.setupIntents.create({ customer })
    const path = `/v1/setup_intents/${intent.id}${act}`
    expect(await call(method, path)).toMatchObject({ status: 400, body: { error: { code: 'parameter_missing' } } })
    const wrong = await call(method, path, { client_secret: `${intent.id}_secret_other` })
    expect(wrong).toMatchObject({ status: 400, body: { error: { param: 'client_secret' } } })
    expect((await sandbox.stripe.setupIntents.retrieve(intent.id)).status).toBe('requires_payment_method')
  })

  test('is told neither whose an intent is nor what the server wrote on it', async () => {
    const { client_secret: secret, id } = await sandbox.stripe.setupIntents.create({
      customer,
      metadata: { user: 'u_1' },
    })
    const params = { client_secret: secret ?? '' }
    const read = await call('GET', `/v1/setup_intents/${id}`, params)
    expect(read).toMatchObject({ status: 200, body: { id, status: 'requires_payment_method' } })
    const refused = await call('POST', `/v1/setup_intents/${id}/confirm`, params)
    expect(refused).toMatchObject({ status: 400, body: { error: { setup_intent: { id } } } })
    for (const text of [JSON.stringify(read.body), JSON.stringify(refused.body)]) {
      expect(text).not.toContain(customer)
      expect(text).not.toContain('u_1')
    }
  })

  test('answers a bank’s question only while there is one', async () => {
    const { client_secret: secret } = await sandbox.stripe.setupIntents.create({ customer })
    const answer = (params: Record<string, string>) => call('POST', '/v1/3ds2/challenge_complete', params)
    expect(await answer({ client_secret: secret ?? '', outcome: 'complete' })).toMatchObject({
      status: 400,
      body: { error: { code: 'setup_intent_unexpected_state' } },
    })
    expect(await answer({ client_secret: 'seti_x_secret_y', outcome: 'complete' })).toMatchObject({ status: 400 })
    expect(await answer({ client_secret: secret ?? '', outcome: 'maybe' })).toMatchObject({ status: 400 })
  })
})
