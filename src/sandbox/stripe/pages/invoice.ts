import { saveCard } from '../customers.js'
import { longDate } from '../dates.js'
import { intentOf, payInvoice, payingMethod, subscriptionOf } from '../invoices/paying.js'
import { money } from '../money.js'
import { BUSINESS } from '../objects/invoice.js'
import { describeMethod, isTestCard, testCards } from '../objects/test-methods.js'
import { isOver } from '../subscriptions/canceling.js'
import type { Invoice, PaymentMethod } from '../wire.js'
import type { World } from '../world.js'

import { choices, form as postForm } from './fields.js'
import { html, type Html } from './html.js'
import { alert, page, seeOther } from './layout.js'
import { pdf } from './pdf.js'

const STANDS_FOR = 'invoice page'

/** Serves an invoice's page, its payment and its PDF. */
export function serveInvoice(world: World, rest: string[], form: URLSearchParams | undefined): Response {
  const invoice = world.find('invoice', rest[0])
  if (!invoice || invoice.status === 'draft') {
    return page('Invoice not found', STANDS_FOR, html`<p>There is no such invoice, or it is not final yet.</p>`, 404)
  }
  if (rest[1] === 'pdf') return servePdf(invoice)
  if (!form || invoice.status !== 'open') return show(world, invoice)
  const method = chosenMethod(world, invoice, form)
  const outcome = payInvoice(world, invoice, method, { confirmed: form.has('confirmed'), manual: true })
  if (outcome === 'declined') {
    return show(world, invoice, 'The payment was declined. Nothing was charged. Try another card.')
  }
  return seeOther(invoice.hosted_invoice_url ?? '')
}

function show(world: World, invoice: Invoice, refusal?: string): Response {
  const { currency } = invoice
  const body = html`${alert(refusal)}
    <section>
      <h2>${money(invoice.total, currency)}</h2>
      <dl>
        <dt>Status</dt>
        <dd>${invoice.status}</dd>
        <dt>Billed to</dt>
        <dd>${invoice.customer_name}</dd>
        <dt>From</dt>
        <dd>${invoice.account_name}</dd>
        <dt>Issued</dt>
        <dd>${longDate(invoice.created)}</dd>
        ${
          invoice.due_date !== null &&
          html`<dt>Due</dt>
            <dd>${longDate(invoice.due_date)}</dd>`
        }
        <dt>Amount due</dt>
        <dd>${money(invoice.amount_remaining, currency)}</dd>
      </dl>
      <table>
        <thead>
          <tr>
            <th scope="col">Description</th>
            <th scope="col" class="amount">Amount</th>
          </tr>
        </thead>
        <tbody>
          ${invoice.lines.data.map(
            ({ amount, description }) =>
              html`<tr>
                <td>${description}</td>
                <td class="amount">${money(amount, currency)}</td>
              </tr> `,
          )}
        </tbody>
      </table>
      <a href="${invoice.invoice_pdf}">Download PDF</a>
    </section>
    ${invoice.status === 'open' && showPayment(world, invoice)}`
  return page(`Invoice ${invoice.number}`, STANDS_FOR, body, refusal === undefined ? 200 : 402)
}

function showPayment(world: World, invoice: Invoice): Html {
  const amount = money(invoice.amount_remaining, invoice.currency)
  const url = invoice.hosted_invoice_url ?? ''
  if (intentOf(world, invoice)?.status === 'requires_action') {
    const body = html`<h2>Confirm with your bank</h2>
      <p>Your bank asks whether it is you who is paying ${amount}.</p>
      <input type="hidden" name="confirmed" value="yes" />`
    return postForm(url, body, 'Confirm payment')
  }
  const saved = payingMethod(world, invoice.customer, subscriptionOf(world, invoice))
  const cards = Object.entries(testCards).map(([value, { label }]) => ({ value, label: `New card: ${label}` }))
  const options = saved ? [{ value: 'saved', label: describeMethod(saved) }, ...cards] : cards
  return postForm(url, choices('card', 'Pay with', options), `Pay ${amount}`)
}

function chosenMethod(world: World, invoice: Invoice, form: URLSearchParams): PaymentMethod | undefined {
  const subscription = subscriptionOf(world, invoice)
  const card = form.get('card') ?? ''
  if (!isTestCard(card)) {
    const attempted = world.find('payment_method', intentOf(world, invoice)?.payment_method)
    return attempted ?? payingMethod(world, invoice.customer, subscription)
  }
  const method = saveCard(world, world.get('customer', invoice.customer), card)
  if (subscription?.default_payment_method && !isOver(subscription)) subscription.default_payment_method = method.id
  return method
}

function servePdf(invoice: Invoice): Response {
  const { currency } = invoice
  const file = pdf([
    `Invoice ${invoice.number}`,
    '',
    `From: ${BUSINESS}`,
    `Billed to: ${invoice.customer_name}`,
    `Issued: ${longDate(invoice.created)}`,
    `Status: ${invoice.status}`,
    '',
    ...invoice.lines.data.map(({ amount, description }) => `${description}    ${money(amount, currency)}`),
    '',
    `Total: ${money(invoice.total, currency)}`,
    `Amount due: ${money(invoice.amount_due, currency)}`,
  ])
  return new Response(file, {
    headers: {
      'content-disposition': `attachment; filename="Invoice-${invoice.number}.pdf"`,
      'content-type': 'application/pdf',
    },
  })
}
