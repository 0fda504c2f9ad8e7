import { portalFlows, subscriptionStatuses } from '../../src/contract/index.js'
import { flowsOf } from '../../src/server/mapping/flows.js'
import { gravity } from '../../src/server/mapping/lifecycle.js'
import { byStatus, verdictOf } from '../../src/server/mapping/subscriptionOperations.js'
import type { SubscriptionOperation } from '../../src/server/mapping/subscriptionOperations.js'
import type { SubscriptionFacts } from '../../src/server/mapping/subscriptionFacts.js'
import { code, table } from './markdown.js'
import { lifecycleSentences, operationSentences } from './sentences.js'

/** The operations on one subscription. */
export const subscriptionOperations = Object.keys(byStatus) as SubscriptionOperation[]

export const lifecycleTable = () =>
  table(
    ['', 'lifecycle', 'when'],
    lifecycleSentences().map(({ outcome, words }, index) => [String(index + 1), code(outcome), words]),
  )

export const gravityList = () => gravity.map((lifecycle, index) => `${index + 1}. ${code(lifecycle)}`).join('\n')

export const statusTable = () =>
  table(
    ['', ...subscriptionOperations.map(code)],
    subscriptionStatuses.map((status) => [
      code(status),
      ...subscriptionOperations.map((operation) => code(byStatus[operation][status])),
    ]),
  )

export const furtherLists = () =>
  subscriptionOperations
    .map((operation) => {
      const sentences = operationSentences(operation)
      const rows = sentences.map(({ outcome, words }, index) => `${index + 1}. ${words} → ${code(outcome)}`)
      return `### ${operation}\n\n${rows.length === 0 ? 'Nothing more than the status.' : rows.join('\n')}`
    })
    .join('\n\n')

/** A subscription that runs, with flexible billing and one licensed item, of which nothing else is to be said. */
const plain: SubscriptionFacts = {
  status: 'active',
  isLive: true,
  isTrialing: false,
  cancelsAt: null,
  periodStartsAt: 0,
  periodEndsAt: 1,
  pause: null,
  isScheduled: false,
  schedule: null,
  hasPendingChange: false,
  nextPhase: null,
  sendsInvoice: false,
  isFlexible: true,
  isMetered: false,
  itemCount: 1,
}

const nextPhase = { at: 1, items: [] }
const situations: Record<string, Partial<SubscriptionFacts>> = {
  'nothing to say': {},
  'it will end, by a date or the flag': { cancelsAt: 1 },
  'it will end, by a schedule of the host’s': { cancelsAt: 1, isScheduled: true, schedule: 'host' },
  'our schedule holds a change': { isScheduled: true, schedule: 'own', nextPhase },
  'the host’s schedule holds a change': { isScheduled: true, schedule: 'host', nextPhase },
  'a schedule of the host’s without news': { isScheduled: true, schedule: 'host' },
  'a schedule that plans nothing': { isScheduled: true, schedule: 'idle' },
  'a change waits for its payment': { hasPendingChange: true },
  'charges are held back': { pause: { kind: 'collection', resumesAt: null } },
  '`paused` by request': { status: 'paused', pause: { kind: 'requested', resumesAt: null } },
  '`paused` by request, until a day': {
    status: 'paused',
    pause: { kind: 'requested', resumesAt: 1 },
    isScheduled: true,
    schedule: 'host',
  },
  '`paused`, the trial ended': { status: 'paused', pause: { kind: 'trial_ended', resumesAt: null } },
  '`paused`, payments failed': { status: 'paused', pause: { kind: 'payment_failed', resumesAt: null } },
  '`paused` for a reason that came after us': { status: 'paused', pause: { kind: 'new', resumesAt: null } },
  'paid by invoices that are sent': { sendsInvoice: true },
  'classic billing': { isFlexible: false },
  'an item is billed by use': { isMetered: true },
  'several items': { itemCount: 2 },
  'a status that came after us': { status: 'new' },
}

export const situationTable = () =>
  table(
    ['', ...subscriptionOperations.map(code)],
    Object.entries(situations).map(([name, facts]) => [
      name,
      ...subscriptionOperations.map((operation) => code(verdictOf(operation, { ...plain, ...facts }))),
    ]),
  )

export const flowTable = () => {
  const row = (name: string, facts: Partial<SubscriptionFacts>) => {
    const works = flowsOf({ ...plain, ...facts }, portalFlows)
    return [name, ...portalFlows.map((flow) => (works.includes(flow) ? 'yes' : ''))]
  }
  return table(
    ['', ...portalFlows.map(code)],
    [
      ...subscriptionStatuses.map((status) => row(code(status), { status })),
      ...Object.entries(situations)
        .filter(([, facts]) => facts.status !== 'paused' && Object.keys(facts).length > 0)
        .map(([name, facts]) => row(name, facts)),
    ],
  )
}
