import { describe, expect, test } from 'vitest'
import type { Page } from 'playwright'
import { arrive, expectHeard, origin } from './visits.ts'

/** The demo's page in a scenario, loaded. */
async function open(scenario: string): Promise<Page> {
  const { page } = await arrive(scenario)
  await page.goto(origin)
  await page.getByRole('heading', { name: 'Billing', level: 1 }).waitFor()
  return page
}

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).first()
const expectToSee = (page: Page, text: string | RegExp) => page.getByText(text).first().waitFor()
const atPortal = (page: Page) => page.waitForURL('**/sandbox/portal/**')
const OPENING = 'Opening the billing page'
const atDashboard = (page: Page) => page.waitForURL(`${origin}/`)

describe('the redirect journey', () => {
  test('the dashboard shows plan, price, renewal, payment method and invoices', async () => {
    const page = await open('active')
    await expectToSee(page, '€29.00')
    await expectToSee(page, 'Renews on 3 December 2026 for €29.00.')
    await expectToSee(page, 'Visa ending in 4242')
    await page.getByRole('row', { name: /3 Nov 2026 NWS-0042 €29\.00/ }).waitFor()
  })

  test('cancelling in the portal and coming back shows when the plan ends, and keeping it shows it renew', async () => {
    const page = await open('active')
    await button(page, 'Cancel plan').click()
    await atPortal(page)
    await button(page, 'Cancel plan').click()
    await atDashboard(page)
    await expectToSee(page, 'Your plan ends on 3 December 2026. You keep access until then.')
    expect(await page.getByRole('button', { name: 'Cancel plan' }).count()).toBe(0)

    await button(page, 'Keep plan').click()
    await atPortal(page)
    await page.getByRole('link', { name: /keep|don.t cancel/i }).click()
    await button(page, /keep|don.t cancel/i).click()
    await page.getByRole('link', { name: /return to/i }).click()
    await atDashboard(page)
    await expectToSee(page, 'Renews on 3 December 2026 for €29.00.')
    await expectHeard(page, [OPENING, OPENING])
  })

  test('C1: the Back button leaves no button stuck and shows what changed at Stripe, without a reload', async () => {
    const page = await open('active')
    await page.evaluate(() => Object.assign(window, { isSamePage: true }))
    await button(page, 'Cancel plan').click()
    await atPortal(page)
    const portal = page.url()
    // The change happens in another tab, so that Back leads straight to the frozen dashboard.
    const other = await page.context().newPage()
    await other.goto(portal)
    await button(other, 'Cancel plan').click()
    await atDashboard(other)

    await page.goBack({ waitUntil: 'commit' })
    await expectToSee(page, 'Your plan ends on 3 December 2026. You keep access until then.')
    expect(await page.evaluate(() => 'isSamePage' in window), 'restored from the back/forward cache').toBe(true)
    expect(await page.locator('[aria-busy=true]').count()).toBe(0)

    await button(page, 'Keep plan').click()
    await atPortal(page)
    await expectHeard(page, [OPENING, OPENING])
  })

  test('upgrading shows the new plan and its price', async () => {
    const page = await open('active')
    await button(page, /^Upgrade/).click()
    await atPortal(page)
    await button(page, /confirm/i).click()
    await atDashboard(page)
    await expectToSee(page, 'Business')
    await expectToSee(page, '€99.00')
    await expectHeard(page, [OPENING])
  })

  test('replacing the card shows the new one', async () => {
    const page = await open('active')
    await button(page, 'Update payment method').click()
    await atPortal(page)
    await page.getByRole('radio', { name: /Mastercard/ }).check()
    await button(page, 'Save card').click()
    await atDashboard(page)
    await expectToSee(page, 'Mastercard ending in 4444')
    await expectHeard(page, [OPENING])
  })

  test('someone on the free plan starts one through checkout', async () => {
    const page = await open('free')
    await expectToSee(page, 'You are on the free plan.')
    await button(page, 'Choose Pro').click()
    await page.waitForURL('**/sandbox/checkout/**')
    await button(page, /subscribe/i).click()
    await page.waitForURL(`${origin}/**`)
    await expectToSee(page, /^Renews on .* for €29\.00\.$/)
    await expectHeard(page, [OPENING])
  })

  test('a failed payment is paid on the invoice page, and the alert goes', async () => {
    const page = await open('pastDue')
    await expectToSee(page, 'Payment of €29.00 failed.')
    await page.getByRole('link', { name: 'Pay now' }).first().click()
    await page.waitForURL('**/sandbox/invoices/**')
    await page.getByRole('radio', { name: /4242/ }).check()
    await button(page, /^Pay/).click()
    await page.goto(origin)
    await expectToSee(page, 'Renews on 3 December 2026 for €29.00.')
    expect(await page.getByText('Payment of €29.00 failed.').count()).toBe(0)
  })

  test('the invoice link opens a PDF', async () => {
    const page = await open('active')
    const href = await page.getByRole('link', { name: /^Download PDF of invoice NWS-0042/ }).getAttribute('href')
    const answer = await page.context().request.get(new URL(href ?? '', origin).href)
    expect(answer.headers()['content-type']).toBe('application/pdf')
    expect((await answer.body()).subarray(0, 5).toString()).toBe('%PDF-')
  })

  test('C2: twenty impatient clicks ask for one session', async () => {
    const page = await open('active')
    const posts: string[] = []
    page.on('request', (request) => {
      if (request.method() === 'POST') posts.push(request.url())
    })
    await button(page, 'Manage billing').evaluate((manage: HTMLButtonElement) => {
      for (let click = 0; click < 20; click++) manage.click()
    })
    await atPortal(page)
    expect(posts).toEqual([`${origin}/api/billing/portal-sessions`])
    await expectHeard(page, [OPENING])
  })
})

