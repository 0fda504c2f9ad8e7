import { one, route, several } from '../api/route.js'
import { methodsOf } from '../customers.js'
import { expansion, hash } from '../params/form.js'
import { customerPaymentMethodListParams, paymentMethodListParams } from '../params/payment-methods.js'
import type { PaymentMethod } from '../wire.js'

/** Operations on payment methods. */
export const paymentMethodRoutes = [
  route('GET', '/v1/customers/:id/payment_methods', customerPaymentMethodListParams, (context, params) => {
    const owner = context.find('customer', context.id, 'customer')
    const wanted = methodsOf(context.world, owner.id).filter((each) => matches(each, params))
    return several(context, 'payment_method', wanted, params, `/v1/customers/${owner.id}/payment_methods`)
  }),

  route('GET', '/v1/payment_methods', paymentMethodListParams, (context, params) => {
    const owner = params.customer === undefined ? undefined : context.find('customer', params.customer, 'customer')
    const all = owner ? methodsOf(context.world, owner.id) : []
    const wanted = all.filter((each) => matches(each, params))
    return several(context, 'payment_method', wanted, params, '/v1/payment_methods')
  }),

  route('GET', '/v1/payment_methods/:id', hash(expansion), ({ id, find }) =>
    one('payment_method', find('payment_method', id, 'payment_method')),
  ),
]

function matches(
  method: PaymentMethod,
  wanted: { allow_redisplay?: string | undefined; type?: string | undefined },
): boolean {
  const { allow_redisplay: redisplay = method.allow_redisplay, type = method.type } = wanted
  return method.allow_redisplay === redisplay && method.type === type
}
