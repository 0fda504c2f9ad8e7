import { invalid } from '../api/errors.js'
import type { Context } from '../api/route.js'
import type { NamedDiscount } from '../subscriptions/discounting.js'
import type { Subscription } from '../wire.js'

/**
 * The discount a request asks for, as an object shows it; `at` names the parameter.
 * @throws {ApiError} 400 when there are several, or when it is named both ways, neither way, or wrongly
 */
export function toDiscounts({ find }: Context, params: readonly NamedDiscount[], at: string) {
  if (params.length > 1) throw invalid('At most one discount may be given.', at)
  return params.map(({ coupon, promotion_code: code }) => {
    if ((coupon === undefined) === (code === undefined)) {
      throw invalid('Give exactly one of coupon or promotion_code.', `${at}[0]`)
    }
    return {
      coupon: coupon ? find('coupon', coupon, `${at}[0][coupon]`).id : null,
      promotion_code: code ? find('promotion_code', code, `${at}[0][promotion_code]`).id : null,
    }
  })
}

/**
 * Refuses discounts that a subscription cannot have.
 * @throws {ApiError} 400 when there are several, or when one is named several ways, in no way, or wrongly
 */
export function checkDiscounts(
  context: Context,
  subscription: Subscription,
  params: '' | readonly NamedDiscount[] | undefined,
  at: string,
): void {
  const [first] = params || []
  if (!first?.discount) toDiscounts(context, params || [], at)
  else if (!subscription.discounts.includes(first.discount)) {
    throw invalid(`No such discount: '${first.discount}'`, `${at}[0][discount]`, 'resource_missing')
  }
}
