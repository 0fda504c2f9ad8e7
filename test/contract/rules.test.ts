// @vitest-environment node
import { readFileSync } from 'node:fs'
import path from 'node:path'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { examples } from '../../scripts/rules/examples.js'
import { lifecycleSentences, operationSentences } from '../../scripts/rules/sentences.js'
import { subscriptionOperations } from '../../scripts/rules/tables.js'
import { toRules } from '../../scripts/rules/toRules.js'
import {
  BillingSchema,
  ChangePreviewSchema,
  ChangeResultSchema,
  lifecycles,
  operations,
  portalFlows,
  SetupResultSchema,
  subscriptionStatuses,
} from '../../src/contract/index.js'
import { furtherRules } from '../../src/server/mapping/subscriptionOperations.js'

const text = await toRules()
const rowsOf = (name: string) => text.split('\n').filter((line) => line.startsWith(`| \`${name}\` |`))

/** Operations that no feature of the portal configuration has on or off. */
const alwaysOn = new Set([
  'getBilling',
  'listInvoices',
  'listPaymentMethods',
  'getUpcoming',
  'getCustomer',
  'openInvoice',
  'createPortalSession',
  'createCheckoutSession',
  'payInvoice',
])

describe('the document of the rules', () => {
  it('is what the sources say today', () => {
    expect(readFileSync(path.resolve(import.meta.dirname, '../../docs/rules.md'), 'utf8')).toBe(text)
  })

  it('comes out the same each time', async () => {
    expect(await toRules()).toBe(text)
  })

  it.each(lifecycles)('says when a subscription is %s, and how grave that is', (lifecycle) => {
    expect(text).toMatch(new RegExp(`^\\| \\d+ \\| \`${lifecycle}\` \\| \\S.+\\. \\|$`, 'm'))
    expect(text).toMatch(new RegExp(`^\\d+\\. \`${lifecycle}\`$`, 'm'))
  })

  it.each(subscriptionStatuses)('has a cell for each operation and each flow of the status %s', (status) => {
    const [verdicts = '', flows = ''] = rowsOf(status)
    expect(
      verdicts.match(/`(allowed|done|conflict|managed_by_schedule|operation_not_enabled|not_resumable)`/g),
    ).toHaveLength(subscriptionOperations.length)
    expect(flows.split('|')).toHaveLength(portalFlows.length + 3)
  })

  it.each(subscriptionOperations)('has a sentence for each rule of %s', (operation) => {
    const sentences = operationSentences(operation)
    expect(sentences.map(({ outcome }) => outcome)).toEqual(furtherRules[operation].map(([, verdict]) => verdict))
    expect(sentences.every(({ words }) => words.endsWith('.'))).toBe(true)
    expect(text).toContain(`### ${operation}\n`)
  })

  it('names every lifecycle once in the order of precedence', () => {
    const named = lifecycleSentences().map(({ outcome }) => outcome)
    expect(named.toSorted()).toEqual([...lifecycles].toSorted())
  })

  it.each(Object.keys(operations).filter((name) => !alwaysOn.has(name)))('says what switches %s on', (name) => {
    const section = text.slice(text.indexOf('## What is on'), text.indexOf('## Capabilities'))
    expect(section).toMatch(new RegExp(`^\\| \`.+\\| .*\`${name}\`.* \\|`, 'm'))
  })
})

describe('its examples', () => {
  it('are what the contract says of them', async () => {
    const [active, pastDue, preview, change, problem, setup] = await examples()
    const { subscriptions } = v.parse(BillingSchema, active?.answer)
    expect(subscriptions[0]?.lifecycle).toBe('active')
    expect(v.parse(BillingSchema, pastDue?.answer).subscriptions[0]?.lifecycle).toBe('past_due')
    expect(v.parse(ChangePreviewSchema, preview?.answer).dueNow).not.toBeNull()
    const { payment, subscription } = v.parse(ChangeResultSchema, change?.answer)
    expect([payment?.status, subscription.pendingChange?.plan]).toEqual(['requires_action', 'business'])
    expect([problem?.status, problem?.answer]).toEqual([409, expect.objectContaining({ code: 'conflict' })])
    const refused = v.parse(v.object({ current: ChangeResultSchema }), problem?.answer)
    expect(refused.current.subscription.lifecycle).toBe('canceling')
    expect(v.parse(SetupResultSchema, setup?.answer)).toMatchObject({ status: 'succeeded', isDefault: true })
  })
})
