import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import path from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { billing } from '../support/fixtures.js'

const root = path.resolve(import.meta.dirname, '../..')

beforeAll(() => {
  if (!existsSync(path.join(root, 'dist/index.js'))) throw new Error('dist/ is missing. Run `npm run build` first.')
})

/** What a Node process writes that imports the package by its name, has nothing of a page, and runs the code. */
function inNode(code: string): string {
  const program = `
    import { createElement } from 'react'
    import { renderToPipeableStream, renderToString } from 'react-dom/server'
    import { BillingDashboard } from 'react-billing-portal'
    const names = ['window', 'document', 'location', 'HTMLElement', 'requestAnimationFrame']
    const found = names.filter((name) => name in globalThis)
    if (found.length > 0) throw new Error('Not bare: ' + found)
    globalThis.fetch = () => { throw new Error('a server asked the endpoint') }
    const page = (props) => createElement(BillingDashboard, { endpoint: '/api/billing', ...props })
    ${code}`
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', program], {
    cwd: root,
    encoding: 'utf8',
  })
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
  return stdout
}

describe('C41: the browser entry in bare Node', () => {
  it('writes skeletons without data', () => {
    const html = inNode(`process.stdout.write(renderToString(page()))`)
    expect(html).toContain('Loading billing details')
    expect(html.match(/data-slot="skeleton"/g)).toHaveLength(3)
  })

  it('streams the content of what the server loaded', () => {
    const html = inNode(`
      const initialData = ${JSON.stringify(billing())}
      const fail = (error) => { throw error }
      const { pipe } = renderToPipeableStream(page({ initialData, locale: 'en-GB' }), {
        onAllReady: () => pipe(process.stdout),
        onError: fail,
      })`)
    expect(html).toContain('Visa ending in 4242')
    expect(html).toContain('3 Nov 2026')
    expect(html).not.toContain('data-slot="skeleton"')
  })
})
