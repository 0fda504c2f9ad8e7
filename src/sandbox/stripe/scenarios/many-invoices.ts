import { draftInvoice, finalizeInvoice, markUncollectible, voidInvoice } from '../invoices/billing.js'
import type { LineDraft } from '../invoices/lines.js'
import { changeSubscription } from '../subscriptions/billing.js'

import type { History } from './history.js'

/** Thirty-five renewals, a credit for a downgrade, and one-off invoices in every other status: forty in all. */
export function manyInvoices({ world, customer, price, subscribeWithCard, until }: History): void {
  const subscription = subscribeWithCard('business')
  const oneOff = (description: string, amount: number) =>
    draftInvoice(world, customer, 'manual', [work(description, amount, world.now)], undefined, {
      collection_method: 'send_invoice',
    })

  until(770)
  voidInvoice(world, finalizeInvoice(world, oneOff('Data import, ordered twice', 12_000)))
  until(480)
  markUncollectible(world, finalizeInvoice(world, oneOff('On-site training', 45_000)), 'user_forgiven')
  until(125)
  const [item] = subscription.items.data
  const items = [{ id: item?.id, price: price('pro') }]
  changeSubscription(world, subscription, { items, behavior: 'always_invoice' })
  until(3)
  finalizeInvoice(world, oneOff('Onboarding workshop', 18_000))
  until(1)
  oneOff('Custom report', 9_500)
}

function work(description: string, amount: number, moment: number): LineDraft {
  return {
    amount,
    description,
    period: { start: moment, end: moment },
    quantity: 1,
    unitAmount: String(amount),
  }
}
