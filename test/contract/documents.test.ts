// @vitest-environment node
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { Validator } from '@seriousme/openapi-schema-validator'
import { describe, expect, it } from 'vitest'
import { documents } from '../../scripts/contract/documents.js'
import { errorStatus, operations } from '../../src/contract/index.js'

const root = path.resolve(import.meta.dirname, '../..')
const openapi = JSON.parse(documents()['docs/openapi.json'] ?? '') as {
  servers: [{ url: string }]
  paths: Record<
    string,
    Record<string, { operationId: string; requestBody?: object; responses: Record<string, unknown> }>
  >
  components: { schemas: Record<string, { properties?: Record<string, { description?: string }> }> }
}
const described = Object.values(openapi.paths).flatMap((methods) => Object.values(methods))

describe('the contract’s documents', () => {
  it.each(Object.entries(documents()))('%s is what the schemas say today', (name, text) => {
    expect(readFileSync(path.join(root, name), 'utf8')).toBe(text)
  })

  it('the OpenAPI document is valid 3.1', async () => {
    const validator = new Validator()
    const { valid, errors } = await validator.validate(openapi)
    expect([valid, errors, validator.version]).toEqual([true, undefined, '3.1'])
  })

  it('every reference in it leads somewhere', () => {
    const names = [...JSON.stringify(openapi).matchAll(/"\$ref":"#\/components\/schemas\/(\w+)"/g)].map(
      ([, name]) => name,
    )
    expect(names.length).toBeGreaterThan(50)
    expect(names.filter((name) => !Object.hasOwn(openapi.components.schemas, name ?? ''))).toEqual([])
    expect(JSON.stringify(openapi)).not.toContain('$defs')
  })

  it('holds every operation with its answer, and a body where there is one', () => {
    expect(described.map(({ operationId }) => operationId).toSorted()).toEqual(Object.keys(operations).toSorted())
    for (const [name, { method }] of Object.entries(operations)) {
      const operation = described.find(({ operationId }) => operationId === name)
      expect([name, operation?.requestBody !== undefined]).toEqual([name, method === 'POST' || method === 'PATCH'])
      expect(Object.keys(operation?.responses ?? {})).toContain('200')
    }
  })

  it.each(Object.keys(errorStatus))('both documents name the code %s', (code) => {
    for (const text of Object.values(documents())) expect(text).toContain(code)
  })

  it('makes no address that ends with a slash, which is the path of no operation', () => {
    const [{ url }] = openapi.servers
    const addresses = Object.keys(openapi.paths).map((each) => url + each)
    expect(addresses.filter((each) => each.endsWith('/'))).toEqual([])
    const billing = Object.entries(openapi.paths).find(([, { get }]) => get?.operationId === 'getBilling')
    expect(billing?.[0]).toBe('/billing')
    expect(addresses).toContain('/api/billing')
    expect(addresses).toContain('/api/billing/subscriptions/{ref}/cancel')
  })

  it.each([
    ['the address of the base', /asked as `\/api\/billing` and never as `\/api\/billing\/`/],
    ['a navigation', /`Sec-Fetch-Mode: navigate`; where that header is missing, one whose `Accept` names `text\/html`/],
    ['a repeated query parameter', /one that is repeated, or not listed, is 400/],
    ['a page that is not full', /fewer invoices than `limit` while `nextCursor` is set/],
    ['a write without a key', /A write without the header is taken, as an act of its own/],
    ['where to find the seconds to wait', /in the `Retry-After` header alone/],
    ['the field of a tax ID', /of `addTaxId` it is `taxId`, for `type` and `value` alike/],
  ])('the readable one says what another language has to know: %s', (_what, says) => {
    expect(documents()['docs/contract.md']).toMatch(says)
  })

  it('the readable one has every field of a problem, and those that may be missing', () => {
    const [, fields = ''] = (documents()['docs/contract.md'] ?? '').split('### Problem\n')
    const names = [...fields.matchAll(/^\| `([\w?]+)` \| [^|]+ \| .*\S.* \|$/gm)].map(([, name]) => name)
    expect(names).toEqual(['type', 'title', 'status', 'code', 'detail?', 'field?', 'current?', 'requestId?'])
  })

  it('the readable one has every operation, every shape and a line on every code', () => {
    const text = documents()['docs/contract.md'] ?? ''
    for (const name of Object.keys(operations)) expect(text).toMatch(new RegExp(`\\| \`${name}\` \\| .+ \\| .*\\S \\|`))
    for (const name of Object.keys(openapi.components.schemas)) expect(text).toContain(`### ${name}\n`)
    expect(text).toContain('One of `active`, `canceled`')
  })
})
