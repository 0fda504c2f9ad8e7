import { within } from '../api/lists.js'
import { one, route, several } from '../api/route.js'
import { expansion, hash } from '../params/form.js'
import { priceListParams, productListParams } from '../params/prices.js'
import { promotionCodeListParams } from '../params/promotion-codes.js'

/** Operations on what is sold. */
export const catalogueRoutes = [
  route('GET', '/v1/prices', priceListParams, (context, params) => {
    const { lookup_keys: keys, recurring } = params
    const wanted = context.world
      .all('price')
      .filter(
        (each) =>
          each.active === (params.active ?? each.active) &&
          each.currency === (params.currency ?? each.currency) &&
          each.product === (params.product ?? each.product) &&
          each.type === (params.type ?? each.type) &&
          each.recurring?.interval === (recurring?.interval ?? each.recurring?.interval) &&
          each.recurring?.usage_type === (recurring?.usage_type ?? each.recurring?.usage_type) &&
          each.recurring?.meter === (recurring?.meter ?? each.recurring?.meter) &&
          (!keys || (each.lookup_key !== null && keys.includes(each.lookup_key))) &&
          within(each.created, params.created),
      )
    return several(context, 'price', wanted, params, '/v1/prices')
  }),

  route('GET', '/v1/prices/:id', hash(expansion), ({ id, find }) => one('price', find('price', id, 'price'))),

  route('GET', '/v1/products', productListParams, (context, params) => {
    const wanted = context.world
      .all('product')
      .filter(
        (each) =>
          each.active === (params.active ?? each.active) &&
          (!params.ids || params.ids.includes(each.id)) &&
          (each.shippable ?? false) === (params.shippable ?? each.shippable ?? false) &&
          each.url === (params.url ?? each.url) &&
          within(each.created, params.created),
      )
    return several(context, 'product', wanted, params, '/v1/products')
  }),

  route('GET', '/v1/products/:id', hash(expansion), ({ id, find }) => one('product', find('product', id))),

  route('GET', '/v1/coupons/:id', hash(expansion), ({ id, find }) => one('coupon', find('coupon', id, 'coupon'))),

  route('GET', '/v1/promotion_codes', promotionCodeListParams, (context, params) => {
    const wanted = context.world
      .all('promotion_code')
      .filter(
        (each) =>
          each.active === (params.active ?? each.active) &&
          each.code.toLowerCase() === (params.code ?? each.code).toLowerCase() &&
          each.promotion.coupon === (params.coupon ?? each.promotion.coupon) &&
          each.customer === (params.customer ?? each.customer) &&
          each.customer_account === (params.customer_account ?? each.customer_account) &&
          within(each.created, params.created),
      )
    return several(context, 'promotion_code', wanted, params, '/v1/promotion_codes')
  }),

  route('GET', '/v1/promotion_codes/:id', hash(expansion), ({ id, find }) =>
    one('promotion_code', find('promotion_code', id, 'promotion_code')),
  ),
]
