// @vitest-environment node
import { describe, expect, it } from 'vitest'
import type { Problem } from '../../src/contract/index.js'
import { actedOf, codeOf, currentOf, setUpActs } from './acts.js'
import { alteredStripe, holdingWrites, subscriptionsIn } from './alteredStripe.js'
import { mount, setUp } from './setUp.js'

const classic = 'canceling'
const immediately = {
  subscription_cancel: { enabled: true, mode: 'immediately', proration_behavior: 'none' },
} as const

describe('cancel', () => {
  it('S32: flexible billing is ended by a date, as the portal does it', async () => {
    const { act, writes, shown } = await setUpActs('active')
    expect(shown?.operations).toContain('cancel')
    const { status, body } = await act('cancel', { feedback: 'too_expensive', comment: 'See you in spring.' })
    expect([status, body.lifecycle, body.cancelsAt]).toEqual([200, 'canceling', '2026-12-03T09:00:00.000Z'])
    expect(body.operations).toContain('resume')
    expect(body.operations).not.toContain('cancel')
    expect(writes()).toEqual([
      [
        'POST',
        '/v1/subscriptions/:id',
        {
          cancel_at: 'min_period_end',
          proration_behavior: 'none',
          cancellation_details: { feedback: 'too_expensive', comment: 'See you in spring.' },
        },
      ],
    ])
  })

  it('classic billing is ended by the flag', async () => {
    const { act, writes, atStripe } = await setUpActs(classic)
    await act('resume')
    const { status, body } = await act('cancel')
    expect([status, body.lifecycle]).toEqual([200, 'canceling'])
    expect(writes().at(-1)).toEqual([
      'POST',
      '/v1/subscriptions/:id',
      { cancel_at_period_end: 'true', proration_behavior: 'none' },
    ])
    expect((await atStripe())[0]?.cancel_at_period_end).toBe(true)
  })

  it('a trial is cancelled to its end', async () => {
    const { act, shown } = await setUpActs('trialing')
    expect((await act('cancel')).body.cancelsAt).toBe(shown?.trialEndsAt)
  })

  it.each([
    ['none', { prorate: 'false', invoice_now: 'false' }],
    ['create_prorations', { prorate: 'true', invoice_now: 'false' }],
  ] as const)('where the portal ends at once with %s, so does the page', async (proration, sent) => {
    const features = { subscription_cancel: { ...immediately.subscription_cancel, proration_behavior: proration } }
    const { act, writes, billing } = await setUpActs('active', { features })
    expect((await billing()).capabilities.cancellation?.when).toBe('now')
    const { status, body } = await act('cancel', { feedback: 'unused' })
    expect([status, body.lifecycle, body.operations]).toEqual([200, 'canceled', []])
    expect(writes()).toEqual([
      ['DELETE', '/v1/subscriptions/:id', { ...sent, cancellation_details: { feedback: 'unused' } }],
    ])
  })

  it('what is paused has no period to wait for, and ends now', async () => {
    const { act, writes } = await setUpActs('paused')
    expect((await act('cancel')).body.lifecycle).toBe('canceled')
    expect(writes()[0]?.[0]).toBe('DELETE')
  })

  it.each(['canceling', 'cancelingFlexible', 'canceled', 'incompleteExpired'] as const)(
    'S27: %s is cancelled already, which is the answer',
    async (scenario) => {
      const { act, writes, shown } = await setUpActs(scenario)
      const { status, body } = await act('cancel', { feedback: 'other' })
      expect([status, body]).toEqual([200, shown])
      expect(writes()).toEqual([])
    },
  )

  it('S28: a schedule of the host’s decides for itself, and the subscription comes with the refusal', async () => {
    const { act, writes, shown } = await setUpActs('scheduledChange')
    const answer = await act('cancel')
    expect(codeOf(answer)).toEqual([409, 'managed_by_schedule'])
    expect(currentOf(answer)).toEqual(shown)
    expect(writes()).toEqual([])
  })

  it('S28: what is unfinished cannot be cancelled, and says how it stands', async () => {
    const { act, writes, shown } = await setUpActs('incomplete')
    const answer = await act('cancel')
    expect([codeOf(answer), currentOf(answer), writes()]).toEqual([[409, 'conflict'], shown, []])
  })

  it('S26: the same act at the same time, twice, is one write', async () => {
    const { act, atStripe, sandbox } = await setUpActs('active')
    const answers = await Promise.all([act('cancel', {}, 'one'), act('cancel', {}, 'one')])
    expect(answers.map(({ status }) => status)).toEqual([200, 200])
    const keys = sandbox.requests.filter(({ method }) => method === 'POST').map(({ idempotencyKey }) => idempotencyKey)
    expect(new Set(keys.slice(-answers.length)).size).toBe(1)
    expect((await atStripe())[0]?.cancel_at).not.toBeNull()
  })

  it('S26: ending at once from two tabs ends once, and both are told so', async () => {
    const { act, atStripe } = await setUpActs('active', { features: immediately })
    const answers = await Promise.all([act('cancel'), act('cancel')])
    expect(answers.map(({ status, body }) => [status, body.lifecycle])).toEqual([
      [200, 'canceled'],
      [200, 'canceled'],
    ])
    expect((await atStripe()).map(({ status }) => status)).toEqual(['canceled'])
  })

  it('S29: of two subscriptions the one that is named is cancelled', async () => {
    const { billing, send, atStripe } = await setUpActs('severalSubscriptions')
    const { subscriptions } = await billing()
    const { status } = await send(`/subscriptions/${subscriptions[1]?.ref}/cancel`, {}, 'k')
    expect(status).toBe(200)
    const after = (await billing()).subscriptions
    expect(after.filter(({ cancelsAt }) => cancelsAt !== null).map(({ ref }) => ref)).toEqual([subscriptions[1]?.ref])
    expect((await atStripe()).filter((each) => each.cancel_at !== null)).toHaveLength(1)
  })

  it('S5: another customer’s subscription is not found, and nothing is written', async () => {
    const mine = await setUpActs('active')
    const theirs = mine.sandbox.seed('active').customer
    const switchedOn = { pause: true }
    const other = mount(mine.sandbox, { customer: () => theirs, operations: switchedOn })
    const before = mine.sandbox.requests.length
    for (const operation of ['cancel', 'resume', 'pause', 'unpause', 'undo-change']) {
      const response = await other.post(`/subscriptions/${mine.ref}/${operation}`, {})
      expect([response.status, ((await response.json()) as Problem).code]).toEqual([404, 'not_found'])
    }
    expect(mine.sandbox.requests.slice(before).filter(({ method }) => method !== 'GET')).toEqual([])
  })

  it('S5: a ref that opens is read, and its owner checked, before anything is written', async () => {
    const sandbox = setUp('active').sandbox
    const customer = sandbox.seed('active').customer
    const stripe = alteredStripe(sandbox, (path, answer) => {
      if (path.startsWith('/v1/subscriptions/')) Object.assign(answer, { customer: 'cus_other' })
    })
    const { get, post } = mount(sandbox, { customer: () => customer, stripe })
    const { subscriptions } = (await (await get()).json()) as { subscriptions: { ref: string }[] }
    const before = sandbox.requests.length
    const response = await post(`/subscriptions/${subscriptions[0]?.ref}/cancel`, {})
    expect(response.status).toBe(404)
    expect(sandbox.requests.slice(before).every(({ method }) => method === 'GET')).toBe(true)
  })

  it.each([
    ['an unknown reason', { feedback: 'bored' }],
    ['a field of Stripe’s', { prorate: true }],
    ['a mode', { when: 'now' }],
    ['a comment that is too long', { comment: 'x'.repeat(1001) }],
  ])('S10: %s is refused before Stripe hears of it', async (_, body) => {
    const { act, calls } = await setUpActs('active')
    const before = calls().length
    expect(codeOf(await act('cancel', body))).toEqual([400, 'invalid_request'])
    expect(calls()).toHaveLength(before)
  })

  it('where the portal has cancelling off, the page has it off', async () => {
    const { act, writes, shown } = await setUpActs('active', {
      features: { subscription_cancel: { enabled: false } },
    })
    expect(shown?.operations).not.toContain('cancel')
    expect(codeOf(await act('cancel'))).toEqual([409, 'operation_not_enabled'])
    expect(writes()).toEqual([])
  })

  it('where the host switches it on in spite of the portal, it ends with the period', async () => {
    const { act, writes, billing } = await setUpActs('active', {
      features: { subscription_cancel: { enabled: false, mode: 'immediately' } },
      operations: { cancel: true },
    })
    expect((await billing()).capabilities.cancellation).toEqual({ when: 'period_end', reasons: [] })
    expect((await act('cancel')).body.lifecycle).toBe('canceling')
    expect(writes()[0]?.[0]).toBe('POST')
    expect((await act('resume')).body.lifecycle).toBe('active')
  })
})

