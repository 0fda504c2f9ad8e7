import type { PlanActs } from 'react-billing-portal'
import type {
  Billing,
  Invoice,
  Lifecycle,
  PaymentMethod,
  Plan,
  Subscription,
  SubscriptionItem,
} from '../../src/contract/index.js'

/** What Northwind Studio's bill looks like on 12 November 2026, typed by the contract. */
export const NOW = '2026-11-12T09:00:00.000Z'

const switchable = { canSwitchTo: true, quantityLimits: null } as const
const monthly = { currency: 'eur', interval: 'month', intervalCount: 1 } as const

export const plans: Plan[] = [
  { key: 'starter', name: 'Starter', description: 'For one person', unitAmount: 900, ...monthly, ...switchable },
  { key: 'pro', name: 'Pro', description: 'For a small team', unitAmount: 2900, ...monthly, ...switchable },
  {
    key: 'business',
    name: 'Business',
    description: 'For a whole company',
    unitAmount: 9900,
    ...monthly,
    ...switchable,
  },
]

export const item = (overrides: Partial<SubscriptionItem> = {}): SubscriptionItem => ({
  plan: 'pro',
  name: 'Pro',
  quantity: 1,
  unitAmount: 2900,
  ...monthly,
  ...overrides,
})

export const subscription = (overrides: Partial<Subscription> = {}): Subscription => ({
  ref: 'subscription-1',
  plan: 'pro',
  name: 'Pro',
  status: 'active',
  lifecycle: 'active',
  items: [item()],
  currency: 'eur',
  amount: 2900,
  currentPeriodStartsAt: '2026-11-03T09:00:00.000Z',
  currentPeriodEndsAt: '2026-12-03T09:00:00.000Z',
  renewal: { at: '2026-12-03T09:00:00.000Z', amount: 2900, taxExtra: false },
  trialEndsAt: null,
  cancelsAt: null,
  endedAt: null,
  pause: null,
  isResumable: false,
  scheduledChange: null,
  pendingChange: null,
  openInvoice: null,
  paymentMethod: 'method-1',
  sendsInvoice: false,
  discounts: [],
  flows: ['subscription_cancel', 'subscription_update', 'subscription_update_confirm'],
  operations: ['cancel', 'previewChange', 'changePlan'],
  ...overrides,
})

const openInvoice = {
  ref: 'invoice-12',
  amount: 2900,
  currency: 'eur',
  dueAt: null,
  nextAttemptAt: null,
  expiresAt: null,
  requiresAction: false,
}

/** A subscription in each lifecycle, as the endpoint sends it. */
export const lifecycles: Record<Lifecycle, Subscription> = {
  active: subscription(),
  trialing: subscription({
    status: 'trialing',
    lifecycle: 'trialing',
    trialEndsAt: '2026-11-26T09:00:00.000Z',
    renewal: { at: '2026-11-26T09:00:00.000Z', amount: 2900, taxExtra: false },
  }),
  trial_without_method: subscription({
    status: 'trialing',
    lifecycle: 'trial_without_method',
    trialEndsAt: '2026-11-26T09:00:00.000Z',
    paymentMethod: null,
    renewal: null,
  }),
  canceling: subscription({
    lifecycle: 'canceling',
    cancelsAt: '2026-12-03T09:00:00.000Z',
    isResumable: true,
    renewal: null,
    flows: [],
  }),
  scheduled_change: subscription({
    lifecycle: 'scheduled_change',
    scheduledChange: { plan: 'starter', name: 'Starter', at: '2026-12-03T09:00:00.000Z' },
    renewal: { at: '2026-12-03T09:00:00.000Z', amount: 900, taxExtra: false },
    flows: ['subscription_cancel'],
  }),
  past_due: subscription({
    status: 'past_due',
    lifecycle: 'past_due',
    openInvoice: { ...openInvoice, nextAttemptAt: '2026-11-15T09:00:00.000Z' },
  }),
  action_required: subscription({
    status: 'past_due',
    lifecycle: 'action_required',
    openInvoice: { ...openInvoice, requiresAction: true },
  }),
  incomplete: subscription({
    status: 'incomplete',
    lifecycle: 'incomplete',
    renewal: null,
    openInvoice: { ...openInvoice, expiresAt: '2026-11-13T09:00:00.000Z' },
    flows: [],
  }),
  incomplete_expired: subscription({
    status: 'incomplete_expired',
    lifecycle: 'incomplete_expired',
    renewal: null,
    flows: [],
  }),
  unpaid: subscription({ status: 'unpaid', lifecycle: 'unpaid', openInvoice, renewal: null }),
  collection_paused: subscription({
    lifecycle: 'collection_paused',
    pause: { kind: 'collection', resumesAt: '2027-01-03T09:00:00.000Z' },
    renewal: null,
  }),
  paused: subscription({
    status: 'paused',
    lifecycle: 'paused',
    pause: { kind: 'requested', resumesAt: '2027-01-03T09:00:00.000Z' },
    isResumable: true,
    renewal: null,
    flows: [],
  }),
  canceled: subscription({
    status: 'canceled',
    lifecycle: 'canceled',
    endedAt: '2026-11-03T09:00:00.000Z',
    renewal: null,
    flows: [],
  }),
  unknown: subscription({ status: 'frozen_by_partner', lifecycle: 'unknown', renewal: null }),
}

