import type { StripePaymentElementOptions } from '@stripe/stripe-js'

import type { Params } from './api.js'
import { checkCvc, checkExpiry, checkNumber, formatExpiry, formatNumber, readExpiry } from './card.js'
import { countryOptions, postalLabel, usualCountry } from './countries.js'
import { make } from './dom.js'
import { Field, needed } from './field.js'
import { checkIban, formatIban } from './iban.js'
import type { StripeJsPaymentMethod } from './types.js'

/** The fields of one kind of payment method. */
export interface PaymentForm {
  type: StripeJsPaymentMethod
  label: string
  fields: Field[]
  root: HTMLElement
  /** What the API takes of it. */
  data: () => Params
  translate: (language: string) => void
}

/** What the forms are filled with. */
export interface FormContext {
  language: string
  now: () => number
  options: StripePaymentElementOptions
}

/** Makes the fields of a kind of payment method. */
export const paymentForms: Record<StripeJsPaymentMethod, (context: FormContext) => PaymentForm> = {
  card: cardForm,
  sepa_debit: sepaForm,
}

function cardForm({ language, now, options: { defaultValues, fields: asked } }: FormContext): PaymentForm {
  const { country, postal_code: postalCode } = defaultValues?.billingDetails?.address ?? {}
  const number = new Field({
    label: 'Card number',
    autocomplete: 'cc-number',
    inputMode: 'numeric',
    placeholder: '1234 1234 1234 1234',
    check: checkNumber,
    format: formatNumber,
  })
  const expiry = new Field({
    label: 'Expiration date',
    autocomplete: 'cc-exp',
    inputMode: 'numeric',
    placeholder: 'MM / YY',
    check: (value) => checkExpiry(value, now()),
    format: formatExpiry,
  })
  const cvc = new Field({
    label: 'Security code',
    autocomplete: 'cc-csc',
    inputMode: 'numeric',
    placeholder: 'CVC',
    check: (value) => checkCvc(value, number.value),
    format: (value) => value.replaceAll(/\D/g, '').slice(0, 4),
  })
  const where = new Field({
    label: 'Country',
    autocomplete: 'billing country',
    choices: countryOptions(language),
    value: country ?? usualCountry(),
  })
  const postal = new Field({
    label: 'ZIP',
    autocomplete: 'billing postal-code',
    check: needed('incomplete_zip', 'Your postal code is incomplete.'),
    value: postalCode,
  })
  const asks = addressParts(asked?.billingDetails)
  const follow = () => {
    const label = postalLabel(where.value)
    if (label !== undefined) postal.label = label
    postal.isShown = asks.postalCode && label !== undefined
  }
  where.control.addEventListener('change', follow)
  where.isShown = asks.country
  follow()
  number.root.classList.add('Wide')
  const fields = [number, expiry, cvc, where, postal]
  return {
    type: 'card',
    label: 'Card',
    fields,
    root: make('div', { class: 'Grid' }, ...fields.map(({ root }) => root)),
    data: () => {
      const { month, year } = readExpiry(expiry.value)
      return {
        type: 'card',
        card: { number: number.value.replaceAll(' ', ''), exp_month: month, exp_year: year, cvc: cvc.value },
        billing_details: { address: { country: shown(where), postal_code: shown(postal) } },
      }
    },
    translate: (to) => where.choose(countryOptions(to)),
  }
}

function sepaForm({ options: { business, defaultValues, fields: asked } }: FormContext): PaymentForm {
  const { email: knownEmail, name: knownName } = defaultValues?.billingDetails ?? {}
  const hidden = asked?.billingDetails
  const iban = new Field({
    label: 'IBAN',
    autocomplete: 'off',
    placeholder: 'DE00 0000 0000 0000 0000 00',
    check: checkIban,
    format: formatIban,
  })
  const name = new Field({
    label: 'Full name',
    autocomplete: 'billing name',
    check: needed('incomplete_name', 'Your name is incomplete.'),
    value: knownName,
  })
  const email = new Field({
    label: 'Email',
    autocomplete: 'billing email',
    inputMode: 'email',
    check: (value) =>
      /^\S+@\S+\.\S+$/.test(value) ? undefined : { code: 'incomplete_email', message: 'Your email is incomplete.' },
    value: knownEmail,
  })
  name.isShown = hidden !== 'never' && (typeof hidden !== 'object' || hidden.name !== 'never')
  email.isShown = hidden !== 'never' && (typeof hidden !== 'object' || hidden.email !== 'never')
  iban.root.classList.add('Wide')
  const fields = [iban, name, email]
  const terms = `By providing your IBAN, you authorize ${business?.name ?? 'this business'} and Stripe to debit your account.`
  return {
    type: 'sepa_debit',
    label: 'SEPA Direct Debit',
    fields,
    root: make(
      'div',
      {},
      make('div', { class: 'Grid' }, ...fields.map(({ root }) => root)),
      make('p', { class: 'TermsText' }, terms),
    ),
    data: () => ({
      type: 'sepa_debit',
      sepa_debit: { iban: iban.value.replaceAll(' ', '') },
      billing_details: { name: shown(name), email: shown(email) },
    }),
    translate: () => undefined,
  }
}

function shown({ isShown, value }: Field): string | undefined {
  return isShown && value !== '' ? value : undefined
}

function addressParts(asked: NonNullable<StripePaymentElementOptions['fields']>['billingDetails']) {
  const address = asked === 'never' ? 'never' : typeof asked === 'object' ? asked.address : undefined
  if (typeof address !== 'object') return { country: address !== 'never', postalCode: address !== 'never' }
  return { country: address.country !== 'never', postalCode: address.postalCode !== 'never' }
}
