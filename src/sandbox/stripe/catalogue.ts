import { at } from './dates.js'
import { coupon, price, product, promotionCode, taxRate } from './objects/catalogue.js'
import { defaultFeatures, portalConfiguration } from './objects/portal-configuration.js'
import type { SandboxPrices } from './types.js'
import type { World } from './world.js'

const CREATED = at('2023-01-09T10:00:00Z')

const products = {
  starter: { id: 'prod_starter', name: 'Starter', description: 'For one person getting going.' },
  pro: { id: 'prod_pro', name: 'Pro', description: 'For a team that ships every week.' },
  business: { id: 'prod_business', name: 'Business', description: 'For companies with several teams.' },
  storage: { id: 'prod_storage', name: 'Extra storage', description: '100 GB more.' },
  calls: { id: 'prod_calls', name: 'API calls', description: 'Billed by usage.' },
  seats: { id: 'prod_seats', name: 'Team seats', description: 'Cheaper from the eleventh.' },
}

/** Ids of the prices every sandbox starts with. */
export const catalogue: SandboxPrices = {
  starter: 'price_starter_monthly',
  pro: 'price_pro_monthly',
  business: 'price_business_monthly',
  starterYearly: 'price_starter_yearly',
  proYearly: 'price_pro_yearly',
  businessYearly: 'price_business_yearly',
  storage: 'price_storage_monthly',
  metered: 'price_calls_metered',
  tiered: 'price_seats_tiered',
  jpy: 'price_pro_monthly_jpy',
  kwd: 'price_pro_monthly_kwd',
}

/** Id of the seeded coupon: 20 % off for good. */
export const COUPON = 'LAUNCH20'

/** Id of the seeded tax rate: Irish VAT, 23 % on top. */
export const VAT = 'txr_vat_23'

/** Puts products, prices, a tax rate, a coupon with its code and the default portal configuration into an empty account. */
export function stock(world: World): void {
  for (const fields of Object.values(products)) {
    world.add<'product'>(product({ ...fields, created: CREATED }))
  }
  stockPrices(world)
  world.add<'coupon'>(coupon({ id: COUPON, name: 'Launch offer', percent_off: 20, created: CREATED }))
  const code = promotionCode({ id: 'promo_launch20', code: 'LAUNCH20', coupon: COUPON, created: CREATED })
  world.add<'promotion_code'>(code)
  world.add<'tax_rate'>(taxRate({ id: VAT, country: 'IE', created: CREATED, display_name: 'VAT', percentage: 23 }))
  configurePortal(world)
}

function stockPrices(world: World): void {
  const plans = [
    ['starter', 'starterYearly', 900],
    ['pro', 'proYearly', 2900],
    ['business', 'businessYearly', 9900],
  ] as const
  const base = { created: CREATED, currency: 'eur' }
  for (const [monthly, yearly, amount] of plans) {
    const of = products[monthly].id
    world.add<'price'>(price({ ...base, id: catalogue[monthly], product: of, unit_amount: amount }))
    const inYear = { ...base, id: catalogue[yearly], product: of, unit_amount: amount * 10, interval: 'year' as const }
    world.add<'price'>(price(inYear))
    world.get('product', of).default_price = catalogue[monthly]
  }
  world.add<'price'>(price({ ...base, id: catalogue.storage, product: products.storage.id, unit_amount: 500 }))
  world.add<'price'>(
    price({
      ...base,
      id: catalogue.metered,
      product: products.calls.id,
      unit_amount: null,
      unit_amount_decimal: '0.5',
      meter: 'mtr_sandbox_calls',
    }),
  )
  world.add<'price'>(
    price({
      ...base,
      id: catalogue.tiered,
      product: products.seats.id,
      unit_amount: null,
      billing_scheme: 'tiered',
      tiers_mode: 'graduated',
    }),
  )
  world.tiers.set(catalogue.tiered, [
    { flat_amount: null, flat_amount_decimal: null, unit_amount: 900, unit_amount_decimal: '900', up_to: 10 },
    { flat_amount: null, flat_amount_decimal: null, unit_amount: 700, unit_amount_decimal: '700', up_to: null },
  ])
  const pro = products.pro.id
  world.add<'price'>(price({ ...base, id: catalogue.jpy, product: pro, currency: 'jpy', unit_amount: 4800 }))
  world.add<'price'>(price({ ...base, id: catalogue.kwd, product: pro, currency: 'kwd', unit_amount: 8900 }))
}

function configurePortal(world: World): void {
  const features = defaultFeatures()
  const adjustable = { enabled: true, maximum: 100, minimum: 1 }
  portalConfiguration(world, {
    business_profile: {
      headline: 'Tidewater – billing',
      privacy_policy_url: 'https://tidewater.example/privacy',
      terms_of_service_url: 'https://tidewater.example/terms',
    },
    created: CREATED,
    default_return_url: 'https://tidewater.example/billing',
    features: {
      ...features,
      customer_update: {
        allowed_updates: ['email', 'name', 'address', 'phone', 'tax_id'],
        enabled: true,
      },
      invoice_history: { enabled: true },
      payment_method_update: { ...features.payment_method_update, enabled: true },
      subscription_cancel: {
        ...features.subscription_cancel,
        cancellation_reason: { ...features.subscription_cancel.cancellation_reason, enabled: true },
        enabled: true,
      },
      subscription_pause: { ...features.subscription_pause, enabled: true },
      subscription_update: {
        ...features.subscription_update,
        default_allowed_updates: ['price', 'quantity', 'promotion_code'],
        enabled: true,
        products: (['starter', 'pro', 'business'] as const).map((plan) => ({
          adjustable_quantity: adjustable,
          prices: [catalogue[plan], catalogue[`${plan}Yearly`]],
          product: products[plan].id,
        })),
        proration_behavior: 'always_invoice',
        schedule_at_period_end: {
          conditions: [{ type: 'decreasing_item_amount' }, { type: 'shortening_interval' }],
        },
        trial_update_behavior: 'continue_trial',
      },
    },
    is_default: true,
    updated: CREATED,
  })
}
