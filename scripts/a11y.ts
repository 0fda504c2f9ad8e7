// `npm run test:a11y`: every story in every look, in Chromium, once it was played in the dark, right to left, at 320 px.
// `-- --sample 4` takes every fourth look of each story, another one of the next story's; `-- --built` takes the Storybook
// that is there; `-- --only flows-cancel` the stories whose id begins so.
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { chromium } from 'playwright'
import { preview } from 'vite'
import { farthest, looks } from './access/looks.ts'
import { lookAt, openStory } from './access/visitStory.ts'
import { root } from './alias.ts'
import { launchOptions } from './browser.ts'
import { report } from './reports.ts'
import { run, say } from './shell.ts'

const { values } = parseArgs({
  options: {
    sample: { type: 'string', default: '1' },
    only: { type: 'string', default: '' },
    pages: { type: 'string', default: '2' },
    built: { type: 'boolean', default: false },
  },
})
const nth = Math.min(Number(values.sample), looks.length)
if (!(nth >= 1)) throw new Error(`--sample ${values.sample}: give a number from 1 to ${looks.length}.`)

if (!values.built) {
  const { ok, output } = await run('npm', ['run', 'build-storybook'])
  if (!ok) throw new Error(`Storybook could not be built.\n${output}`)
}
const folder = path.join(root, 'storybook-static')
const index: { entries: Record<string, { id: string; type: string }> } = JSON.parse(
  readFileSync(path.join(folder, 'index.json'), 'utf8'),
)
const stories = Object.values(index.entries)
  .filter(({ id, type }) => type === 'story' && id.startsWith(values.only))
  .map(({ id }) => id)

const server = await preview({
  configFile: false,
  root,
  logLevel: 'silent',
  build: { outDir: folder },
  preview: { port: 0, host: 'localhost' },
})
const origin = server.resolvedUrls?.local[0]?.replace(/\/$/, '') ?? ''
const browser = await chromium.launch(launchOptions())

const start = performance.now()
const counts = { passed: 0, failed: 0 }
const queue = stories.map((id, place) => ({ id, own: looks.filter((_, number) => (number + place) % nth === 0) }))

/** Goes on with the next story until there is none. */
async function work(): Promise<void> {
  const context = await browser.newContext({ locale: 'en-US', timezoneId: 'UTC', reducedMotion: 'reduce' })
  const page = await context.newPage()
  for (let next = queue.shift(); next; next = queue.shift()) {
    const wrong = new Map<string, string[]>()
    const note = (what: string, where: string) => wrong.set(what, [...(wrong.get(what) ?? []), where])
    try {
      await openStory(page, origin, next.id, farthest)
      for (const look of next.own) {
        const findings = await lookAt(page, look)
        counts[findings.length > 0 ? 'failed' : 'passed'] += 1
        for (const finding of findings) note(finding, look.name)
      }
    } catch (error) {
      counts.failed += 1
      note(String(error), 'the story')
    }
    for (const [what, where] of wrong) say(`${next.id} (${where.join('; ')})\n    ${what}`)
    if (queue.length % 50 === 0) say(`… ${queue.length} stories left, ${minutes()}`)
  }
  await context.close()
}

const minutes = () => `${((performance.now() - start) / 60_000).toFixed(1)} min`

await Promise.all(Array.from({ length: Number(values.pages) }, work))
await browser.close()
await server.close()
report('accessibility', counts.passed, counts.failed)
say(`a11y: ${stories.length} stories, ${counts.passed} looks without a finding, ${counts.failed} with, ${minutes()}`)
process.exitCode = counts.failed === 0 ? 0 : 1
