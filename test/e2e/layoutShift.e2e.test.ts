import type { Page } from 'playwright'
import { describe, expect, test } from 'vitest'
import { arrive, origin } from './visits.ts'

interface Watched {
  shifts: { value: number; parts: string[] }[]
}

/** Keeps what moves in the page, from its first paint on. */
const watch = () => {
  const shifts: Watched['shifts'] = []
  Object.assign(window, { shifts })
  const observer = new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) {
      const { value, sources } = entry as unknown as { value: number; sources: { node: Node | null }[] }
      const nameOf = ({ node }: { node: Node | null }) =>
        node instanceof Element ? (node.getAttribute('data-slot') ?? node.tagName) : (node?.nodeName ?? 'gone')
      shifts.push({ value, parts: sources.map(nameOf) })
    }
  })
  observer.observe({ type: 'layout-shift', buffered: true })
}

/** Where the parts of the page begin, in px: those of the skeleton or those that come in their place. */
const boxes = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll('[data-slot="billing-dashboard"] > *')].flatMap((part) => {
      const { top, height } = part.getBoundingClientRect()
      return height === 0 ? [] : [{ name: part.getAttribute('data-slot'), top: Math.round(top) }]
    }),
  )

async function load(scenario: string, way: 'redirect' | 'inline', width: number) {
  const { page } = await arrive(scenario, way)
  await page.setViewportSize({ width, height: 900 })
  await page.addInitScript(watch)
  // Time enough for the skeleton to be painted.
  await page.route(/\/api\/billing(\/|\?|$)/, async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 400))
    await route.continue()
  })
  await page.goto(origin)
  await page.locator('[data-slot=skeleton]').first().waitFor()
  const before = await boxes(page)
  await page.locator('[data-slot=skeleton]').last().waitFor({ state: 'detached' })
  await page.locator('[data-slot=subscription-card], [data-slot=closed-account]').first().waitFor()
  await page.waitForTimeout(300)
  const shifts = await page.evaluate(() => (window as unknown as Watched).shifts)
  return { before, after: await boxes(page), shifts }
}

const scenarios = [
  'active',
  'pastDue',
  'trialing',
  'canceling',
  'free',
  'severalSubscriptions',
  'manyInvoices',
  'metered',
]

describe.each(['redirect', 'inline'] as const)('while the dashboard loads, %s', (way) => {
  test.each(scenarios)('CLS 0 from skeleton to content: %s', async (scenario) => {
    for (const width of [1280, 320]) {
      const { shifts } = await load(scenario, way, width)
      expect(shifts, `at ${width} px`).toEqual([])
    }
  })

  test('each card stands where its skeleton stood', async () => {
    for (const width of [1280, 320]) {
      const { before, after } = await load('active', way, width)
      // Up to the address, which wraps as it likes.
      const tops = (parts: typeof before) => parts.slice(0, 4).map(({ top }) => top)
      expect(tops(after), `at ${width} px`).toEqual(tops(before))
    }
  })
})
