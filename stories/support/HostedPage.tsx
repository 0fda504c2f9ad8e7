import type { SandboxFetch } from './sandboxFetch.js'

/** A page of the sandbox as it was answered. */
export interface Answer {
  url: string
  html: string
}

export interface HostedPageProps {
  page: Answer
  /** Called with what a link or a form asks for. */
  onVisit: (request: Request) => Promise<void>
  /** Called by the Back button. */
  onLeave: () => void
}

/** One of the pages that stand in for Stripe's, in a frame. */
export function HostedPage({ page, onVisit, onLeave }: HostedPageProps) {
  const takeOver = (frame: HTMLIFrameElement): void => {
    frame.contentDocument?.addEventListener('click', (event) => {
      // Nodes of the frame are of its own realm, where our `instanceof` does not reach.
      const link = (event.target as Element | null)?.closest('a')
      if (!link) return
      event.preventDefault()
      void onVisit(new Request(new URL(link.getAttribute('href') ?? '', page.url)))
    })
    frame.contentDocument?.addEventListener('submit', (event) => {
      event.preventDefault()
      void onVisit(toRequest(event, page.url))
    })
  }
  return (
    <section aria-label="Hosted page">
      <button type="button" onClick={onLeave} style={{ marginBlock: '0.5rem', minBlockSize: '2rem' }}>
        ← Back
      </button>
      <iframe
        key={page.url}
        title="Hosted page"
        sandbox="allow-forms allow-same-origin"
        srcDoc={page.html}
        onLoad={(event) => takeOver(event.currentTarget)}
        style={{ display: 'block', inlineSize: '100%', blockSize: '44rem', border: 0, colorScheme: 'light' }}
      />
    </section>
  )
}

/** Where a request ends up after its redirects: a page to show, a file to open, or null once it leads away. */
export async function follow(request: Request, fetch: SandboxFetch): Promise<Answer | Blob | null> {
  const { url } = request
  if (!fetch.isHosted(new URL(url))) return null
  const answer = await fetch.sandbox.pages(request)
  const location = answer.headers.get('Location')
  if (location !== null) return follow(new Request(new URL(location, url)), fetch)
  const isPage = answer.headers.get('Content-Type')?.startsWith('text/html') ?? false
  return isPage ? { url, html: await answer.text() } : answer.blob()
}

/** What the browser would send for a form. */
function toRequest(event: SubmitEvent, base: string): Request {
  const form = event.target as HTMLFormElement
  const submitter = event.submitter
  const action = new URL(submitter?.getAttribute('formaction') ?? form.getAttribute('action') ?? '', base)
  const fields = new URLSearchParams()
  for (const [name, value] of new FormData(form, submitter)) if (typeof value === 'string') fields.append(name, value)
  if (form.method === 'post') return new Request(action, { method: 'POST', body: fields })
  action.search = fields.toString()
  return new Request(action)
}
