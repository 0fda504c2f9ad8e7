import { CONTRACT_VERSION, IDEMPOTENCY_HEADER } from '../../src/contract/index.js'
import { errorTexts, operationTexts, problem, schemas } from './openapi.js'
import type { Json } from './openapi.js'

const HEAD = `# The contract

Generated from \`src/contract\` by \`npm run contract\`: change the schemas and their docstrings, not this file. The same as OpenAPI 3.1, with an example of each operation: [openapi.json](openapi.json).

This is all that the React side knows of its back end. The package brings one for JavaScript (\`createBillingHandler\`); a team that writes Rails, Django or Go implements these ${operationTexts.length} operations and gets the same page. This file says what travels; how an answer comes about (where a subscription stands, what each status allows, what a change costs) is in [rules.md](rules.md). To see whether it is right:

    npx react-billing-portal conformance http://localhost:3000/api/billing --header 'Cookie: session=…'

## What to build

- Everything lives below one base URL (\`/api/billing\` by default), JSON both ways, in UTF-8. An operation has exactly one path, compared letter by letter: no slash at its end, no other case. \`GET /\` below stands for the base itself, asked as \`/api/billing\` and never as \`/api/billing/\`.
- A query has each parameter once: one that is repeated, or not listed, is 400 \`invalid_request\`.
- Begin with \`getBilling\`, \`listInvoices\`, \`openInvoice\`, \`createPortalSession\` and \`createCheckoutSession\`: the dashboard in redirect mode asks for nothing else. What you leave out, leave out of \`capabilities\` and of each subscription's \`operations\` too, and answer it with 409 \`operation_not_enabled\`: no button for it will be shown. [How these lists come about](rules.md#what-is-on).
- The customer comes from your session. No input names one, and a body with a field that is not listed here is refused.
- Money is an integer in Stripe's minor unit of its currency. Times are ISO 8601 in UTC, as \`2026-12-03T09:00:00.000Z\`. Every field is always there; what is not known is null. Words that Stripe may add to are open: carry a new one through.
- Sections of \`Billing\` fail alone: where one cannot be read, leave it empty, name it in \`unavailable\`, and answer 200.
- Every answer, problems and redirects too, carries \`Cache-Control: private, no-store\`, \`Vary: Cookie, Authorization, Accept\`, \`X-Content-Type-Options: nosniff\`, \`Referrer-Policy: no-referrer\` and \`X-Request-Id\`.
- \`Billing.version\` is ${CONTRACT_VERSION}.

## The order of checks

Nothing later runs when something earlier refuses, and Stripe is asked by the last step alone.

1. **Match.** No such path: 404 \`not_found\`. The path but not the method: 405 \`method_not_allowed\` with \`Allow\`.
2. **Origin.** Before anybody is looked up; see below.
3. **Customer.** Nobody signed in: 401 \`unauthenticated\`. Someone without a customer yet is on the free plan: \`customer\` is null, lists are empty, and what needs a customer answers 409 \`no_customer\`.
4. **Parse.** A write's body is \`application/json\` (else 415), at most 16 KB (else 413), one JSON object with the fields listed and no others (else 400 \`invalid_request\`). \`DELETE\` has no body.
5. **Authorise.** Not this person's to do: 403 \`forbidden\`. Too often: 429 \`rate_limited\` with \`Retry-After\`. Off, in the portal configuration or by your own choice: 409 \`operation_not_enabled\`.
6. **Run.** Read what the ref stands for, check whose it is, and only then write.

## Origin

A browser sends the person's cookies with whatever another site makes it send, so every write (\`POST\`, \`PATCH\`, \`DELETE\`) has to come from the app's own page:

| \`Origin\` | \`Sec-Fetch-Site\` | write |
| --- | --- | --- |
| one of yours | anything | taken |
| another, or \`null\` | anything | 403 \`origin_not_allowed\` |
| missing | \`same-origin\` or \`none\` | taken |
| missing | anything else, or missing | 403 \`origin_not_allowed\` |

A read is refused where \`Sec-Fetch-Site\` is \`cross-site\`, \`Origin\` is none of yours, and it is not a navigation. A navigation is a request with \`Sec-Fetch-Mode: navigate\`; where that header is missing, one whose \`Accept\` names \`text/html\` and not \`application/json\`. Send no CORS header, unless a front end of yours lives on another origin.

\`returnUrl\` is a path, or a URL of one of your origins. Resolve it against a configured origin, never against \`Host\` or \`X-Forwarded-Host\`; refuse backslashes, control characters, user names and \`//host\`. Anything else is 400 \`invalid_request\`.

## Refs

No id of Stripe's crosses the wire, but within Stripe's own links and client secrets. Plans have keys of your own; everything else has a \`ref\`, of letters, digits, \`-\` and \`_\`, at most 512 of them. A ref

- is the same on every load, so that open dialogs and caches survive a refresh;
- opens for one customer and one kind of thing alone: another customer's, or an invoice's where a subscription's is wanted, is 404 \`not_found\`, the same as one that never was;
- cannot be made or guessed: seal the id (AES-GCM, the kind and the customer as additional data, a nonce derived from all three by HMAC), or keep a table;
- is no permission: the object read through it is checked for its owner once more before anything is written.

\`nextCursor\` is made the same way; one that does not open is 400 \`invalid_request\`. A page may hold fewer invoices than \`limit\` while \`nextCursor\` is set: drafts are left out of it, and a page of nothing but drafts is passed over. Only \`nextCursor: null\` is the end.

## Writing once

- Every write carries \`${IDEMPOTENCY_HEADER}\`: made when the person acts, kept while the same act is tried again, renewed after a definite answer. Derive the key you send to Stripe from it, the customer, the operation and the parameters, so that the same act has one effect, and a change of parameters never makes an idempotency error. A write without the header is taken, as an act of its own: make a new key for it.
- Two tabs are settled by state. An act that is done already (cancelled, the default, not there any more) answers 200 with the object. An act that no longer fits answers 409 \`conflict\`, with \`current\`: the object as it stands, as the operation would have given it. [What fits which state](rules.md#what-an-operation-meets), [what \`current\` holds](rules.md#what-current-holds).
- A decline is 402 \`payment_failed\` and final for its key: the next try is a new act.

## Problems

\`application/problem+json\` (RFC 9457) with a \`code\` from this list. The code decides the status, and what the person reads; Stripe's words, ids and stacks never leave the server. \`detail\` is for whoever builds. The first code of a status is the general one. The fields are those of [Problem](#problem), and no others: \`retryAfter\` is none of them, seconds to wait are in the \`Retry-After\` header alone (429 and 503). With \`invalid_details\`, \`field\` is the field of the input, as \`email\`; of \`addTaxId\` it is \`taxId\`, for \`type\` and \`value\` alike.

`

