import { type ReactNode, useCallback, useState } from 'react'
import { type Answer, follow, HostedPage } from './HostedPage.js'
import { ENDPOINT, type SandboxFetch } from './sandboxFetch.js'

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
  const [answer, setAnswer] = useState<Answer | null>(null)
  const visit = useCallback(
    (request: Request): void => {
      void follow(request, fetch).then((next) => {
        if (next instanceof Blob) window.open(URL.createObjectURL(next), '_blank')
        else setAnswer(next)
      })
    },
    [fetch],
  )

  // A link to the endpoint is a navigation, which no `fetch` sees: here it is answered by the same handler.
  const routeLinks = useCallback(
    (page: HTMLDivElement) => {
      const open = (event: MouseEvent): void => {
        const link = event.target instanceof Element ? event.target.closest('a') : null
        if (!link || !new URL(link.href).pathname.startsWith(`${ENDPOINT}/`)) return
        event.preventDefault()
        void fetch(link.href, { headers: { Accept: 'text/html' } }).then(({ headers }) => {
          const location = headers.get('Location')
          if (location) visit(new Request(location))
        })
      }
      page.addEventListener('click', open)
      return () => page.removeEventListener('click', open)
    },
    [fetch, visit],
  )

  if (answer) return <HostedPage page={answer} onVisit={visit} onLeave={() => setAnswer(null)} />
  return (
    <div ref={routeLinks} style={{ display: 'contents' }}>
      {children((url) => visit(new Request(url)))}
    </div>
  )
}
