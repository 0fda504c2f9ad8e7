import type * as v from 'valibot'

import { ApiError, declined } from '../api/errors.js'
import type { paymentMethodCreateParams } from '../params/payment-methods.js'
import type { PaymentMethod } from '../wire.js'

import { cardFields, otherMethods, type TestCard, testCards } from './test-methods.js'

type Fields = Partial<PaymentMethod> & { type: PaymentMethod['type'] }
type Params = v.InferOutput<typeof paymentMethodCreateParams>

/** Ids that stand for a new payment method wherever an id is asked for, as in Stripe's test mode. */
const tokens: Record<string, () => Fields> = {
  pm_card_amex: () => cardFields('amex'),
  pm_card_authenticationRequiredOnSetup: () => cardFields('authenticating'),
  pm_card_chargeCustomerFail: () => cardFields('declining'),
  pm_card_chargeDeclined: () => cardFields('refused'),
  pm_card_chargeDeclinedInsufficientFunds: () => cardFields('insufficient'),
  pm_card_mastercard: () => cardFields('mastercard'),
  pm_card_visa: () => cardFields('visa'),
  pm_card_visa_chargeDeclined: () => cardFields('refused'),
  pm_card_visa_chargeDeclinedInsufficientFunds: () => cardFields('insufficient'),
  pm_usBankAccount_success: () => bankAccount({ account_number: '000123456789' }),
}

/** Kinds of which there is nothing to say but their name. */
const PLAIN = new Set<string>(
  [
    'affirm afterpay_clearpay alipay alma amazon_pay bancontact billie bizum blik crypto customer_balance',
    'giropay grabpay kakao_pay klarna konbini mb_way mobilepay multibanco oxxo pay_by_bank payco paynow paypay',
    'pix promptpay revolut_pay samsung_pay satispay scalapay sequra sunbit swish twint wechat_pay zip',
  ]
    .join(' ')
    .split(' '),
)

/** Fields of the payment method that a test id such as `pm_card_visa` stands for. */
export function tokenFields(id: string): Fields | undefined {
  return Object.hasOwn(tokens, id) ? tokens[id]?.() : undefined
}

/**
 * Fields of a payment method from the details a person typed.
 * @throws {ApiError} 402 for a card number that is none, or none of the test cards
 */
export function typedFields(params: Omit<Params, 'type'> & { type: PaymentMethod['type'] }, now: number): Fields {
  const { card, sepa_debit: sepa, type } = params
  if (type === 'card') return typedCard(card ?? {}, now)
  if (type === 'sepa_debit' && sepa) {
    const iban = sepa.iban.replaceAll(' ', '').toUpperCase()
    if (!/^[A-Z]{2}\d{2}[A-Z0-9]{8,30}$/.test(iban)) {
      throw new ApiError(400, {
        message: 'The IBAN you entered is invalid.',
        code: 'invalid_iban',
        param: 'sepa_debit',
      })
    }
    const fields = { ...otherMethods.sepa.sepa_debit, country: iban.slice(0, 2), last4: iban.slice(-4) }
    return { type, sepa_debit: fields }
  }
  if (type === 'us_bank_account') return bankAccount(params.us_bank_account ?? {})
  if (type === 'link') return { type, link: { email: params.billing_details?.email || null } }
  if (type === 'paypal') return otherMethods.paypal
  if (type === 'cashapp') return { type, cashapp: { buyer_id: null, cashtag: null } }
  if (!PLAIN.has(type)) {
    throw new ApiError(400, { message: `The sandbox cannot make payment methods of type ${type}.`, param: 'type' })
  }
  return { type, [type]: {} }
}

function typedCard(card: NonNullable<Params['card']>, now: number): Fields {
  const number = (card.number ?? '').replaceAll(' ', '')
  const { exp_month: month = 12, exp_year: year = 2030 } = card
  if (!isLuhn(number)) throw declined({ code: 'incorrect_number', param: 'number' })
  if (month < 1 || month > 12) throw declined({ code: 'invalid_expiry_month', param: 'exp_month' })
  if (Date.UTC(year, month) <= now * 1000) throw declined({ code: 'invalid_expiry_year', param: 'exp_year' })
  const name = (Object.keys(testCards) as TestCard[]).find((each) => number.endsWith(testCards[each].last4))
  if (!name) throw declined({ decline_code: 'test_mode_live_card' })
  return cardFields(name, { month, year })
}

function bankAccount(params: NonNullable<Params['us_bank_account']>): Fields {
  return {
    type: 'us_bank_account',
    us_bank_account: {
      account_holder_type: params.account_holder_type ?? 'individual',
      account_type: params.account_type ?? 'checking',
      bank_name: 'STRIPE TEST BANK',
      financial_connections_account: null,
      fingerprint: 'sandbox6789',
      last4: (params.account_number ?? '000123456789').slice(-4),
      networks: { preferred: 'ach', supported: ['ach'] },
      routing_number: params.routing_number ?? '110000000',
      status_details: null,
    },
  }
}

function isLuhn(number: string): boolean {
  if (!/^\d{12,19}$/.test(number)) return false
  const digits = Array.from(number)
    .toReversed()
    .map((digit, index) => Number(digit) * (index % 2 === 0 ? 1 : 2))
  return digits.reduce((sum, digit) => sum + (digit > 9 ? digit - 9 : digit), 0) % 10 === 0
}