export function toMarkdown(): string {
  const problems = table(
    ['code', 'status', 'meaning'],
    errorTexts.map(({ code, status, about }) => [`\`${code}\``, String(status), about]),
  )
  const operations = table(
    ['operation', 'call', 'takes', 'gives', 'what it does'],
    operationTexts.map(({ name, method, path, body, query, gives, about }) => [
      `\`${name}\``,
      `\`${method} ${path}\``,
      body === null ? (query === null ? '' : `query ${link(query)}`) : link(body),
      link(gives),
      about,
    ]),
  )
  const shapes = Object.entries({ ...schemas, Problem: problem }).map(([name, schema]) => toShape(name, schema))
  return `${HEAD}${problems}\n\n## Operations\n\n\`:ref\` is a ref, \`:document\` is \`pdf\` or \`hosted\`.\n\n${operations}\n\n## Shapes\n\nA field marked with \`?\` may be left out; only inputs and problems have such.\n\n${shapes.join('\n\n')}\n`
}

const link = (name: string) => `[${name}](#${name.toLowerCase()})`

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n')
}

function toShape(name: string, schema: Json): string {
  const about = typeof schema['description'] === 'string' ? `${schema['description']}\n\n` : ''
  const rows = fieldsOf(schema, '')
  const fields = rows.length === 0 ? '`{}`' : table(['field', 'value', ''], rows)
  return `### ${name}\n\n${about}${fields}`
}

/** A row for each field, those of objects within it below. */
function fieldsOf(schema: Json, prefix: string): string[][] {
  const required = (schema['required'] ?? []) as string[]
  return Object.entries((schema['properties'] ?? {}) as Record<string, Json>).flatMap(([key, value]) => {
    const path = `${prefix}${key}`
    const optional = required.includes(key) ? '' : '?'
    const row = [
      `\`${path}${optional}\``,
      typeOf(value),
      typeof value['description'] === 'string' ? value['description'] : '',
    ]
    const { inner, isList } = objectIn(value)
    return [row, ...(inner === undefined ? [] : fieldsOf(inner, `${path}${isList ? '[]' : ''}.`))]
  })
}

/** The object that is written out within a field, if there is one. */
function objectIn(schema: Json): { inner?: Json; isList: boolean } {
  const [first = schema] = (schema['anyOf'] as Json[] | undefined) ?? []
  const isList = first['type'] === 'array'
  const item = isList ? (first['items'] as Json) : first
  return item['properties'] === undefined ? { isList } : { inner: item, isList }
}

function typeOf(schema: Json): string {
  const { anyOf, enum: words, items, type, $ref } = schema
  if (typeof $ref === 'string') return link($ref.split('/').at(-1) ?? '')
  if (Array.isArray(anyOf)) return anyOf.map((each) => typeOf(each as Json)).join(' or ')
  if (Array.isArray(words)) return words.map((word) => `\`${word}\``).join(', ')
  if (type === 'array') return `list of ${typeOf(items as Json)}`
  const limits = Object.entries({
    minLength: 'at least',
    maxLength: 'at most',
    minimum: 'from',
    maximum: 'to',
  }).flatMap(([key, word]) =>
    typeof schema[key] === 'number' && Math.abs(schema[key]) < 2 ** 50 ? [`${word} ${schema[key]}`] : [],
  )
  const plain = {
    string: 'text',
    number: 'number',
    integer: 'integer',
    boolean: 'true or false',
    object: 'object',
    null: 'null',
  }
  const name = plain[type as keyof typeof plain] ?? 'anything'
  const unit = type === 'string' && limits.length > 0 ? ' characters' : ''
  return limits.length === 0 ? name : `${name}, ${limits.join(' ')}${unit}`
}
