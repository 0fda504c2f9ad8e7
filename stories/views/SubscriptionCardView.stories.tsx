import { SubscriptionCardView } from 'react-billing-portal'
import { expect } from 'storybook/test'
import preview from '../../.storybook/preview.js'
import { item, lifecycles, plans, subscription } from '../../test/support/fixtures.js'
import { hostile, long } from '../support/names.js'
import { acts, spy } from '../support/spies.js'

const meta = preview.meta({
  title: 'Views/SubscriptionCardView',
  component: SubscriptionCardView,
  args: {
    plans,
    acts,
  },
})

export const Active = meta.story({ args: { subscription: lifecycles.active } })
export const Trialing = meta.story({ args: { subscription: lifecycles.trialing } })
export const TrialWithoutMethod = meta.story({ args: { subscription: lifecycles.trial_without_method } })
export const Canceling = meta.story({ args: { subscription: lifecycles.canceling } })
export const ScheduledChange = meta.story({ args: { subscription: lifecycles.scheduled_change } })
export const PastDue = meta.story({ args: { subscription: lifecycles.past_due } })
export const ActionRequired = meta.story({ args: { subscription: lifecycles.action_required } })
export const Incomplete = meta.story({ args: { subscription: lifecycles.incomplete } })
export const IncompleteExpired = meta.story({ args: { subscription: lifecycles.incomplete_expired } })
export const Unpaid = meta.story({ args: { subscription: lifecycles.unpaid } })
export const CollectionPaused = meta.story({ args: { subscription: lifecycles.collection_paused } })
export const Paused = meta.story({ args: { subscription: lifecycles.paused } })
export const Ended = meta.story({ args: { subscription: lifecycles.canceled } })
/** A status that came after this package: its own word, and the one act that always works. */
export const UnknownStatus = meta.story({ args: { subscription: lifecycles.unknown } })
export const Free = meta.story({ args: { subscription: null } })
export const FreeWithoutCheckout = meta.story({ args: { subscription: null, acts: {} } })

export const Seats = meta.story({
  args: { subscription: subscription({ items: [item({ quantity: 12 })], amount: 34_800 }) },
})
export const SeveralItems = meta.story({
  args: {
    subscription: subscription({
      plan: null,
      name: 'Pro + Extra storage',
      items: [item(), item({ plan: null, name: 'Extra storage', quantity: 3, unitAmount: 500 })],
      amount: 4400,
      renewal: { at: '2026-12-03T09:00:00.000Z', amount: 4400, taxExtra: true },
    }),
  },
})
export const Discounted = meta.story({
  args: {
    credit: { amount: 1250, currency: 'eur' },
    subscription: subscription({
      renewal: { at: '2026-12-03T09:00:00.000Z', amount: 2320, taxExtra: false },
      discounts: [
        { name: 'Launch offer', percentOff: 20, amountOff: null, endsAt: '2027-03-03T09:00:00.000Z' },
        { name: null, percentOff: null, amountOff: 500, endsAt: null },
      ],
    }),
  },
})
export const UsageBased = meta.story({
  args: {
    subscription: subscription({
      name: 'API calls',
      items: [item({ name: 'API calls', quantity: null, unitAmount: null })],
      amount: null,
      renewal: { at: '2026-12-03T09:00:00.000Z', amount: null, taxExtra: false },
    }),
  },
})

/** An alert on the page says what happens next and carries the primary action. */
export const Alerted = meta.story({
  args: { subscription: lifecycles.canceling, isAlerted: true, isPrimary: false },
})
/** An act that is left out has no control. */
export const ReadOnly = meta.story({
  args: { subscription: lifecycles.active, acts: {} },
  play: async ({ canvas }) => {
    await expect(canvas.queryByRole('button')).toBeNull()
  },
})
export const ChangePending = meta.story({
  args: {
    subscription: lifecycles.active,
    acts: { ...acts, change: { ...spy('change'), isPending: true } },
    isPending: true,
  },
  play: async ({ args, canvas, userEvent }) => {
    await userEvent.click(canvas.getByRole('button', { name: 'Change plan' }))
    await expect(args.acts?.change?.onAct).not.toHaveBeenCalled()
  },
})
export const UpgradePending = meta.story({
  args: {
    subscription: lifecycles.active,
    acts: { ...acts, upgrade: (plan) => ({ ...spy('upgrade'), isPending: plan === 'business' }) },
    isPending: true,
  },
})
export const ChoicePending = meta.story({
  args: {
    subscription: null,
    acts: { ...acts, choose: (plan) => ({ ...spy('choose'), isPending: plan === 'pro' }) },
    isPending: true,
  },
})
export const ActFailed = meta.story({
  args: { subscription: lifecycles.active, error: { code: 'stripe_unavailable' } },
})
/** The page was sent to Stripe and still stands: the address is offered as a link. */
export const Stuck = meta.story({
  args: { subscription: lifecycles.active, fallbackUrl: 'https://billing.stripe.com/p/session/bps_1' },
})
export const PayByLink = meta.story({
  args: { subscription: lifecycles.past_due, acts: { pay: { href: '/api/billing/invoices/invoice-12/hosted' } } },
})

const wordy = subscription({ name: long, items: [item({ name: long }), item({ name: long })] })
export const LongNames = meta.story({
  args: { subscription: wordy, plans: plans.map((plan) => ({ ...plan, name: long })) },
})
export const LongNamesNarrow = meta.story({ ...LongNames.input, globals: { width: 'phone' } })
/** Names that hold markup or turn the reading direction stay text, and turn nothing around them. */
export const HostileNames = meta.story({
  args: {
    subscription: subscription({
      name: hostile,
      status: hostile,
      discounts: [{ name: hostile, percentOff: 10, amountOff: null, endsAt: null }],
      scheduledChange: { plan: null, name: hostile, at: '2026-12-03T09:00:00.000Z' },
    }),
    plans: plans.map((plan) => ({ ...plan, name: hostile, description: hostile })),
    fallbackUrl: 'javascript:alert(document.domain)',
  },
  play: async ({ canvasElement }) => {
    await expect(canvasElement.querySelector('img, script, a')).toBeNull()
    await expect(canvasElement).toHaveTextContent('<img src=x onerror=alert(1)>')
  },
})
export const Narrow = meta.story({ globals: { width: 'phone' }, args: { subscription: lifecycles.past_due } })
export const Dark = meta.story({ globals: { theme: 'dark' }, args: { subscription: lifecycles.past_due } })
