import { toJsonSchemaDefs } from '@valibot/to-json-schema'
import type { GenericSchema } from 'valibot'
import * as contract from '../../src/contract/index.js'
import type { ErrorCode, Operation } from '../../src/contract/index.js'
import pkg from '../../package.json' with { type: 'json' }
import { ACT_KEY, ORIGIN } from '../examples/mount.js'
import type { Exchange } from '../examples/mount.js'
import { readDocstrings } from './docstrings.js'
import type { Docstring } from './docstrings.js'

export type Json = { [key: string]: unknown }

const docs = new Map<string, Docstring>(
  ['billing.ts', 'results.ts', 'inputs.ts', 'operations.ts', 'errors.ts', 'words.ts'].flatMap((file) => [
    ...readDocstrings(file),
  ]),
)
const shared: Record<string, string> = {
  'iso timestamp': 'An instant, ISO 8601 in UTC: `2026-12-03T09:00:00.000Z`.',
  currency: 'ISO 4217, lower case as Stripe writes it: `eur`.',
  ref: 'An object’s sealed id. Stable from load to load; means nothing outside this endpoint and customer.',
  money: 'Money in Stripe’s minor unit of its currency: 1099 is 10.99 USD and 1,099 JPY.',
}
const MONEY = /^(unitAmount|amount|amountOff|total|subtotal|discount|tax|amount[A-Z]\w+)$/

/** Every schema of the contract by its public name. */
export const schemas: Record<string, Json> = describeAll()

function describeAll(): Record<string, Json> {
  const own = Object.entries(contract).flatMap(([name, value]): [string, GenericSchema][] =>
    name.endsWith('Schema') ? [[name.replace(/Schema$/, ''), value as unknown as GenericSchema]] : [],
  )
  // What a client sends, before it is read; `ListInvoices` is a query, whose values are texts.
  const defs = toJsonSchemaDefs(Object.fromEntries(own), {
    typeMode: 'input',
    errorMode: 'ignore',
  }) as unknown as Record<string, Json>
  return Object.fromEntries(own.map(([name]) => [name, describe(defs[name] ?? {}, `${name}Schema`)]))
}

/** Adds what the docstrings say; `$defs` are the document's own components. */
function describe(schema: Json, at: string): Json {
  const ref = schema['$ref']
  const key = at.split('.').at(-1) ?? ''
  const doc = docs.get(at)
  const described = describeInner(schema, at)
  if (typeof ref === 'string') described['$ref'] = ref.replace('#/$defs/', '#/components/schemas/')
  const text = [
    doc?.text,
    wordsOf(doc),
    doc?.byDefault ? `Default: ${doc.byDefault}.` : undefined,
    commonOf(schema, key),
  ]
  const description = text.filter(Boolean).join(' ')
  return description === '' ? described : { ...described, description }
}

function describeInner(schema: Json, at: string): Json {
  const { properties, items, anyOf, additionalProperties } = schema
  const inner: Json = { ...schema }
  delete inner['$schema']
  if (isJson(properties)) {
    inner['properties'] = Object.fromEntries(
      Object.entries(properties).map(([key, value]) => [key, describe(value as Json, docAt(at, key))]),
    )
  }
  if (isJson(items)) inner['items'] = describeInner(renamed(items), at)
  if (Array.isArray(anyOf)) inner['anyOf'] = anyOf.map((each) => describeInner(renamed(each as Json), at))
  if (additionalProperties === false) inner['additionalProperties'] = false
  return inner
}

function renamed(schema: Json): Json {
  const { $ref } = schema
  return typeof $ref === 'string' ? { ...schema, $ref: $ref.replace('#/$defs/', '#/components/schemas/') } : schema
}

