import { afterAll, afterEach, beforeAll, expect, inject } from 'vitest'
import type { Browser, Page } from 'playwright'
import { launchBrowser, visit, type Visitor } from './demo.ts'
import { settle } from './recorder.ts'

export const origin = inject('demo')

let browser: Browser
const visitors: Visitor[] = []

beforeAll(async () => {
  browser = await launchBrowser()
})

afterAll(() => browser.close())

afterEach(async () => {
  const left = visitors.splice(0)
  await Promise.all(left.map(({ context }) => settle(context)))
  await Promise.all(left.map(({ context }) => context.close()))
  const all = (of: (visitor: Visitor) => string[]) => left.flatMap(of)
  expect({
    'errors in the console': all(({ problems }) => problems),
    'what had the focus when it fell to the page itself': all(({ recording }) => recording.falls),
    'what was said to nobody': all(({ recording }) => recording.lost),
    'what was said besides': all(({ recording }) => recording.heard.filter(isOutcome)),
  }).toEqual({
    'errors in the console': [],
    'what had the focus when it fell to the page itself': [],
    'what was said to nobody': [],
    'what was said besides': [],
  })
})

/** What is said while something takes long, which depends on the machine. */
const MEANWHILE = ['One moment', 'Loading all payment methods…', 'Loading the payment form']

const isOutcome = (text: string) => !MEANWHILE.includes(text)

/**
 * Someone at the demo in a scenario, which is started over, so that no test sees another's changes. Whatever their
 * console says by the end fails the test, but for what is taken out of `problems`; so does what a reader says, but for
 * what `expectHeard` takes, and a focus that fell to the page itself.
 */
export async function arrive(scenario: string, way?: 'redirect' | 'inline'): Promise<Visitor> {
  const visitor = await visit(browser, origin, scenario, way)
  visitors.push(visitor)
  await visitor.context.request.post(`${origin}/reset`)
  return visitor
}

interface Opened extends Visitor {
  /** The requests that changed something, as `PATCH /customer`. */
  writes: string[]
}

/** The demo's page in a scenario, loaded, doing everything in the page. */
export async function openInline(scenario: string): Promise<Opened> {
  const visitor = await arrive(scenario, 'inline')
  const { page } = visitor
  const writes: string[] = []
  page.on('request', (request) => {
    const path = request.url().split('/api/billing')[1]
    if (path !== undefined && request.method() !== 'GET') {
      writes.push(`${request.method()} ${path.replace(/[\w-]{30,}/, '*')}`)
    }
  })
  await page.goto(origin)
  await page.getByRole('region', { name: 'Billing details' }).getByText('Dublin').waitFor()
  await page.evaluate(() => document.documentElement.setAttribute('data-stayed', ''))
  return { ...visitor, writes }
}

export const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name })

export async function expectFocus(page: Page) {
  expect(await page.evaluate(() => document.activeElement !== document.body)).toBe(true)
}

/** What is said once an act is done; the focus is on something that can be acted upon, and nothing has left the page. */
export async function expectDone(page: Page, words: string | RegExp) {
  await page.getByRole('status').filter({ hasText: words }).waitFor()
  expect(page.url()).toBe(`${origin}/`)
  expect(await page.locator('html[data-stayed]').count(), 'the same page').toBe(1)
  await expectFocus(page)
  expect(await page.locator('[aria-busy=true]').count()).toBe(0)
}

/** What a screen reader has said since the last time, all of it and in order: each outcome once. */
export async function expectHeard(page: Page, words: (string | RegExp)[]) {
  const context = page.context()
  await settle(context)
  const heard = visitors.find((visitor) => visitor.context === context)?.recording.heard.splice(0) ?? []
  expect(heard.filter(isOutcome)).toEqual(
    words.map((each) => (each instanceof RegExp ? expect.stringMatching(each) : each)),
  )
  expect(
    heard.filter((text, index) => !isOutcome(text) && text === heard[index - 1]),
    'said twice',
  ).toEqual([])
}
