// @vitest-environment node
import { describe, expect, it } from 'vitest'
import { portalFlows, subscriptionStatuses } from '../../src/contract/index.js'
import type { PortalFlowType } from '../../src/contract/index.js'
import { flowsOf, isResumable } from '../../src/server/mapping/flows.js'

type Facts = Parameters<typeof flowsOf>[0]

const plain: Facts = {
  status: 'active',
  isLive: true,
  isTrialing: false,
  cancelsAt: null,
  pause: null,
  isScheduled: false,
  sendsInvoice: false,
  isFlexible: true,
  isMetered: false,
  itemCount: 1,
}
const account: PortalFlowType[] = ['payment_method_update', 'customer_update']
const update: PortalFlowType[] = ['subscription_update', 'subscription_update_confirm']

describe('flows', () => {
  it.each<[string, Partial<Facts>, PortalFlowType[]]>([
    ['active', {}, [...account, 'subscription_cancel', 'subscription_pause', ...update]],
    ['active on classic billing', { isFlexible: false }, [...account, 'subscription_cancel', ...update]],
    ['cancelling', { cancelsAt: 1 }, [...account, ...update]],
    ['managed by a schedule', { isScheduled: true }, account],
    ['with several items', { itemCount: 2 }, [...account, 'subscription_cancel', 'subscription_pause']],
    ['without items', { itemCount: 0 }, [...account, 'subscription_cancel', 'subscription_pause']],
    ['metered', { isMetered: true }, [...account, 'subscription_cancel']],
    ['paying by sent invoice', { sendsInvoice: true }, [...account, 'subscription_cancel']],
    ['held back', { pause: { kind: 'collection', resumesAt: null } }, [...account, 'subscription_cancel', ...update]],
    ['trialing', { status: 'trialing', isTrialing: true }, [...account, 'subscription_cancel', ...update]],
    ['past due', { status: 'past_due' }, [...account, 'subscription_cancel', ...update]],
    ['unpaid', { status: 'unpaid' }, [...account, 'subscription_cancel']],
    ['incomplete', { status: 'incomplete' }, account],
    [
      'paused',
      { status: 'paused', pause: { kind: 'requested', resumesAt: null } },
      [...account, 'subscription_cancel'],
    ],
    ['canceled', { status: 'canceled', isLive: false }, []],
    ['never begun', { status: 'incomplete_expired', isLive: false }, []],
    ['unknown', { status: 'frozen' }, []],
  ])('S28: on a subscription that is %s', (_, facts, expected) => {
    expect(flowsOf({ ...plain, ...facts }, portalFlows).toSorted()).toEqual(expected.toSorted())
  })

  it('S28: no flow works that is not switched on, whatever the status', () => {
    for (const status of subscriptionStatuses) {
      expect(flowsOf({ ...plain, status }, [])).toEqual([])
      const [only] = flowsOf({ ...plain, status }, ['subscription_cancel'])
      expect([undefined, 'subscription_cancel']).toContain(only)
    }
  })

  const asked = { status: 'paused', pause: { kind: 'requested', resumesAt: null } } as const

  it.each<[string, Partial<Facts>, PortalFlowType[], boolean]>([
    ['cancelling', { cancelsAt: 1 }, ['subscription_cancel'], true],
    ['cancelling while past due', { status: 'past_due', cancelsAt: 1 }, ['subscription_cancel'], true],
    ['cancelling, where nobody may cancel', { cancelsAt: 1 }, ['subscription_pause'], false],
    ['cancelling by a schedule', { cancelsAt: 1, isScheduled: true }, portalFlows.slice(), false],
    ['cancelling in a status of the future', { status: 'frozen', cancelsAt: 1 }, portalFlows.slice(), false],
    ['paused on request', asked, ['subscription_pause'], true],
    ['paused on request until a day', { ...asked, isScheduled: true }, ['subscription_pause'], true],
    ['paused on request, where nobody may pause', asked, ['subscription_cancel'], false],
    [
      'paused since the trial ended',
      { status: 'paused', pause: { kind: 'trial_ended', resumesAt: null } },
      portalFlows.slice(),
      false,
    ],
    ['held back', { pause: { kind: 'collection', resumesAt: null } }, portalFlows.slice(), false],
    ['about to change', { isScheduled: true }, portalFlows.slice(), false],
    ['active', {}, portalFlows.slice(), false],
  ])(
    'what is coming to a subscription that is %s can be undone only by what the portal has on',
    (_, facts, on, can) => {
      expect(isResumable({ ...plain, ...facts }, on)).toBe(can)
    },
  )
})
