import { hash, integer, list, oneOf, required, text, unsettable, unsettableText } from './form.js'
import { address } from './pieces.js'

const capped = { amount: integer, amount_type: oneOf('fixed maximum'), description: text }

/** How a subscription's invoices are paid. */
export const paymentSettings = hash({
  payment_method_options: hash({
    acss_debit: unsettable(
      hash({
        mandate_options: hash({ transaction_type: oneOf('business personal') }),
        verification_method: oneOf('automatic instant microdeposits'),
      }),
    ),
    bancontact: unsettable(hash({ preferred_language: oneOf('de en fr nl') })),
    billie: unsettable(
      hash({
        company_details: unsettable(
          hash({
            registered_address: unsettable(address),
            registered_name: text,
            registration_number: text,
            registration_type: unsettable(
              oneOf(
                'ch_ein de_hrb dk_cvr es_cif fi_tunnus fr_siren fr_siret it_rea nl_kvk no_org_number no_pno',
                'se_org_number se_pno uk_crn',
              ),
            ),
            vat: text,
          }),
        ),
      }),
    ),
    blik: unsettable(hash({ mandate_options: hash({ expires_at: integer }) })),
    card: unsettable(
      hash({
        mandate_options: hash(capped),
        network: oneOf(
          'amex cartes_bancaires diners discover eftpos_au girocard interac jcb link mastercard unionpay unknown visa',
        ),
        request_three_d_secure: oneOf('any automatic challenge'),
      }),
    ),
    customer_balance: unsettable(
      hash({
        bank_transfer: hash({ eu_bank_transfer: hash({ country: required(text) }), type: text }),
        funding_type: text,
      }),
    ),
    konbini: unsettable(hash({})),
    payto: unsettable(
      hash({
        mandate_options: hash({
          amount: integer,
          purpose: oneOf('dependant_support government loan mortgage other pension personal retail salary tax utility'),
        }),
      }),
    ),
    pix: unsettable(
      hash({
        expires_after_seconds: integer,
        mandate_options: hash({
          amount: integer,
          amount_includes_iof: oneOf('always never'),
          end_date: text,
          payment_schedule: oneOf('halfyearly monthly quarterly weekly yearly'),
        }),
      }),
    ),
    sepa_debit: unsettable(hash({})),
    upi: unsettable(hash({ mandate_options: hash({ ...capped, end_date: integer }) })),
    us_bank_account: unsettable(
      hash({
        financial_connections: hash({
          filters: hash({ account_subcategories: list(oneOf('checking savings')) }),
          permissions: list(oneOf('balances ownership payment_method transactions')),
          prefetch: list(oneOf('balances ownership transactions')),
        }),
        verification_method: oneOf('automatic instant microdeposits'),
      }),
    ),
  }),
  payment_method_types: unsettable(
    list(
      oneOf(
        'ach_credit_transfer ach_debit acss_debit affirm alipay amazon_pay au_becs_debit bacs_debit bancontact billie',
        'blik boleto card cashapp crypto custom customer_balance eps fpx giropay grabpay ideal jp_credit_transfer',
        'kakao_pay klarna konbini kr_card link mb_way multibanco naver_pay nz_bank_account p24 pay_by_bank payco',
        'paynow paypal payto pix promptpay revolut_pay satispay sepa_credit_transfer sepa_debit sequra sofort swish',
        'twint upi us_bank_account wechat_pay',
      ),
    ),
  ),
  save_default_payment_method: oneOf('off on_subscription'),
})

/** What is printed on a subscription's invoices. */
export const subscriptionInvoices = hash({
  account_tax_ids: unsettable(list(text)),
  custom_fields: unsettable(list(hash({ name: required(text), value: required(text) }))),
  description: unsettableText,
  footer: unsettableText,
  issuer: hash({ account: text, type: required(oneOf('account self')) }),
})