describe('resume', () => {
  it('S32: takes back a date where only a date is set', async () => {
    const { act, writes, shown } = await setUpActs('cancelingFlexible')
    expect(shown?.operations).toContain('resume')
    const { status, body } = await act('resume')
    expect([status, body.lifecycle, body.cancelsAt]).toEqual([200, 'active', null])
    expect(writes()).toEqual([['POST', '/v1/subscriptions/:id', { cancel_at: '' }]])
  })

  it('takes back the flag where the flag is set', async () => {
    const { act, writes } = await setUpActs('canceling')
    expect((await act('resume')).body.lifecycle).toBe('active')
    expect(writes()).toEqual([['POST', '/v1/subscriptions/:id', { cancel_at_period_end: 'false' }]])
  })

  it.each(['active', 'trialing', 'pastDue', 'unpaid', 'scheduledChange', 'collectionPaused', 'paused'] as const)(
    'S27: %s is not cancelling, which is the answer',
    async (scenario) => {
      const { act, writes, shown } = await setUpActs(scenario)
      const { status, body } = await act('resume')
      expect([status, body, writes()]).toEqual([200, shown, []])
    },
  )

  it.each(['canceled', 'incompleteExpired'] as const)('S27: %s cannot be resumed', async (scenario) => {
    const { act, writes, shown } = await setUpActs(scenario)
    const answer = await act('resume')
    expect([codeOf(answer), currentOf(answer), writes()]).toEqual([[409, 'not_resumable'], shown, []])
  })

  it('S28: an end that a schedule of the host’s has set stays', async () => {
    const { sandbox, customer } = setUp('scheduledChange')
    const stripe = alteredStripe(sandbox, (_, answer) => {
      for (const { schedule } of subscriptionsIn(answer)) Object.assign(schedule ?? {}, { end_behavior: 'cancel' })
    })
    const { get, post } = mount(sandbox, { customer: () => customer, stripe })
    const { subscriptions } = (await (await get()).json()) as { subscriptions: { ref: string }[] }
    const response = await post(`/subscriptions/${subscriptions[0]?.ref}/resume`, {})
    expect([response.status, ((await response.json()) as Problem).code]).toEqual([409, 'managed_by_schedule'])
  })

  it('S26: a cancellation that took effect meanwhile is told as it is', async () => {
    const { sandbox, customer, ref, atStripe, writes } = await setUpActs('cancelingFlexible')
    const [subscription] = await atStripe()
    const { stripe, came, go } = holdingWrites(sandbox)
    const resuming = mount(sandbox, { customer: () => customer, stripe }).post(`/subscriptions/${ref}/resume`, {})
    await came.opened
    await sandbox.stripe.subscriptions.cancel(subscription?.id ?? '')
    go.open()
    const answer = await actedOf<Problem>(await resuming)
    expect(codeOf(answer)).toEqual([409, 'not_resumable'])
    expect(currentOf(answer)).toMatchObject({ lifecycle: 'canceled' })
    expect(writes().length).toBeGreaterThan(0)
  })
})

describe('two tabs', () => {
  it('S26: whoever cancels while a change is being scheduled is told so, with the subscription, and can cancel then', async () => {
    const { act, ref, sandbox, customer } = await setUpActs('active')
    // The cancellation reads first, and is written when the schedule is there.
    const { stripe, came, go } = holdingWrites(sandbox)
    const canceling = mount(sandbox, { customer: () => customer, stripe }).post(`/subscriptions/${ref}/cancel`, {})
    await came.opened
    expect((await act('changePlan', { plan: 'starter' })).status).toBe(200)
    go.open()
    const canceled = await actedOf<Problem>(await canceling)
    expect(codeOf(canceled)).toEqual([409, 'conflict'])
    expect(currentOf(canceled)).toMatchObject({ ref, plan: 'pro', cancelsAt: null })
    expect((await act('cancel')).body).toMatchObject({ lifecycle: 'canceling' })
  })
})