export const paymentMethod = (overrides: Partial<PaymentMethod> = {}): PaymentMethod => ({
  ref: 'method-1',
  type: 'card',
  brand: 'visa',
  last4: '4242',
  bankName: null,
  email: null,
  wallet: null,
  expiry: { month: 12, year: 2030, status: 'valid' },
  isDefault: true,
  isRemovable: false,
  ...overrides,
})

export const invoice = (overrides: Partial<Invoice> = {}): Invoice => {
  const total = overrides.total ?? 2900
  const isPaid = (overrides.status ?? 'paid') === 'paid'
  return {
    ref: 'invoice-11',
    number: 'NW-0011',
    status: 'paid',
    createdAt: '2026-11-03T09:00:00.000Z',
    dueAt: null,
    currency: 'eur',
    total,
    amountDue: total,
    amountPaid: isPaid ? total : 0,
    amountRemaining: isPaid ? 0 : total,
    hasPdf: true,
    hasHostedPage: true,
    ...overrides,
  }
}

/** The last invoices, newest first, a month apart. */
export const invoices = (count: number): Invoice[] =>
  Array.from({ length: count }, (_, index) => {
    const number = String(11 - index).padStart(4, '0')
    return invoice({
      ref: `invoice-${11 - index}`,
      number: `NW-${number}`,
      createdAt: new Date(Date.UTC(2026, 10 - index, 3, 9)).toISOString(),
    })
  })

export const billing = (overrides: Partial<Billing> = {}): Billing => ({
  version: 1,
  customer: { name: 'Northwind Studio', deleted: false, credit: null },
  subscriptions: [subscription()],
  plans,
  paymentMethods: [paymentMethod()],
  invoices: { data: invoices(4), nextCursor: null },
  capabilities: {
    portal: true,
    flows: ['payment_method_update', 'subscription_cancel', 'subscription_update', 'subscription_update_confirm'],
    checkout: true,
    operations: ['cancel', 'previewChange', 'changePlan'],
    cancellation: { when: 'period_end', reasons: [] },
    customerFields: [],
  },
  publishableKey: null,
  livemode: true,
  serverTime: NOW,
  unavailable: [],
  ...overrides,
})

/** Every act there is; `onAct` is told which one, and of which plan. */
export const allActs = (onAct: (act: keyof PlanActs, plan?: string) => unknown): PlanActs => ({
  change: { onAct: () => onAct('change') },
  cancel: { onAct: () => onAct('cancel') },
  resume: { onAct: () => onAct('resume') },
  resumePayments: { onAct: () => onAct('resumePayments') },
  addPaymentMethod: { onAct: () => onAct('addPaymentMethod') },
  pay: { onAct: () => onAct('pay') },
  manage: { onAct: () => onAct('manage') },
  upgrade: (plan) => ({ onAct: () => onAct('upgrade', plan) }),
  choose: (plan) => ({ onAct: () => onAct('choose', plan) }),
})
