import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { AxeResults, RunOptions, Spec } from 'axe-core'
import type { Page } from 'playwright'
import { findSpills } from './findSpills.ts'
import type { Frame, Look } from './looks.ts'
import { textSpacing } from './textSpacing.ts'

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

const sheets = { spacing: textSpacing, 'large text': 'html { font-size: 200% !important; }' }

/** What Storybook and axe leave in the window. */
declare const window: Window & {
  axe: {
    run(context: unknown, options: RunOptions): Promise<AxeResults>
  }
  __STORYBOOK_ADDONS_CHANNEL__: {
    once(event: string, listener: () => void): void
    emit(event: string, payload: unknown): void
  }
  __STORYBOOK_PREVIEW__: {
    currentRender?: {
      id: string
      phase: string
      story?: { parameters: { a11y: { config: Spec; options: RunOptions } } }
    }
  }
}

/** Opens a story as somebody does who has set the toolbar before; waits until it has been played, and nothing on it moves. */
export async function openStory(page: Page, origin: string, id: string, frame?: Frame): Promise<void> {
  await page.setViewportSize({ width: frame?.width ?? 1280, height: 720 })
  // What the addon would judge by itself is judged here.
  const globals = Object.entries({ 'a11y.manual': '!true', ...frame?.globals }).map((pair) => pair.join(':'))
  await page.goto(`${origin}/iframe.html?viewMode=story&id=${id}&globals=${globals.join(';')}`)
  await page.waitForFunction(
    (wanted) => {
      const { id: shown, phase = '' } = window['__STORYBOOK_PREVIEW__']?.currentRender ?? {}
      return shown === wanted && ['finished', 'aborted', 'errored'].includes(phase)
    },
    id,
    { timeout: 60_000 },
  )
  // A story that fails is finished, too.
  const failure = page.locator('.sb-show-errordisplay #error-stack')
  if ((await failure.count()) > 0) throw new Error(`It cannot be played: ${await failure.innerText()}`)
  await settle(page)
  await page.evaluate(axeSource)
}

/** Waits until what is said stays the same. */
async function settle(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const pause = () => new Promise((resolve) => setTimeout(resolve, 60))
    let last = ''
    for (let round = 0; round < 50; round += 1) {
      await pause()
      await new Promise(requestAnimationFrame)
      const { innerText } = document.body
      if (innerText === last) return
      last = innerText
    }
  })
}

/** Shows the story in another way, as it stands: what was played is not played again. */
async function wear(page: Page, { globals, width, css }: Look): Promise<void> {
  await page.setViewportSize({ width, height: 720 })
  await page.evaluate(
    async ([next, sheet]) => {
      document.querySelector('#look')?.remove()
      document.head.append(Object.assign(document.createElement('style'), { id: 'look', textContent: sheet }))
      const channel = window['__STORYBOOK_ADDONS_CHANNEL__']
      const rendered = new Promise<void>((resolve) => {
        channel.once('storyRendered', resolve)
      })
      channel.emit('updateGlobals', { globals: { locale: 'en', ...next } })
      await rendered
    },
    [globals, css ? sheets[css] : ''] as const,
  )
  await settle(page)
}

/** axe, with the rules that the story is judged by everywhere. */
const judge = (page: Page): Promise<string[]> =>
  page.evaluate(async () => {
    const { config, options } = window['__STORYBOOK_PREVIEW__'].currentRender?.story?.parameters.a11y ?? {}
    if (!config || !options) throw new Error('The story has no parameters for axe.')
    const rules = Object.fromEntries([
      ['target-size', { enabled: true }],
      ...(config.rules ?? []).map(({ id, enabled = true }) => [id, { enabled }] as const),
    ])
    const context = { include: 'body', exclude: ['.sb-wrapper', '#storybook-docs', '#storybook-highlights-root'] }
    const asked: RunOptions = { ...options, rules, iframes: false, preload: false, resultTypes: ['violations'] }
    const { violations } = await window.axe.run(context, asked)
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(({ target, any, all }) => `${id} at ${target.join(' ')}: ${[...any, ...all][0]?.message ?? ''}`),
    )
  })

/** What is wrong with the story on show, looked at in one way. */
export async function lookAt(page: Page, look: Look): Promise<string[]> {
  await wear(page, look)
  return [...(look.isJudged ? await judge(page) : []), ...(await page.evaluate(findSpills))]
}
