'use client'

import type { ReactNode } from 'react'
import type { Customer, Discount, Subscription } from '../contract/index.js'
import { cleanName, isolate } from '../format/name.js'
import type { BillingText } from '../messages/createText.js'
import { useText } from '../messages/TextContext.js'
import { Isolated } from './atoms/Isolated.js'
import { nameOf, priceOf } from './describeSubscription.js'

interface SubscriptionDetailsProps {
  subscription: Subscription
  credit: Customer['credit'] | undefined
}

/** What else there is to know about a plan: its parts, discounts, a change to come, credit, the next charge. */
export function SubscriptionDetails({ subscription, credit }: SubscriptionDetailsProps) {
  const text = useText()
  const { format, messages } = text
  const { plan } = messages
  const { items, discounts, scheduledChange, renewal, lifecycle, currency } = subscription
  const rows: [key: string, label: ReactNode, value: string][] = []

  if (items.length > 1) {
    for (const [index, item] of items.entries()) {
      const price = priceOf(item, text)
      const isSeats = item.unitAmount !== null && (item.quantity ?? 1) > 1
      const value = isSeats ? plan.seats(format.number(item.quantity ?? 1), price) : price
      rows.push([`item ${index}`, <bdi key="name">{nameOf(item, messages)}</bdi>, value])
    }
  }
  for (const [index, discount] of discounts.entries()) {
    rows.push([`discount ${index}`, plan.discount, discountOf(discount, currency, text)])
  }
  if (scheduledChange && lifecycle !== 'scheduled_change') {
    const change = plan.changesTo(isolate(nameOf(scheduledChange, messages)), format.date(scheduledChange.at))
    rows.push(['change', plan.scheduled, change])
  }
  if (credit) rows.push(['credit', plan.credit, format.money(credit.amount, credit.currency)])
  if (renewal && lifecycle === 'scheduled_change') {
    const amount = renewal.amount === null ? null : format.money(renewal.amount, currency)
    rows.push(['next', plan.nextCharge, plan.chargeOn(amount, format.date(renewal.at))])
  }
  if (rows.length === 0) return null

  return (
    <dl data-slot="details" className="bp:mt-5 bp:grid bp:gap-y-2 bp:border-t bp:border-border bp:pt-4">
      {rows.map(([key, label, value]) => (
        <div key={key} className="bp:flex bp:flex-wrap bp:justify-between bp:gap-x-4">
          <dt className="bp:min-w-0 bp:text-muted bp:wrap-anywhere">{label}</dt>
          <dd className="bp:tabular-nums bp:wrap-anywhere">
            <Isolated>{value}</Isolated>
          </dd>
        </div>
      ))}
    </dl>
  )
}

function discountOf(discount: Discount, currency: string, { messages, format }: BillingText): string {
  const { name, percentOff, amountOff, endsAt } = discount
  const value = percentOff === null ? format.money(amountOff, currency) : format.percent(percentOff)
  const label = cleanName(name)
  return messages.plan.off(value, label && isolate(label), endsAt && format.date(endsAt))
}
