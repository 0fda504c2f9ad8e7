import type { ClientErrorCode, ErrorCode, InvoiceStatus, Lifecycle, PauseKind } from '../contract/index.js'
import { own } from '../format/own.js'
import { createPlural } from './createPlural.js'

const plural = createPlural('en')

const unchanged = 'Nothing was charged or changed.'
const refused = `This request was refused. ${unchanged} Reload the page and try again.`
const notSetUp = `Billing is not fully set up here yet. ${unchanged} Please contact support.`
const stripeFailed = `The payment service did not answer as expected. ${unchanged} Try again in a moment.`

const manage = 'Manage billing'
const addMethod = 'Add payment method'

const notPossible = `This is not possible for your plan at the moment. ${unchanged} Please contact support.`

const errors: Record<ErrorCode | ClientErrorCode, string> = {
  invalid_request: refused,
  unauthenticated: 'You are signed out. Sign in again to see your billing details.',
  forbidden: `You are not allowed to do this. ${unchanged} Ask the person who manages billing.`,
  origin_not_allowed: refused,
  plan_not_allowed: `This plan is not on offer. ${unchanged} Choose another plan.`,
  not_found: `This is no longer there. ${unchanged} Reload the page to see what is.`,
  customer_not_found: `Your billing account could not be found. ${unchanged} Please contact support.`,
  method_not_allowed: refused,
  already_subscribed: `You already have a plan. ${unchanged} Reload the page to see it.`,
  conflict: `Your billing details changed in the meantime. ${unchanged} Check them and try again.`,
  preview_outdated: `The price shown does not hold any more. ${unchanged} Check the new one before you confirm.`,
  no_customer: 'You have no billing account yet. Choose a plan to start one.',
  flow_not_enabled: notPossible,
  portal_not_configured: notSetUp,
  payment_failed: 'The payment did not go through. Try another payment method.',
  operation_not_enabled: notPossible,
  not_resumable: `This plan has ended and cannot be resumed. ${unchanged} Choose a plan to start again.`,
  managed_by_schedule: `A change to this plan is already arranged. ${unchanged} Please contact support.`,
  in_use: `This payment method pays for your plan. ${unchanged} Add another one first.`,
  invalid_details: `This was not accepted. ${unchanged} Check what you entered and try again.`,
  payload_too_large: refused,
  unsupported_media_type: refused,
  rate_limited: `That was too many requests at once. ${unchanged} Try again in a moment.`,
  internal_error: `Something went wrong on our side. ${unchanged} Try again in a moment.`,
  misconfigured: notSetUp,
  stripe_error: stripeFailed,
  stripe_unavailable: stripeFailed,
  timeout: `This took too long. ${unchanged} Try again in a moment.`,
  busy: 'Something else is still under way, so this was not begun. Try again in a moment.',
  network_error: `The server could not be reached. ${unchanged} Check your connection and try again.`,
  offline: `You are offline. ${unchanged} Check your connection and try again.`,
  invalid_response: `The server’s answer could not be read. ${unchanged} Try again in a moment.`,
  unknown: `Something went wrong. ${unchanged} Try again in a moment.`,
}

/** What a plan's sentence may name, formatted; empty where there is no such thing. */
export interface PlanFacts {
  /** When what comes next happens: the renewal, the end, the next attempt, … */
  date: string
  /** The next charge, whether tax comes on top of it, and whether an invoice is sent for it. */
  amount: string
  taxExtra: boolean
  sendsInvoice: boolean
  /** What is owed. */
  due: string
  /** What a trial turns into: "€29.00 / month". */
  price: string
  /** The plan that comes next. */
  plan: string
  pause: string
  /** The period that was paid for. */
  from: string
  to: string
}

const changesTo = (plan: string, date: string) => `Changes to ${plan} on ${date}.`

const state = (badge: string, action: string, sentence: (facts: PlanFacts) => string) => ({ badge, action, sentence })

const reasons: Record<PauseKind, string> = {
  requested: 'Your plan is paused.',
  trial_ended: 'Your plan is paused because its trial ended without a payment method.',
  payment_failed: 'Your plan is paused because a payment failed.',
  collection: 'No charges until payments are resumed.',
}
const paused = ({ pause, date }: PlanFacts) => {
  if (!date) return own(reasons, pause) ?? reasons.requested
  return pause === 'collection' ? `No charges until ${date}.` : `Your plan is paused until ${date}.`
}

/** Where a plan stands in a word or two, what can be done about it, and what happens next. */
const states: Record<Lifecycle, ReturnType<typeof state>> = {
  active: state('Active', 'Change plan', ({ date, amount, taxExtra, sendsInvoice }) => {
    const price = amount && ` for ${amount}${taxExtra ? ' plus tax' : ''}`
    return date && `${sendsInvoice ? 'Next invoice' : 'Renews'} on ${date}${price}.`
  }),
  trialing: state('Trial', 'Change plan', ({ date, price }) => `Trial until ${date}${price && `, then ${price}`}.`),
  trial_without_method: state(
    'Trial',
    addMethod,
    ({ date }) => `Trial ends on ${date}. Add a payment method to continue.`,
  ),
  // Its badge is `ends`.
  canceling: state('', 'Keep plan', ({ date }) => `Your plan ends on ${date}. You keep access until then.`),
  scheduled_change: state('Active', 'Undo change', ({ plan, date }) => date && changesTo(plan, date)),
  past_due: state(
    'Payment failed',
    'Pay now',
    ({ due, date }) => due && `${due} is overdue.${date && ` We try again on ${date}.`}`,
  ),
  action_required: state(
    'Confirm payment',
    'Confirm payment',
    ({ due }) => due && `Your bank asks you to confirm ${due}.`,
  ),
  incomplete: state(
    'Not started',
    'Finish payment',
    ({ date }) => `Finish your first payment${date && ` by ${date}`}.`,
  ),
  incomplete_expired: state(
    'Not started',
    '',
    () => 'The first payment was not finished in time, so this plan did not start.',
  ),
  unpaid: state('Suspended', 'Pay now', () => 'Payment is overdue and retries have stopped.'),
  collection_paused: state('Payments paused', 'Resume payments', paused),
  paused: state('Paused', 'Resume', paused),
  canceled: state('Ended', '', ({ date }) => `Your plan ended on ${date}.`),
  // Its badge is Stripe's own word.
  unknown: state('', manage, ({ from, to }) => `${from} to ${to}`),
}

