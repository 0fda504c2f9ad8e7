import { readFileSync } from 'node:fs'
import path from 'node:path'
import { scenarios } from 'react-billing-portal/sandbox'
import { expect, test } from 'vitest'
import { root } from '../../scripts/alias.ts'
import { abouts } from '../../stories/support/abouts.js'
import { catalogueOf } from '../../stories/support/catalogue.js'

const read = (file: string) => readFileSync(path.join(root, file), 'utf8')

test('every account of the sandbox has a story of the whole dashboard', () => {
  const stories = read('stories/components/BillingDashboard.stories.tsx')
  expect(scenarios.filter((name) => !stories.includes(`account('${name}'`))).toEqual([])
})

test.each(Object.entries(abouts))(
  'the page of %s names parts and words that there are, and has a recipe',
  (name, about) => {
    const theming = read('docs/theming.md')
    expect(about.parts.filter((part) => !theming.includes(`\n| ${part} |`))).toEqual([])
    const words = about.messages.flatMap(catalogueOf)
    expect(words.length).toBeGreaterThan(0)
    expect(words.filter(({ says }) => /undefined|NaN|\[object/.test(says))).toEqual([])
    expect(read(`stories/components/recipes/${name}.tsx`)).toContain(`<${name}`)
  },
)
