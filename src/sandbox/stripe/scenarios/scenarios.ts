import { COUPON, VAT } from '../catalogue.js'
import { deleteCustomer, detachMethod, makeDefault, methodsOf, saveCard } from '../customers.js'
import { addMonths } from '../dates.js'
import { closeAsPaid } from '../invoices/billing.js'
import { payInvoice } from '../invoices/paying.js'
import { paymentMethod } from '../objects/customer.js'
import { cardFields, otherMethods } from '../objects/test-methods.js'
import { taxId } from '../objects/tax-id.js'
import { changeSubscription } from '../subscriptions/billing.js'
import { cancelAtPeriodEnd, cancelNow } from '../subscriptions/canceling.js'
import { pauseCollection, pauseSubscription } from '../subscriptions/pausing.js'
import { scheduleChange } from '../subscriptions/scheduling.js'
import type { SandboxPrices } from '../types.js'
import type { Subscription } from '../wire.js'

import type { History, StartOfHistory } from './history.js'
import { manyInvoices } from './many-invoices.js'
import type { ScenarioName } from './names.js'

/** Where a history begins and what happens in it. */
interface Script extends Readonly<{ start: StartOfHistory }> {
  script: (history: History) => void
}

/** Days since the last renewal: on 12 November that was the third. */
const SINCE_RENEWAL = 9
/** Most customers came eight months before the last renewal: on 3 March. */
const EIGHT_MONTHS: StartOfHistory = { daysAgo: SINCE_RENEWAL, months: 8 }
/** A few days before the last renewal, and before the one before that. */
const BEFORE_LAST_RENEWAL = SINCE_RENEWAL + 3
const BEFORE_RENEWAL_BEFORE = BEFORE_LAST_RENEWAL + 31

const classic: Partial<Subscription> = { billing_mode: { flexible: null, type: 'classic' } }
const pauseWithoutMethod: Partial<Subscription> = {
  trial_settings: { end_behavior: { billing_cycle_anchor: null, missing_payment_method: 'pause' } },
}

/** Every scenario's script. */
export const scripts: Record<ScenarioName, Script> = {
  active: onPlan('pro'),
  trialing: since(7, ({ subscribeWithCard }) => subscribeWithCard('pro', { trialDays: 14 })),
  trialingWithoutMethod: since(7, (history) => trialWithoutMethod(history)),
  pastDue: failing('declining', BEFORE_LAST_RENEWAL),
  actionRequired: failing('authenticating', BEFORE_LAST_RENEWAL),
  incomplete: since(0, firstPayment('authenticating')),
  incompleteExpired: since(3, firstPayment('declining')),
  unpaid: failing('declining', BEFORE_RENEWAL_BEFORE),
  canceling: canceling(classic),
  cancelingFlexible: canceling({}),
  scheduledChange: onPlan('business', (history, subscription) => {
    history.until(6)
    const [item] = subscription.items.data
    if (item) scheduleChange(history.world, subscription, item, history.price('pro'), 1)
  }),
  paused: onPlan('pro', ({ until, world }, subscription) => {
    until(4)
    pauseSubscription(world, subscription, 'pause_requested')
  }),
  pausedTrialEnded: since(23, (history) => trialWithoutMethod(history)),
  collectionPaused: onPlan('pro', ({ until, today }, subscription) => {
    until(7)
    pauseCollection(subscription, 'void', addMonths(today, 2))
  }),
  canceled: onPlan('pro', ({ until, world }, subscription) => {
    until(23)
    cancelNow(world, subscription, { comment: null, feedback: 'too_expensive' })
  }),
  free: since(120, () => undefined),
  manyInvoices: { start: { daysAgo: SINCE_RENEWAL, months: 34, firstInvoice: 3 }, script: manyInvoices },
  severalSubscriptions: {
    start: EIGHT_MONTHS,
    script: ({ price, subscribe, subscribeWithCard, until }) => {
      subscribeWithCard('pro')
      until(27)
      subscribe({ items: [{ price: price('storage'), quantity: 3 }] })
    },
  },
  expiringCard: payingWith((history) => saveExpiring(history, 1)),
  expiredCard: payingWith((history) => saveExpiring(history, -1)),
  noPaymentMethod: onPlan('pro', ({ until, world, customer }) => {
    until(2)
    for (const method of methodsOf(world, customer.id)) detachMethod(world, method)
  }),
  link: payingWith(({ world, customer }) => makeDefault(customer, paymentMethod(world, customer, otherMethods.link))),
  sepa: payingWith(({ world, customer }) => makeDefault(customer, paymentMethod(world, customer, otherMethods.sepa))),
  paypal: payingWith(({ world, customer }) =>
    makeDefault(customer, paymentMethod(world, customer, otherMethods.paypal)),
  ),
  subscriptionOwnCard: onPlan('pro', ({ world, customer }, subscription) => {
    const own = paymentMethod(world, customer, cardFields('mastercard', { month: 8, year: 2029 }))
    subscription.default_payment_method = own.id
  }),
  discount: {
    start: EIGHT_MONTHS,
    script: ({ subscribeWithCard }) => subscribeWithCard('pro', { discount: { coupon: COUPON } }),
  },
  seats: {
    start: EIGHT_MONTHS,
    script: ({ price, subscribeWithCard }) =>
      subscribeWithCard('starter', { items: [{ price: price('starter'), quantity: 12 }] }),
  },
  metered: onPlan('metered'),
  tiered: {
    start: EIGHT_MONTHS,
    script: ({ price, subscribeWithCard }) =>
      subscribeWithCard('tiered', { items: [{ price: price('tiered'), quantity: 25 }] }),
  },
  jpy: onPlan('jpy'),
  kwd: onPlan('kwd'),
  annual: onPlan('proYearly'),
  sendInvoice: { start: EIGHT_MONTHS, script: payByInvoice },
  multiItem: {
    start: EIGHT_MONTHS,
    script: ({ price, subscribeWithCard }) =>
      subscribeWithCard('pro', { items: [{ price: price('pro') }, { price: price('storage'), quantity: 2 }] }),
  },
  taxed: {
    start: EIGHT_MONTHS,
    script: ({ subscribeWithCard, world, customer }) => {
      taxId(world, customer, 'eu_vat', 'IE1234567AB')
      subscribeWithCard('pro', { fields: { default_tax_rates: [world.get('tax_rate', VAT)] } })
    },
  },
  unpaidAuthentication: onPlan('pro', ({ until, world, customer }) => {
    until(BEFORE_RENEWAL_BEFORE)
    for (const method of methodsOf(world, customer.id)) detachMethod(world, method)
    saveCard(world, customer, 'declining')
    until(SINCE_RENEWAL - 1)
    const card = saveCard(world, customer, 'authenticating')
    const open = world.all('invoice').find((each) => each.customer === customer.id && each.status === 'open')
    if (open) payInvoice(world, open, card, { manual: true })
  }),
  pendingUpdate: onPlan('pro', ({ price, until, world, customer }, subscription) => {
    until(0)
    saveCard(world, customer, 'authenticating')
    const items = subscription.items.data.map(({ id }) => ({ id, price: price('business') }))
    changeSubscription(world, subscription, { items, behavior: 'always_invoice' }, 'pending_if_incomplete')
  }),
  deletedCustomer: onPlan('pro', ({ until, world, customer }) => {
    until(30)
    deleteCustomer(world, customer)
  }),
}

