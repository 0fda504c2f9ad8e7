import type { Subscription } from '../../contract/index.js'
import { isolate } from '../../format/name.js'
import type { FlowText } from '../../messages/useFlowText.js'
import { nameOf, priceOf } from '../describeSubscription.js'

/** What a period costs, "€29.00 / month", after the discounts that are known; empty where it depends on use. */
export function periodPriceOf({ items: [item], amount, renewal }: Subscription, text: FlowText): string {
  const price = renewal?.amount ?? amount
  return item && price !== null ? priceOf({ ...item, unitAmount: price }, text) : ''
}

/** What the end of a subscription means: in a sentence, and in the facts that a person has to know before. */
export function describeEnding(subscription: Subscription, endsAt: string | null, text: FlowText) {
  const { items, openInvoice, scheduledChange, status } = subscription
  const { flows, format, messages } = text
  const { leave: words } = flows.cancel
  const name = isolate(nameOf(subscription, messages))
  const date = format.date(endsAt)
  const price = periodPriceOf(subscription, text)
  const isByUse = items.some(({ unitAmount }) => unitAmount === null)

  const facts = [
    [words.end, endsAt ? date : words.now],
    price && [words.notCharged, price],
    openInvoice && [words.stillDue, format.money(openInvoice.amount, openInvoice.currency)],
  ].filter((fact) => typeof fact === 'object' && fact !== null) as [term: string, value: string][]
  const notes = [
    scheduledChange && words.dropsChange(isolate(nameOf(scheduledChange, messages))),
    isByUse && words.usage,
  ].filter((note) => typeof note === 'string')

  const ends = status === 'trialing' ? words.trialEnds : words.ends
  return { sentence: endsAt ? ends(name, date) : words.endsNow(name), facts, notes }
}
