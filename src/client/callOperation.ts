import {
  type AddTaxId,
  type Cancel,
  type ChangePlan,
  ChangePreviewSchema,
  ChangeResultSchema,
  type CompleteSetup,
  CustomerDetailsSchema,
  InvoicePreviewSchema,
  operations,
  PaymentMethodsSchema,
  type PayInvoice,
  PaymentStepSchema,
  SetupResultSchema,
  SetupSecretSchema,
  SubscriptionSchema,
  type UpdateCustomer,
} from '../contract/index.js'
import type { GenericSchema, InferOutput } from 'valibot'
import type { BillingClient, ReadOptions, WriteOptions } from './BillingClient.js'
import { BillingError } from './BillingError.js'
import { parse } from './parse.js'
import { request } from './request.js'

/** What each operation gives that works in the page; those that lead away from it have functions of their own. */
const results = {
  listPaymentMethods: PaymentMethodsSchema,
  getUpcoming: InvoicePreviewSchema,
  getCustomer: CustomerDetailsSchema,
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
} as const

/** An operation that works in the page. */
export type PageOperation = keyof typeof results

/** Those of them that read. */
export type PageRead = 'listPaymentMethods' | 'getUpcoming' | 'getCustomer'

/** Those of them that write. */
export type PageWrite = Exclude<PageOperation, PageRead>

interface Bodies {
  completeSetup: CompleteSetup
  previewChange: ChangePlan
  changePlan: ChangePlan
  cancel: Cancel
  payInvoice: PayInvoice
  updateCustomer: UpdateCustomer
  addTaxId: AddTaxId
}

/** What an operation takes: the ref of what it is about, where its path names one, and its body. */
export type OperationInput<Name extends PageOperation> = (Name extends keyof Bodies ? Bodies[Name] : unknown) &
  ((typeof operations)[Name]['path'] extends `${string}:ref${string}` ? { ref: string } : unknown)

/** What an operation gives. */
export type OperationOutput<Name extends PageOperation> = InferOutput<(typeof results)[Name]>

/**
 * Asks the endpoint for one of the operations that work in the page.
 *
 * @throws {BillingError} the endpoint's code, or network_error, offline, timeout, invalid_response
 */
export async function callOperation<Name extends PageOperation>(
  client: BillingClient,
  name: Name,
  input: OperationInput<Name>,
  options: Name extends PageWrite ? WriteOptions : ReadOptions,
): Promise<OperationOutput<Name>> {
  const { ref, ...body } = input as { ref?: string }
  const { method, path } = operations[name]
  const answer = await request(client, {
    method,
    path: path.replace(':ref', encodeURIComponent(ref ?? '')),
    ...(method === 'POST' || method === 'PATCH' ? { body } : undefined),
    ...options,
  })
  const { value } = parse(results[name] as GenericSchema<unknown, OperationOutput<Name>>, answer)
  if (!value) throw new BillingError('invalid_response', { status: 200 })
  return value
}
