import type { StripePaymentElementOptions } from '@stripe/stripe-js'

import { checkCvc, checkExpiry, checkNumber, formatExpiry, formatNumber, readExpiry } from './card.js'
import { countryOptions, postalLabel, usualCountry } from './countries.js'
import { make } from './dom.js'
import { Field, needed } from './field.js'
import { type FormContext, type PaymentForm, shownValue } from './payment-form.js'

/** Makes the fields of a card. */
export function cardForm({ language, now, options: { defaultValues, fields: asked } }: FormContext): PaymentForm {
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
        billing_details: { address: { country: shownValue(where), postal_code: shownValue(postal) } },
      }
    },
    withheld: () => [
      ...(asks.country ? [] : ['address.country']),
      ...(asks.postalCode || postalLabel(where.value) === undefined ? [] : ['address.postal_code']),
    ],
    translate: (to) => where.choose(countryOptions(to)),
  }
}

function addressParts(asked: NonNullable<StripePaymentElementOptions['fields']>['billingDetails']) {
  const address = asked === 'never' ? 'never' : typeof asked === 'object' ? asked.address : undefined
  if (typeof address !== 'object') return { country: address !== 'never', postalCode: address !== 'never' }
  return { country: address.country !== 'never', postalCode: address.postalCode !== 'never' }
}
