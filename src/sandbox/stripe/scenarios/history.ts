import { catalogue } from '../catalogue.js'
import { runUntil } from '../clock.js'
import { saveCard } from '../customers.js'
import { addMonths, DAY } from '../dates.js'
import { customer as newCustomer } from '../objects/customer.js'
import { startSubscription, type StartOptions } from '../subscriptions/starting.js'
import type { SandboxPrices } from '../types.js'
import type { Customer, Price, Subscription } from '../wire.js'
import type { World } from '../world.js'

/** A customer's past, lived through day by day, so that whatever the present holds has come about. */
export interface History {
  readonly world: World
  readonly customer: Customer
  /** The present the history leads to, in unix seconds. */
  readonly today: number
  /** Lets time pass until a moment, given as a number of days before today. */
  until: (daysAgo: number) => void
  price: (name: keyof SandboxPrices) => Price
  subscribe: (options: StartOptions) => Subscription
  /** Subscribes to a plan, paid by a Visa card saved at the same time. */
  subscribeWithCard: (name: keyof SandboxPrices, options?: Partial<StartOptions>) => Subscription
}

/**
 * Opens a customer's history before today, runs the script, and lets the rest of the time
 * pass. Nobody else's time moves.
 */
export function live(world: World, start: StartOfHistory, script: (history: History) => void): Customer {
  const today = world.now
  const day = (daysAgo: number) => today - daysAgo * DAY
  world.now = addMonths(day(start.daysAgo), -(start.months ?? 0))
  const owner = newCustomer(world, {
    address: {
      city: 'Dublin',
      country: 'IE',
      line1: '14 Fenian Street',
      line2: null,
      postal_code: 'D02 YX88',
      state: null,
    },
    email: 'billing@northwind.example',
    name: 'Northwind Studio',
    next_invoice_sequence: start.firstInvoice ?? 34,
    phone: '+353 1 555 0142',
    preferred_locales: ['en'],
  })
  const price = (name: keyof SandboxPrices) => world.get('price', catalogue[name])
  const subscribe = (options: StartOptions) => startSubscription(world, owner, options)
  script({
    world,
    customer: owner,
    today,
    until: (daysAgo) => runUntil(world, day(daysAgo), owner.id),
    price,
    subscribe,
    subscribeWithCard: (name, options = {}) => {
      saveCard(world, owner, 'visa')
      return subscribe({ items: [{ price: price(name) }], ...options })
    },
  })
  runUntil(world, today, owner.id)
  return owner
}

/** When a history begins: so many months before a day so many days before today. */
export interface StartOfHistory {
  daysAgo: number
  months?: number | undefined
  /** Number of the customer's first invoice. @default 34 */
  firstInvoice?: number | undefined
}
