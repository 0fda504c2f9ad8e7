// @vitest-environment node
import { globSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { root } from '../../scripts/alias.ts'

const read = (file: string) => readFileSync(path.join(root, file), 'utf8')
const shown = [
  ...read('docs/mounting.md').matchAll(/\[`(recipes\/[^`]+)`\]\(<?\.\.\/\1>?\)[^\n]*\n\n```tsx?\n(.*?)```/gs),
]
const recipes = globSync('recipes/**/*.{ts,tsx}', { cwd: root }).map((file) => file.split(path.sep).join('/'))

describe('docs/mounting.md', () => {
  it('shows every recipe', () => {
    expect(new Set(shown.map(([, file]) => file))).toEqual(new Set(recipes))
  })

  it.each(shown.map(([, file = '', code]) => [file, code]))('shows %s as it is', (file, code) => {
    expect(code).toBe(read(file))
  })
})