function since(daysAgo: number, script: (history: History) => void): Script {
  return { start: { daysAgo }, script }
}

function onPlan(
  name: keyof SandboxPrices,
  then: (history: History, subscription: Subscription) => void = () => undefined,
  fields: Partial<Subscription> = {},
): Script {
  return {
    start: EIGHT_MONTHS,
    script: (history) => then(history, history.subscribeWithCard(name, { fields })),
  }
}

function failing(card: 'declining' | 'authenticating', daysAgo: number): Script {
  return onPlan('pro', ({ until, world, customer }) => {
    until(daysAgo)
    for (const method of methodsOf(world, customer.id)) detachMethod(world, method)
    saveCard(world, customer, card)
  })
}

function canceling(fields: Partial<Subscription>): Script {
  return onPlan(
    'pro',
    ({ until, world }, subscription) => {
      until(7)
      cancelAtPeriodEnd(world, subscription, { feedback: 'unused' })
    },
    fields,
  )
}

function payingWith(save: (history: History) => void): Script {
  return {
    start: EIGHT_MONTHS,
    script: (history) => {
      save(history)
      history.subscribe({ items: [{ price: history.price('pro') }] })
    },
  }
}

function saveExpiring({ world, customer, today }: History, months: number): void {
  const date = new Date(addMonths(today, months) * 1000)
  saveCard(world, customer, 'visa', { month: date.getUTCMonth() + 1, year: date.getUTCFullYear() })
}

function trialWithoutMethod({ price, subscribe }: History): void {
  subscribe({ items: [{ price: price('pro') }], trialDays: 14, fields: pauseWithoutMethod })
}

function firstPayment(card: 'declining' | 'authenticating') {
  return ({ world, customer, price, subscribe }: History) => {
    saveCard(world, customer, card)
    subscribe({ items: [{ price: price('pro') }] })
  }
}

function payByInvoice({ world, customer, price, subscribe, until }: History): void {
  subscribe({ items: [{ price: price('business') }], daysUntilDue: 30 })
  for (let daysAgo = 240; daysAgo > SINCE_RENEWAL; daysAgo -= 10) {
    until(daysAgo)
    for (const invoice of world.all('invoice')) {
      if (invoice.customer === customer.id && invoice.status === 'open') closeAsPaid(world, invoice)
    }
  }
}
