import { readFileSync } from 'node:fs'
import path from 'node:path'
import { createSandbox } from 'react-billing-portal/sandbox'
import { createMemoryWebhookStore, createWebhookHandler } from 'react-billing-portal/server'
import type { Invoice } from 'react-billing-portal/server'
import { describe, expect, it } from 'vitest'
import { alteredStripe } from '../server/alteredStripe.js'
import { answerOf, delivery, eventOf, NOW, WEBHOOK_SECRET } from '../server/webhookSetUp.js'

type Json = Record<string, unknown>

const folder = path.join(process.env['STRIPE_JUDGE'] ?? '', 'objects')
const objectsIn = (name: string): Json[] =>
  readFileSync(path.join(folder, `${name}.jsonl`), 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => (JSON.parse(line) as { object: Json }).object)

const missing = { error: { type: 'invalid_request_error', code: 'resource_missing', message: 'No such thing' } }

/** A webhook over a Stripe that has none of these objects, so that all it can tell is what the event says. */
function setUp() {
  const told: Json[] = []
  const errors: unknown[] = []
  const hear = (change: object) => void told.push(change as Json)
  const handler = createWebhookHandler({
    stripe: alteredStripe(createSandbox(), () => missing),
    secret: WEBHOOK_SECRET,
    store: createMemoryWebhookStore(),
    now: () => NOW * 1000,
    on: {
      checkoutCompleted: hear,
      subscriptionChanged: hear,
      paymentMethodChanged: hear,
      customerChanged: hear,
      invoicePaid: hear,
      invoiceFailed: hear,
    },
    onError: (error) => errors.push(error),
    onIgnored: () => {},
  })
  return { told, errors, send: async (event: object) => answerOf(await handler(await delivery(event))) }
}

const instant = (seconds: unknown) => (typeof seconds === 'number' ? new Date(seconds * 1000).toISOString() : null)

/** What one costs, where that does not depend on how many are bought or used. */
function unitAmountOf(price: Json): unknown {
  const usage = (price['recurring'] as Json | undefined)?.['usage_type'] ?? price['usage_type']
  const depends = price['transform_quantity'] ?? price['transform_usage'] ?? (usage === 'metered' ? usage : null)
  return depends === null ? (price['unit_amount'] ?? price['amount']) : null
}

describe('events and objects of many years', () => {
  it('W9, W11: every event is done or left alone with a reason; none fails', async () => {
    const { send, told, errors } = setUp()
    const outcomes: Record<string, number> = {}
    for (const [index, given] of objectsIn('event').entries()) {
      // Many of the fixtures have one id.
      const event: Json = { ...given, id: `evt_${index}` }
      const [status, body] = await send(event)
      expect([event['type'], status]).toEqual([event['type'], 200])
      const outcome = [body['outcome'], body['reason']].filter(Boolean).join(' ')
      outcomes[outcome] = (outcomes[outcome] ?? 0) + 1
    }
    process.stdout.write(`${JSON.stringify(outcomes)}\n`)
    expect(errors).toEqual([])
    expect(told.length).toBeGreaterThan(3)
  })

  it('W11: every subscription is told with the dates and amounts it holds', async () => {
    let count = 0
    for (const object of objectsIn('subscription')) {
      const { send, told } = setUp()
      expect((await send(eventOf('customer.subscription.deleted', object)))[0]).toBe(200)
      const [change] = told
      if (change === undefined) continue
      count += 1
      const items = ((object['items'] as Json | undefined)?.['data'] ?? [object]) as Json[]
      const dates = (field: string) => items.map((item) => Number(item[field] ?? object[field]))
      const prices = items.map((item) => ({ ...(item['plan'] as Json), ...(item['price'] as Json) }))
      expect(change['subscription']).toMatchObject({
        ref: object['id'],
        status: object['status'],
        currentPeriodStartsAt: instant(Math.min(...dates('current_period_start'))),
        currentPeriodEndsAt: instant(Math.min(...dates('current_period_end'))),
        endedAt: instant(object['ended_at']),
        items: items.map(({ quantity }, index) => ({
          quantity: quantity ?? null,
          unitAmount: unitAmountOf(prices[index] ?? {}),
          currency: prices[index]?.['currency'],
        })),
      })
    }
    expect(count).toBeGreaterThan(15)
  })

  it('W11: every invoice that is paid is told with the dates and amounts it holds', async () => {
    let count = 0
    for (const object of objectsIn('invoice')) {
      const { send, told } = setUp()
      expect(
        (await send(eventOf('invoice.paid', { ...object, status: object['deleted'] ? undefined : 'paid' })))[0],
      ).toBe(200)
      const [change] = told
      if (change === undefined) continue
      count += 1
      expect(change['invoice']).toMatchObject({
        ref: object['id'],
        number: object['number'],
        createdAt: instant(object['created'] ?? object['date']) ?? '',
        dueAt: instant(object['due_date']),
        total: object['total'],
        amountDue: object['amount_due'],
        amountPaid: object['amount_paid'],
        amountRemaining: object['amount_remaining'],
      } as Partial<Invoice>)
    }
    expect(count).toBeGreaterThan(15)
  })

  it.each(['payment_method', 'customer', 'checkout.session', 'subscription_schedule', 'tax_id'])(
    'W9: no %s makes it fail, whatever type of event it comes with',
    async (name) => {
      const { send, errors } = setUp()
      const types = ['payment_method.detached', 'customer.updated', 'checkout.session.completed', 'invoice.paid']
      for (const object of objectsIn(name)) {
        for (const type of [...types, 'subscription_schedule.updated', 'customer.subscription.deleted']) {
          expect((await send(eventOf(type, object)))[0]).toBe(200)
        }
      }
      expect(errors).toEqual([])
    },
  )
})
