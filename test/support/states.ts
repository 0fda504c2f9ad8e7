import type { Billing, Subscription } from '../../src/contract/index.js'
import { billing, item, lifecycles, subscription } from './fixtures.js'

/** A way in which a subscription can stand. */
export interface State {
  /** What is so, in words. */
  when: string
  /** Null is the free plan. */
  subscription: Subscription | null
  /** What else the endpoint says. */
  billing?: Partial<Billing>
}

const soon = '2026-12-03T09:00:00.000Z'
const later = '2027-01-03T09:00:00.000Z'
const trial = { status: 'trialing', trialEndsAt: '2026-11-26T09:00:00.000Z' } as const
const ending = { cancelsAt: soon, isResumable: true, renewal: null } as const
const held = { pause: { kind: 'collection', resumesAt: null } } as const
const { past_due: pastDue, scheduled_change: changing } = lifecycles

/** Every way in which a subscription can stand, in the order of gravity; named as stories are. */
export const states = {
  ActionRequired: { when: 'The bank waits for the person', subscription: lifecycles.action_required },
  ActionRequiredAndEnding: {
    when: 'The bank waits, and the plan is cancelled',
    subscription: { ...lifecycles.action_required, ...ending },
  },
  Unpaid: { when: 'Stripe has stopped trying', subscription: lifecycles.unpaid },
  UnpaidAndEnding: {
    when: 'Stripe has stopped trying, and the plan is cancelled',
    subscription: { ...lifecycles.unpaid, ...ending },
  },
  PastDue: { when: 'A payment failed, and Stripe tries again', subscription: pastDue },
  PastDueForTheLastTime: {
    when: 'A payment failed for the last time',
    subscription: { ...pastDue, openInvoice: pastDue.openInvoice && { ...pastDue.openInvoice, nextAttemptAt: null } },
  },
  PastDueAndEnding: {
    when: 'A payment failed, and the plan is cancelled',
    subscription: { ...pastDue, ...ending },
  },
  PastDueAndHeld: {
    when: 'A payment failed, and charges are held back since',
    subscription: {
      ...pastDue,
      ...held,
      openInvoice: pastDue.openInvoice && { ...pastDue.openInvoice, nextAttemptAt: null },
    },
  },
  PastDueAndChanging: {
    when: 'A payment failed, and a change is arranged',
    subscription: { ...pastDue, scheduledChange: changing.scheduledChange },
  },
  Incomplete: { when: 'The first payment is still to be made', subscription: lifecycles.incomplete },
  TrialWithoutMethod: { when: 'A trial with nothing to charge', subscription: lifecycles.trial_without_method },
  Paused: { when: 'Paused on request, until a day', subscription: lifecycles.paused },
  PausedOpenly: {
    when: 'Paused on request, with no end',
    subscription: { ...lifecycles.paused, pause: { kind: 'requested', resumesAt: null } },
  },
  PausedByTrial: {
    when: 'Paused since a trial ended with nothing to charge',
    subscription: { ...lifecycles.paused, pause: { kind: 'trial_ended', resumesAt: null }, paymentMethod: null },
  },
  PausedByFailure: {
    when: 'Paused since a payment failed',
    subscription: { ...lifecycles.paused, pause: { kind: 'payment_failed', resumesAt: null } },
  },
  PausedUnknown: {
    when: 'Paused for a reason that came after us',
    subscription: { ...lifecycles.paused, pause: { kind: 'vacation', resumesAt: null } },
  },
  PausedAndEnding: { when: 'Paused, and cancelled', subscription: { ...lifecycles.paused, ...ending } },
  Canceling: { when: 'Cancelled, and running until then', subscription: lifecycles.canceling },
  CancelingTrial: {
    when: 'Cancelled in a trial',
    subscription: { ...lifecycles.canceling, ...trial, cancelsAt: trial.trialEndsAt },
  },
  CancelingAndHeld: {
    when: 'Cancelled, with charges held back',
    subscription: { ...lifecycles.canceling, ...held },
  },
  CollectionPaused: {
    when: 'Charges are held back until a day',
    subscription: lifecycles.collection_paused,
  },
  CollectionPausedOpenly: {
    when: 'Charges are held back, with no end',
    subscription: { ...lifecycles.collection_paused, ...held },
  },
  CollectionPausedTrial: {
    when: 'Charges are held back in a trial',
    subscription: { ...lifecycles.collection_paused, ...trial, pause: { kind: 'collection', resumesAt: later } },
  },
  ScheduledChange: { when: 'A change of plan is arranged', subscription: changing },
  ScheduledChangeTrial: {
    when: 'A change of plan is arranged in a trial',
    subscription: { ...changing, ...trial },
  },
  Trialing: { when: 'A trial that goes on into a paid plan', subscription: lifecycles.trialing },
  TrialingSeats: {
    when: 'A trial of several seats',
    subscription: { ...lifecycles.trialing, items: [item({ quantity: 12 })], amount: 34_800, renewal: null },
  },
  TrialingByUse: {
    when: 'A trial of what is paid by use',
    subscription: {
      ...lifecycles.trialing,
      items: [item({ quantity: null, unitAmount: null })],
      amount: null,
      renewal: { at: trial.trialEndsAt, amount: null, taxExtra: false },
    },
  },
  TrialEnding: {
    when: 'A trial with less than a week left',
    subscription: {
      ...lifecycles.trialing,
      trialEndsAt: '2026-11-15T09:00:00.000Z',
      renewal: { at: '2026-11-15T09:00:00.000Z', amount: 2900, taxExtra: false },
    },
  },
  Active: { when: 'Paid, and nothing is to come', subscription: lifecycles.active },
  ActivePlusTax: {
    when: 'Tax comes on top',
    subscription: subscription({ renewal: { at: soon, amount: 2900, taxExtra: true } }),
  },
  ActiveByInvoice: { when: 'The host sends invoices', subscription: subscription({ sendsInvoice: true }) },
  ActiveByUse: {
    when: 'The amount depends on use: metered, tiered',
    subscription: subscription({
      items: [item({ quantity: null, unitAmount: null })],
      amount: null,
      renewal: { at: soon, amount: null, taxExtra: false },
    }),
  },
  ActiveSeveralItems: {
    when: 'Several items',
    subscription: subscription({
      plan: null,
      name: 'Pro + Extra storage',
      items: [item(), item({ plan: null, name: 'Extra storage', quantity: 3, unitAmount: 500 })],
      amount: 4400,
      renewal: { at: soon, amount: 4400, taxExtra: false },
    }),
  },
  ActiveSeveralRhythms: {
    when: 'Items of different intervals',
    subscription: subscription({
      plan: null,
      name: 'Pro + Support',
      items: [item(), item({ plan: null, name: 'Support', unitAmount: 50_000, interval: 'year' })],
      amount: null,
      renewal: { at: soon, amount: null, taxExtra: false },
    }),
  },
  ActiveWithoutMethod: {
    when: 'The next charge has nothing to charge',
    subscription: subscription({ paymentMethod: null }),
    billing: { paymentMethods: [] },
  },
  Unknown: { when: 'A status that came after us', subscription: lifecycles.unknown },
  UnknownAndEnding: {
    when: 'A status that came after us, and a date of its end',
    subscription: { ...lifecycles.unknown, cancelsAt: soon },
  },
  Free: { when: 'No subscription', subscription: null },
  Ended: { when: 'Ended', subscription: lifecycles.canceled },
  IncompleteExpired: { when: 'The first payment was never made', subscription: lifecycles.incomplete_expired },
} satisfies Record<string, State>

/** The page of someone whose subscription stands so. */
export const billingIn = (state: State): Billing =>
  billing({ subscriptions: state.subscription ? [state.subscription] : [], ...state.billing })