function isJson(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** Fields that several declarations spread are described once. */
function docAt(at: string, key: string): string {
  const own = `${at}.${key}`
  const spread = `priceEntries.${key}`
  return !docs.has(own) && docs.has(spread) ? spread : own
}

function wordsOf(doc: Docstring | undefined): string | undefined {
  if (doc === undefined || doc.words === null) return undefined
  const known = knownWords(doc.words)
  return `One of ${known.map((word) => `\`${word}\``).join(', ')}, or a word that came later.`
}

function knownWords(words: string): readonly string[] {
  if (words.startsWith("'")) return [...words.matchAll(/'([^']+)'/g)].map(([, word]) => word ?? '')
  const lists: Record<string, readonly string[]> = {
    SubscriptionStatus: contract.subscriptionStatuses,
    Lifecycle: contract.lifecycles,
    PauseKind: contract.pauseKinds,
    PortalFlowType: contract.portalFlows,
    InvoiceStatus: contract.invoiceStatuses,
    Interval: contract.intervals,
    Section: contract.sections,
    CancellationReason: contract.cancellationReasons,
    CustomerField: contract.customerFields,
    PaymentStatus: contract.paymentStatuses,
    SetupStatus: contract.setupStatuses,
    TaxIdVerification: contract.taxIdVerifications,
    Operation: Object.keys(contract.operations),
  }
  const list = lists[words]
  if (list === undefined)
    throw new Error(`scripts/contract: the words of ${words} are not known. Give them a line in knownWords.`)
  return list
}

/** What a kind of value means wherever it stands. */
function commonOf(schema: Json, key: string): string | undefined {
  const inner = Array.isArray(schema['anyOf']) ? (schema['anyOf'] as Json[])[0] : schema
  if (inner?.['format'] === 'date-time' || /At$|^at$|^serverTime$/.test(key)) return shared['iso timestamp']
  if (key === 'currency') return shared['currency']
  if (key === 'ref') return shared['ref']
  return MONEY.test(key) && inner?.['type'] === 'integer' ? shared['money'] : undefined
}

/** What each operation takes and gives, as its docstring in operations.ts says. */
export interface OperationText {
  name: Operation
  method: string
  path: string
  about: string
  body: string | null
  query: string | null
  gives: string
}

export const operationTexts: OperationText[] = (Object.keys(contract.operations) as Operation[]).map((name) => {
  const { method, path } = contract.operations[name]
  const text = docs.get(`operations.${name}`)?.text ?? ''
  const body = /Body: `(\w+|\{\})`/.exec(text)?.[1] ?? null
  const query = /Query: `(\w+)`/.exec(text)?.[1] ?? null
  const gives = /Gives `(\w+)`/.exec(text)?.[1] ?? 'Link'
  const about = text
    .replaceAll(/\s*(?:Body|Query): `[^`]*`\./g, '')
    .replace(/\s*Gives `\w+`\.?/, '')
    .trim()
  const known = [body === '{}' ? 'Nothing' : body, query, gives].filter((each) => each !== null)
  const stranger = known.find((each) => !Object.hasOwn(schemas, each))
  if (stranger !== undefined)
    throw new Error(`src/contract/operations.ts: ${name} names \`${stranger}\`, which no schema is called.`)
  return { name, method, path, about, body: body === '{}' ? 'Nothing' : body, query, gives }
})

export const errorTexts = (Object.keys(contract.errorStatus) as ErrorCode[]).map((code) => ({
  code,
  status: contract.errorStatus[code],
  about: docs.get(`errorStatus.${code}`)?.text ?? '',
}))

const component = (name: string) => ({ $ref: `#/components/schemas/${name}` })
const parameter = (
  name: string,
  where: string,
  schema: Json,
  description: string,
  example: string | undefined,
  required = where === 'path',
) => ({ name, in: where, required, schema, description, ...(example !== undefined && { example }) })

const headers = {
  'Cache-Control': { description: '`private, no-store`: every answer is one person’s.', schema: { type: 'string' } },
  'X-Request-Id': { description: 'Names this request in the endpoint’s log.', schema: { type: 'string' } },
}

/** Codes that every operation may answer, by status. */
function problemAnswers(isWrite: boolean, hasBody: boolean): Json {
  const byStatus = new Map<number, ErrorCode[]>()
  for (const { code, status } of errorTexts) {
    if (!isWrite && status === 402) continue
    if (!hasBody && [413, 415, 422].includes(status)) continue
    byStatus.set(status, [...(byStatus.get(status) ?? []), code])
  }
  return Object.fromEntries(
    [...byStatus].map(([status, codes]) => [
      String(status),
      {
        description: codes.map((code) => `\`${code}\``).join(', '),
        headers: {
          ...headers,
          ...(status === 405 && { Allow: { description: 'What the path takes.', schema: { type: 'string' } } }),
          ...([429, 503].includes(status) && {
            'Retry-After': { description: 'Seconds.', schema: { type: 'integer' } },
          }),
        },
        content: { 'application/problem+json': { schema: component('Problem') } },
      },
    ]),
  )
}