const statuses: Record<InvoiceStatus, string> = {
  open: 'Open',
  paid: 'Paid',
  uncollectible: 'Uncollectible',
  void: 'Void',
}

const intervals = {
  day: { one: 'day', other: 'days' },
  week: { one: 'week', other: 'weeks' },
  month: { one: 'month', other: 'months' },
  year: { one: 'year', other: 'years' },
}
const periods = { one: 'period', other: 'periods' }

/**
 * Every word a person reads or hears, in English. A function stands where the words
 * depend on a value; amounts, dates and prices reach it formatted, empty where unknown, and a count twice: as the
 * number that decides the words, and `shown` as the locale writes it.
 */
export const en = {
  title: 'Billing',
  manage,
  loading: 'Loading billing details',
  opening: 'Opening the billing page',
  retry: 'Retry',
  fallback: 'Open the billing page instead',
  failed: 'Your billing details could not be loaded.',
  partial: 'Some billing details could not be loaded.',
  offline: `You are offline. ${unchanged} This loads by itself once you are back.`,
  deleted: 'This billing account was closed. You will not be charged.',
  unchanged,
  checking: 'Looking for your changes…',
  delayed: 'A change can take a minute to show here.',
  bankFailed: 'What your bank answered could not be loaded.',

  plan: {
    title: 'Your plan',
    failed: 'Your plan could not be loaded.',
    free: 'Free',
    onFree: 'You are on the free plan.',
    ends: (date: string) => `Ends ${date}`,
    usageBased: 'Usage-based',
    /** "/ month", "/ 3 months". */
    per: (interval: string, count: number, shown: string) => {
      const words = plural(count, own(intervals, interval) ?? periods)
      return count === 1 ? `/ ${words}` : `/ ${shown} ${words}`
    },
    seats: (quantity: string, price: string) => `${quantity} × ${price}`,
    states,

    cancel: 'Cancel plan',
    pause: 'Pause plan',
    upgrade: 'Upgrade',
    upgradeTo: (plan: string) => `Upgrade to ${plan}`,
    choose: (plan: string) => `Choose ${plan}`,
    choices: 'Choose a plan',

    discount: 'Discount',
    off: (value: string, name: string, until: string) =>
      `${name && `${name}, `}${value} off${until && ` until ${until}`}`,
    scheduled: 'Scheduled change',
    changesTo,
    waits: (plan: string, date: string) => `Change to ${plan} waits for its payment until ${date}.`,
    drop: 'Drop change',
    credit: 'Credit balance',
    nextCharge: 'Next charge',
    chargeOn: (amount: string, date: string) => (amount ? `${amount} on ${date}` : date),
  },

  paymentMethod: {
    title: 'Payment method',
    failed: 'Your payment method could not be loaded.',
    none: 'No payment method yet.',
    add: addMethod,
    update: 'Update payment method',
    card: 'Card',
    bankAccount: 'Bank account',
    other: 'Payment method',
    ending: (name: string, last4: string) => `${name} ending in ${last4}`,
    detail: (label: string, detail: string) => `${label} (${detail})`,
    expires: (date: string) => `Expires ${date}`,
    expired: (date: string) => `Expired ${date}`,
    paysFor: (plans: string) => `Pays for ${plans}`,
    isDefault: 'Default',
  },

  details: {
    title: 'Billing details',
    failed: 'Your billing details could not be loaded.',
  },

  invoices: {
    title: 'Invoices',
    failed: 'Your invoices could not be loaded.',
    none: 'No invoices yet. The first appears here after your first payment.',
    date: 'Date',
    number: 'Number',
    status: 'Status',
    amount: 'Amount',
    actions: 'Actions',
    statuses,
    due: (date: string) => `Due ${date}`,
    pay: 'Pay',
    payInvoice: (invoice: string, amount: string) => `Pay invoice ${invoice}, ${amount}`,
    pdf: 'PDF',
    download: (invoice: string, date: string) => `Download PDF of invoice ${invoice}, ${date} (opens in a new tab)`,
    noNumber: 'without a number',
    more: 'Show more',
    all: 'All invoices shown',
    added: (count: number, shown: string) =>
      `${shown} more ${plural(count, { one: 'invoice', other: 'invoices' })} shown`,
  },

  alerts: {
    title: 'Needs attention',
    failedPayment: (amount: string) => `Payment of ${amount} failed.`,
    noMethod: (date: string) => `Renews on ${date}, but there is no payment method to charge.`,
    /** How many other alerts there are. */
    more: (count: number, shown: string) => `${shown} more`,
  },

  errors,
}
