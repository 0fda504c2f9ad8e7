import { act, fireEvent, screen, within } from '@testing-library/react'
import { StrictMode } from 'react'
import { hydrateRoot, type Root } from 'react-dom/client'
import { renderToString } from 'react-dom/server'
import { type Billing, BillingDashboard, type BillingDashboardProps } from 'react-billing-portal'
import { ar } from 'react-billing-portal/locales/ar'
import { de } from 'react-billing-portal/locales/de'
import { he } from 'react-billing-portal/locales/he'
import { ja } from 'react-billing-portal/locales/ja'
import { ptBR } from 'react-billing-portal/locales/pt-BR'
import type { ScenarioName } from 'react-billing-portal/sandbox'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { answeredBy, endpoint, json } from '../hooks/setUp.js'
import { billing, lifecycles, paymentMethod } from '../support/fixtures.js'

const zone = process.env['TZ']
let root: Root | undefined
afterEach(() => {
  act(() => root?.unmount())
  process.env['TZ'] = zone
  vi.unstubAllGlobals()
  vi.useRealTimers()
})

/** The page as a server writes it, then taken over by a browser in another zone; whatever React complains of fails the test. */
async function hydrate(
  props: Partial<BillingDashboardProps>,
  // Fixtures are old, so they are refreshed at once: with the same.
  { calls, fetch }: Pick<ReturnType<typeof answeredBy>, 'calls' | 'fetch'> = answeredBy(() =>
    json(props.initialData ?? billing()),
  ),
  browserZone = 'Pacific/Kiritimati',
) {
  const page = (
    <StrictMode>
      <BillingDashboard endpoint="/api/billing" fetch={fetch} {...props} />
    </StrictMode>
  )
  process.env['TZ'] = 'UTC'
  vi.stubGlobal('window', undefined)
  const html = renderToString(page)
  vi.unstubAllGlobals()
  expect(calls).toEqual([])

  process.env['TZ'] = browserZone
  const container = document.createElement('div')
  container.innerHTML = html
  document.body.replaceChildren(container)
  const written = container.textContent
  const recovered = vi.fn<(error: unknown) => void>()
  await act(async () => {
    root = hydrateRoot(container, page, { onRecoverableError: recovered })
  })
  expect(recovered).not.toHaveBeenCalled()
  return { html, calls, written, container }
}

/** What `Intl` and `Date` write there by themselves: the offset at noon of the day, in minutes. */
const zones: [zone: string, offset: number][] = [
  ['America/Los_Angeles', 480],
  ['America/St_Johns', 210],
  ['Europe/Berlin', -60],
  ['Asia/Kolkata', -330],
  ['Australia/Lord_Howe', -660],
  ['Pacific/Kiritimati', -840],
]

/** How each writes the end of a plan, half an hour before midnight in UTC. */
const spoken: [locale: string, day: string][] = [
  ['en-US', 'December 31, 2026'],
  ['de', '31. Dezember 2026'],
  ['ja', '2026年12月31日'],
  ['ar', '31 ديسمبر 2026'],
  ['he', '31 בדצמבר 2026'],
  ['pt-BR', '31 de dezembro de 2026'],
]

const everywhere = zones.flatMap(([zone, offset]) =>
  spoken.flatMap(([locale, day]) =>
    (['redirect', 'inline'] as const).map((mode) => ({ zone, offset, locale, day, mode })),
  ),
)

describe('C41: the dashboard', () => {
  it('is written by a server as skeletons, and loads in the browser', async () => {
    const { html, calls } = await hydrate({})
    expect(html).toContain('Loading billing details')
    expect(await screen.findByRole('heading', { name: 'Pro' })).toBeInTheDocument()
    expect(calls).toHaveLength(1)
  })

  it.each(Object.entries(lifecycles))('is written whole from what the server loaded (%s)', async (_, subscription) => {
    const method = paymentMethod({ expiry: { month: 11, year: 2026, status: 'expiring' } })
    const initialData = billing({ subscriptions: [subscription], paymentMethods: [method] })
    const { html } = await hydrate({ initialData, locale: 'en-GB' })
    expect(html).toContain('3 Nov 2026')
    expect(html).not.toContain('Loading')
  })

  it('I7: writes the same day on both sides, whatever the zones', async () => {
    const subscription = { ...lifecycles.canceling, cancelsAt: '2026-12-31T23:30:00.000Z' }
    const initialData = billing({ subscriptions: [subscription] })
    const { html } = await hydrate({ initialData })
    expect(html).toContain('December 31, 2026')
    expect(document.body).toHaveTextContent('Your plan ends on December 31, 2026.')
  })
})

describe('the dashboard, written by a server in UTC', () => {
  const ending = { ...lifecycles.canceling, cancelsAt: '2026-12-31T23:30:00.000Z' }
  const initialData = billing({ subscriptions: [ending] })
  const locales = [de, ja, ar, he, ptBR]

  it.each(everywhere)(
    'I7: is taken over in $zone, in $locale, $mode, as it stands',
    async ({ zone, offset, locale, day, mode }) => {
      const wire = answeredBy(() => json(initialData))
      const { written, container } = await hydrate({ initialData, locale, locales, mode }, wire, zone)
      // It is that zone, so a day of its own would be another one.
      expect(new Date(ending.cancelsAt).getTimezoneOffset()).toBe(offset)
      expect(written).toContain(day)
      expect(container.textContent).toBe(written)
    },
  )
})

describe('C41: the dashboard that does everything in the page', () => {
  /** The bill of a scenario, as a server loads it. */
  async function loaded(scenario: ScenarioName) {
    const wire = endpoint(scenario)
    const initialData = (await (await wire.fetch('/api/billing', {})).json()) as Billing
    wire.calls.splice(0)
    vi.useFakeTimers({ toFake: ['Date'], now: wire.sandbox.now() })
    return { wire, initialData }
  }

  it.each(['active', 'pastDue', 'pendingUpdate', 'paused', 'canceling', 'free'] as const)(
    'is written whole, and taken over without a complaint: %s',
    async (scenario) => {
      const { wire, initialData } = await loaded(scenario)
      const { html, calls } = await hydrate({ initialData, mode: 'inline', locale: 'en-GB' }, wire)
      expect(html).not.toContain('Loading billing details')
      const name = initialData.subscriptions[0]?.name ?? 'You are on the free plan.'
      expect(html).toContain(name)
      // What is shown on need is asked for in the browser, and what the server loaded is not asked for again.
      expect(await screen.findByText('14 Fenian Street')).toBeVisible()
      expect(calls.map(({ method, path }) => `${method} ${path}`)).toEqual(['GET /customer'])
    },
  )

  it('acts as soon as it is taken over', async () => {
    const { wire, initialData } = await loaded('canceling')
    await hydrate({ initialData, mode: 'inline', locale: 'en-GB' }, wire)
    fireEvent.click(screen.getAllByRole('button', { name: 'Keep plan' })[0] as HTMLElement)
    const panel = await screen.findByRole('dialog', { name: 'Keep Pro' })
    fireEvent.click(within(panel).getByRole('button', { name: 'Keep plan' }))
    expect(await screen.findByText('Your plan goes on.')).toBeVisible()
  })
})