function toOperation({ name, method, path, about, body, query, gives }: OperationText, example: Exchange): Json {
  const isWrite = method !== 'GET'
  const limits = query === null ? {} : (schemas[query]?.['properties'] as Record<string, Json>)
  const inPath = [...path.matchAll(/:(\w+)/g)].map(([, key = '']) =>
    key === 'document'
      ? parameter(
          key,
          'path',
          { type: 'string', enum: [...contract.invoiceDocuments] },
          'Which of the two pages.',
          example.params[key],
        )
      : parameter(
          key,
          'path',
          { type: 'string', pattern: '^[A-Za-z0-9_-]{1,512}$' },
          'The ref, as an answer gave it.',
          example.params[key],
        ),
  )
  const inQuery = Object.entries(limits).map(([key, { description = '', ...schema }]) =>
    parameter(key, 'query', schema, String(description) || 'As an answer gave it.', example.query[key], false),
  )
  const inHeader = isWrite
    ? [
        parameter(
          'Origin',
          'header',
          { type: 'string' },
          'The page’s origin, as browsers send it: one of the app’s.',
          ORIGIN,
          true,
        ),
        parameter(
          contract.IDEMPOTENCY_HEADER,
          'header',
          { type: 'string', maxLength: 255 },
          'The key of one act: the same again has no second effect.',
          ACT_KEY,
          false,
        ),
      ]
    : []
  return {
    operationId: name,
    summary: about,
    parameters: [...inPath, ...inQuery, ...inHeader],
    ...(body !== null && {
      requestBody: {
        required: true,
        content: { 'application/json': { schema: component(body), example: example.body } },
      },
    }),
    responses: {
      200: {
        description: `\`${gives}\``,
        headers,
        content: { 'application/json': { schema: component(gives), example: example.answer } },
      },
      ...(name === 'openInvoice' && {
        303: {
          description: 'To the page, for a browser’s navigation.',
          headers: { ...headers, Location: { description: 'The page.', schema: { type: 'string', format: 'uri' } } },
        },
      }),
      ...problemAnswers(isWrite, body !== null),
    },
  }
}

/** What every refusal looks like. */
export const problem: Json = {
  type: 'object',
  description: 'A problem document of RFC 9457. `code` is the part to act on.',
  required: ['type', 'title', 'status', 'code'],
  properties: {
    type: { type: 'string', description: '`about:blank`.' },
    title: { type: 'string', description: docs.get('Problem.title')?.text },
    status: { type: 'integer', description: 'The HTTP status, which the code decides.' },
    code: {
      type: 'string',
      enum: errorTexts.map(({ code }) => code),
      description: 'What went wrong: the part to act on.',
    },
    detail: { type: 'string', description: docs.get('Problem.detail')?.text },
    field: { type: 'string', description: docs.get('Problem.field')?.text },
    current: { description: docs.get('Problem.current')?.text },
    requestId: { type: 'string', description: docs.get('Problem.requestId')?.text },
  },
}

/** Stands in every path: a server's url with the path `/` would make an address that ends with a slash. */
const MOUNT = '/billing'

/** The contract as OpenAPI 3.1, with an example of each operation. */
export function toOpenApi(examples: Readonly<Record<Operation, Exchange>>): Json {
  const paths: Record<string, Json> = {}
  for (const text of operationTexts) {
    const path = MOUNT + text.path.replace(/^\/$/, '').replaceAll(/:(\w+)/g, '{$1}')
    paths[path] = { ...paths[path], [text.method.toLowerCase()]: toOperation(text, examples[text.name]) }
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'react-billing-portal endpoint',
      version: String(contract.CONTRACT_VERSION),
      summary: pkg.description,
      description:
        'Generated from src/contract by `npm run contract`. docs/contract.md says the rest: the order of checks, refs, writing once.',
      license: { name: pkg.license, identifier: pkg.license },
    },
    servers: [
      {
        url: '/api',
        description:
          'What stands before `/billing`. `getBilling` is asked as `/api/billing`, without a slash at its end.',
      },
    ],
    security: [{ session: [] }],
    paths,
    components: {
      securitySchemes: {
        session: {
          type: 'apiKey',
          in: 'cookie',
          name: 'session',
          description: 'Your app’s own way of knowing who asks.',
        },
      },
      schemas: { ...schemas, Problem: problem },
    },
  }
}
