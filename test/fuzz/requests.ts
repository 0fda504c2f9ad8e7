import * as fc from 'fast-check'
import { operations } from '../../src/contract/index.js'
import type { Operation } from '../../src/contract/index.js'
import { ORIGIN } from '../server/setUp.js'
import type { Known } from './world.js'

/** Where a value comes from: `own` works, the others must not. */
export type Source = 'own' | 'foreign' | 'other kind' | 'altered' | 'made up'

/** A request before it is known who asks: refs are named by where they come from. */
export interface Plan {
  method: string
  path: string
  headers: Record<string, string>
  body: ((refs: Refs) => string) | null
}

/** Gives refs of a kind. */
export type Refs = (kind: keyof Known, source: Source, index: number) => string

/** Mostly what works, so that requests get as far as the operations. */
const mostly = <Value>(good: fc.Arbitrary<Value>, bad: fc.Arbitrary<Value>, weight = 12) =>
  fc.oneof({ arbitrary: good, weight }, { arbitrary: bad, weight: 1 })

/** What is usually left out. */
const rarely = <Value, Nil>(value: fc.Arbitrary<Value>, nil: Nil, weight: number) =>
  fc.oneof({ arbitrary: fc.constant(nil), weight }, { arbitrary: value, weight: 1 })

const source = fc.oneof(
  { arbitrary: fc.constant<Source>('own'), weight: 12 },
  { arbitrary: fc.constantFrom<Source>('foreign', 'other kind', 'altered', 'made up'), weight: 2 },
)
const ref = fc.record({ source, index: fc.nat(3) })

const odd = fc.oneof(
  fc.constantFrom<unknown>(
    null,
    true,
    -1,
    0,
    1.5,
    1e9,
    '',
    ' ',
    'x',
    '..',
    '\u202e',
    '\ud83d',
    '<b>',
    'cus_1',
    [],
    {},
    [1],
    '2',
  ),
  fc.string({ maxLength: 40, unit: 'binary' }),
  fc.jsonValue({ maxDepth: 2 }),
)
const plan = mostly(
  fc.constantFrom<unknown>('starter', 'pro', 'business'),
  fc.constantFrom<unknown>('gone', '__proto__', 'constructor', 7),
)
const quantity = fc.option(mostly<unknown>(fc.integer({ min: 1, max: 30 }), odd, 6), { nil: undefined })
const returnUrl = fc.option(
  mostly<unknown>(
    fc.constantFrom('/billing', ORIGIN),
    fc.oneof(fc.webUrl(), fc.constantFrom('//evil.example', 'javascript:alert(1)')),
    4,
  ),
  { nil: undefined },
)
const line = mostly<unknown>(fc.oneof(fc.constant(null), fc.string({ maxLength: 30, unit: 'grapheme' })), odd, 40)

type Fields = (refs: Refs) => Record<string, unknown>
const fields = <Shape extends Record<string, unknown>>(shape: { [Key in keyof Shape]: fc.Arbitrary<Shape[Key]> }) =>
  fc.record(shape).map(
    (made): Fields =>
      () =>
        made,
  )
const nothing: fc.Arbitrary<Fields> = fc.constant(() => ({}))

const flow = fc
  .record({
    type: mostly<unknown>(
      fc.constantFrom(
        'payment_method_update',
        'customer_update',
        'subscription_cancel',
        'subscription_pause',
        'subscription_update',
        'subscription_update_confirm',
      ),
      odd,
    ),
    subscription: fc.option(ref),
    plan,
    quantity,
    promotionCode: fc.option(mostly<unknown>(fc.constant('LAUNCH20'), odd, 3), { nil: undefined }),
  })
  .map((made): Fields => (refs) => {
    const { type, subscription, ...confirm } = made
    const target =
      subscription === null ? {} : { subscription: refs('subscription', subscription.source, subscription.index) }
    return { flow: { type, ...target, ...(type === 'subscription_update_confirm' && confirm) } }
  })

const change = fields({
  plan,
  quantity,
  prorationDate: fc.option(
    mostly<unknown>(fc.constantFrom('2026-11-12T09:00:00.000Z', '2020-01-01T00:00:00Z'), odd, 4),
    { nil: undefined },
  ),
  basis: fc.option(mostly<unknown>(fc.constant('A'.repeat(43)), odd, 4), { nil: undefined }),
})

