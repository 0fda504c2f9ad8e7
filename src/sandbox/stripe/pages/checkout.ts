import { saveCard } from '../customers.js'
import { payInvoice } from '../invoices/paying.js'
import { money } from '../money.js'
import { customer as newCustomer } from '../objects/customer.js'
import { isTestCard, type TestCard } from '../objects/test-methods.js'
import { startSubscription } from '../subscriptions/starting.js'
import type { CheckoutSession, Customer } from '../wire.js'
import type { World } from '../world.js'

import { cardChoices, field, form as postForm } from './fields.js'
import { html, type Html } from './html.js'
import { alert, page, seeOther } from './layout.js'

const STANDS_FOR = 'checkout'

/** Serves a checkout: what is bought, the card, and the act itself. */
export function serveCheckout(world: World, id: string, form: URLSearchParams | undefined): Response {
  const session = world.find('checkout.session', id)
  if (!session || session.status === 'expired') {
    const body = html`<p>
      This checkout has expired or never existed. Go back to the page you came from and start again.
    </p>`
    return page('Checkout expired', STANDS_FOR, body, 410)
  }
  if (session.status === 'complete') return seeOther(successUrl(session))
  if (!form) return show(world, session)
  const card = form.get('card') ?? ''
  if (!isTestCard(card)) return show(world, session, 'Choose one of the cards.')
  if (['declining', 'refused', 'insufficient'].includes(card))
    return show(world, session, 'Your card was declined. Nothing was charged. Try another one.')
  if (card === 'authenticating' && !form.has('confirmed')) return askBank(session)
  complete(world, session, card, form.get('email') ?? undefined)
  return seeOther(successUrl(session))
}

function show(world: World, session: CheckoutSession, refusal?: string): Response {
  const subscribes = session.mode === 'subscription'
  const body = html`${alert(refusal)} ${subscribes && showItems(world, session)}
  ${postForm(
    session.url ?? '',
    html`${session.customer === null && field('email', 'Email', session.customer_email ?? '', 'email')}
    ${cardChoices('Pay with')}`,
    subscribes ? 'Subscribe' : 'Save card',
  )}
  ${session.cancel_url !== null && html`<p><a href="${session.cancel_url}">Go back without ${subscribes ? 'subscribing' : 'saving'}</a></p>`}`
  return page(subscribes ? 'Subscribe' : 'Save a card', STANDS_FOR, body, refusal === undefined ? 200 : 402)
}

function showItems(world: World, session: CheckoutSession): Html {
  const currency = session.currency ?? 'eur'
  const trial = world.checkouts.get(session.id)?.trialDays
  return html`<section>
    <h2>Your order</h2>
    <table>
      <thead>
        <tr>
          <th scope="col">Plan</th>
          <th scope="col">Quantity</th>
          <th scope="col" class="amount">Amount</th>
        </tr>
      </thead>
      <tbody>
        ${session.line_items?.data.map(
          ({ amount_total: amount, description, price, quantity }) =>
            html`<tr>
              <td>${description}, each ${price?.recurring?.interval}</td>
              <td>${quantity ?? 'by use'}</td>
              <td class="amount">${money(amount, currency)}</td>
            </tr> `,
        )}
      </tbody>
    </table>
    <p>${trial ? `Free for ${trial} days, then ` : 'Due today: '}${money(session.amount_total ?? 0, currency)}</p>
  </section>`
}

function askBank(session: CheckoutSession): Response {
  const body = html`<p>Your bank asks whether it is you who is paying.</p>
    <input type="hidden" name="card" value="authenticating" /><input type="hidden" name="confirmed" value="yes" />`
  return page('Confirm with your bank', STANDS_FOR, postForm(session.url ?? '', body, 'Confirm payment'))
}

function complete(world: World, session: CheckoutSession, card: TestCard, email: string | undefined): void {
  const owner = buyer(world, session, email)
  const method = saveCard(world, owner, card)
  session.customer = owner.id
  session.status = 'complete'
  session.payment_status = session.mode === 'setup' ? 'no_payment_required' : 'paid'
  if (session.mode !== 'subscription') return
  const { metadata = {}, trialDays } = world.checkouts.get(session.id) ?? {}
  const items = (session.line_items?.data ?? []).map(({ price, quantity }) => ({
    price: world.get('price', price?.id),
    quantity: quantity ?? undefined,
  }))
  const discount = session.discounts?.[0]
  const subscription = startSubscription(world, owner, { items, discount, trialDays, fields: { metadata } })
  const invoice = world.get('invoice', subscription.latest_invoice)
  if (invoice.status === 'open') payInvoice(world, invoice, method, { confirmed: true })
  session.subscription = subscription.id
  session.invoice = invoice.id
}

function buyer(world: World, session: CheckoutSession, email: string | undefined): Customer {
  const known = world.find('customer', session.customer)
  return known ?? newCustomer(world, { email: session.customer_email ?? email ?? null })
}

function successUrl(session: CheckoutSession): string {
  return (session.success_url ?? session.url ?? '').replaceAll('{CHECKOUT_SESSION_ID}', session.id)
}
