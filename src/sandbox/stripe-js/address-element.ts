import type { StripeAddressElement, StripeAddressElementOptions } from '@stripe/stripe-js'

import { countryOptions, stateLabel, usualCountry } from './countries.js'
import { make } from './dom.js'
import { SandboxElement, type Surroundings } from './element.js'
import { IntegrationError } from './errors.js'
import { Field, needed } from './field.js'

/** The Address Element: name, address and, where it is asked for, telephone number. */
export class AddressElement extends SandboxElement implements StripeAddressElement {
  override readonly kind = 'address'
  #options: StripeAddressElementOptions
  readonly #parts: ReturnType<typeof addressFields>

  constructor(around: Surroundings, options: StripeAddressElementOptions) {
    super(around)
    if (options.mode !== 'billing' && options.mode !== 'shipping') {
      throw new IntegrationError("An Address Element takes a mode of 'billing' or 'shipping'.")
    }
    this.#options = options
    this.#parts = addressFields(options, around.language)
    this.#parts.country.control.addEventListener('change', () => this.#follow())
    this.#follow()
  }

  get fields(): Field[] {
    return Object.values(this.#parts)
  }

  get mode() {
    return this.#options.mode
  }

  /** The address as it stands. */
  get value() {
    const { city, country, firstName, lastName, line1, line2, name, phone, postalCode, state } = this.#parts
    const isSplit = this.#options.display?.name === 'split'
    return {
      name: isSplit ? `${firstName.value} ${lastName.value}`.trim() : name.value,
      ...(isSplit ? { firstName: firstName.value, lastName: lastName.value } : {}),
      address: {
        line1: line1.value,
        line2: line2.value === '' ? null : line2.value,
        city: city.value,
        state: state.isShown ? state.value : '',
        postal_code: postalCode.value,
        country: country.value,
      },
      ...(phone.isShown ? { phone: phone.value } : {}),
    }
  }

  /** Follows new options; what was typed stays. */
  update(options: Partial<StripeAddressElementOptions>): this {
    this.#options = { ...this.#options, ...options }
    this.translate()
    this.#follow()
    return this
  }

  /** Says what is wrong, and gives what is there. */
  getValue() {
    const complete = this.validate() === undefined
    return Promise.resolve({ complete, isNewAddress: true, value: this.value })
  }

  protected override draw(): void {
    this.root.append(make('div', { class: 'Grid' }, ...this.fields.map(({ root }) => root)))
  }

  protected override translate(): void {
    this.#parts.country.choose(countryOptions(this.around.language, this.#options.allowedCountries))
  }

  protected override changed() {
    return { elementMode: this.mode, isNewAddress: true, value: this.value }
  }

  #follow(): void {
    const { country, firstName, lastName, name, phone, state } = this.#parts
    const { display, fields } = this.#options
    const label = stateLabel(country.value)
    if (label !== undefined) state.label = label
    state.isShown = label !== undefined
    const isNamed = fields?.name !== 'never'
    name.isShown = isNamed && display?.name !== 'split'
    for (const part of [firstName, lastName]) part.isShown = isNamed && display?.name === 'split'
    phone.isShown = fields?.phone === 'always'
  }
}

function addressFields(options: StripeAddressElementOptions, language: string) {
  const { allowedCountries, defaultValues: { address, ...known } = {}, display, mode, validation } = options
  const section = mode === 'billing' ? 'billing' : 'shipping'
  const field = (label: string, autocomplete: string, value?: string | null, wrong?: string) =>
    new Field({
      label,
      autocomplete: `${section} ${autocomplete}`,
      value: value ?? undefined,
      check: wrong === undefined ? undefined : needed(`incomplete_${autocomplete.replaceAll('-', '_')}`, wrong),
    })
  const isPhoneNeeded = validation?.phone?.required === 'always'
  const country = new Field({
    label: 'Country',
    autocomplete: `${section} country`,
    choices: countryOptions(language, allowedCountries),
  })
  const usual = address?.country ?? usualCountry()
  if (!allowedCountries || allowedCountries.includes(usual)) country.value = usual
  const nameLabel = display?.name === 'organization' ? 'Full name or organization' : 'Full name'
  const parts = {
    name: field(nameLabel, 'name', known.name, 'Your name is incomplete.'),
    firstName: field('First name', 'given-name', known.firstName, 'Your first name is incomplete.'),
    lastName: field('Last name', 'family-name', known.lastName, 'Your last name is incomplete.'),
    country,
    line1: field('Address line 1', 'address-line1', address?.line1, 'Your address is incomplete.'),
    line2: field('Address line 2', 'address-line2', address?.line2),
    city: field('City', 'address-level2', address?.city, 'Your city is incomplete.'),
    state: field('State', 'address-level1', address?.state, 'Your state is incomplete.'),
    postalCode: field('Postal code', 'postal-code', address?.postal_code, 'Your postal code is incomplete.'),
    phone: field('Phone number', 'tel', known.phone, isPhoneNeeded ? 'Your phone number is incomplete.' : undefined),
  }
  for (const each of [parts.name, parts.country, parts.line1, parts.line2]) each.root.classList.add('Wide')
  return parts
}