/** Bodies that an operation may take, and close to it. */
const bodies: Partial<Record<Operation, fc.Arbitrary<Fields>>> = {
  createPortalSession: fc
    .tuple(
      fc.oneof(nothing, flow),
      returnUrl,
      fc.option(mostly<unknown>(fc.constantFrom('de', 'ar', 'en_US', 'xx'), odd, 4), { nil: undefined }),
    )
    .map(([inner, url, locale]): Fields => (refs) => ({ ...inner(refs), returnUrl: url, locale })),
  createCheckoutSession: fields({ plan, quantity, returnUrl }),
  createSetupIntent: nothing,
  completeSetup: fc
    .record({ secret: ref, makeDefault: fc.option(fc.boolean(), { nil: undefined }) })
    .map(({ secret, makeDefault }): Fields => (refs) => ({
      clientSecret: refs('clientSecret', secret.source, secret.index),
      makeDefault,
    })),
  setDefaultPaymentMethod: nothing,
  previewChange: change,
  changePlan: change,
  undoChange: nothing,
  cancel: fields({
    feedback: fc.option(mostly<unknown>(fc.constantFrom('unused', 'other'), odd, 6), { nil: undefined }),
    comment: fc.option(fc.string({ maxLength: 1100, unit: 'grapheme' }), { nil: undefined }),
  }),
  resume: nothing,
  pause: nothing,
  unpause: nothing,
  payInvoice: fc.option(ref).map(
    (method): Fields =>
      (refs) =>
        method === null ? {} : { paymentMethod: refs('paymentMethod', method.source, method.index) },
  ),
  updateCustomer: fields({
    name: fc.option(line, { nil: undefined }),
    email: fc.option(mostly<unknown>(fc.constant('jane@example.com'), odd, 30), { nil: undefined }),
    phone: fc.option(line, { nil: undefined }),
    address: fc.option(
      mostly<unknown>(
        fc.record({
          line1: line,
          line2: line,
          postalCode: line,
          city: line,
          state: line,
          country: fc.constantFrom('DE', 'FR', 'US', 'GB', 'IE', 'xx'),
        }),
        odd,
      ),
      { nil: undefined },
    ),
  }),
  addTaxId: fields({
    type: mostly<unknown>(fc.constantFrom('eu_vat', 'gb_vat', 'us_ein'), odd),
    value: mostly<unknown>(fc.constantFrom('DE123456789', 'GB123456789', 'nonsense'), odd),
  }),
}

/** Fields that a request must not be able to smuggle in. */
const smuggled = [
  'customer',
  'customerId',
  'userId',
  'referenceId',
  'stripeAccount',
  'items',
  'coupon',
  'trial_end',
  'proration_behavior',
  'metadata',
  'expand',
  'price',
  'priceId',
  '__proto__',
  'constructor',
  'toString',
]
const smuggle = rarely(fc.tuple(fc.constantFrom(...smuggled), odd), null, 20)

/** Bodies that are no longer what they were. */
const breaks: ((text: string) => string)[] = [
  (text) => text.slice(0, -1),
  (text) => `[${text}]`,
  (text) => `${text}${text}`,
  (text) => text.replace('{', '{"plan":"pro","plan":"pro",'),
  (text) => text.replace('{', '{"__proto__":{"customer":"cus_1"},'),
  () => 'null',
  () => '',
  () => `{"a":"${'x'.repeat(17_000)}"}`,
]
const broken = rarely(fc.constantFrom(...breaks), null, 20)

const kindOf = (operation: Operation): keyof Known =>
  operations[operation].path.startsWith('/subscriptions')
    ? 'subscription'
    : operations[operation].path.startsWith('/invoices')
      ? 'invoice'
      : operations[operation].path.startsWith('/tax')
        ? 'taxId'
        : 'paymentMethod'

const origin = mostly<string | null>(
  fc.constant(ORIGIN),
  fc.constantFrom(
    null,
    '',
    'null',
    'https://evil.example',
    `${ORIGIN}.evil.example`,
    'http://app.example.com',
    `${ORIGIN}/`,
  ),
  20,
)
const contentType = mostly<string | null>(
  fc.constant('application/json'),
  fc.constantFrom(null, 'text/plain', 'multipart/form-data', 'application/x-www-form-urlencoded'),
  20,
)
const visible = fc.string({
  maxLength: 20,
  unit: fc.integer({ min: 0x21, max: 0x7e }).map((code) => String.fromCharCode(code)),
})
const moreHeaders = rarely(
  fc.dictionary(
    fc.constantFrom(
      'Sec-Fetch-Site',
      'Sec-Fetch-Mode',
      'Accept',
      'Idempotency-Key',
      'Cookie',
      'Host',
      'X-Forwarded-Host',
      'Forwarded',
      'X-HTTP-Method-Override',
      'Stripe-Account',
      'Authorization',
      'Access-Control-Request-Method',
      'Referer',
    ),
    fc.oneof(
      fc.constantFrom(
        'cross-site',
        'same-origin',
        'navigate',
        'text/html',
        'application/json',
        'acct_evil',
        'DELETE',
        'https://evil.example',
      ),
      visible,
    ),
    { maxKeys: 4 },
  ),
  {},
  2,
)

