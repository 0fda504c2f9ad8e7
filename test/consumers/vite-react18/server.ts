// The app's back end: the endpoint over the package's sandbox, and the built page.
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { serve } from '@hono/node-server'
import { createSandbox } from 'react-billing-portal/sandbox'
import { type BillingHandlerOptions, createBillingHandler } from 'react-billing-portal/server'

const port = Number(process.env.PORT)
const origin = `http://localhost:${port}`
const today = new Date().toISOString().slice(0, 10)
const sandbox = createSandbox({ now: today, pagesUrl: `${origin}/sandbox`, allowInProduction: true })
const { customer } = sandbox.seed('active')
const options: BillingHandlerOptions = {
  stripe: sandbox.stripe,
  customer: () => customer,
  origin,
  secret: process.env['BILLING_SECRET'] ?? '',
  plans: { starter: sandbox.prices.starter, pro: sandbox.prices.pro, business: sandbox.prices.business },
  returnUrl: '/billing',
}
const billing = createBillingHandler(options)
const inPage = createBillingHandler({ ...options, basePath: '/api/in-page', publishableKey: 'pk_test_sandbox' })

/** What the page's stand-in for Stripe.js asks of Stripe, with the publishable key. */
const askStripe = async (request: Request, path: string) =>
  sandbox.fetch(`https://api.stripe.com${path}`, {
    method: request.method,
    headers: request.headers,
    body: request.method === 'GET' ? null : await request.text(),
  })

const types: Record<string, string> = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css' }

serve({
  port,
  async fetch(request) {
    const { pathname, search } = new URL(request.url)
    if (pathname.startsWith('/api/in-page')) return inPage(request)
    if (pathname.startsWith('/stripe-js')) return askStripe(request, pathname.slice('/stripe-js'.length) + search)
    if (pathname.startsWith('/api/billing')) return billing(request)
    const file = path.join('dist', pathname === '/' ? 'index.html' : pathname)
    try {
      return new Response(await readFile(file), {
        headers: { 'Content-Type': types[path.extname(file)] ?? 'text/plain' },
      })
    } catch {
      return new Response(null, { status: 404 })
    }
  },
})
