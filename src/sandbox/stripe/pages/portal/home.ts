import { methodsOf } from '../../customers.js'
import { longDate, shortDate } from '../../dates.js'
import { money } from '../../money.js'
import { BUSINESS } from '../../objects/invoice.js'
import { describeMethod } from '../../objects/test-methods.js'
import { currentPeriodEnd, isCanceling, isOver } from '../../subscriptions/canceling.js'
import { resumesAt, upcomingChange } from '../../subscriptions/scheduling.js'
import type { Subscription } from '../../wire.js'
import type { World } from '../../world.js'
import { html, type Html } from '../html.js'

import type { Visit } from './step.js'
import { describePrice } from './update.js'

/** The portal's first page: plans, payment method, details and invoices. */
export function showHome(visit: Visit): Html {
  const { configuration, customer, session, world } = visit
  const { features } = configuration
  const live = world.all('subscription').filter((each) => each.customer === customer.id && !isOver(each))
  const chosen = customer.invoice_settings.default_payment_method
  return html`${session.return_url !== null && html`<p><a href="${session.return_url}">Return to ${BUSINESS}</a></p>`}
    ${
      live.length === 0 &&
      html`<section>
        <h2>Current plan</h2>
        <p>You have no plan.</p>
      </section>`
    }
    ${live.map((subscription) => showPlan(visit, subscription))}
    <section>
      <h2>Payment method</h2>
      ${methodsOf(world, customer.id).map((method) => html`<p>${describeMethod(method)}${method.id === chosen && ' (default)'}</p>`)}
      ${features.payment_method_update.enabled && html`<a href="${link(visit, 'payment-method')}">Update payment method</a>`}
    </section>
    <section>
      <h2>Billing information</h2>
      <p>${customer.name}, ${customer.email}</p>
      ${features.customer_update.enabled && html`<a href="${link(visit, 'customer')}">Update billing information</a>`}
    </section>
    ${features.invoice_history.enabled && showInvoices(world, customer.id)}`
}

/** URL of a step, for a subscription where it needs one. */
function link({ session, world }: Visit, step: string, subscription?: Subscription): string {
  const base = `${world.pagesUrl}/portal/${session.id}/${step}`
  return subscription ? `${base}/${subscription.id}` : base
}

function showPlan(visit: Visit, subscription: Subscription): Html {
  const { features } = visit.configuration
  const action = (step: string, label: string) => html`<a href="${link(visit, step, subscription)}">${label}</a>`
  const paused = subscription.status === 'paused'
  const planned = subscription.schedule !== null
  const canceling = isCanceling(subscription)
  const settled = !paused && !planned && !canceling
  const simple = subscription.items.data.length === 1 && subscription.collection_method === 'charge_automatically'
  const flexible = subscription.billing_mode.type === 'flexible' && ['active', 'past_due'].includes(subscription.status)
  return html`<section>
    <h2>Current plan</h2>
    ${subscription.items.data.map(({ price, quantity = 1 }) => html`<p>${describePrice(visit.world, price)}${quantity > 1 && ` × ${quantity}`}</p>`)}
    <p class="muted">${outlook(visit.world, subscription)}</p>
    <div class="actions">
      ${settled && simple && features.subscription_update.enabled && action('update', 'Change plan')}
      ${settled && flexible && features.subscription_pause.enabled && action('pause', 'Pause plan')}
      ${settled && features.subscription_cancel.enabled && action('cancel', 'Cancel plan')}
      ${canceling && features.subscription_cancel.enabled && action('keep', 'Keep plan')}
      ${planned && !paused && action('undo', 'Keep current plan')} ${paused && action('resume', 'Resume plan')}
    </div>
  </section>`
}

function outlook(world: World, subscription: Subscription): string {
  const end = longDate(subscription.cancel_at ?? currentPeriodEnd(subscription))
  if (isCanceling(subscription)) return `Ends on ${end}.`
  const change = upcomingChange(world, subscription)
  const resumes = resumesAt(world, subscription)
  if (subscription.status === 'paused') return resumes ? `Paused until ${longDate(resumes)}.` : 'Paused.'
  if (change) return `Changes to ${describePrice(world, change.price)} on ${longDate(change.at)}.`
  if (subscription.status === 'trialing') return `Trial until ${end}.`
  if (subscription.status === 'active') return `Renews on ${end}.`
  return `Payment needed (${subscription.status.replace('_', ' ')}).`
}

function showInvoices(world: World, customer: string): Html {
  const invoices = world.all('invoice').filter((each) => each.customer === customer && each.status !== 'draft')
  return html`<section>
    <h2>Invoice history</h2>
    <table>
      <thead>
        <tr>
          <th scope="col">Date</th>
          <th scope="col">Invoice</th>
          <th scope="col">Status</th>
          <th scope="col" class="amount">Amount</th>
        </tr>
      </thead>
      <tbody>
        ${invoices.slice(0, 24).map(
          (invoice) =>
            html`<tr>
              <td>${shortDate(invoice.created)}</td>
              <td><a href="${invoice.hosted_invoice_url}">${invoice.number}</a></td>
              <td>${invoice.status}</td>
              <td class="amount">${money(invoice.total, invoice.currency)}</td>
            </tr> `,
        )}
      </tbody>
    </table>
  </section>`
}