const compact = (headers: Record<string, string | null>) =>
  Object.fromEntries(Object.entries(headers).filter((entry): entry is [string, string] => entry[1] !== null))

/** A request for one operation, right in most ways. */
const structured = fc.constantFrom(...(Object.keys(operations) as Operation[])).chain((operation) => {
  const { method, path } = operations[operation]
  const body = bodies[operation] ?? null
  return fc
    .record({
      target: ref,
      document: mostly(fc.constantFrom('pdf', 'hosted'), fc.constantFrom('pay', 'x', '__proto__', 'toString')),
      query: rarely(
        fc.oneof(
          fc
            .record({ limit: fc.constantFrom('1', '100', '0', '101', '1e9', '-1', '10; drop') })
            .map(({ limit }) => `?limit=${encodeURIComponent(limit)}`),
          ref.map(({ source: from, index }) => `?cursor={cursor ${from} ${index}}`),
          fc.constantFrom('?customer=cus_1', '?limit=1&limit=2', '?stripeAccount=acct_evil', '?__proto__=1'),
        ),
        '',
        4,
      ),
      origin,
      contentType,
      moreHeaders,
      inner: body ?? nothing,
      smuggle,
      broken,
    })
    .map((made): Plan => ({
      method,
      path: `${path.replace(':ref', `{${kindOf(operation)} ${made.target.source} ${made.target.index}}`).replace(':document', made.document)}${made.query}`,
      headers: compact({
        ...made.moreHeaders,
        Origin: made.origin,
        ...(body !== null && { 'Content-Type': made.contentType }),
      }),
      body:
        body === null
          ? null
          : (refs) => {
              const given = made.inner(refs)
              if (made.smuggle !== null) given[made.smuggle[0]] = made.smuggle[1]
              const text = JSON.stringify(given)
              return made.broken === null ? text : made.broken(text)
            },
    }))
})

/** A request for anything at all. */
const arbitrary = fc
  .record({
    method: fc.constantFrom('GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'PURGE'),
    path: fc.oneof(
      fc.webPath(),
      fc
        .constantFrom(...Object.values(operations).map((each) => each.path))
        .chain((path) =>
          fc
            .tuple(fc.constantFrom('', '/', '//', '/..', '%2f', ';x', '/x', '?', '#'), fc.boolean())
            .map(([tail, isUpper]) => `${isUpper ? path.toUpperCase() : path}${tail}`),
        ),
    ),
    headers: fc
      .tuple(origin, contentType, moreHeaders)
      .map(([from, type, more]) => compact({ ...more, Origin: from, 'Content-Type': type })),
    body: fc.oneof(
      fc.jsonValue().map((value) => JSON.stringify(value)),
      fc.string({ maxLength: 200, unit: 'binary' }),
    ),
  })
  .map(({ method, path, headers, body }): Plan => ({
    method,
    path,
    headers,
    body: ['GET', 'HEAD'].includes(method) ? null : () => body,
  }))

/** Four of five are close to what works. */
export const requests = fc.oneof({ arbitrary: structured, weight: 4 }, { arbitrary, weight: 1 })

/** The request that a plan stands for. Null where no HTTP client could send it. */
export function toRequest({ method, path, headers, body }: Plan, refs: Refs): Request | null {
  const filled = path
    .replaceAll(/\{(\w+) ([a-z ]+) (\d)\}/g, (_, kind: string, from: string, index: string) =>
      encodeURIComponent(refs(kind as keyof Known, from as Source, Number(index))),
    )
    .replace(/^\/(?=$|\?)/, '')
  try {
    return new Request(`${ORIGIN}/api/billing${filled}`, {
      method,
      headers,
      ...(body !== null && { body: body(refs) }),
    })
  } catch {
    return null
  }
}
