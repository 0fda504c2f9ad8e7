import * as v from 'valibot'
import {
  BillingSchema,
  ChangePreviewSchema,
  ChangeResultSchema,
  CustomerDetailsSchema,
  errorStatus,
  InvoicePageSchema,
  InvoicePreviewSchema,
  InvoiceSchema,
  LinkSchema,
  PaymentMethodsSchema,
  PaymentStepSchema,
  SetupResultSchema,
  SetupSecretSchema,
  SubscriptionSchema,
} from '../../src/contract/index.js'
import type { ErrorCode, Operation, Problem } from '../../src/contract/index.js'

/** What each operation gives. */
const schemas: Record<Operation, v.GenericSchema> = {
  getBilling: BillingSchema,
  listInvoices: InvoicePageSchema,
  listPaymentMethods: PaymentMethodsSchema,
  getUpcoming: InvoicePreviewSchema,
  getCustomer: CustomerDetailsSchema,
  openInvoice: LinkSchema,
  createPortalSession: LinkSchema,
  createCheckoutSession: LinkSchema,
  createSetupIntent: SetupSecretSchema,
  completeSetup: SetupResultSchema,
  setDefaultPaymentMethod: PaymentMethodsSchema,
  removePaymentMethod: PaymentMethodsSchema,
  previewChange: ChangePreviewSchema,
  changePlan: ChangeResultSchema,
  undoChange: SubscriptionSchema,
  cancel: SubscriptionSchema,
  resume: SubscriptionSchema,
  pause: SubscriptionSchema,
  unpause: ChangeResultSchema,
  payInvoice: PaymentStepSchema,
  updateCustomer: CustomerDetailsSchema,
  addTaxId: CustomerDetailsSchema,
  removeTaxId: CustomerDetailsSchema,
}

/** What travels with a refusal: what the operation would have given, or what it is about. */
const currentOf: Partial<Record<Operation, v.GenericSchema>> = {
  previewChange: SubscriptionSchema,
  payInvoice: InvoiceSchema,
}

/** Links and client secrets are handed over as they are; refs and the basis of a preview are sealed, and random to look at. */
const handedOver = new Set([
  'ref',
  'url',
  'clientSecret',
  'nextCursor',
  'paymentMethod',
  'invoice',
  'requestId',
  'basis',
])
/** As Stripe's ids are written, and the judge's: `cus_Q1x`, `latest_invoice_k3z9`. */
const id = /\b[a-z]+(_[a-z]+)*_(?=[a-zA-Z]*\d)[0-9a-zA-Z]{4,}\b/
const foul = /javascript:|data:text|http:\/\/|\/\/evil|not a url|injected|<html|sk_test|Stripe\w+Error|node_modules/

const entriesOf = (key: string, value: unknown): [key: string, value: unknown][] =>
  typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([name, field]) => entriesOf(Array.isArray(value) ? key : name, field))
    : [[key, value]]

/**
 * Reads an answer as the contract's.
 * @throws when it is not, or holds what must not travel
 */
export async function readAnswer(operation: Operation, response: Response): Promise<ErrorCode | 'ok'> {
  const text = await response.text()
  const type = response.headers.get('Content-Type')
  const fail = (why: string): never => {
    throw new Error(`${operation} answers ${response.status} with ${why}: ${text}`)
  }
  const body: unknown = JSON.parse(text)
  for (const [key, value] of entriesOf('', body)) {
    const isRead = typeof value === 'string' && !handedOver.has(key)
    if (isRead && id.test(value)) fail(`an id as ${key}`)
    if (typeof value === 'string' && foul.test(value)) fail(`what must not travel as ${key}`)
    if (key === 'url' && !String(value).startsWith('https://')) fail('a link that is not https')
  }
  const isOfContract = (schema: v.GenericSchema, given: unknown) => {
    const { success, issues, output } = v.safeParse(schema, given)
    if (!success) fail(`what is not the contract's (${issues.map((each) => v.getDotPath(each)).join(', ')})`)
    if (JSON.stringify(sorted(output)) !== JSON.stringify(sorted(given))) fail('more than the contract holds')
  }
  if (response.status === 200) {
    if (type !== 'application/json; charset=utf-8') fail(`type ${type}`)
    isOfContract(schemas[operation], body)
    return 'ok'
  }
  const { code, status, current } = body as Problem
  if (type !== 'application/problem+json') fail(`type ${type}`)
  if (errorStatus[code] !== response.status || status !== response.status) fail('no code of the list')
  if (current !== undefined) isOfContract(currentOf[operation] ?? schemas[operation], current)
  return code
}

/** With its keys in one order, so that only what it holds counts. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, field]) => [key, sorted(field)]),
  )
}

/** @throws when an answer that is on its way holds a number that is none, or a field that says nothing */
export function checkWhole(operation: Operation, body: unknown): void {
  for (const [key, value] of entriesOf('', body)) {
    const isNone = typeof value === 'number' && !Number.isFinite(value)
    if (value === undefined || isNone) throw new Error(`${operation} gives ${String(value)} as ${key}`)
  }
}
