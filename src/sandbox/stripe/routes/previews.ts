import type * as v from 'valibot'

import { ApiError, invalid } from '../api/errors.js'
import { type Context, one, route } from '../api/route.js'
import { invoicePreviewParams } from '../params/previews.js'
import { currentPeriodEnd, isOver } from '../subscriptions/canceling.js'
import { preview, type PreviewOptions } from '../subscriptions/previewing.js'
import type { Subscription } from '../wire.js'

import { checkCancellation } from './cancellations.js'
import { checkDiscounts } from './discounts.js'
import { checkPausable, toPause } from './pauses.js'
import { toChange } from './subscription-changes.js'

type Params = v.InferOutput<typeof invoicePreviewParams>
type Details = NonNullable<Params['subscription_details']>

/** The operation that tells what a coming invoice, or a change, would cost. */
export const previewRoutes = [
  route('POST', '/v1/invoices/create_preview', invoicePreviewParams, (context, params) => {
    const subscription = subjectOf(context, params)
    const details = params.subscription_details ?? {}
    check(context, subscription, params)
    const options = toOptions(context, subscription, params, details)
    const invoice = preview(context.world, subscription, options)
    if (!invoice) throw noneUpcoming(subscription.customer)
    return one('invoice', invoice)
  }),
]

/** The subscription that is asked about, or the one of the customer's that is billed first. */
function subjectOf({ find, world }: Context, params: Params): Subscription {
  const { customer, subscription: id } = params
  for (const key of ['schedule', 'schedule_details', 'invoice_items', 'customer_details'] as const) {
    if (params[key] !== undefined) throw invalid(`The sandbox previews subscriptions only, without ${key}.`, key)
  }
  const owner = customer === undefined ? undefined : find('customer', customer, 'customer')
  if (id !== undefined) {
    const named = find('subscription', id, 'subscription')
    if (owner && named.customer !== owner.id) {
      throw invalid(`The subscription ${id} does not belong to the customer ${owner.id}.`, 'subscription')
    }
    return named
  }
  if (!owner) throw invalid('You must provide either a customer or a subscription.', 'customer', 'parameter_missing')
  if (params.subscription_details?.items) {
    throw invalid('The sandbox previews changes of subscriptions only: name one.', 'subscription')
  }
  const [first] = world
    .all('subscription')
    .filter((each) => each.customer === owner.id && !isOver(each) && each.status !== 'paused')
    .toSorted((a, b) => currentPeriodEnd(a) - currentPeriodEnd(b))
  if (!first) throw noneUpcoming(owner.id)
  return first
}

function check(context: Context, subscription: Subscription, params: Params): void {
  const details = params.subscription_details ?? {}
  const { cancel_now: now, pause, resume_at: resume } = details
  if (isOver(subscription)) {
    throw invalid('The subscription has been canceled and has no upcoming invoice.', 'subscription')
  }
  checkCancellation(context.world, subscription, details)
  checkDiscounts(context, subscription, params.discounts, 'discounts')
  for (const [index, rate] of (details.default_tax_rates || []).entries()) {
    context.find('tax_rate', rate, `subscription_details[default_tax_rates][${index}]`)
  }
  if (now && (details.cancel_at !== undefined || details.cancel_at_period_end !== undefined || details.items)) {
    throw invalid(
      'You may only specify one of these parameters: cancel_now, cancel_at, cancel_at_period_end, items.',
      'subscription_details[cancel_now]',
      'parameters_exclusive',
    )
  }
  if (pause && Object.keys(pause).length > 0) checkPausable(subscription, 'subscription_details[pause]')
  if (resume && subscription.status !== 'paused') {
    throw invalid('You can only resume a subscription whose status is paused.', 'subscription_details[resume_at]')
  }
}

function toOptions(context: Context, subscription: Subscription, params: Params, details: Details): PreviewOptions {
  const { pause, proration_behavior: behavior = 'create_prorations' } = details
  const rates = details.default_tax_rates
  return {
    change: toChange(context, subscription, details, 'subscription_details'),
    cancels: details,
    endsNow: details.cancel_now ?? false,
    isRecurring: params.preview_mode === 'recurring',
    keepsCredit: behavior === 'none',
    pause: pause && Object.keys(pause).length > 0 ? toPause(pause) : undefined,
    prorationDate: details.proration_date,
    resumes: details.resume_at !== undefined,
    discounts: params.discounts,
    taxRates: rates === undefined ? undefined : (rates || []).map((id) => context.world.get('tax_rate', id)),
  }
}

function noneUpcoming(customer: string): ApiError {
  return new ApiError(404, { code: 'invoice_upcoming_none', message: `No upcoming invoices for customer: ${customer}` })
}
