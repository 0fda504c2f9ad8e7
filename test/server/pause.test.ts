// @vitest-environment node
import { describe, expect, it } from 'vitest'
import type { ChangeResult } from '../../src/contract/index.js'
import { codeOf, currentOf, setUpActs } from './acts.js'

const indefinite = {
  subscription_pause: { enabled: true, duration: { type: 'indefinite' } },
} as const

describe('pause', () => {
  it('holds a subscription until it is started again', async () => {
    const { act, writes, shown, billing } = await setUpActs('active', { features: indefinite })
    expect(shown?.operations).toContain('pause')
    const { status, body } = await act('pause')
    expect([status, body.lifecycle, body.pause]).toEqual([200, 'paused', { kind: 'requested', resumesAt: null }])
    expect(body.operations).toContain('unpause')
    expect(writes()).toEqual([['POST', '/v1/subscriptions/:id/pause', { type: 'subscription' }]])
    expect((await billing()).subscriptions[0]?.lifecycle).toBe('paused')
  })

  it('a pause that ends on a day cannot be asked for in the page: the portal’s page is the way', async () => {
    const { act, writes, shown, billing } = await setUpActs('active')
    expect(shown?.operations).not.toContain('pause')
    expect(shown?.flows).toContain('subscription_pause')
    expect((await billing()).capabilities.operations).toContain('unpause')
    expect(codeOf(await act('pause'))).toEqual([409, 'operation_not_enabled'])
    expect(writes()).toEqual([])
  })

  it('where the host switches it on in spite of that, it has no end', async () => {
    const { act } = await setUpActs('active', { operations: { pause: true } })
    expect((await act('pause')).body.lifecycle).toBe('paused')
  })

  it.each([
    ['paused', 200, undefined],
    ['trialing', 409, 'conflict'],
    ['pastDue', 409, 'conflict'],
    ['unpaid', 409, 'conflict'],
    ['cancelingFlexible', 409, 'conflict'],
    ['collectionPaused', 409, 'conflict'],
    ['canceled', 409, 'conflict'],
    ['pausedTrialEnded', 409, 'conflict'],
    ['scheduledChange', 409, 'managed_by_schedule'],
    ['sendInvoice', 409, 'operation_not_enabled'],
    ['metered', 409, 'operation_not_enabled'],
  ] as const)('S28: pausing what is %s answers %i %s, and writes nothing', async (scenario, status, code) => {
    const { act, writes, shown } = await setUpActs(scenario, { features: indefinite })
    expect(shown?.operations).not.toContain('pause')
    const answer = await act('pause')
    expect(codeOf(answer)).toEqual([status, code])
    expect(code === undefined ? answer.body : currentOf(answer)).toEqual(shown)
    expect(writes()).toEqual([])
  })

  it('S28: classic billing knows no pause', async () => {
    const { act, writes } = await setUpActs('canceling', { features: indefinite })
    await act('resume')
    expect(codeOf(await act('pause'))).toEqual([409, 'operation_not_enabled'])
    expect(writes()).toHaveLength(1)
  })

  it('S26: two pauses at once are one', async () => {
    const { act, atStripe } = await setUpActs('active', { features: indefinite })
    const answers = await Promise.all([act('pause'), act('pause')])
    expect(answers.map(({ status, body }) => [status, body.lifecycle])).toEqual([
      [200, 'paused'],
      [200, 'paused'],
    ])
    expect((await atStripe())[0]?.status).toBe('paused')
  })
})

describe('unpause', () => {
  it('starts a held subscription again and says that its invoice is paid', async () => {
    const { act, writes, shown } = await setUpActs('paused')
    expect(shown?.operations).toContain('unpause')
    const { status, body } = await act<ChangeResult>('unpause')
    expect([status, body.subscription.lifecycle]).toEqual([200, 'active'])
    expect(body.payment).toMatchObject({ status: 'paid', clientSecret: null })
    expect(writes()).toEqual([['POST', '/v1/subscriptions/:id/resume', {}]])
  })

  it('tells what the payment waits for when the bank wants to be asked', async () => {
    const { act, sandbox, customer } = await setUpActs('paused')
    const method = await sandbox.stripe.paymentMethods.attach('pm_card_authenticationRequiredOnSetup', { customer })
    await sandbox.stripe.customers.update(customer, { invoice_settings: { default_payment_method: method.id } })
    const { status, body } = await act<ChangeResult>('unpause')
    expect([status, body.payment?.status]).toEqual([200, 'requires_action'])
    expect(body.payment?.clientSecret).toMatch(/^pi_\w+_secret_\w+$/)
    expect(body.subscription.openInvoice?.ref).toBe(body.payment?.invoice)
    expect(body.subscription.operations).toContain('payInvoice')
  })

  it('a trial that ended with nothing to charge goes on, and owes its invoice', async () => {
    const { act, shown } = await setUpActs('pausedTrialEnded')
    expect(shown?.operations).toContain('unpause')
    const { status, body } = await act<ChangeResult>('unpause')
    expect([status, body.payment?.status, body.subscription.lifecycle]).toEqual([200, 'open', 'past_due'])
    expect(body.subscription.openInvoice?.ref).toBe(body.payment?.invoice)
  })

  it('S28: charges the host held back are not the person’s to start again', async () => {
    const { act, writes, shown } = await setUpActs('collectionPaused')
    expect(shown?.operations).not.toContain('unpause')
    expect(codeOf(await act('unpause'))).toEqual([409, 'operation_not_enabled'])
    expect(writes()).toEqual([])
  })

  it('S28: they are where the host says so', async () => {
    const { act, writes, shown } = await setUpActs('collectionPaused', { operations: { unpause: true } })
    expect(shown?.operations).toContain('unpause')
    const { status, body } = await act<ChangeResult>('unpause')
    expect([status, body.subscription.lifecycle, body.payment]).toEqual([200, 'active', null])
    expect(writes()).toEqual([['POST', '/v1/subscriptions/:id', { pause_collection: '' }]])
  })

  it.each(['active', 'trialing', 'pastDue', 'unpaid', 'cancelingFlexible', 'scheduledChange', 'incomplete'] as const)(
    'S27: %s is not paused, which is the answer',
    async (scenario) => {
      const { act, writes, shown } = await setUpActs(scenario)
      const { status, body } = await act<ChangeResult>('unpause')
      expect([status, body.subscription, body.payment, writes()]).toEqual([200, shown, null, []])
    },
  )

  it.each(['canceled', 'incompleteExpired'] as const)('S28: %s cannot be started again', async (scenario) => {
    const { act, writes, shown } = await setUpActs(scenario)
    const answer = await act('unpause')
    expect([codeOf(answer), currentOf(answer)]).toEqual([
      [409, 'not_resumable'],
      { subscription: shown, payment: null },
    ])
    expect(writes()).toEqual([])
  })
})
