import type { ChangePlan, ChangePreview, InvoicePreview } from '../../contract/index.js'
import { BillingProblem } from '../http/problem.js'
import { toInstant } from '../mapping/toInstant.js'
import type { Standing } from './actOnSubscription.js'
import { previewInvoices } from './previewInvoices.js'
import { GOOD_FOR_S, isHeld, readProrationDate } from './prorationDate.js'
import { prorates } from './changeParams.js'
import type { PlanChange } from './readPlanChange.js'

/** How long a preview is good for whose credit counts from it, in seconds: an earlier moment pays. */
const CREDIT_GOOD_FOR_S = 300

type Charges = Pick<ChangePreview, 'dueNow' | 'next'>

/** What a preview is handed back with: what it showed and was worked out from, sealed, and until when that holds. */
export async function sealBasis(
  standing: Standing,
  change: PlanChange,
  at: number,
  charges: Charges,
): Promise<Pick<ChangePreview, 'basis' | 'expiresAt'>> {
  return {
    basis: await standing.account.refs.sign(basisOf(standing, change, at, charges)),
    expiresAt: toInstant(Math.min(at + goodFor(standing, change), change.item.current_period_end)),
  }
}

/**
 * The moment that a change counts from, in Unix seconds; null for now. Of a change that hands in the basis of its
 * preview, it is the preview's, once Stripe has said again that it comes to what was shown.
 * @throws {BillingProblem} preview_outdated, where it comes to anything else; conflict, for a moment without a basis
 * that may not be chosen
 */
export async function readMoment(standing: Standing, change: PlanChange, input: ChangePlan): Promise<number | null> {
  const now = Math.floor(standing.call.settings.now() / 1000)
  if (input.basis === undefined) return readProrationDate(input, change, now)
  const at = Math.floor(Date.parse(input.prorationDate ?? '') / 1000)
  const holds =
    isHeld(at, change, now, goodFor(standing, change)) &&
    (await standing.account.refs.isSigned(
      basisOf(standing, change, at, await previewInvoices(standing, change, at)),
      input.basis,
    ))
  if (holds) return at
  throw new BillingProblem('preview_outdated', { detail: OUTDATED })
}

const OUTDATED =
  '`basis` is not of a preview that still holds: the subscription, the price or the moment is another. Preview again, and show that.'

const goodFor = ({ facts }: Standing, change: PlanChange): number =>
  change.costsMoreEarlier || !prorates(change, facts) ? GOOD_FOR_S : CREDIT_GOOD_FOR_S

/** All that decides what a change comes to, and what it comes to. What depends on use goes on while a person reads. */
function basisOf({ before, facts }: Standing, change: PlanChange, at: number, { dueNow, next }: Charges): string {
  const { item, price, quantity, rules, isScheduled, startsPeriod, endsTrial } = change
  const isByUse = facts.isMetered || quantity === null
  return JSON.stringify([
    before.id,
    before.items.data.map((each) => [each.id, each.price.id, each.quantity ?? null]),
    [item.id, item.current_period_start, item.current_period_end],
    [price.id, quantity, rules.prorationBehavior, isScheduled, startsPeriod, endsTrial],
    at,
    [dueNow, next].map((invoice) => invoice && amountsOf(invoice, isByUse)),
  ])
}

function amountsOf({ currency, lines, subtotal, discount, tax, total, amountDue }: InvoicePreview, isByUse: boolean) {
  const settled = lines.filter(({ isProration }) => isProration).map(({ amount }) => amount)
  return isByUse ? [currency, settled] : [currency, settled, subtotal, discount, tax, total, amountDue]
}
