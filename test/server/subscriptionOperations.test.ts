// @vitest-environment node
import { describe, expect, it } from 'vitest'
import { operations, subscriptionStatuses } from '../../src/contract/index.js'
import { refusalDetail } from '../../src/server/mapping/refusalDetail.js'
import { operationsOf, verdictOf } from '../../src/server/mapping/subscriptionOperations.js'
import type { SubscriptionOperation, Verdict } from '../../src/server/mapping/subscriptionOperations.js'

type Facts = Parameters<typeof verdictOf>[1]

const plain: Facts = {
  status: 'active',
  cancelsAt: null,
  pause: null,
  schedule: null,
  hasPendingChange: false,
  nextPhase: null,
  sendsInvoice: false,
  isFlexible: true,
  isMetered: false,
}
const statuses = [...subscriptionStatuses, 'frozen'] as const
const letters = {
  '+': 'allowed',
  '=': 'done',
  '!': 'conflict',
  s: 'managed_by_schedule',
  x: 'not_resumable',
  '-': 'operation_not_enabled',
} as const satisfies Record<string, Verdict>
const acts: SubscriptionOperation[] = [
  'getUpcoming',
  'previewChange',
  'changePlan',
  'undoChange',
  'cancel',
  'resume',
  'pause',
  'unpause',
]

const requested = { kind: 'requested', resumesAt: null } as const
const nextPhase = { at: 1, items: [] }

/** One letter for each of `acts`, in their order. */
const standings: readonly (readonly [name: string, facts: Partial<Facts>, verdicts: string])[] = [
  ['active', {}, '+++=+=+='],
  ['trialing', { status: 'trialing' }, '+++=+=!='],
  ['past_due', { status: 'past_due' }, '+++=+=!='],
  ['unpaid', { status: 'unpaid' }, '!!!=+=!='],
  ['paused on request', { status: 'paused', pause: requested }, '!!!=+==+'],
  ['paused since a trial ended', { status: 'paused', pause: { kind: 'trial_ended', resumesAt: null } }, '!!!=+=!+'],
  ['paused for a payment', { status: 'paused', pause: { kind: 'payment_failed', resumesAt: null } }, '!!!=+=!+'],
  ['paused for a reason to come', { status: 'paused', pause: { kind: 'leap_year', resumesAt: null } }, '!!!=+=!-'],
  ['paused, paying sent invoices', { status: 'paused', pause: requested, sendsInvoice: true }, '!!!=+==-'],
  [
    'paused until a day, which is a schedule',
    { status: 'paused', pause: { kind: 'requested', resumesAt: 1 }, schedule: 'host' },
    '!!!=s==+',
  ],
  ['paused by a schedule of the host’s', { status: 'paused', pause: requested, schedule: 'host' }, '!!!=s==s'],
  ['incomplete', { status: 'incomplete' }, '!!!=!=!='],
  ['incomplete_expired', { status: 'incomplete_expired' }, '!!!==x!x'],
  ['canceled', { status: 'canceled' }, '!!!==x!x'],
  ['frozen, which came after us', { status: 'frozen' }, '--------'],
  ['cancelling', { cancelsAt: 1 }, '+!!==+!='],
  ['cancelling while past due', { status: 'past_due', cancelsAt: 1 }, '+!!==+!='],
  ['cancelling by a schedule of the host’s', { cancelsAt: 1, schedule: 'host' }, '+ss==s!='],
  ['under a schedule of the host’s', { schedule: 'host' }, '+ss=s=s='],
  ['about to change by a schedule of the host’s', { schedule: 'host', nextPhase }, '+ssss=s='],
  ['about to change by our schedule', { schedule: 'own', nextPhase }, '+!!++=!='],
  ['under a schedule that plans nothing', { schedule: 'idle' }, '+++=+=+='],
  ['waiting for a change to be paid', { hasPendingChange: true }, '+!!++=!='],
  ['held back', { pause: { kind: 'collection', resumesAt: null } }, '+!!=+=!+'],
  ['paying sent invoices', { sendsInvoice: true }, '+--=+=-='],
  ['on classic billing', { isFlexible: false }, '+++=+=-='],
  ['billed by use', { isMetered: true }, '+++=+=-='],
]

describe('the table of what works on a subscription', () => {
  const cells = standings.flatMap(([name, facts, verdicts]) =>
    acts.map((act, index) => [act, name, facts, letters[verdicts[index] as keyof typeof letters]] as const),
  )

  it.each(cells)('S28: %s on a subscription that is %s', (act, _, facts, verdict) => {
    expect(verdictOf(act, { ...plain, ...facts })).toBe(verdict)
  })

  const refusals = cells.flatMap(([act, name, facts, verdict]) =>
    verdict === 'allowed' || verdict === 'done' ? [] : [[act, name, facts, verdict] as const],
  )

  it.each(refusals)('S28: %s on a subscription that is %s is refused with a reason', (act, _, facts, verdict) => {
    const detail = refusalDetail(act, verdict, { ...plain, ...facts })
    expect(detail).toMatch(new RegExp(`^\`${act}\` does not work on this subscription: .+: .+\\.$`))
    expect(detail).not.toContain('its state has changed')
  })

  it('S28: every status and every act has one outcome', () => {
    const named = new Set(standings.map(([, { status = 'active' }]) => status))
    expect([...named].toSorted()).toEqual([...statuses].toSorted())
    expect(standings.every(([, , verdicts]) => verdicts.length === acts.length)).toBe(true)
  })

  it('what is offered is what is allowed, by the subscription and to the person', () => {
    const all = Object.keys(operations) as (keyof typeof operations)[]
    const offer = { allowed: all, hasRenewal: true, hasOpenInvoice: true, mayCollect: false }
    for (const [name, facts, verdicts] of standings) {
      const works = new Set<string>(acts.filter((_, index) => verdicts[index] === '+'))
      if (facts.pause?.kind === 'collection') works.delete('unpause')
      const offered = operationsOf({ ...plain, ...facts }, offer)
      expect([name, offered.toSorted()]).toEqual([name, [...works, 'payInvoice'].toSorted()])
      expect(operationsOf({ ...plain, ...facts }, { ...offer, allowed: [] })).toEqual([])
    }
  })

  it('charges that were held back are started again only where the host says so', () => {
    const held: Facts = { ...plain, pause: { kind: 'collection', resumesAt: null } }
    const offer = { allowed: ['unpause'] as const, hasRenewal: false, hasOpenInvoice: false }
    expect(operationsOf(held, { ...offer, mayCollect: false })).toEqual([])
    expect(operationsOf(held, { ...offer, mayCollect: true })).toEqual(['unpause'])
  })

  it('a next charge is shown only where one will come, and a payment only where one is open', () => {
    const offer = { allowed: ['getUpcoming', 'payInvoice'] as const, mayCollect: false }
    expect(operationsOf(plain, { ...offer, hasRenewal: false, hasOpenInvoice: true })).toEqual(['payInvoice'])
    expect(operationsOf(plain, { ...offer, hasRenewal: true, hasOpenInvoice: false })).toEqual(['getUpcoming'])
  })
})
