// @vitest-environment node
import type { ScenarioName } from 'react-billing-portal/sandbox'
import { describe, expect, it } from 'vitest'
import type { ErrorCode, Operation, Problem } from '../../src/contract/index.js'
import { setUpActs } from './acts.js'
import { setUp } from './setUp.js'

type Options = NonNullable<Parameters<typeof setUpActs>[1]>
type Row = [code: ErrorCode, what: string, scenario: ScenarioName, options: Options, operation: Operation, body: object]

const plan = { plan: 'pro' }
const confirm = (key: string) => ({ flow: { type: 'subscription_update_confirm', plan: key } })
const allBut = (denied: Operation): Options => ({ authorize: ({ operation }) => operation !== denied })

const rows: Row[] = [
  [
    'operation_not_enabled',
    'switch `subscription_update` on for `price`',
    'active',
    { features: { subscription_update: { enabled: true, default_allowed_updates: ['quantity'] } } },
    'changePlan',
    { plan: 'business' },
  ],
  [
    'operation_not_enabled',
    'The option `operations` has `cancel` off',
    'active',
    { operations: { cancel: false } },
    'cancel',
    {},
  ],
  ['operation_not_enabled', 'pass the option `publishableKey`', 'active', {}, 'createSetupIntent', {}],
  [
    'operation_not_enabled',
    'does not have `subscription_cancel` on: change that in Stripe’s dashboard, or pass `operations: { cancel: true }`',
    'active',
    { features: { subscription_cancel: { enabled: false } } },
    'resume',
    {},
  ],
  [
    'operation_not_enabled',
    'paid by invoices that are sent',
    'sendInvoice',
    { operations: { changePlan: true } },
    'changePlan',
    plan,
  ],
  [
    'operation_not_enabled',
    'pass `operations: { unpause: true }`',
    'collectionPaused',
    { operations: { pause: true } },
    'unpause',
    {},
  ],
  ['plan_not_allowed', 'no plan with the key `gold`:', 'active', {}, 'changePlan', { plan: 'gold' }],
  ['plan_not_allowed', 'no plan with the key `gold`:', 'active', {}, 'previewChange', { plan: 'gold' }],
  ['plan_not_allowed', 'no plan with the key `gold`:', 'active', {}, 'createPortalSession', confirm('gold')],
  ['plan_not_allowed', 'the key what was asked for:', 'free', {}, 'createCheckoutSession', { plan: 'gold <script>' }],
  ['already_subscribed', 'set `allowSeveralSubscriptions`', 'active', {}, 'createCheckoutSession', plan],
  ['conflict', 'it is about to end: `resume` it first', 'canceling', {}, 'changePlan', plan],
  ['conflict', 'it is about to end: `resume` it first', 'canceling', {}, 'previewChange', plan],
  ['not_resumable', 'it has ended: start a new plan', 'canceled', {}, 'resume', {}],
  ['forbidden', '`authorize` gave false for `cancel`.', 'active', allBut('cancel'), 'cancel', {}],
  [
    'forbidden',
    '`authorize` gave false for `cancel`, and the portal’s home page would let this person do it',
    'active',
    allBut('cancel'),
    'createPortalSession',
    {},
  ],
  [
    'forbidden',
    'and the portal’s page for `subscription_cancel` would',
    'active',
    allBut('cancel'),
    'createPortalSession',
    { flow: { type: 'subscription_cancel' } },
  ],
  [
    'flow_not_enabled',
    'does not have `subscription_cancel` on',
    'active',
    { features: { subscription_cancel: { enabled: false } } },
    'createPortalSession',
    { flow: { type: 'subscription_cancel' } },
  ],
  [
    'flow_not_enabled',
    'no live subscription',
    'free',
    {},
    'createPortalSession',
    { flow: { type: 'subscription_cancel' } },
  ],
]

describe('the detail of a refusal', () => {
  it.each(rows)('%s says which of its causes it is: %s', async (code, what, scenario, options, operation, body) => {
    const { act } = await setUpActs(scenario, options)
    const { body: problem } = await act<Problem>(operation, body)
    expect([problem.code, problem.detail]).toEqual([code, expect.stringContaining(what)])
    expect(problem.detail).not.toMatch(/\b(cus|sub|in|pm|price|prod|si|bpc)_\w*\d|<|\n/)
  })

  it('a portal configuration that Stripe does not have is another cause than a feature that is off', async () => {
    const { sandbox, post, billing } = setUp('active')
    sandbox.fail({ match: '/v1/billing_portal/configurations', status: 200, body: '{"data":[]}', times: 9 })
    const ref = (await billing()).subscriptions[0]?.ref ?? ''
    const problem = (await (await post(`/subscriptions/${ref}/cancel`, {})).json()) as Problem
    expect(problem.detail).toBe(
      'The portal configuration is missing or not active: change that in Stripe’s dashboard, or pass `operations: { cancel: true }`.',
    )
  })
})
