import type {
  StripePaymentElement,
  StripePaymentElementOptions,
  StripePaymentElementUpdateOptions,
} from '@stripe/stripe-js'

import type { Params } from './api.js'
import { cardForm } from './card-form.js'
import { make } from './dom.js'
import { SandboxElement, type Surroundings } from './element.js'
import { IntegrationError } from './errors.js'
import type { FormContext, PaymentForm } from './payment-form.js'
import { sepaForm } from './sepa-form.js'
import type { StripeJsPaymentMethod } from './types.js'

const paymentForms: Record<StripeJsPaymentMethod, (context: FormContext) => PaymentForm> = {
  card: cardForm,
  sepa_debit: sepaForm,
}

const isKnown = (type: string): type is StripeJsPaymentMethod => Object.hasOwn(paymentForms, type)

/** The Payment Element: a choice of payment methods where there are several, and the fields of the chosen one. */
export class PaymentElement extends SandboxElement implements StripePaymentElement {
  override readonly kind = 'payment'
  #options: StripePaymentElementOptions
  #forms: PaymentForm[] = []
  #chosen: PaymentForm | undefined
  #choices: HTMLInputElement[] = []

  constructor(around: Surroundings, options: StripePaymentElementOptions) {
    super(around)
    this.#options = options
  }

  get fields() {
    return this.#chosen?.fields ?? []
  }

  /** The kind of payment method that was chosen. */
  get selected(): string {
    return this.#form.type
  }

  /** What the API takes of the chosen payment method. */
  data(): Params {
    return this.#form.data()
  }

  /** Billing details that the page has chosen to pass itself, as paths into `billing_details`. */
  get withheld(): string[] {
    return this.#form.withheld()
  }

  /** Follows `readOnly`; what else changes would draw the fields anew, and lose what was typed. */
  update(options: Partial<StripePaymentElementUpdateOptions>): this {
    this.#options = { ...this.#options, ...options }
    this.#applyReadOnly()
    return this
  }

  /** Nothing to do: the fields are always open. */
  collapse(): this {
    return this
  }

  get #form(): PaymentForm {
    if (!this.#chosen) {
      throw new IntegrationError('The Payment Element is not ready yet. Wait for its `ready` event.')
    }
    return this.#chosen
  }

  protected override draw(paymentMethods: string[]): void {
    const { paymentMethodOrder: order = [] } = this.#options
    const rank = (type: string) => (order.includes(type) ? order.indexOf(type) : order.length)
    const context = { language: this.around.language, now: () => this.around.now, options: this.#options }
    this.#forms = paymentMethods
      .filter(isKnown)
      .toSorted((a, b) => rank(a) - rank(b))
      .map((type) => paymentForms[type](context))
    if (this.#forms.length > 1) this.root.append(this.#picker())
    this.#choose(this.#forms[0])
    this.#applyReadOnly()
  }

  protected override translate(): void {
    for (const form of this.#forms) form.translate(this.around.language)
  }

  protected override changed() {
    return { collapsed: false, value: { type: this.#chosen?.type ?? 'card' } }
  }

  #picker(): HTMLElement {
    this.#choices = this.#forms.map((form) => {
      const choice = make('input', { type: 'radio', name: `${this.root.id}-type`, value: form.type })
      choice.addEventListener('change', () => this.#choose(form))
      return choice
    })
    const tabs = this.#forms.map(({ label }, at) => make('label', { class: 'Tab' }, this.#choices[at] ?? '', label))
    return make('fieldset', { class: 'Picker' }, make('legend', { class: 'Label' }, 'Payment method'), ...tabs)
  }

  #choose(chosen: PaymentForm | undefined): void {
    this.#chosen = chosen
    for (const form of this.#forms) form.root.remove()
    if (chosen) this.root.append(chosen.root)
    for (const choice of this.#choices) choice.checked = choice.value === chosen?.type
  }

  #applyReadOnly(): void {
    const { readOnly = false } = this.#options
    for (const field of this.#forms.flatMap(({ fields }) => fields)) field.isReadOnly = readOnly
    for (const choice of this.#choices) choice.disabled = readOnly
  }
}
