import { type ReactNode, useState } from 'react'
import { type Answer, follow, HostedPage } from './HostedPage.js'
import type { SandboxFetch } from './sandboxFetch.js'

export interface PortalInPlaceProps {
  /** The `fetch` whose sandbox makes the links to follow. */
  fetch: SandboxFetch
  /** The page; hand `navigate` to its `BillingProvider`. */
  children: (navigate: (url: string) => void) => ReactNode
}

/**
 * Stripe's hosted pages without a server: where the page would leave for the portal, the checkout or an invoice, the
 * stand-in shows in its place. When that leads back, the page is mounted afresh, as a browser would load it again.
 */
export function PortalInPlace({ fetch, children }: PortalInPlaceProps) {
  const [page, setPage] = useState<Answer | null>(null)
  const visit = async (request: Request): Promise<void> => {
    const next = await follow(request, fetch)
    if (next instanceof Blob) window.open(URL.createObjectURL(next), '_blank')
    else setPage(next)
  }

  if (page) return <HostedPage page={page} onVisit={visit} onLeave={() => setPage(null)} />
  return children((url) => void visit(new Request(url)))
}