describe('in a tab of its own', () => {
  test('C26: the portal opens without a way back in, the button is idle, and returning shows what changed', async () => {
    const { page } = await arrive('active')
    await page.goto(`${origin}/?target=new-tab`)
    const cancel = button(page, 'Cancel plan')
    const opened = page.waitForEvent('popup')
    await cancel.click()
    const portal = await opened
    await atPortal(portal)
    expect(await portal.evaluate(() => window.opener)).toBeNull()
    expect(new URL(page.url()).origin).toBe(origin)
    expect(await cancel.getAttribute('aria-disabled')).toBeNull()
    expect(await page.locator('[aria-busy=true]').count()).toBe(0)

    await button(portal, 'Cancel plan').click()
    await portal.waitForURL(`${origin}/**`)
    await portal.close()
    expect(await page.getByText('Renews on 3 December 2026 for €29.00.').count()).toBe(1)
    // Playwright never hides a tab behind another; this is what a browser tells one that is shown again.
    await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange', { bubbles: true })))
    await expectToSee(page, 'Your plan ends on 3 December 2026. You keep access until then.')
    await expectHeard(page, [OPENING])
  })
})

describe('what does not show yet', () => {
  test('C21: is looked for, which is told once, and shows when it comes', async () => {
    const { page } = await arrive('active')
    await page.goto(`${origin}/?target=new-tab`)
    const opened = page.waitForEvent('popup')
    await button(page, 'Cancel plan').click()
    const portal = await opened
    await atPortal(portal)
    await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange', { bubbles: true })))
    await expectToSee(page, 'Looking for your changes…')
    await button(portal, 'Cancel plan').click()
    await expectToSee(page, 'Your plan ends on 3 December 2026. You keep access until then.')
    expect(await page.getByText('Looking for your changes…').count()).toBe(0)
    await portal.close()
    await expectHeard(page, [OPENING, 'Looking for your changes…'])
  })
})

/** What happened on a page while it loaded. */
interface Watch {
  shifts: number[]
  texts: string[]
  flush: () => void
}

/** Reads the watch after two frames: the browser measures shifts as it paints. */
const readWatch = (page: Page) =>
  page.evaluate(async () => {
    await new Promise(requestAnimationFrame)
    await new Promise(requestAnimationFrame)
    const { watch } = window as unknown as { watch: Watch }
    watch.flush()
    return { shifts: watch.shifts, texts: watch.texts }
  })

describe('a slow network', () => {
  test.each([1280, 320])(
    'C14: at %i px a labelled skeleton stands in, nothing shifts, and nothing untrue is said meanwhile',
    async (width) => {
      const { page } = await arrive('active')
      await page.setViewportSize({ width, height: 720 })
      await page.addInitScript(() => {
        const watch: Watch = { shifts: [], texts: [], flush: () => undefined }
        Object.assign(window, { watch })
        const record = (entries: PerformanceEntryList) => {
          for (const entry of entries) watch.shifts.push((entry as PerformanceEntry & { value: number }).value)
        }
        const observer = new PerformanceObserver((list) => record(list.getEntries()))
        observer.observe({ type: 'layout-shift', buffered: true })
        watch.flush = () => record(observer.takeRecords())
        new MutationObserver(() => watch.texts.push(document.body?.innerText ?? '')).observe(document, {
          childList: true,
          subtree: true,
        })
      })
      const network = await page.context().newCDPSession(page)
      await network.send('Network.emulateNetworkConditions', {
        offline: false,
        latency: 400,
        downloadThroughput: 50_000,
        uploadThroughput: 50_000,
      })
      await page.goto(origin, { waitUntil: 'commit' })
      await expectToSee(page, 'Visa ending in 4242')
      const { shifts, texts } = await readWatch(page)
      expect(shifts).toEqual([])
      expect(texts.join()).toContain('Loading billing details')
      expect(texts.join()).not.toMatch(/No payment method|No invoices|free plan/)

      // The watch does see a shift: without this, an empty list would say nothing.
      await page.evaluate(() => document.querySelector('main')?.style.setProperty('padding-top', '200px'))
      expect((await readWatch(page)).shifts).toEqual([expect.any(Number)])
    },
  )
})

describe('the endpoint', () => {
  test('answers everything in one request, without an id of Stripe', async () => {
    const { page } = await arrive('active')
    const asked: string[] = []
    page.on('request', (request) => {
      if (request.url().includes('/api/billing')) asked.push(request.url())
    })
    const loaded = page.waitForResponse(`${origin}/api/billing`)
    await page.goto(origin)
    const body = await (await loaded).text()
    await expectToSee(page, '€29.00')
    expect(asked).toEqual([`${origin}/api/billing`])
    expect(body).not.toMatch(/\b(cus|sub|si|in|pm|price|prod|pi|seti|bpc|bps|cs|sub_sched)_\w/)
  })

  test('S12: refuses a write from another origin', async () => {
    const answer = await fetch(`${origin}/api/billing/portal-sessions`, {
      method: 'POST',
      headers: { origin: 'https://evil.example', 'content-type': 'application/json', cookie: 'scenario=active' },
      body: '{}',
    })
    expect(answer.status).toBe(403)
    expect(await answer.json()).toMatchObject({ code: 'origin_not_allowed' })
  })
})
