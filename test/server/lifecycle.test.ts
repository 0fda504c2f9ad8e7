// @vitest-environment node
import { describe, expect, it } from 'vitest'
import type { Lifecycle } from '../../src/contract/index.js'
import { lifecycles, subscriptionStatuses } from '../../src/contract/index.js'
import { gravityOf, toLifecycle } from '../../src/server/mapping/lifecycle.js'
import type { LifecycleFacts } from '../../src/server/mapping/lifecycle.js'

const plain: LifecycleFacts = {
  status: 'active',
  cancelsAt: null,
  pause: null,
  nextPhase: null,
  sendsInvoice: false,
  hasMethod: true,
  requiresAction: false,
}
const canceling = { cancelsAt: 1_800_000_000 }
const held = { pause: { kind: 'collection', resumesAt: null } }
const heldUntil = { pause: { kind: 'collection', resumesAt: 1_800_000_000 } }
const changing = { nextPhase: { at: 1_800_000_000, items: [] } }
const noMethod = { hasMethod: false }
const action = { requiresAction: true }

describe('lifecycle', () => {
  it.each<[Lifecycle, status: string, ...Partial<LifecycleFacts>[]]>([
    ['active', 'active'],
    ['active', 'active', noMethod],
    ['active', 'active', { sendsInvoice: true }],
    ['active', 'active', action],
    ['canceling', 'active', canceling],
    ['canceling', 'active', canceling, changing],
    ['canceling', 'active', canceling, held],
    ['collection_paused', 'active', held],
    ['collection_paused', 'active', heldUntil],
    ['collection_paused', 'active', held, changing],
    ['scheduled_change', 'active', changing],
    ['trialing', 'trialing'],
    ['trialing', 'trialing', noMethod, { sendsInvoice: true }],
    ['trial_without_method', 'trialing', noMethod],
    ['trial_without_method', 'trialing', noMethod, changing],
    ['scheduled_change', 'trialing', changing],
    ['canceling', 'trialing', canceling],
    ['canceling', 'trialing', canceling, noMethod],
    ['collection_paused', 'trialing', held],
    ['collection_paused', 'trialing', held, noMethod],
    ['past_due', 'past_due'],
    ['past_due', 'past_due', canceling],
    ['past_due', 'past_due', held],
    ['past_due', 'past_due', changing],
    ['past_due', 'past_due', noMethod],
    ['action_required', 'past_due', action],
    ['action_required', 'past_due', action, canceling],
    ['unpaid', 'unpaid'],
    ['unpaid', 'unpaid', canceling],
    ['unpaid', 'unpaid', held],
    ['action_required', 'unpaid', action],
    ['incomplete', 'incomplete'],
    ['incomplete', 'incomplete', canceling],
    ['action_required', 'incomplete', action],
    ['incomplete_expired', 'incomplete_expired'],
    ['incomplete_expired', 'incomplete_expired', action],
    ['paused', 'paused'],
    ['paused', 'paused', { pause: { kind: 'requested', resumesAt: 1_800_000_000 } }],
    ['paused', 'paused', { pause: { kind: 'trial_ended', resumesAt: null } }, noMethod],
    ['paused', 'paused', { pause: { kind: 'payment_failed', resumesAt: null } }],
    ['paused', 'paused', canceling],
    ['paused', 'paused', changing],
    ['canceled', 'canceled'],
    ['canceled', 'canceled', canceling, held, changing],
    ['canceled', 'canceled', action],
    ['unknown', 'frozen'],
    ['unknown', 'frozen', canceling],
    ['unknown', 'frozen', held, noMethod],
    ['unknown', 'ACTIVE'],
    ['unknown', ''],
  ])('is %s when the status is %j and %o', (expected, status, ...facts) => {
    expect(toLifecycle(Object.assign({}, plain, { status }, ...facts) as LifecycleFacts)).toBe(expected)
  })

  it('S28: every status has an outcome with every combination of the other facts', () => {
    const choices = [{}, canceling].flatMap((a) =>
      [{}, held].flatMap((b) =>
        [{}, changing].flatMap((c) =>
          [{}, noMethod].flatMap((d) => [{}, action].map((e) => ({ ...plain, ...a, ...b, ...c, ...d, ...e }))),
        ),
      ),
    )
    const found = new Set(
      [...subscriptionStatuses, 'frozen'].flatMap((status) =>
        choices.map((facts) => toLifecycle({ ...facts, status })),
      ),
    )
    expect([...found].toSorted()).toEqual([...lifecycles].toSorted())
  })

  it('every lifecycle has its place in the order of gravity', () => {
    const places = lifecycles.map(gravityOf)
    expect(places).not.toContain(-1)
    expect(new Set(places).size).toBe(lifecycles.length)
    expect(lifecycles.toSorted((a, b) => gravityOf(a) - gravityOf(b))[0]).toBe('action_required')
  })
})
