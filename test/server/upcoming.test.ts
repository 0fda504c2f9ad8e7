// @vitest-environment node
import { describe, expect, it } from 'vitest'
import type { ScenarioName } from 'react-billing-portal/sandbox'
import { InvoicePreviewSchema } from '../../src/contract/index.js'
import type { InvoicePreview, Problem } from '../../src/contract/index.js'
import * as v from 'valibot'
import { setUpActs } from './acts.js'
import { mount } from './setUp.js'

async function upcomingOf(scenario: ScenarioName) {
  const made = await setUpActs(scenario)
  const before = made.sandbox.requests.length
  const response = await made.get(`/subscriptions/${made.ref}/upcoming`)
  const body: unknown = await response.json()
  return { ...made, status: response.status, body, asked: made.sandbox.requests.slice(before) }
}

describe('getUpcoming', () => {
  it.each(['active', 'trialing', 'seats', 'tiered', 'jpy', 'kwd', 'annual', 'discount', 'multiItem', 'taxed'] as const)(
    '%s: the preview is what is charged in the end, to the minor unit',
    async (scenario) => {
      const { status, body, shown, sandbox, customer } = await upcomingOf(scenario)
      expect(status).toBe(200)
      const preview = v.parse(InvoicePreviewSchema, body)
      expect(preview.at).toBe(shown?.renewal?.at)
      expect(preview.total).toBe(preview.subtotal - preview.discount + preview.tax)
      expect(preview.lines.reduce((sum, { amount }) => sum + amount, 0)).toBe(preview.subtotal)
      sandbox.advance({ days: (Date.parse(preview.at) - sandbox.now()) / 86_400_000 })
      const [invoice] = (await sandbox.stripe.invoices.list({ customer, limit: 1 })).data
      expect([invoice?.total, invoice?.amount_due, invoice?.currency]).toEqual([
        preview.total,
        preview.amountDue,
        preview.currency,
      ])
    },
  )

  it('costs one call beside reading whose subscription it is', async () => {
    const { asked, customer } = await upcomingOf('active')
    expect(asked.map(({ method, path }) => `${method} ${path.replace(/sub_\w+|cus_\w+/, ':id')}`).toSorted()).toEqual([
      'GET /v1/customers/:id',
      'GET /v1/subscriptions/:id',
      'POST /v1/invoices/create_preview',
    ])
    expect(asked.at(-1)?.params).toMatchObject({ customer })
  })

  it.each(['cancelingFlexible', 'canceling', 'canceled', 'incompleteExpired', 'paused'] as const)(
    '%s: where nothing will be charged there is nothing to show, and it was not offered',
    async (scenario) => {
      const { status, body, shown } = await upcomingOf(scenario)
      expect(shown?.operations).not.toContain('getUpcoming')
      expect([status, (body as Problem).code]).toEqual([404, 'not_found'])
    },
  )

  it('S5: another customer’s subscription is not found', async () => {
    const { ref, sandbox } = await setUpActs('active')
    const theirs = sandbox.seed('active').customer
    const response = await mount(sandbox, { customer: () => theirs }).get(`/subscriptions/${ref}/upcoming`)
    expect([response.status, ((await response.json()) as Problem).code]).toEqual([404, 'not_found'])
  })

  it('changes nothing', async () => {
    const { writes, atStripe, body } = await upcomingOf('active')
    expect(writes()).toEqual([])
    expect((body as InvoicePreview).lines).toHaveLength(1)
    expect((await atStripe()).map(({ status }) => status)).toEqual(['active'])
  })
})
