import type { ClientErrorCode, ErrorCode, InvoiceStatus, Lifecycle, PauseKind } from '../contract/index.js'
import { own } from '../format/own.js'

const unchanged = 'Nothing was charged or changed.'
const refused = `This request was refused. ${unchanged} Reload the page and try again.`
const notSetUp = `Billing is not fully set up here yet. ${unchanged} Please contact support.`
const stripeFailed = `The payment service did not answer as expected. ${unchanged} Try again in a moment.`

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
  no_customer: 'You have no billing account yet. Choose a plan to start one.',
  flow_not_enabled: `This is not possible for your plan at the moment. ${unchanged} Please contact support.`,
  portal_not_configured: notSetUp,
  payload_too_large: refused,
  unsupported_media_type: refused,
  rate_limited: `That was too many requests at once. ${unchanged} Try again in a moment.`,
  internal_error: `Something went wrong on our side. ${unchanged} Try again in a moment.`,
  misconfigured: notSetUp,
  stripe_error: stripeFailed,
  stripe_unavailable: stripeFailed,
  timeout: `This took too long. ${unchanged} Try again in a moment.`,
  network_error: `The server could not be reached. ${unchanged} Check your connection and try again.`,
  offline: `You are offline. ${unchanged} Check your connection and try again.`,
  invalid_response: `The server’s answer could not be read. ${unchanged} Try again in a moment.`,
  unknown: `Something went wrong. ${unchanged} Try again in a moment.`,
}

const badges: Record<Exclude<Lifecycle, 'canceling' | 'unknown'>, string> = {
  active: 'Active',
  trialing: 'Trial',
  trial_without_method: 'Trial',
  scheduled_change: 'Active',
  past_due: 'Payment failed',
  action_required: 'Confirm payment',
  incomplete: 'Not started',
  incomplete_expired: 'Not started',
  unpaid: 'Suspended',
  collection_paused: 'Payments paused',
  paused: 'Paused',
  canceled: 'Ended',
}

const paused: Record<PauseKind, string> = {
  requested: 'Your plan is paused.',
  trial_ended: 'Your plan is paused because its trial ended without a payment method.',
  payment_failed: 'Your plan is paused because a payment failed.',
  collection: 'No charges until payments are resumed.',
}

const statuses: Record<InvoiceStatus, string> = {
  open: 'Open',
  paid: 'Paid',
  uncollectible: 'Uncollectible',
  void: 'Void',
}

const intervals = { day: 'day', week: 'week', month: 'month', year: 'year' }
const forAmount = (amount: string | null, taxExtra: boolean) =>
  amount ? ` for ${amount}${taxExtra ? ' plus tax' : ''}` : ''

/**
 * Every word a person reads or hears, in English. A function stands where the words
 * depend on a value; amounts, dates and prices reach it formatted, null where unknown.
 */
export const en = {
  title: 'Billing',
  manage: 'Manage billing',
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

  plan: {
    title: 'Your plan',
    failed: 'Your plan could not be loaded.',
    free: 'Free',
    onFree: 'You are on the free plan.',
    badges,
    ends: (date: string) => `Ends ${date}`,
    usageBased: 'Usage-based',
    per: (interval: string, count: number) => {
      const word = own(intervals, interval) ?? 'period'
      return count === 1 ? `/ ${word}` : `/ ${count} ${word}s`
    },
    seats: (quantity: string, price: string) => `${quantity} × ${price}`,

    renews: (date: string, amount: string | null, taxExtra: boolean) =>
      `Renews on ${date}${forAmount(amount, taxExtra)}.`,
    invoices: (date: string, amount: string | null, taxExtra: boolean) =>
      `Next invoice on ${date}${forAmount(amount, taxExtra)}.`,
    trialUntil: (date: string, price: string | null) => `Trial until ${date}${price ? `, then ${price}` : ''}.`,
    trialEnds: (date: string) => `Trial ends on ${date}. Add a payment method to continue.`,
    endsOn: (date: string) => `Your plan ends on ${date}. You keep access until then.`,
    changesTo: (plan: string, date: string) => `Changes to ${plan} on ${date}.`,
    overdue: (amount: string, nextAttempt: string | null) =>
      `${amount} is overdue.${nextAttempt ? ` We try again on ${nextAttempt}.` : ''}`,
    confirm: (amount: string) => `Your bank asks you to confirm ${amount}.`,
    finish: (date: string | null) => `Finish your first payment${date ? ` by ${date}` : ''}.`,
    neverStarted: 'The first payment was not finished in time, so this plan did not start.',
    unpaid: 'Payment is overdue and retries have stopped.',
    chargesPausedUntil: (date: string) => `No charges until ${date}.`,
    paused,
    pausedUntil: (date: string) => `Your plan is paused until ${date}.`,
    ended: (date: string) => `Your plan ended on ${date}.`,
    period: (from: string, to: string) => `${from} to ${to}`,

    change: 'Change plan',
    cancel: 'Cancel plan',
    keep: 'Keep plan',
    undo: 'Undo change',
    resume: 'Resume',
    resumePayments: 'Resume payments',
    addMethod: 'Add payment method',
    pay: 'Pay now',
    confirmPayment: 'Confirm payment',
    finishPayment: 'Finish payment',
    upgrade: 'Upgrade',
    upgradeTo: (plan: string) => `Upgrade to ${plan}`,
    choose: (plan: string) => `Choose ${plan}`,
    choices: 'Choose a plan',

    discount: 'Discount',
    off: (value: string, name: string | null, until: string | null) =>
      `${name ? `${name}, ` : ''}${value} off${until ? ` until ${until}` : ''}`,
    scheduled: 'Scheduled change',
    credit: 'Credit balance',
    nextCharge: 'Next charge',
    chargeOn: (amount: string | null, date: string) => (amount ? `${amount} on ${date}` : date),
  },

  paymentMethod: {
    title: 'Payment method',
    failed: 'Your payment method could not be loaded.',
    none: 'No payment method yet.',
    add: 'Add payment method',
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
    added: (count: number) => (count === 1 ? '1 more invoice shown' : `${count} more invoices shown`),
  },

  alerts: {
    title: 'Needs attention',
    failedPayment: (amount: string) => `Payment of ${amount} failed.`,
    more: (count: number) => `${count} more`,
  },

  errors,
}
