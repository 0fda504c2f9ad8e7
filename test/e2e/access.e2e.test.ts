import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { AxeResults } from 'axe-core'
import { describe, expect, test } from 'vitest'
import type { Page } from 'playwright'
import { findSpills } from '../../scripts/access/findSpills.ts'
import { textSpacing } from '../../scripts/access/textSpacing.ts'
import { arrive, button, openInline, origin } from './visits.ts'

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
declare const window: Window & { axe: { run(context: string, options: object): Promise<AxeResults> } }

/** What axe finds by some of its rules. */
async function judge(page: Page, ...rules: string[]): Promise<string[]> {
  await page.evaluate(axeSource)
  return page.evaluate(async (values) => {
    const rules = Object.fromEntries(values.map((rule) => [rule, { enabled: true }]))
    const { violations } = await window.axe.run('main', { runOnly: { type: 'rule', values }, rules })
    return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`))
  }, rules)
}

/** Opens panels one after the other, and gives what is found on the page with none open and with each. */
async function everyPanel(page: Page, look: () => Promise<string[]>): Promise<string[]> {
  const found = await look()
  for (const name of ['Change plan', 'Cancel plan', 'Update payment method', 'Edit billing details']) {
    await button(page, name).click()
    await page.locator('[data-slot=flow]').waitFor()
    await page.locator('[data-slot=sum][data-pending]').waitFor({ state: 'detached' })
    found.push(...(await look()).map((what) => `${name}: ${what}`))
    await page.keyboard.press('Escape')
    await page.locator('[data-slot=flow]').waitFor({ state: 'detached' })
  }
  return found
}

/** A page without movement, in one of the themes. */
async function openIn(theme: 'light' | 'dark'): Promise<Page> {
  const { page } = await openInline('active')
  await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' })
  return page
}

/** Leaves what changes something without an answer. */
const holdWrites = (page: Page) =>
  page.route('**/api/billing/**', (route) => (route.request().method() === 'GET' ? route.continue() : undefined))

/** Contrast of the colours that stand at a point of ours, read from the computed style of one element. */
const contrastOf = (page: Page, selector: string, property: 'borderTopColor' | 'borderBottomColor' | 'outlineColor') =>
  page
    .locator(selector)
    .first()
    .evaluate((element, name) => {
      const canvas = Object.assign(document.createElement('canvas'), { width: 1, height: 1 })
      const context = canvas.getContext('2d', { willReadFrequently: true })
      const luminance = (color: string): number => {
        if (!context) return 0
        context.fillStyle = color
        context.fillRect(0, 0, 1, 1)
        const [red = 0, green = 0, blue = 0] = [...context.getImageData(0, 0, 1, 1).data].map((part) =>
          part <= 10 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4,
        )
        return 0.2126 * red + 0.7152 * green + 0.0722 * blue
      }
      let ground: Element | null = element.parentElement
      while (ground && getComputedStyle(ground).backgroundColor === 'rgba(0, 0, 0, 0)') ground = ground.parentElement
      const both = [getComputedStyle(element)[name], ground ? getComputedStyle(ground).backgroundColor : '#fff']
      const [one = 0, other = 0] = both.map(luminance)
      return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05)
    }, property)

describe.each(['light', 'dark'] as const)('in a %s page', (theme) => {
  test('A10: every text has 4.5:1, with each panel open; a field, the focus and what spins have 3:1', async () => {
    const page = await openIn(theme)
    expect(await everyPanel(page, () => judge(page, 'color-contrast'))).toEqual([])
    await button(page, 'Edit billing details').click()
    expect(await contrastOf(page, '[data-slot=field] input', 'borderTopColor')).toBeGreaterThan(3)
    await page.keyboard.press('Tab')
    expect(await contrastOf(page, '[data-slot=field] :focus-visible', 'outlineColor')).toBeGreaterThan(3)

    await holdWrites(page)
    await page.getByLabel('City').fill('Cork')
    await button(page, 'Save details').click()
    const spinner = page.locator('[data-pending] > [data-slot=spinner]')
    await spinner.waitFor()
    expect(await contrastOf(page, '[data-pending] > [data-slot=spinner]', 'borderBottomColor')).toBeGreaterThan(3)
    expect(await spinner.evaluate((each) => each.parentElement === document.activeElement)).toBe(true)
  })
})

describe('by finger, at any size', () => {
  test('A11: every target has 24 px, or the room of it, with each panel open', async () => {
    const page = await openIn('light')
    for (const width of [320, 1280]) {
      await page.setViewportSize({ width, height: 720 })
      expect(await everyPanel(page, () => judge(page, 'target-size'))).toEqual([])
    }
  })

  test.each([
    ['A12: at 400 % (320 px) nothing scrolls sideways or is cut off', 320, ''],
    ['A12: with text at 200 % nothing scrolls sideways or is cut off', 1280, 'html { font-size: 200% }'],
    ['A13: with the text spacing of 1.4.12 nothing is lost, at 320 px', 320, textSpacing],
    ['A13: with the text spacing of 1.4.12 nothing is lost, at 1280 px', 1280, textSpacing],
  ])('%s', async (_, width, css) => {
    const page = await openIn('light')
    await page.setViewportSize({ width, height: 720 })
    // The demo's own bar is none of ours.
    await page.addStyleTag({ content: `${css} .toolbar { display: none !important }` })
    expect(await everyPanel(page, () => page.evaluate(findSpills))).toEqual([])
  })
})

describe('in forced colours', () => {
  test('A14: cards, badges, the focus and what is chosen have an edge in the system’s colours', async () => {
    const page = await openIn('light')
    await page.emulateMedia({ forcedColors: 'active' })
    /** Whether the edge of an element differs from the ground that the system draws. */
    const edgeOf = (selector: string, name: 'borderTopColor' | 'outlineColor', width: string, pseudo = '') =>
      page
        .locator(selector)
        .first()
        .evaluate(
          (element, [property, side, part]) => {
            const probe = document.body.appendChild(document.createElement('i'))
            probe.style.color = 'Canvas'
            const canvas = getComputedStyle(probe).color
            probe.remove()
            const style = getComputedStyle(element, part || null)
            return parseFloat(style.getPropertyValue(side)) > 0 && style[property] !== canvas
          },
          [name, width, pseudo] as const,
        )
    expect(await edgeOf('[data-slot=subscription-card]', 'borderTopColor', 'border-top-width')).toBe(true)
    expect(await edgeOf('[data-slot=badge]', 'borderTopColor', 'border-top-width', '::before')).toBe(true)
    expect(await edgeOf('[data-slot=button]', 'borderTopColor', 'border-top-width')).toBe(true)

    await button(page, 'Change plan').click()
    await page.locator('[data-slot=flow]').waitFor()
    await page.keyboard.press('Tab')
    const ring = page.locator('[data-slot=choice]:has(:focus-visible), [data-slot=flow] :focus-visible').first()
    expect(await ring.evaluate((element) => getComputedStyle(element).outlineStyle)).toBe('solid')
    // The browser draws the dot of a radio button itself; no colour of ours is kept against the person's.
    const kept = await page.evaluate(() =>
      [...document.querySelectorAll('[data-bp-root], [data-bp-root] :not(svg, svg *)')]
        .filter((element) => getComputedStyle(element).forcedColorAdjust === 'none')
        .map((element) => element.outerHTML.slice(0, 80)),
    )
    expect(kept).toEqual([])
    // How often a plan is paid stands in no plan of the demo.
    const grounds = await page.locator('[data-slot=subscription-card]').evaluate((card) => {
      card.insertAdjacentHTML('beforeend', '<p class="bp:segments"><label data-checked>A</label><label>B</label></p>')
      return [...card.querySelectorAll('.bp\\:segments > label')].map((each) => getComputedStyle(each).backgroundColor)
    })
    expect(new Set(grounds).size).toBe(2)
  })
})

/** Everything that moves on the page. */
const movements = (page: Page) =>
  page.evaluate(() =>
    document
      .getAnimations()
      .filter(({ effect }) => Number(effect?.getComputedTiming().duration) > 0)
      .map((animation) => (animation as CSSAnimation).animationName),
  )

describe('with reduced motion', () => {
  test('A15: nothing moves while it loads, opens or is under way; what moves otherwise never flashes', async () => {
    const { page } = await arrive('active', 'inline')
    await page.emulateMedia({ reducedMotion: 'reduce' })
    await holdWrites(page)
    await page.goto(origin, { waitUntil: 'commit' })
    await page.locator('[data-bp-root]').first().waitFor()
    expect(await movements(page)).toEqual([])
    await button(page, 'Edit billing details').click()
    await page.locator('[data-slot=flow]').waitFor()
    expect(await movements(page)).toEqual([])
    await page.getByLabel('City').fill('Cork')
    await button(page, 'Save details').click()
    await page.locator('[data-slot=spinner]').waitFor()
    expect(await movements(page)).toEqual([])

    await page.emulateMedia({ reducedMotion: 'no-preference' })
    await expect.poll(() => movements(page), { timeout: 15_000 }).toEqual(['bp-spin'])
    const duration = await page.evaluate(() => document.getAnimations()[0]?.effect?.getComputedTiming().duration)
    // One turn, far from three flashes a second.
    expect(Number(duration)).toBeGreaterThanOrEqual(1000)
  })
})

describe('below a bar that stays at the top of the host’s page', () => {
  test('A16: each control that takes the focus shows it, and is not hidden, forwards and backwards', async () => {
    const page = await openIn('light')
    await page.setViewportSize({ width: 320, height: 480 })
    await page.addStyleTag({
      content:
        '.toolbar { position: sticky; inset-block-start: 0; block-size: 64px; overflow: hidden; z-index: 1; background: Canvas }',
    })
    const stop = () =>
      page.evaluate(() => {
        const element = document.activeElement
        if (!element?.closest('[data-bp-root]')) return null
        const { left, top, width, height } = element.getBoundingClientRect()
        const at = (y: number) => document.elementFromPoint(left + width / 2, y)
        const isSeen = (y: number) => element.contains(at(y)) || at(y)?.contains(element) === true
        const style = getComputedStyle(element)
        return {
          name: (element.getAttribute('aria-label') ?? element.textContent ?? '').slice(0, 40),
          isMarked: style.outlineStyle === 'solid' && parseFloat(style.outlineWidth) >= 2,
          isSeen: isSeen(top + 2) && isSeen(top + height - 2),
        }
      })
    const stops: NonNullable<Awaited<ReturnType<typeof stop>>>[] = []
    for (const key of ['Tab', 'Shift+Tab']) {
      const last = page.locator('[data-bp-root] :is(a[href], button)')
      await (key === 'Tab' ? last.first() : last.last()).focus()
      for (let at = await stop(); at; at = await stop()) {
        stops.push(at)
        await page.keyboard.press(key)
      }
    }
    expect(stops.length).toBeGreaterThan(20)
    expect(stops.filter(({ isMarked, isSeen }, index) => (index > 0 && !isMarked) || !isSeen)).toEqual([])
  })
})
