import { saveCard } from '../../customers.js'
import { cardFields, isTestCard, setupOutcome } from '../../objects/test-methods.js'
import { cardChoices, field, form as postForm } from '../fields.js'
import { html } from '../html.js'

import { given, type Step } from './step.js'

/** Saving a card and letting it pay from now on. */
export const paymentMethodStep: Step = {
  title: 'Update your payment method',
  show: ({ self }) => postForm(self, cardChoices(), 'Save card'),
  act: ({ customer, world }, form) => {
    const card = given(form, 'card') ?? ''
    if (!isTestCard(card)) return 'Choose one of the cards.'
    if (setupOutcome(cardFields(card)) === 'declined') return 'Your card was declined. Try another one.'
    saveCard(world, customer, card)
    return undefined
  },
}

/** Changing the customer's own details, as far as the configuration lets them. */
export const customerStep: Step = {
  title: 'Update your billing information',
  show: ({ configuration, customer, self }) => {
    const allowed: readonly string[] = configuration.features.customer_update.allowed_updates
    const { address } = customer
    const body = html`${allowed.includes('name') && field('name', 'Name', customer.name ?? '')}
    ${allowed.includes('email') && field('email', 'Email', customer.email ?? '', 'email')}
    ${allowed.includes('phone') && field('phone', 'Phone', customer.phone ?? '', 'tel')}
    ${
      allowed.includes('address') &&
      html`${field('line1', 'Address', address?.line1 ?? '')}
      ${field('postal_code', 'Postal code', address?.postal_code ?? '')} ${field('city', 'City', address?.city ?? '')}
      ${field('country', 'Country (two letters)', address?.country ?? '')}`
    }`
    return postForm(self, body, 'Save')
  },
  act: ({ configuration, customer }, form) => {
    const allowed: readonly string[] = configuration.features.customer_update.allowed_updates
    const email = given(form, 'email')
    if (allowed.includes('email') && !email?.includes('@')) return 'Enter a valid email address.'
    for (const key of ['name', 'email', 'phone'] as const) {
      if (allowed.includes(key)) customer[key] = given(form, key) ?? null
    }
    if (allowed.includes('address')) {
      customer.address = {
        city: given(form, 'city') ?? null,
        country: given(form, 'country') ?? null,
        line1: given(form, 'line1') ?? null,
        line2: customer.address?.line2 ?? null,
        postal_code: given(form, 'postal_code') ?? null,
        state: customer.address?.state ?? null,
      }
    }
    return undefined
  },
}
