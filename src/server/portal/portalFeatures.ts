import * as v from 'valibot'
import { cancellationReasons } from '../../contract/index.js'

const LONGEST_PAUSE_DAYS = 3 * 366
const daysOf = { day: 1, week: 7, month: 30, year: 365 }

const flag = v.boolean()
const words = <const Words extends readonly string[]>(known: Words) =>
  v.pipe(
    v.array(v.picklist(known)),
    v.check((list) => list.length > 0 && new Set(list).size === list.length, 'is empty or names something twice'),
  )
const idOf = (prefix: string) =>
  v.pipe(
    v.string(),
    v.check((id) => new RegExp(`^${prefix}_\\w+$`).test(id), `is not an id that starts with ${prefix}_`),
  )
const webUrl = v.pipe(v.string(), v.check(isWebUrl, 'is not an absolute http or https URL'))
const text = (longest: number) =>
  v.pipe(
    v.string(),
    v.check(
      (value) => value.trim() !== '' && value.length <= longest,
      `is empty or longer than ${longest} characters; null clears it`,
    ),
  )
const whole = v.pipe(
  v.number(),
  v.check((value) => Number.isSafeInteger(value) && value >= 0, 'is not a whole number'),
)

/** On, off, or on with details. Which it is decides whose errors are told. */
const switchable = <Schema extends v.GenericSchema>(details: Schema) =>
  v.lazy((input): Schema | typeof flag => (typeof input === 'object' && input !== null ? details : flag))

const intervalSchema = v.pipe(
  v.strictObject({ interval: v.picklist(['day', 'week', 'month', 'year']), intervalCount: v.optional(whole) }),
  v.check(
    ({ interval, intervalCount = 1 }) => intervalCount > 0 && daysOf[interval] * intervalCount <= LONGEST_PAUSE_DAYS,
    'is not between one day and three years',
  ),
)

const limitsSchema = v.pipe(
  v.strictObject({
    /** @default 1 */
    minimum: v.optional(whole),
    /** Null for no limit. @default null */
    maximum: v.optional(v.nullable(whole)),
  }),
  v.check(
    ({ minimum = 1, maximum = null }) => maximum === null || maximum >= minimum,
    'has a maximum below its minimum',
  ),
)

const cancelSchema = v.pipe(
  v.strictObject({
    /** @default 'at_period_end' */
    mode: v.optional(v.picklist(['at_period_end', 'immediately'])),
    /** Whether time that was paid for and not used becomes credit; with `immediately` only. @default 'none' */
    prorationBehavior: v.optional(v.picklist(['none', 'create_prorations'])),
    /** The reasons offered to whoever cancels; false asks for none. @default all that Stripe knows */
    reasons: v.optional(
      v.lazy((input): v.GenericSchema<boolean | (typeof cancellationReasons)[number][]> =>
        Array.isArray(input) ? words(cancellationReasons) : flag,
      ),
    ),
    /** Ids of feedback options of the account's own, `fbo_…`. */
    feedbackOptions: v.optional(v.array(v.string())),
  }),
  v.check(
    ({ mode, prorationBehavior }) => mode === 'immediately' || prorationBehavior !== 'create_prorations',
    "has prorations without `mode: 'immediately'`, which leave nothing to prorate",
  ),
)

const updateSchema = v.pipe(
  v.strictObject({
    /** Keys of the plans that can be switched to: at most 10 products, one price an interval. @default all of them */
    plans: v.optional(v.array(v.string())),
    /** Keys of the plans whose quantity can be changed, each with its limits. @default none */
    quantities: v.optional(v.record(v.string(), limitsSchema)),
    /** @default `price`, `promotion_code`, and `quantity` where `quantities` names plans */
    allowedUpdates: v.optional(words(['price', 'promotion_code', 'quantity'])),
    /** @default 'always_invoice': what an upgrade costs is paid at once */
    prorationBehavior: v.optional(v.picklist(['none', 'create_prorations', 'always_invoice'])),
    /** @default 'unchanged' */
    billingCycleAnchor: v.optional(v.picklist(['now', 'unchanged'])),
    /** Changes that wait for the end of what is paid for. @default both: a lower price, a shorter interval */
    scheduleAtPeriodEnd: v.optional(v.array(v.picklist(['decreasing_item_amount', 'shortening_interval']))),
    /** @default 'continue_trial' */
    trialUpdateBehavior: v.optional(v.picklist(['end_trial', 'continue_trial'])),
  }),
  v.check(
    ({ quantities = {}, allowedUpdates }) =>
      allowedUpdates === undefined || allowedUpdates.includes('quantity') === Object.keys(quantities).length > 0,
    'allows quantities without naming the plans in `quantities`, or the other way round',
  ),
)

/** What {@link configurePortal} switches on. What is left out has a default; `false` switches a feature off. */
export const PortalFeaturesSchema = v.strictObject({
  /** Which details people may change. @default name, email, address, phone and tax ID */
  customerUpdate: v.optional(
    switchable(v.strictObject({ allowedUpdates: words(['name', 'email', 'address', 'phone', 'shipping', 'tax_id']) })),
  ),
  /** Whether past invoices are shown. @default true */
  invoiceHistory: v.optional(flag),
  /** Whether payment methods can be added and changed; which ones, a `pmc_…` decides. @default true */
  paymentMethodUpdate: v.optional(
    switchable(v.strictObject({ paymentMethodConfiguration: v.optional(v.nullable(idOf('pmc'))) })),
  ),
  /** Whether and how subscriptions end. @default true: at the end of the period, with reasons */
  subscriptionCancel: v.optional(switchable(cancelSchema)),
  /** Whether and for how long subscriptions can be paused; works with flexible billing only. @default false */
  subscriptionPause: v.optional(
    switchable(
      v.strictObject({
        /** @default one month */
        duration: v.optional(
          v.lazy((input): v.GenericSchema<'indefinite' | v.InferInput<typeof intervalSchema>[]> =>
            Array.isArray(input)
              ? v.pipe(
                  v.array(intervalSchema),
                  v.check((list) => list.length > 0, 'is empty'),
                )
              : v.literal('indefinite'),
          ),
        ),
      }),
    ),
  ),
  /** Whether and how people change plans. @default true, among all plans */
  subscriptionUpdate: v.optional(switchable(updateSchema)),
  /** What the portal says of the business. What is left out stays as it is; null clears it. */
  businessProfile: v.optional(
    v.strictObject({
      headline: v.optional(v.nullable(text(60))),
      privacyPolicyUrl: v.optional(v.nullable(webUrl)),
      termsOfServiceUrl: v.optional(v.nullable(webUrl)),
    }),
  ),
  /** Where the portal's own link leads back to; the endpoint names a place of its own each time. @default stays as it is */
  defaultReturnUrl: v.optional(v.nullable(webUrl)),
  /** Whether there is a page where people sign in by e-mail, without the app. @default stays as it is */
  loginPage: v.optional(flag),
  /** What the dashboard calls the configuration. @default stays as it is */
  name: v.optional(v.nullable(text(100))),
  /** More metadata of the configuration. What is left out stays as it is. */
  metadata: v.optional(
    v.record(
      v.string(),
      v.pipe(
        v.string(),
        v.check((value) => value.length <= 500, 'is longer than 500 characters'),
      ),
    ),
  ),
})
export type PortalFeatures = v.InferInput<typeof PortalFeaturesSchema>

function isWebUrl(value: string): boolean {
  return URL.canParse(value) && /^https?:$/.test(new URL(value).protocol)
}
