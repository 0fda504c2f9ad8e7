import { make } from './dom.js'
import { Field, needed } from './field.js'
import { checkIban, formatIban } from './iban.js'
import { type FormContext, type PaymentForm, shownValue } from './payment-form.js'

/** Makes the fields of a SEPA direct debit. */
export function sepaForm({ options: { business, defaultValues, fields: asked } }: FormContext): PaymentForm {
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
      billing_details: { name: shownValue(name), email: shownValue(email) },
    }),
    withheld: () => [...(name.isShown ? [] : ['name']), ...(email.isShown ? [] : ['email'])],
    translate: () => undefined,
  }
}
