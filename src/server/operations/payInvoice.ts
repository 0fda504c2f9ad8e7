import type Stripe from 'stripe'
import { PayInvoiceSchema } from '../../contract/index.js'
import type { PayInvoice, PaymentStep } from '../../contract/index.js'
import { BillingProblem } from '../http/problem.js'
import { paymentParts, paymentStatusOf, toPaymentStep } from '../mapping/paymentStep.js'
import { isIssued, toInvoice } from '../mapping/toInvoice.js'
import { defineRoute, requireAccount } from '../route.js'
import type { Account } from '../route.js'
import { toStripeFault } from '../stripe/stripeErrors.js'

/**
 * Pays an open invoice with a saved method, or says what its payment waits for. A charge that is under way is not made
 * again: while one is processing, or the bank waits for the person to confirm it, the answer is that one.
 */
export const payInvoice = defineRoute(PayInvoiceSchema, async (call, input) => {
  const account = requireAccount(call)
  const { stripe, refs } = account
  const id = await refs.open('invoice', call.params['ref'] ?? '')
  const [invoice, method] = await Promise.all([stripe.invoice(id, paymentParts), readMethod(account, input)])
  const status = paymentStatusOf(invoice)
  const isUnderWay = status === 'processing' || (status === 'requires_action' && method === null)
  if (status === 'paid' || (isOpen(invoice) && isUnderWay)) return { body: await toPaymentStep(invoice, refs) }
  if (!isOpen(invoice)) throw await closed(account, invoice)
  return { body: await pay(account, invoice, method) }
})

async function pay(account: Account, { id }: Stripe.Invoice, method: string | null): Promise<PaymentStep> {
  const { stripe, refs } = account
  try {
    return await toPaymentStep(await stripe.payInvoice(id, method, paymentParts), refs)
  } catch (error) {
    const { type = '', code } = toStripeFault(error) ?? {}
    if (!['StripeCardError', 'StripeInvalidRequestError'].includes(type)) throw error
    // Stripe answers so as well where the bank waits, and where somebody else was faster: the invoice tells.
    const fresh = await stripe.invoice(id, paymentParts).catch(() => null)
    if (fresh === null) throw error
    const status = paymentStatusOf(fresh)
    if (status === 'paid' || (isOpen(fresh) && status !== 'open')) return toPaymentStep(fresh, refs)
    if (!isOpen(fresh)) throw await closed(account, fresh)
    // Without anything to charge, Stripe says that something is missing.
    throw code === 'resource_missing' ? new BillingProblem('payment_failed') : error
  }
}

/** A saved method that the person chose; null for the one that is charged anyway. */
async function readMethod({ stripe, refs }: Account, { paymentMethod }: PayInvoice): Promise<string | null> {
  if (paymentMethod === undefined) return null
  return (await stripe.paymentMethod(await refs.open('payment_method', paymentMethod))).id
}

const isOpen = ({ status }: Stripe.Invoice) => status === 'open'

async function closed({ refs }: Account, invoice: Stripe.Invoice): Promise<BillingProblem> {
  if (!isIssued(invoice)) return new BillingProblem('not_found')
  return new BillingProblem('conflict', {
    detail: `The invoice is \`${invoice.status}\`, and only an open one can be paid: show it as it stands.`,
    current: toInvoice(invoice, await refs.seal('invoice', invoice.id)),
  })
}
