import { readFileSync } from 'node:fs'
import path from 'node:path'
import { render, screen, within } from '@testing-library/react'
import { SubscriptionCardView, toAlerts } from 'react-billing-portal'
import { describe, expect, it } from 'vitest'
import { toStates } from '../../scripts/rules/toStates.js'
import { lifecycles, type Subscription, subscriptionStatuses } from '../../src/contract/index.js'
import { allActs, billing, item, lifecycles as standing, plans } from '../support/fixtures.js'
import { billingIn, states } from '../support/states.js'

const root = path.resolve(import.meta.dirname, '../..')

describe('the states', () => {
  it('are in docs/states.md as the card says them today', () => {
    expect(readFileSync(path.join(root, 'docs/states.md'), 'utf8')).toBe(toStates())
  })

  it('have a story each', () => {
    const stories = readFileSync(path.join(root, 'stories/States.stories.tsx'), 'utf8')
    const shown = [...stories.matchAll(/^export const (\w+) = meta\.story\(\{ args: \{ state: states\.(\w+) \} \}\)/gm)]
    expect(shown.map(([, name]) => name)).toEqual(Object.keys(states))
    expect(shown.filter(([, name, state]) => name !== state)).toEqual([])
  })

  it('are of every lifecycle', () => {
    const named = new Set(Object.values(states).map(({ subscription }) => subscription?.lifecycle))
    expect(lifecycles.filter((lifecycle) => !named.has(lifecycle))).toEqual([])
  })
})

const at = '2026-12-03T09:00:00.000Z'
const either = <Value,>(...values: Value[]) => values

/** Every status with every lifecycle, however little they go together, and with all that may be so besides. */
const combinations: Subscription[] = [...subscriptionStatuses, 'frozen'].flatMap((status) =>
  [...lifecycles, 'melting'].flatMap((lifecycle) =>
    either(null, at).flatMap((cancelsAt) =>
      either(null, 'requested', 'trial_ended', 'payment_failed', 'collection', 'vacation').flatMap((kind) =>
        either(true, false).map((isBare): Subscription => ({
          ...standing.active,
          ...(isBare && { renewal: null, items: [item({ quantity: null, unitAmount: null })], amount: null }),
          ...(!isBare && {
            scheduledChange: { plan: null, name: 'Größer', at },
            openInvoice: standing.past_due.openInvoice,
            endedAt: at,
          }),
          status,
          lifecycle,
          cancelsAt,
          trialEndsAt: isBare ? null : at,
          pause: kind === null ? null : { kind, resumesAt: isBare ? null : at },
        })),
      ),
    ),
  ),
)

/** What an empty value, or one that is none, leaves behind. */
const UNTIDY = /undefined|null|NaN|\[object| {2}| [.,]|—/

describe('what a card says of a subscription', () => {
  it('S28: is tidy, whatever is so, and names each state once', () => {
    const { container, rerender } = render(<SubscriptionCardView subscription={null} />)
    const textsOf = (selector: string) => [...container.querySelectorAll(selector)].map((part) => part.textContent)
    const untidy = new Set<string>()
    const repeated: string[][] = []
    for (const subscription of combinations) {
      rerender(<SubscriptionCardView subscription={subscription} plans={plans} acts={allActs(() => {})} />)
      const badges = textsOf('[data-slot="badge"]')
      if (badges.length === 0 || new Set(badges).size < badges.length) repeated.push(badges)
      for (const text of textsOf('[data-slot="badge"], [data-slot="sentence"], button, dd'))
        if (UNTIDY.test(text)) untidy.add(text)
    }
    expect([...untidy]).toEqual([])
    expect(repeated).toEqual([])
  })

  it.each(['melting', 'unknown'])('C9: offers nothing but the billing page for the lifecycle %s', (lifecycle) => {
    render(
      <SubscriptionCardView
        subscription={{ ...standing.active, lifecycle, cancelsAt: at }}
        plans={plans}
        acts={allActs(() => {})}
      />,
    )
    expect(screen.getAllByRole('button').map((button) => button.textContent)).toEqual(['Manage billing'])
  })

  it.each([
    ['PastDueAndEnding', ['Payment failed', 'Ends Dec 3, 2026']],
    ['PastDueAndHeld', ['Payment failed', 'Payments paused']],
    ['CancelingTrial', ['Ends Nov 26, 2026', 'Trial']],
    ['CollectionPausedTrial', ['Payments paused', 'Trial']],
    ['ScheduledChangeTrial', ['Trial']],
    ['ScheduledChange', ['Active']],
    ['UnknownAndEnding', ['frozen by partner']],
    ['Ended', ['Ended']],
  ] as const)('says of %s all that is so', (name, badges) => {
    render(<SubscriptionCardView subscription={states[name].subscription} />)
    const heading = screen.getByRole('heading').parentElement as HTMLElement
    expect(
      within(heading)
        .getAllByText(/./, { selector: '[data-slot="badge"]' })
        .map((each) => each.textContent),
    ).toEqual(badges)
  })
})

describe('a plan that will be charged to nothing', () => {
  const kindsOf = (overrides: Parameters<typeof billing>[0]) =>
    toAlerts(billing({ ...billingIn(states.ActiveWithoutMethod), ...overrides })).map(({ kind }) => kind)
  const [plan] = billingIn(states.ActiveWithoutMethod).subscriptions as [Subscription]

  it('is told of', () => {
    expect(kindsOf({})).toEqual(['method_missing'])
  })

  it.each([
    ['invoices are sent for it', { subscriptions: [{ ...plan, sendsInvoice: true }] }],
    ['it costs nothing', { subscriptions: [{ ...plan, renewal: { at, amount: 0, taxExtra: false } }] }],
    ['no charge will come', { subscriptions: [{ ...plan, renewal: null }] }],
    ['credit may pay for it', { customer: { name: null, deleted: false, credit: { amount: 5000, currency: 'eur' } } }],
    ['its methods could not be read', { unavailable: ['paymentMethods' as const] }],
    ['its customer could not be read', { customer: null, unavailable: ['customer' as const] }],
    ['something is saved', { paymentMethods: billing().paymentMethods }],
    ['this person may not add one', { capabilities: { ...billing().capabilities, flows: [] } }],
  ])('is not where %s', (_reason, overrides) => {
    expect(kindsOf(overrides)).toEqual([])
  })
})
