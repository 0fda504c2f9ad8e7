import { globSync, readFileSync } from 'node:fs'
import path from 'node:path'
import * as browser from 'react-billing-portal'
import * as sandbox from 'react-billing-portal/sandbox'
import * as server from 'react-billing-portal/server'
import { expect, test } from 'vitest'
import { root } from '../../scripts/alias.ts'
import { providerProps } from '../../stories/support/providerProps.js'

const read = (file: string) => readFileSync(path.join(root, file), 'utf8')
const titleOf = (text: string) => /title: '([^']+)'|<Meta title="([^"]+)"/.exec(text)?.slice(1).find(Boolean)
const stories = globSync('stories/**/*.stories.tsx', { cwd: root }).map(read)
const pages = globSync('stories/**/*.mdx', { cwd: root }).map(read)

/** What a page is about: the last word of its title, or a heading of it. */
const told = new Set([
  ...[...stories, ...pages].flatMap((text) => titleOf(text)?.split('/').at(-1) ?? []),
  ...pages.flatMap((text) => [...text.matchAll(/^##? (\w+)$/gm)].map(([, heading]) => heading)),
])

test.each(Object.entries({ browser, sandbox, server }))('every name of the door %s has a page', (_door, names) => {
  expect(Object.keys(names).length).toBeGreaterThan(4)
  expect(Object.keys(names).filter((name) => !told.has(name))).toEqual([])
})

const hooks = Object.keys(browser).filter((name) => name.startsWith('use'))

test.each(hooks)('%s has a page of its own, with a complete example that runs beside it', (hook) => {
  const page = read(`stories/hooks/${hook}.mdx`)
  const [, example = ''] = /from '\.\/(\w+)\.tsx\?raw'/.exec(page) ?? []
  expect(read(`stories/hooks/${example}.tsx`)).toContain(`${hook}(`)
  expect(read(`stories/hooks/${hook}.stories.tsx`)).toContain(`./${example}.js`)
  expect(page).toContain('## What it gives')
})

test('README names every option of the provider, and the tables of props describe each', () => {
  const [options = ''] = /everything `<BillingProvider>` takes: .*/.exec(read('README.md')) ?? []
  const props = Object.keys(providerProps).filter((name) => name !== 'endpoint')
  expect(props.filter((name) => !options.includes(`\`${name}\``))).toEqual([])
})

test('the introduction leads to every hook and to every component', () => {
  const introduction = read('stories/Introduction.mdx')
  const names = stories.flatMap((text) => /title: '(Components|Hooks)\/(\w+)'/.exec(text)?.[2] ?? [])
  expect(names.length).toBeGreaterThan(20)
  expect(names.filter((name) => !introduction.includes(`[${name}](`))).toEqual([])
})
