// @vitest-environment node
import type { ScenarioName } from 'react-billing-portal/sandbox'
import { scenarios } from 'react-billing-portal/sandbox'
import { describe, expect, it } from 'vitest'
import { operations } from '../../src/contract/index.js'
import type { Operation } from '../../src/contract/index.js'
import { setUpActs } from './acts.js'
import { setUp } from './setUp.js'

const ofSubscriptions: readonly Operation[] = ['cancel', 'resume', 'pause', 'unpause', 'undoChange']
const indefinite = { subscription_pause: { enabled: true, duration: { type: 'indefinite' } } } as const
const keyed = { publishableKey: 'pk_test_sandbox' }

describe('capabilities', () => {
  it('everything is on where the portal has everything on', async () => {
    const { billing } = await setUpActs('active', { features: indefinite, ...keyed })
    const { capabilities } = await billing()
    expect(capabilities.operations.toSorted()).toEqual(Object.keys(operations).toSorted())
    expect(capabilities.customerFields).toEqual(['name', 'email', 'phone', 'address', 'tax_id'])
    expect(capabilities.cancellation).toEqual({
      when: 'period_end',
      reasons: ['too_expensive', 'missing_features', 'switched_service', 'unused', 'other'],
    })
  })

  it.each<[string, object, Operation[]]>([
    ['subscription_cancel', { enabled: false }, ['cancel', 'resume']],
    ['subscription_update', { enabled: false }, ['previewChange', 'changePlan', 'undoChange']],
    [
      'subscription_update',
      { default_allowed_updates: ['promotion_code'] },
      ['previewChange', 'changePlan', 'undoChange'],
    ],
    ['subscription_pause', { enabled: false }, ['pause', 'unpause']],
    ['customer_update', { enabled: false }, ['updateCustomer', 'addTaxId', 'removeTaxId']],
    ['customer_update', { allowed_updates: ['email'] }, ['addTaxId', 'removeTaxId']],
  ])('S21: %s %j takes %j away, and nothing else', async (feature, fields, gone) => {
    const features = { ...indefinite, [feature]: fields }
    const { billing } = await setUpActs('active', { features, ...keyed })
    const { capabilities, subscriptions } = await billing()
    const missing = Object.keys(operations).filter((name) => !capabilities.operations.includes(name))
    expect(missing.toSorted()).toEqual(gone.toSorted())
    expect(subscriptions.flatMap((each) => each.operations).filter((name) => missing.includes(name))).toEqual([])
  })

  it('what the host switches off is off, and what is left out follows the portal', async () => {
    const { billing, act } = await setUpActs('active', { operations: { cancel: false, payInvoice: false } })
    const { capabilities } = await billing()
    expect(capabilities.operations).not.toContain('cancel')
    expect(capabilities.operations).not.toContain('payInvoice')
    expect(capabilities.operations).toContain('resume')
    expect(capabilities.cancellation).toBeNull()
    expect((await act('cancel')).status).toBe(409)
  })

  it('at once is said where the portal ends at once', async () => {
    const features = { subscription_cancel: { enabled: true, mode: 'immediately' } } as const
    const { billing } = await setUpActs('active', { features })
    expect((await billing()).capabilities.cancellation?.when).toBe('now')
  })

  it('reasons are offered only where the portal asks for them', async () => {
    const cancellation_reason = { enabled: false, options: ['unused' as const] }
    const { billing } = await setUpActs('active', {
      features: { subscription_cancel: { enabled: true, cancellation_reason } },
    })
    expect((await billing()).capabilities.cancellation?.reasons).toEqual([])
  })

  it('a person without a customer can do nothing to one', async () => {
    const { billing } = setUp(null, { customer: () => ({ user: 'u' }) })
    expect((await billing()).capabilities).toMatchObject({ operations: [], cancellation: null, customerFields: [] })
  })

  it.each(scenarios.filter((name) => name !== 'deletedCustomer'))(
    'S28: %s: what is offered works, and what is not offered changes nothing',
    async (scenario: ScenarioName) => {
      const options = { features: indefinite }
      const { shown } = await setUpActs(scenario, options)
      for (const operation of ofSubscriptions) {
        if (shown === undefined) continue
        const { act, writes, shown: now } = await setUpActs(scenario, options)
        const { status } = await act(operation)
        const isOffered = now?.operations.includes(operation) === true
        expect([operation, isOffered, isOffered ? status : [200, 409].includes(status)]).toEqual([
          operation,
          isOffered,
          isOffered ? 200 : true,
        ])
        expect([operation, writes().length > 0]).toEqual([operation, isOffered])
      }
    },
  )

  it.each(['active', 'free', 'manyInvoices', 'scheduledChange', 'paused'] as const)(
    'a warm load of %s is three calls still',
    async (scenario) => {
      const { billing, calls } = await setUpActs(scenario)
      await billing()
      const before = calls().length
      await billing()
      expect(calls().length - before).toBe(3)
    },
  )

  it('a change that waits for its payment costs one more, for what it waits for', async () => {
    const { billing, calls } = await setUpActs('pendingUpdate')
    await billing()
    const before = calls().length
    expect((await billing()).subscriptions[0]?.pendingChange).not.toBeNull()
    expect(calls().length - before).toBe(4)
  })
})
