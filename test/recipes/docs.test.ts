// @vitest-environment node
import { globSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { createSandbox, scenarioDescriptions } from 'react-billing-portal/sandbox'
import { root } from '../../scripts/alias.ts'

const read = (file: string) => readFileSync(path.join(root, file), 'utf8')
const shown = ['docs/mounting.md', 'docs/sandbox.md'].flatMap((file) => [
  ...read(file).matchAll(/\[`(recipes\/[^`]+)`\]\(<?\.\.\/\1>?\)[^\n]*\n\n```tsx?\n(.*?)```/gs),
])
const recipes = globSync('recipes/**/*.{ts,tsx}', { cwd: root }).map((file) => file.split(path.sep).join('/'))

/** The doors that pages of the package's readers import from. */
const doors = {
  'react-billing-portal': () => import('react-billing-portal'),
  'react-billing-portal/server': () => import('react-billing-portal/server'),
  'react-billing-portal/sandbox': () => import('react-billing-portal/sandbox'),
  'react-billing-portal/locales/de': () => import('react-billing-portal/locales/de'),
  'react-billing-portal/locales/fr': () => import('react-billing-portal/locales/fr'),
}

describe('what the documents name', () => {
  const documents = ['README.md', ...globSync('docs/*.md', { cwd: root })]
  const imports = documents.flatMap((file) =>
    [...read(file).matchAll(/import \{([^}]+)\} from '(react-billing-portal[\w/-]*)'/g)].map(
      ([, names = '', door = '']) =>
        [file, names.split(',').map((name) => name.trim()), door as keyof typeof doors] as const,
    ),
  )

  it.each(imports)('%s imports %j from %s, which has them', async (_, names, door) => {
    expect(Object.keys(await doors[door]())).toEqual(
      expect.arrayContaining(names.filter((name) => name && !name.startsWith('type '))),
    )
  })

  it('docs/in-page.md speaks of hooks that there are', async () => {
    const hooks = [...read('docs/in-page.md').matchAll(/`(use[A-Z]\w+)/g)].map(([, name]) => name)
    expect(Object.keys(await doors['react-billing-portal']())).toEqual(expect.arrayContaining(hooks))
  })
})

describe('docs/sandbox.md', () => {
  it('has every state in which a customer can be, and every price', () => {
    const states = [...read('docs/sandbox.md').matchAll(/^\| `(\w+)` \| (.*) \|$/gm)].map(([, name, words]) => [
      name,
      words,
    ])
    expect(Object.fromEntries(states)).toEqual(scenarioDescriptions)
    for (const price of Object.keys(createSandbox().prices)) expect(read('docs/sandbox.md')).toContain(`\`${price}\``)
  })
})

describe('docs/mounting.md and docs/sandbox.md', () => {
  it('show every recipe', () => {
    expect(new Set(shown.map(([, file]) => file))).toEqual(new Set(recipes))
  })

  it.each(shown.map(([, file = '', code]) => [file, code]))('shows %s as it is', (file, code) => {
    expect(code).toBe(read(file))
  })
})
