import type * as v from 'valibot'

import { invalid, missing } from '../api/errors.js'
import { type Context, one, route, several } from '../api/route.js'
import { defaultFeatures, portalConfiguration } from '../objects/portal-configuration.js'
import { expansion, hash } from '../params/form.js'
import {
  portalConfigurationCreateParams,
  portalConfigurationListParams,
  portalConfigurationUpdateParams,
} from '../params/portal-configurations.js'
import type { PortalConfiguration } from '../wire.js'

import { mergeMetadata, unset } from './fields.js'

type Params = v.InferOutput<typeof portalConfigurationUpdateParams>
type FeatureParams = NonNullable<Params['features']>
type Features = PortalConfiguration['features']

/** Products a configuration may offer. */
const MOST_PRODUCTS = 10

/** Operations on portal configurations. */
export const portalConfigurationRoutes = [
  route('GET', '/v1/billing_portal/configurations', portalConfigurationListParams, (context, params) => {
    const wanted = context.world
      .all('billing_portal.configuration')
      .filter(
        (each) =>
          each.active === (params.active ?? each.active) && each.is_default === (params.is_default ?? each.is_default),
      )
    return several(context, 'billing_portal.configuration', wanted, params, '/v1/billing_portal/configurations')
  }),

  route('POST', '/v1/billing_portal/configurations', portalConfigurationCreateParams, (context, params) => {
    const features = mergeFeatures(context, defaultFeatures(), params.features)
    const created = portalConfiguration(context.world, { features })
    apply(created, params)
    return one('billing_portal.configuration', created)
  }),

  route('GET', '/v1/billing_portal/configurations/:id', hash(expansion), ({ id, find }) =>
    one('billing_portal.configuration', find('billing_portal.configuration', id, 'configuration')),
  ),

  route('POST', '/v1/billing_portal/configurations/:id', portalConfigurationUpdateParams, (context, params) => {
    const existing = context.find('billing_portal.configuration', context.id, 'configuration')
    if (params.active === false && existing.is_default) {
      throw invalid('You cannot deactivate the default configuration of the customer portal.', 'active')
    }
    if (params.features) existing.features = mergeFeatures(context, existing.features, params.features)
    if (params.active !== undefined) existing.active = params.active
    apply(existing, params)
    existing.updated = context.world.now
    return one('billing_portal.configuration', existing)
  }),
]

function apply(configuration: PortalConfiguration, params: Omit<Params, 'active' | 'features'>): void {
  const { business_profile: profile, default_return_url: url, login_page: login, metadata, name } = params
  if (url !== undefined) configuration.default_return_url = unset(url)
  if (name !== undefined) configuration.name = unset(name)
  if (metadata !== undefined) configuration.metadata = mergeMetadata(configuration.metadata, metadata)
  for (const key of ['headline', 'privacy_policy_url', 'terms_of_service_url'] as const) {
    const value = profile?.[key]
    if (value !== undefined) configuration.business_profile[key] = unset(value)
  }
  if (login) {
    const page = `https://billing.stripe.com/p/login/${configuration.id}`
    configuration.login_page = { enabled: login.enabled, url: login.enabled ? page : null }
  }
}

function mergeFeatures(context: Context, before: Features, params: FeatureParams): Features {
  const after = structuredClone(before)
  const { customer_update: customer, subscription_cancel: cancel, subscription_pause: pause } = params
  if (customer?.enabled !== undefined) after.customer_update.enabled = customer.enabled
  if (customer?.allowed_updates !== undefined) after.customer_update.allowed_updates = customer.allowed_updates || []
  if (params.invoice_history) after.invoice_history = params.invoice_history
  Object.assign(after.payment_method_update, defined(params.payment_method_update ?? {}))

  const { cancellation_reason: reason, ...cancelRest } = cancel ?? {}
  Object.assign(after.subscription_cancel, defined(cancelRest))
  const { feedback_options: feedback, options, enabled } = reason ?? {}
  const kept = after.subscription_cancel.cancellation_reason
  if (enabled !== undefined) kept.enabled = enabled
  if (options !== undefined) kept.options = options || []
  if (feedback !== undefined) kept.feedback_options = feedback || null
  checkCancelling(after.subscription_cancel)

  if (pause?.enabled !== undefined) after.subscription_pause.enabled = pause.enabled
  if (pause?.duration) {
    const choices = pause.duration.interval_options || []
    after.subscription_pause.duration = {
      interval_options: choices.map(({ interval, interval_count: count = 1 }) => ({ interval, interval_count: count })),
      type: pause.duration.type,
    }
  }
  mergeUpdate(context, after.subscription_update, params.subscription_update ?? {})
  return after
}

function checkCancelling({ mode, proration_behavior: proration }: Features['subscription_cancel']): void {
  const param = 'features[subscription_cancel][proration_behavior]'
  if (mode === 'at_period_end' && proration !== 'none') {
    throw invalid('Prorations can only be created when subscriptions are canceled immediately.', param)
  }
  if (proration === 'always_invoice') throw invalid('You cannot use always_invoice when canceling.', param)
}

function mergeUpdate(
  context: Context,
  after: Features['subscription_update'],
  params: Partial<NonNullable<FeatureParams['subscription_update']>>,
): void {
  const { default_allowed_updates: allowed, products, schedule_at_period_end: schedule, ...rest } = params
  Object.assign(after, defined(rest))
  if (allowed !== undefined) after.default_allowed_updates = allowed || []
  if (schedule?.conditions !== undefined) after.schedule_at_period_end = { conditions: schedule.conditions || [] }
  if (products !== undefined) after.products = products === '' ? null : checkProducts(context, products)
  if (after.enabled && !after.products?.length) {
    throw missing('features[subscription_update][products]')
  }
}

function checkProducts(
  { find }: Context,
  products: Exclude<NonNullable<NonNullable<FeatureParams['subscription_update']>['products']>, ''>,
): NonNullable<Features['subscription_update']['products']> {
  const param = 'features[subscription_update][products]'
  if (products.length > MOST_PRODUCTS) throw invalid(`You may offer up to ${MOST_PRODUCTS} products.`, param)
  return products.map(({ adjustable_quantity: adjustable, prices, product }, index) => {
    const at = `${param}[${index}]`
    find('product', product, `${at}[product]`)
    const intervals = new Set<string>()
    for (const [position, id] of prices.entries()) {
      const price = find('price', id, `${at}[prices][${position}]`)
      const interval = `${price.recurring?.interval_count} ${price.recurring?.interval}`
      if (price.product !== product) {
        throw invalid(`The price ${id} does not belong to the product ${product}.`, `${at}[prices]`)
      }
      if (intervals.has(interval)) {
        throw invalid(`The product ${product} has several prices with the same billing interval.`, `${at}[prices]`)
      }
      intervals.add(interval)
    }
    const { enabled = false, maximum = null, minimum = 1 } = adjustable ?? {}
    return { adjustable_quantity: { enabled, maximum, minimum }, prices, product }
  })
}

function defined<Fields extends object>(fields: Fields): Partial<Fields> {
  const entries = Object.entries(fields).filter(([, value]) => value !== undefined && value !== '')
  return Object.assign<Partial<Fields>, object>({}, Object.fromEntries(entries))
}
