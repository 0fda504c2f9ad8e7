import { Hono } from 'hono'
import { createSandbox } from 'react-billing-portal/sandbox'
import { createBillingHandler } from 'react-billing-portal/server'

const origin = process.env.APP_ORIGIN ?? 'http://localhost:5173' // where the browser has the page
const sandbox = createSandbox({ pagesUrl: `${origin}/sandbox` })
const { customer } = sandbox.seed('active')

const billing = createBillingHandler({
  stripe: sandbox.stripe,
  customer: () => customer,
  origin,
  secret: 'a-secret-of-thirty-two-bytes-or-more',
  plans: { starter: sandbox.prices.starter, pro: sandbox.prices.pro, business: sandbox.prices.business },
  publishableKey: 'pk_test_sandbox',
  now: sandbox.now,
})

export const app = new Hono()

app.all('/api/billing/*', ({ req }) => billing(req.raw))

// Stripe's own pages: the portal, Checkout, invoices, a bank's question.
app.all('/sandbox/*', ({ req }) => sandbox.pages(req.raw))

// What Stripe.js asks Stripe from the browser, with the publishable key.
app.all('/stripe-api/*', ({ req }) => {
  if (!req.header('Authorization')?.startsWith('Bearer pk_')) return new Response(null, { status: 401 })
  const address = req.url.slice(req.url.indexOf('/stripe-api') + '/stripe-api'.length)
  return sandbox.fetch(new Request(`https://api.stripe.com${address}`, req.raw))
})
