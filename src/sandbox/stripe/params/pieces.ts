import { flag, hash, integer, list, oneOf, required, text } from './form.js'

/** How often something recurs. */
export const period = hash({ interval: required(oneOf('day month week year')), interval_count: integer })

/** Whether the customer may change a quantity, and within which bounds. */
export const adjustableQuantity = hash({ enabled: required(flag), maximum: integer, minimum: integer })

/** Discounts by coupon or promotion code. */
export const discounts = list(hash({ coupon: text, promotion_code: text }))

/** What becomes of the difference in price when a subscription changes. */
export const prorationBehavior = oneOf('always_invoice create_prorations none')

/** Whether a price includes its tax. */
export const taxBehavior = oneOf('exclusive inclusive unspecified')

/** Whether a saved payment method may be shown again. */
export const allowRedisplay = oneOf('always limited unspecified')

/** Kinds of payment method that every list of them has. */
export const paymentMethodTypes = [
  'acss_debit affirm afterpay_clearpay alipay alma amazon_pay au_becs_debit bacs_debit bancontact billie',
  'bizum blik boleto card cashapp crypto customer_balance eps fpx giropay grabpay ideal kakao_pay klarna',
  'konbini kr_card mb_way mobilepay multibanco naver_pay nz_bank_account oxxo p24 pay_by_bank payco paynow',
  'paypal paypay payto pix promptpay revolut_pay samsung_pay satispay scalapay sepa_debit sequra sofort',
  'sunbit swish twint upi us_bank_account wechat_pay zip',
] as const
