import type { Browser } from 'playwright'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { hosts, type ServedHosts, serveHosts } from '../hosts/serveHosts.ts'
import { launchBrowser } from './demo.ts'

let served: ServedHosts
let browser: Browser

beforeAll(async () => {
  served = await serveHosts()
  browser = await launchBrowser()
})
afterAll(async () => {
  await browser.close()
  await served.stop()
})

/** Each part of the dashboard: where it stands, how large it is, and how its text is set; its colours aside. */
async function partsIn(host: string, width: number, query = '') {
  const page = await browser.newPage({ viewport: { width, height: 900 } })
  await page.goto(`${served.origin}${host}.html${query}`)
  await page.locator('[data-slot=invoice]').first().waitFor()
  const parts = await page.evaluate(() => {
    const dashboard = document.querySelector('[data-slot=billing-dashboard]')
    if (!dashboard) return []
    const origin = dashboard.getBoundingClientRect()
    return [dashboard, ...dashboard.querySelectorAll('*:not(bdi)')].map((part) => {
      const box = part.getBoundingClientRect()
      const style = getComputedStyle(part)
      const round = (px: number) => Math.round(px * 2) / 2
      return {
        part: part.getAttribute('data-slot') ?? part.tagName,
        box: [box.left - origin.left, box.top - origin.top, box.width, box.height].map(round).join(' '),
        set: `${style.padding} ${style.borderWidth} ${style.borderRadius} ${style.fontSize} ${style.fontWeight} ${style.textAlign} ${style.cursor} ${style.listStyleType}`,
        colours: `${style.color} ${style.backgroundColor} ${style.borderWidth === '0px' ? '' : style.borderColor}`,
      }
    })
  })
  await page.close()
  return parts
}

type Parts = Awaited<ReturnType<typeof partsIn>>
const withoutColours = (parts: Parts) => parts.map(({ part, box, set }) => `${part}: ${box}; ${set}`)
const colours = (parts: Parts) => parts.map(({ part, colours }) => `${part}: ${colours}`)

test.each(hosts)('every part has the same box, padding and type in a host that is %s', async (host) => {
  for (const width of [1280, 320]) {
    const bare = withoutColours(await partsIn('bare', width))
    expect(bare.length).toBeGreaterThan(50)
    expect(withoutColours(await partsIn(host, width)), `at ${width} px`).toEqual(bare)
  }
})

/** The parts whose colours are not the same to the eye: builds round them each in its own way. */
function differences(one: string[], other: string[]): string[] {
  const numbers = /-?\d+(\.\d+)?/g
  const isClose = (text: string, next: string) => {
    const [left, right] = [text, next].map((side) => [...side.matchAll(numbers)].map(([number]) => Number(number)))
    return left?.every((number, index) => Math.abs(number - (right?.[index] ?? Infinity)) < (number > 1 ? 2 : 0.01))
  }
  const same = (text: string, next = '') =>
    text.replaceAll(numbers, '') === next.replaceAll(numbers, '') && isClose(text, next)
  return one.flatMap((text, index) => (same(text, other[index]) ? [] : [`${text} / ${other[index]}`]))
}

test.each(['light', 'dark'])('hosts whose tokens are equal have equal colours: %s', async (theme) => {
  const coloursIn = async (host: string) => colours(await partsIn(host, 1280, `?${theme}`))
  const bare = await coloursIn('bare')
  expect(differences(bare, await coloursIn('tailwind')), 'Tailwind 4').toEqual([])
  expect(differences(bare, await coloursIn('reset')), 'a reset').toEqual([])
  const shadcn = await coloursIn('shadcn')
  expect(differences(shadcn, await coloursIn('shadcn-v3')), 'shadcn on Tailwind 3').toEqual([])
  expect(differences(shadcn, bare), 'what shadcn colours').not.toEqual([])
})

test('the nearest mark decides between light and dark, whichever way it goes', async () => {
  const page = await browser.newPage()
  await page.goto(`${served.origin}bare.html`)
  const dashboard = page.locator('[data-slot=billing-dashboard]')
  const schemes = (outer: object, inner: object, theme?: string) =>
    dashboard.evaluate(
      (element, [around, near, own]) => {
        for (const [mark, attributes] of [
          [document.documentElement, around],
          [element.parentElement, near],
        ] as const) {
          for (const name of ['class', 'data-theme', 'style']) mark?.removeAttribute(name)
          for (const [name, value] of Object.entries(attributes)) mark?.setAttribute(name, value)
        }
        element.toggleAttribute('data-theme', false)
        if (own) element.setAttribute('data-theme', own)
        return [element, element.querySelector('section') ?? element].map((part) => getComputedStyle(part).colorScheme)
      },
      [outer, inner, theme] as const,
    )
  await page.locator('[data-slot=invoice]').first().waitFor()

  const dark = { class: 'dark' }
  expect(await schemes({}, {})).toEqual(['normal', 'normal'])
  expect(await schemes({ style: 'color-scheme: dark' }, {})).toEqual(['dark', 'dark'])
  expect(await schemes(dark, {})).toEqual(['dark', 'dark'])
  expect(await schemes(dark, { 'data-theme': 'light' })).toEqual(['light', 'light'])
  expect(await schemes({ 'data-theme': 'light' }, dark)).toEqual(['dark', 'dark'])
  expect(await schemes(dark, {}, 'light')).toEqual(['light', 'light'])
  expect(await schemes({}, { 'data-theme': 'light' }, 'system')).toEqual(['light dark', 'light dark'])
  await page.close()
})

test.each(['shadcn', 'shadcn-v3'])(
  'a token of our name outweighs what %s says, whatever theme is set',
  async (host) => {
    const page = await browser.newPage()
    await page.goto(`${served.origin}${host}.html`)
    const pay = page.locator('[data-slot=alert] button')
    const ground = () => pay.evaluate((button) => getComputedStyle(button).backgroundColor)
    await pay.waitFor()
    const own = await ground()

    await page.evaluate(() => document.documentElement.style.setProperty('--billing-primary', 'rgb(1, 2, 3)'))
    expect(own).not.toBe('rgb(1, 2, 3)')
    expect(await ground()).toBe('rgb(1, 2, 3)')
    await page
      .locator('[data-slot=billing-dashboard]')
      .evaluate((element) => element.setAttribute('data-theme', 'light'))
    expect(await ground()).toBe('rgb(1, 2, 3)')
    await page.close()
  },
)
