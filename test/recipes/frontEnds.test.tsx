import { render, screen } from '@testing-library/react'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { createApp, ORIGIN, SESSION } from './app.js'
import { browserFetch } from './browser.js'

afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllEnvs()
  vi.unstubAllGlobals()
})

/** Serves a page's requests, and remembers them. */
function serving(billing: (request: Request) => Promise<Response>) {
  const requests: Request[] = []
  return {
    requests,
    serve: (request: Request) => {
      requests.push(request)
      return billing(request)
    },
  }
}

describe('a page whose people are known by a token', () => {
  it('sends it with each request, freshly asked for, and no cookie', async () => {
    await createApp('active')
    const { billing } = await import('../../recipes/lib/billing.ts')
    const { requests, serve } = serving(billing)
    vi.stubGlobal('fetch', browserFetch(ORIGIN, '', serve))
    const { BillingPage } = await import('../../recipes/bearer.tsx')
    const getToken = vi.fn<() => Promise<string>>().mockResolvedValue('anna')
    render(<BillingPage getToken={getToken} />)
    expect(await screen.findByText('Visa ending in 4242')).toBeVisible()
    expect(requests.map(({ headers }) => [headers.get('Authorization'), headers.get('Cookie')])).toEqual([
      ['Bearer anna', null],
    ])
    expect(getToken).toHaveBeenCalledOnce()
  })
})

describe('a page on another origin than the endpoint', () => {
  const api = 'https://api.example.com/api/billing'
  const click = {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', 'Idempotency-Key': 'a-click' },
    body: '{"flow":{"type":"customer_update"}}',
    credentials: 'include',
  } as const

  it('reads and writes with the cookie, and people come back to it', async () => {
    const { sandbox } = await createApp('active')
    const { billing } = await import('../../recipes/cross-origin-server.ts')
    const { requests, serve } = serving(billing)
    const fetch = browserFetch(ORIGIN, SESSION.Cookie, serve)
    vi.stubGlobal('fetch', fetch)
    const { BillingPage } = await import('../../recipes/cross-origin-page.tsx')
    render(<BillingPage />)
    expect(await screen.findByText('Visa ending in 4242')).toBeVisible()
    expect((await fetch(`${api}/portal-sessions`, click)).status).toBe(200)
    expect(requests.at(-2)?.method).toBe('OPTIONS')
    expect(sandbox.requests.at(-1)?.params).toMatchObject({ return_url: `${ORIGIN}/billing` })
  })

  it('sends a header of the host’s, once the endpoint lists it', async () => {
    await createApp('active')
    const { options } = await import('../../recipes/lib/billing.ts')
    const { createBillingHandler } = await import('react-billing-portal/server')
    const read = (headers?: string) => {
      const billing = createBillingHandler({ ...options, cors: { origins: ORIGIN, headers } })
      return browserFetch(ORIGIN, SESSION.Cookie, billing)(api, { headers: { 'X-Team': '7' }, credentials: 'include' })
    }
    await expect(read()).rejects.toThrow('the preflight did not allow it')
    expect((await read('X-Team')).status).toBe(200)
  })

  it('is the only one that may: a third origin reads nothing, and Stripe is not asked', async () => {
    const { sandbox } = await createApp('active')
    const { billing } = await import('../../recipes/cross-origin-server.ts')
    const { length } = sandbox.requests
    const fetch = browserFetch('https://evil.example', SESSION.Cookie, billing)
    await expect(fetch(api, { credentials: 'include' })).rejects.toThrow('Failed to fetch')
    await expect(fetch(`${api}/portal-sessions`, click)).rejects.toThrow('Failed to fetch')
    expect(sandbox.requests).toHaveLength(length)
  })
})
