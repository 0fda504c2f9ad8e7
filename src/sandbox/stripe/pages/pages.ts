import type { World } from '../world.js'

import { serveAuthentication } from './authenticate.js'
import { serveCheckout } from './checkout.js'
import { html } from './html.js'
import { serveInvoice } from './invoice.js'
import { page } from './layout.js'
import { servePortal } from './portal/portal.js'

/** Serves the pages that stand in for Stripe's own, wherever `pagesUrl` has put them. */
export async function servePage(world: World, request: Request): Promise<Response> {
  const base = new URL(world.pagesUrl).pathname.replace(/\/$/, '')
  const { pathname } = new URL(request.url)
  const [area, ...rest] = pathname.startsWith(`${base}/`) ? pathname.slice(base.length + 1).split('/') : []
  const form = request.method === 'POST' ? new URLSearchParams(await request.text()) : undefined
  if (area === 'portal') return servePortal(world, rest, form)
  if (area === 'checkout') return serveCheckout(world, rest[0] ?? '', form)
  if (area === 'invoices') return serveInvoice(world, rest, form)
  if (area === 'authenticate') return serveAuthentication(world, rest[0] ?? '', form)
  return page('Page not found', 'customer portal', html`<p>There is nothing at this address.</p>`, 404)
}
