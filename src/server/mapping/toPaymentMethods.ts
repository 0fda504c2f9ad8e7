import type Stripe from 'stripe'
import type { PaymentMethod } from '../../contract/index.js'
import type { Refs } from '../http/refs.js'
import { defaultMethodOf, payingMethods } from './methodsInUse.js'
import { toPaymentMethod } from './toPaymentMethod.js'
import type { Chargeable } from './toPaymentMethod.js'

/** What decides what a payment method is used for. */
export interface MethodUse {
  customer: Stripe.Customer | null
  /** Null where they could not be read: nothing can be removed then. */
  subscriptions: readonly Stripe.Subscription[] | null
}

/** Payment methods as they travel, with what each is used for. */
export function toPaymentMethods(
  methods: readonly Chargeable[],
  { customer, subscriptions }: MethodUse,
  { refs, now }: { refs: Refs; now: number },
): Promise<PaymentMethod[]> {
  const defaultId = defaultMethodOf(customer)?.id
  const paying = subscriptions === null ? null : payingMethods(customer, subscriptions)
  return Promise.all(
    methods.map(async (method) =>
      toPaymentMethod(method, {
        ref: await refs.seal('payment_method', method.id),
        isDefault: method.id === defaultId,
        isRemovable: paying !== null && !paying.has(method.id),
        now,
      }),
    ),
  )
}
