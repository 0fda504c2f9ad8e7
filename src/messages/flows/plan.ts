import { own } from '../../format/own.js'
import { createPlural } from '../createPlural.js'

const plural = createPlural('en')

const rhythms = { day: 'Daily', week: 'Weekly', month: 'Monthly', year: 'Yearly' }
const intervals = { day: 'days', week: 'weeks', month: 'months', year: 'years' }

const seats = (count: number, shown: string) => `${shown} ${plural(count, { one: 'seat', other: 'seats' })}`
const paying = (amount: string) => amount && ` and pay ${amount}`

/** Changing the plan, and the next invoice. Amounts are empty where nothing is to be paid. */
export const plan = {
  title: 'Change plan',
  plans: 'Plans',
  current: 'Current plan',
  billed: 'Billed',
  /** "Monthly", "Every 3 months". */
  rhythm: (interval: string, count: number, shown: string) =>
    count === 1 ? (own(rhythms, interval) ?? 'Other') : `Every ${shown} ${own(intervals, interval) ?? 'periods'}`,
  quantity: 'Seats',
  /** `maximum` is empty where there is none. */
  between: (minimum: string, maximum: string) => (maximum ? `From ${minimum} to ${maximum}.` : `${minimum} or more.`),
  notBetween: (minimum: string, maximum: string) =>
    maximum ? `Enter a whole number from ${minimum} to ${maximum}.` : `Enter a whole number, ${minimum} or more.`,
  nothingElse: 'No other plan is on offer.',

  /** What a change costs. */
  now: 'The change takes effect at once.',
  nowForNothing: 'The change takes effect at once; nothing is charged now.',
  later: (plan: string, date: string) => `Changes to ${plan} on ${date}; nothing is charged now.`,
  seatsLater: (count: number, shown: string, date: string) =>
    `Changes to ${seats(count, shown)} on ${date}; nothing is charged now.`,
  dueNow: 'Due now',
  nextOn: (date: string) => `Next charge on ${date}`,
  usage: 'What is used until then comes on top.',
  announced: (label: string, amount: string) => `${label}: ${amount}.`,

  confirmPlan: (plan: string, amount: string) => `Change to ${plan}${paying(amount)}`,
  confirmSeats: (count: number, shown: string, amount: string) => `Change to ${seats(count, shown)}${paying(amount)}`,
  confirmOn: (date: string) => `Change on ${date}`,

  donePlan: (plan: string) => `You are on ${plan} now.`,
  doneSeats: (count: number, shown: string) => `You have ${seats(count, shown)} now.`,
  doneLater: (date: string) => `Your plan changes on ${date}.`,
  processing: 'The payment is on its way. This page shows the change once it has arrived.',
  owed: 'The payment is still open.',

  /** A change that was not paid. */
  unpaid: 'Your plan has not changed yet',
  waits: (plan: string, amount: string, date: string) =>
    `The change to ${plan} waits for ${amount} until ${date}. Finish the payment, or drop the change: then nothing is charged for it.`,
  dropped: (plan: string) => `The change to ${plan} will not happen, and nothing is charged for it.`,

  /** An invoice, line by line. */
  unused: 'Unused time',
  remaining: 'Remaining time',
  line: 'Charge',
  otherLines: 'Other lines',
  tax: 'Tax',
  toCredit: 'Goes to your credit balance',
  noneToCome: 'No further charge will come.',
  upcomingFailed: 'The next charge could not be loaded.',
}
