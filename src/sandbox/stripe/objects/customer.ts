import type { Customer, PaymentMethod } from '../wire.js'
import type { World } from '../world.js'

/** A customer with nothing but what is given. */
export function customer(world: World, fields: Partial<Customer> = {}): Customer {
  return world.add<'customer'>({
    id: world.id('cus'),
    object: 'customer',
    address: null,
    balance: 0,
    created: world.now,
    currency: null,
    customer_account: null,
    default_source: null,
    delinquent: false,
    description: null,
    discount: null,
    email: null,
    invoice_prefix: 'NWS',
    invoice_settings: {
      custom_fields: null,
      default_payment_method: null,
      footer: null,
      rendering_options: null,
    },
    livemode: false,
    metadata: {},
    name: null,
    next_invoice_sequence: 1,
    phone: null,
    preferred_locales: [],
    shipping: null,
    tax_exempt: 'none',
    test_clock: null,
    ...fields,
  })
}

/** A saved payment method, attached to the customer when one is given. */
export function paymentMethod(
  world: World,
  owner: Customer | null,
  fields: Partial<PaymentMethod> & { type: PaymentMethod['type'] },
): PaymentMethod {
  return world.add<'payment_method'>({
    id: world.id('pm'),
    object: 'payment_method',
    allow_redisplay: 'always',
    billing_details: {
      address: owner?.address ?? null,
      email: owner?.email ?? null,
      name: owner?.name ?? null,
      phone: null,
      tax_id: null,
    },
    created: world.now,
    customer: owner?.id ?? null,
    customer_account: null,
    livemode: false,
    metadata: {},
    ...fields,
  })
}
