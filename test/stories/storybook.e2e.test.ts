import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { Browser, Page } from 'playwright'
import { preview, type PreviewServer } from 'vite'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openStory } from '../../scripts/access/visitStory.ts'
import { root } from '../../scripts/alias.ts'
import { run } from '../../scripts/shell.ts'
import { launchBrowser } from '../e2e/demo.ts'

/** A row of the table of props, as the panel has it. */
interface Row {
  name: string
  summary: string
  control: string
  options: unknown[]
  now: unknown
}

interface Entry {
  id: string
  type: string
  title: string
}

/** What Storybook leaves in the window, as far as it is asked here. */
declare const window: Window & {
  __STORYBOOK_ADDONS_CHANNEL__: {
    once(event: string, listener: () => void): void
    emit(event: string, payload: unknown): void
  }
  __STORYBOOK_PREVIEW__: { storyStoreValue: { loadStory(options: { storyId: string }): Promise<LoadedStory> } }
}

interface LoadedStory {
  initialArgs: Record<string, unknown>
  parameters: { controls?: { disable?: boolean } }
  argTypes: Record<
    string,
    {
      table?: { type?: { summary?: string } }
      control?: { type?: string; disable?: boolean }
      options?: unknown[]
    }
  >
}

const folder = path.join(root, 'storybook-static')
let server: PreviewServer
let browser: Browser
let page: Page
let origin = ''
let entries: Entry[] = []
/** The story that a page shows beside its props: the first of each title. */
let shown: Entry[] = []

beforeAll(async () => {
  const { ok, output } = await run('npm', ['run', 'build-storybook'])
  if (!ok) throw new Error(`Storybook could not be built.\n${output}`)
  server = await preview({
    configFile: false,
    root,
    logLevel: 'silent',
    build: { outDir: folder },
    preview: { port: 0, host: 'localhost' },
  })
  origin = server.resolvedUrls?.local[0]?.replace(/\/$/, '') ?? ''
  const index: { entries: Record<string, Entry> } = JSON.parse(readFileSync(path.join(folder, 'index.json'), 'utf8'))
  entries = Object.values(index.entries)
  const titles = new Set(entries.filter(({ type }) => type === 'docs').map(({ title }) => title))
  shown = [...titles].flatMap((title) => entries.find((entry) => entry.title === title && entry.type === 'story') ?? [])
  browser = await launchBrowser()
  page = await browser.newPage({ reducedMotion: 'reduce' })
})
afterAll(async () => {
  await browser?.close()
  await server?.close()
})

/** The rows of the props that stand beside a story. */
const rowsOf = (id: string): Promise<Row[]> =>
  page.evaluate(async (storyId) => {
    const story = await window['__STORYBOOK_PREVIEW__'].storyStoreValue.loadStory({ storyId })
    const isOff = story.parameters.controls?.disable
    return Object.entries(story.argTypes).map(([name, { table, control, options }]) => ({
      name,
      summary: table?.type?.summary ?? '',
      control: isOff || control?.disable ? '' : (control?.type ?? ''),
      options: options ?? [],
      now: story.initialArgs[name],
    }))
  }, id)

/** What somebody at the panel may choose, other than what is so already. */
function choicesOf({ control, options, now }: Row): unknown[] {
  if (control === 'check') return options.map((option) => [option])
  if (options.length > 0) return options.filter((option) => option !== now)
  return control === 'boolean'
    ? [true, false].filter((each) => each !== now)
    : control === 'number'
      ? [4]
      : ['Words from the panel']
}

/** Sets a prop as the panel does, and says what the story looks like then. */
const turn = (storyId: string, updatedArgs: Record<string, unknown> | null): Promise<string> =>
  page.evaluate(
    async ([id, args]) => {
      const channel = window['__STORYBOOK_ADDONS_CHANNEL__']
      const rendered = new Promise<void>((resolve) => {
        channel.once('storyRendered', resolve)
      })
      if (args) channel.emit('updateStoryArgs', { storyId: id, updatedArgs: args })
      else channel.emit('resetStoryArgs', { storyId: id })
      await rendered
      return document.querySelector('#storybook-root')?.innerHTML ?? ''
    },
    [storyId, updatedArgs] as const,
  )

test('every control beside a component changes what is shown', async () => {
  const idle: string[] = []
  expect(shown.length).toBeGreaterThan(30)
  for (const { id, title } of shown) {
    await openStory(page, origin, id)
    for (const row of (await rowsOf(id)).filter(({ control }) => control !== '')) {
      const before = await turn(id, null)
      let changes = false
      for (const choice of choicesOf(row)) {
        await turn(id, { [row.name]: choice })
        changes = await page
          .waitForFunction((old) => document.querySelector('#storybook-root')?.innerHTML !== old, before, {
            timeout: 5000,
          })
          .then(
            () => true,
            () => false,
          )
        if (changes) break
      }
      if (!changes) idle.push(`${title}: ${row.name}`)
    }
  }
  expect(idle).toEqual([])
}, 600_000)

test('the table of props says of each the type that stands in the source', async () => {
  const untold: string[] = []
  for (const { id, title } of shown) {
    for (const { name, summary } of await rowsOf(id))
      if (/^(union|unknown|signature|any|v\..*)?$/.test(summary)) untold.push(`${title}: ${name} (${summary})`)
  }
  expect(untold).toEqual([])
})

test('every page opens from files alone, and complains of nothing', async () => {
  const complaints: string[] = []
  const pages = entries.filter(({ type }) => type === 'docs')
  const reader = await browser.newPage({ reducedMotion: 'reduce' })
  let id = ''
  reader.on('console', (message) => {
    if (message.type() === 'error') complaints.push(`${id}: ${message.text()}`)
  })
  reader.on('pageerror', (error) => complaints.push(`${id}: ${String(error)}`))
  for (const entry of pages) {
    ;({ id } = entry)
    await reader.goto(`${origin}/iframe.html?viewMode=docs&id=${id}`)
    await reader.locator('#storybook-docs h1').first().waitFor()
  }
  expect(complaints).toEqual([])
}, 600_000)
