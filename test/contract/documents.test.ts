// @vitest-environment node
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { Validator } from '@seriousme/openapi-schema-validator'
import { describe, expect, it } from 'vitest'
import { documents } from '../../scripts/contract/documents.js'
import { errorStatus, operations } from '../../src/contract/index.js'

const root = path.resolve(import.meta.dirname, '../..')
const openapi = JSON.parse(documents()['docs/openapi.json'] ?? '') as {
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

  it('the readable one has every operation, every shape and a line on every code', () => {
    const text = documents()['docs/contract.md'] ?? ''
    for (const name of Object.keys(operations)) expect(text).toMatch(new RegExp(`\\| \`${name}\` \\| .+ \\| .*\\S \\|`))
    const { Problem: _, ...shapes } = openapi.components.schemas
    for (const name of Object.keys(shapes)) expect(text).toContain(`### ${name}\n`)
    expect(text).toContain('One of `active`, `canceled`')
  })
})
