// @vitest-environment node
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { Validator } from '@seriousme/openapi-schema-validator'
import { describe, expect, it } from 'vitest'
import * as v from 'valibot'
import { documents } from '../../scripts/contract/documents.js'
import * as contract from '../../src/contract/index.js'
import { errorStatus, operations } from '../../src/contract/index.js'
import type { Billing } from '../../src/contract/index.js'

interface Content {
  content: { 'application/json': { schema: { $ref: string }; example: unknown } }
}

interface Operation {
  operationId: string
  parameters: { name: string; in: string; required: boolean; schema: { pattern?: string }; example?: string }[]
  requestBody?: Content
  responses: Record<string, unknown> & { 200: Content }
}

const root = path.resolve(import.meta.dirname, '../..')
const written = await documents()
const openapi = JSON.parse(written['docs/openapi.json'] ?? '') as {
  servers: [{ url: string }]
  paths: Record<string, Record<string, Operation>>
  components: { schemas: Record<string, { properties?: Record<string, { description?: string }> }> }
}
const described = Object.values(openapi.paths).flatMap((methods) => Object.values(methods))

describe('the contract’s documents', () => {
  it.each(Object.entries(written))('%s is what the schemas say today', (name, text) => {
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
    for (const text of Object.values(written)) expect(text).toContain(code)
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
    ['where the rules behind the answers are', /\[rules\.md\]\(rules\.md\)/],
    ['the field of a tax ID', /of `addTaxId` it is `taxId`, for `type` and `value` alike/],
  ])('the readable one says what another language has to know: %s', (_what, says) => {
    expect(written['docs/contract.md']).toMatch(says)
  })

  it('the readable one leads to parts of the rules that are there', () => {
    const rules = readFileSync(path.join(root, 'docs/rules.md'), 'utf8')
    const parts = [...rules.matchAll(/^#+ (.+)$/gm)].map(([, title = '']) =>
      title
        .toLowerCase()
        .replaceAll(/[^\w -]/g, '')
        .replaceAll(' ', '-'),
    )
    const links = [...(written['docs/contract.md'] ?? '').matchAll(/\]\(rules\.md#([^)]+)\)/g)].map(([, part]) => part)
    expect(links.length).toBeGreaterThan(2)
    expect(links.filter((part) => !parts.includes(part ?? ''))).toEqual([])
  })

  it('the readable one has every field of a problem, and those that may be missing', () => {
    const [, fields = ''] = (written['docs/contract.md'] ?? '').split('### Problem\n')
    const names = [...fields.matchAll(/^\| `([\w?]+)` \| [^|]+ \| .*\S.* \|$/gm)].map(([, name]) => name)
    expect(names).toEqual(['type', 'title', 'status', 'code', 'detail?', 'field?', 'current?', 'requestId?'])
  })

  it('the readable one has every operation, every shape and a line on every code', () => {
    const text = written['docs/contract.md'] ?? ''
    for (const name of Object.keys(operations)) expect(text).toMatch(new RegExp(`\\| \`${name}\` \\| .+ \\| .*\\S \\|`))
    for (const name of Object.keys(openapi.components.schemas)) expect(text).toContain(`### ${name}\n`)
    expect(text).toContain('One of `active`, `canceled`')
  })
})

describe('the examples of the OpenAPI document', () => {
  const schemaOf = (content: Content) => {
    const name = content.content['application/json'].schema.$ref.split('/').at(-1) ?? ''
    return (contract as unknown as Record<string, v.GenericSchema>)[`${name}Schema`] as v.GenericSchema
  }
  const exampleIn = (content: Content) => content.content['application/json'].example

  it.each(described)('of $operationId are what its schemas say, with nothing besides', (operation) => {
    const { parameters, requestBody, responses } = operation
    for (const content of [responses[200], ...(requestBody === undefined ? [] : [requestBody])]) {
      // What a schema does not know, it leaves out of what it gives.
      expect(v.parse(schemaOf(content), exampleIn(content))).toEqual(exampleIn(content))
    }
    for (const { name, schema, example } of parameters.filter(({ required }) => required)) {
      expect([name, example]).toEqual([name, expect.stringMatching(schema.pattern ?? /./)])
    }
  })

  it('are Northwind Studio’s, at the prices of its plans, on 12 November 2026', () => {
    const [getBilling] = described.filter(({ operationId }) => operationId === 'getBilling')
    const billing = getBilling && (exampleIn(getBilling.responses[200]) as Billing)
    expect(billing?.customer?.name).toBe('Northwind Studio')
    expect(billing?.plans.map(({ name, unitAmount, currency }) => [name, unitAmount, currency])).toEqual([
      ['Starter', 900, 'eur'],
      ['Pro', 2900, 'eur'],
      ['Business', 9900, 'eur'],
    ])
    expect(billing?.serverTime).toBe('2026-11-12T09:00:00.000Z')
  })

  it('have refs that say what they are, and no sealed one, key or address of anybody’s', () => {
    const [subscription] = Object.values(openapi.paths['/billing/subscriptions/{ref}/cancel'] ?? {})
    expect(subscription?.parameters[0]?.example).toBe('example-subscription-0001')
    const said = described.map(({ parameters, requestBody, responses }) => [
      parameters.map(({ example }) => example),
      requestBody && exampleIn(requestBody),
      exampleIn(responses[200]),
    ])
    expect(JSON.stringify(said)).not.toMatch(/"[\w-]{40,}"|sk_|whsec_|@(?!northwind\.example")/)
  })

  it('come out the same each time', async () => {
    expect(await documents()).toEqual(written)
  })
})
