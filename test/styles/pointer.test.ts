// @vitest-environment node
import { globSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'

const root = path.resolve(import.meta.dirname, '../..')
const read = (files: string): string =>
  globSync(files, { cwd: root })
    .map((file) => readFileSync(path.join(root, file), 'utf8'))
    .join('\n')

describe('what the pointer does', () => {
  it('A18: shows nothing that is not there anyway: it changes colours alone, and no part has a tooltip', () => {
    const changed = [...read('src/styles/*.css').matchAll(/:hover \{([^}]*)\}/g)].flatMap(([, rules = '']) =>
      [...rules.matchAll(/^\s*([\w-]+):/gm)].map(([, property]) => property),
    )
    expect(new Set(changed)).toEqual(new Set(['background', 'color', 'opacity']))
    const markup = read('src/{views,components}/**/*.tsx')
    expect(markup).not.toMatch(/<[a-z]\w*\s[^>]*\btitle=|onMouse(Enter|Over)|onPointer(Enter|Over)|popover=/)
  })
})
