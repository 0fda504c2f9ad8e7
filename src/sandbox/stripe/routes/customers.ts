import type * as v from 'valibot'

import { invalid } from '../api/errors.js'
import { type Context, one, route } from '../api/route.js'
import { deleteCustomer } from '../customers.js'
import { customer as newCustomer } from '../objects/customer.js'
import { customerCreateParams, customerUpdateParams } from '../params/customers.js'
import { expansion, hash } from '../params/form.js'
import type { Customer } from '../wire.js'

import { address, mergeMetadata, unset } from './fields.js'
import { addTaxId, checkTaxId } from './tax-ids.js'

type CustomerFields = v.InferOutput<typeof customerUpdateParams>

/** Operations on customers. */
export const customerRoutes = [
  route('POST', '/v1/customers', customerCreateParams, (context, params) => {
    check(params)
    for (const [index, { type, value }] of (params.tax_id_data ?? []).entries()) {
      checkTaxId(type, value, `tax_id_data[${index}][value]`)
    }
    const created = newCustomer(context.world, { next_invoice_sequence: params.next_invoice_sequence ?? 1 })
    apply(context, created, params)
    for (const each of params.tax_id_data ?? []) addTaxId(context, created, each)
    return one('customer', created)
  }),

  route('GET', '/v1/customers/:id', hash(expansion), ({ world, id, livemode, find }) => {
    if (world.deletedCustomers.has(id) && !livemode) {
      return { kind: 'customer', object: { id, object: 'customer', deleted: true } }
    }
    return one('customer', find('customer', id))
  }),

  route('POST', '/v1/customers/:id', customerUpdateParams, (context, params) => {
    const existing = context.find('customer', context.id)
    check(params)
    apply(context, existing, params)
    return one('customer', existing)
  }),

  route('DELETE', '/v1/customers/:id', hash({}), ({ world, id, find }) => {
    deleteCustomer(world, find('customer', id))
    return { kind: 'customer', object: { id, object: 'customer', deleted: true } }
  }),
]

/** Refuses details that could not be anybody's. @throws {ApiError} 400 */
function check({ address: home, email, name, phone, shipping }: CustomerFields): void {
  if (email && !/^[^\s@,]+@[^\s@,]+\.[^\s@,.]+$/.test(email)) {
    throw invalid(`Invalid email address: ${email}`, 'email', 'email_invalid')
  }
  for (const [param, value, most] of [
    ['email', email, 512],
    ['name', name, 256],
    ['phone', phone, 20],
  ] as const) {
    if (value !== undefined && value.length > most) {
      throw invalid(`Invalid string: ${value.slice(0, 20)}...; must be at most ${most} characters`, param)
    }
  }
  if (home) checkCountry(home.country, 'address[country]')
  if (shipping) checkCountry(shipping.address.country, 'shipping[address][country]')
}

function checkCountry(country: string | undefined, param: string): void {
  if (!country || /^[A-Z]{2}$/i.test(country)) return
  throw invalid(
    `Country '${country}' is unknown. Try using a 2-character alphanumeric country code instead, such as 'US', 'EG', or 'GB'.`,
    param,
  )
}

function apply(context: Context, customer: Customer, params: CustomerFields): void {
  const method = params.invoice_settings?.default_payment_method
  if (method) checkOwner(context, customer, method)
  for (const key of ['email', 'name', 'phone', 'description'] as const) {
    const value = params[key]
    if (value !== undefined) customer[key] = unset(value)
  }
  for (const key of ['business_name', 'individual_name'] as const) {
    const value = params[key]
    if (value) customer[key] = value
    else if (value === '') delete customer[key]
  }
  if (params.address !== undefined) customer.address = params.address === '' ? null : address(params.address)
  if (params.shipping !== undefined) {
    customer.shipping =
      params.shipping === ''
        ? null
        : {
            address: address(params.shipping.address),
            carrier: null,
            name: params.shipping.name,
            phone: params.shipping.phone ?? null,
            tracking_number: null,
          }
  }
  if (params.balance !== undefined) customer.balance = params.balance
  if (params.invoice_prefix !== undefined) customer.invoice_prefix = params.invoice_prefix
  if (params.next_invoice_sequence !== undefined) customer.next_invoice_sequence = params.next_invoice_sequence
  if (params.preferred_locales !== undefined) customer.preferred_locales = params.preferred_locales
  if (params.tax_exempt !== undefined) customer.tax_exempt = params.tax_exempt || 'none'
  if (params.metadata !== undefined) customer.metadata = mergeMetadata(customer.metadata, params.metadata)
  applyInvoiceSettings(customer, params.invoice_settings ?? {})
}

function applyInvoiceSettings(
  { invoice_settings: settings }: Customer,
  params: NonNullable<CustomerFields['invoice_settings']>,
): void {
  const { custom_fields: fields, default_payment_method: method, footer, rendering_options: rendering } = params
  if (method !== undefined) settings.default_payment_method = unset(method)
  if (footer !== undefined) settings.footer = unset(footer)
  if (fields !== undefined) settings.custom_fields = fields === '' ? null : fields
  if (rendering !== undefined) {
    settings.rendering_options =
      rendering === ''
        ? null
        : { amount_tax_display: rendering.amount_tax_display || null, template: rendering.template ?? null }
  }
}

function checkOwner({ find }: Context, customer: Customer, method: string): void {
  const param = 'invoice_settings[default_payment_method]'
  if (find('payment_method', method, param).customer === customer.id) return
  throw invalid(
    `The customer does not have a payment method with the ID ${method}. The payment method must be attached to the customer.`,
    param,
    'resource_missing',
  )
}
