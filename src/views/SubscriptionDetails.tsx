'use client'

import type { Customer, Subscription } from '../contract/index.js'
import { cleanName, isolate } from '../format/name.js'
import { useText } from '../messages/TextContext.js'
import { Isolated } from './atoms/Isolated.js'
import { moneyOf, nameOf, priceOf } from './describeSubscription.js'

interface SubscriptionDetailsProps {
  subscription: Subscription
  credit: Customer['credit'] | undefined
}

/** What else there is to know about a plan: its parts, discounts, a change to come, credit, the next charge. */
export function SubscriptionDetails({ subscription, credit }: SubscriptionDetailsProps) {
  const text = useText()
  const { format, messages } = text
  const { plan } = messages
  const { lifecycle, items, discounts, scheduledChange: change, renewal, currency } = subscription
  const isScheduled = lifecycle === 'scheduled_change'
  const rows: [label: string, value: string][] = []

  if (items.length > 1) {
    for (const item of items) rows.push([nameOf(item, messages), priceOf(item, text, item.quantity)])
  }
  for (const { name, percentOff, amountOff, endsAt } of discounts) {
    const label = cleanName(name)
    const value = percentOff === null ? format.money(amountOff, currency) : format.percent(percentOff)
    rows.push([plan.discount, plan.off(value, label ? isolate(label) : '', endsAt ? format.date(endsAt) : '')])
  }
  if (change && !isScheduled) {
    rows.push([plan.scheduled, plan.changesTo(isolate(nameOf(change, messages)), format.date(change.at))])
  }
  if (credit) rows.push([plan.credit, format.money(credit.amount, credit.currency)])
  if (renewal && isScheduled) {
    rows.push([plan.nextCharge, plan.chargeOn(moneyOf(renewal.amount, currency, text), format.date(renewal.at))])
  }
  if (rows.length === 0) return null

  return (
    <dl data-slot="details" className="bp:facts">
      {rows.map(([label, value], index) => (
        <div key={index}>
          <dt>
            <bdi>{label}</bdi>
          </dt>
          <dd>
            <Isolated>{value}</Isolated>
          </dd>
        </div>
      ))}
    </dl>
  )
}
