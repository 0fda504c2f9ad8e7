import type {
  StripeAddressElementOptions,
  StripeElementLocale,
  StripeElementsOptions,
  StripeElementsUpdateOptions,
  StripeError,
} from '@stripe/stripe-js'

import { AddressElement } from './address-element.js'
import type { Answer, Api } from './api.js'
import { languageOf } from './appearance.js'
import type { SandboxElement, Surroundings } from './element.js'
import { checkElementsOptions } from './elements-options.js'
import { Emitter } from './emitter.js'
import { IntegrationError, validationError } from './errors.js'
import { readSecret } from './intents.js'
import { PaymentElement } from './payment-element.js'

/** What a group is made with beside the options of the page. */
export interface GroupContext {
  api: Api
  locale: StripeElementLocale | undefined
  now: () => number
  paymentMethods: readonly string[]
}

type Options = StripeElementsOptions & StripeElementsUpdateOptions
type Loaded = Awaited<ReturnType<Surroundings['load']>>

/** What `stripe.elements()` gives: the elements that together describe one payment method. */
export class ElementsGroup extends Emitter implements Surroundings {
  readonly #context: GroupContext
  #options: Options
  #elements: SandboxElement[] = []
  #loading: Promise<Loaded> | undefined
  /** Whether the page has asked for what was typed, as it must before an intent exists. */
  isSubmitted = false

  constructor(context: GroupContext, options: StripeElementsOptions) {
    super()
    checkElementsOptions(options)
    this.#context = context
    this.#options = options
  }

  get appearance() {
    return this.#options.appearance
  }

  get language() {
    return languageOf(this.#options.locale ?? this.#context.locale)
  }

  get now() {
    return this.#context.now()
  }

  get clientSecret(): string | undefined {
    return this.#options.clientSecret
  }

  get mode() {
    return this.#options.mode
  }

  create(type: string, options: object = {}): SandboxElement {
    if (this.getElement(type)) throw new IntegrationError(`There is one Element of type ${type} already. Use it.`)
    const element = this.#make(type, options)
    this.#elements.push(element)
    return element
  }

  getElement(type: string): SandboxElement | null {
    return this.#elements.find(({ kind }) => kind === type) ?? null
  }

  release(element: SandboxElement): void {
    this.#elements = this.#elements.filter((each) => each !== element)
  }

  /** Looks and language change under the fields; what was typed stays. */
  async update(options: StripeElementsUpdateOptions): Promise<void> {
    this.#options = { ...this.#options, ...options } as Options
    for (const element of this.#elements) element.refresh()
    await Promise.resolve()
    this.emit('update-end')
  }

  /** Reads the intent again, which another page may have changed. */
  async fetchUpdates(): Promise<{ error?: { message: string; status?: string } }> {
    this.#loading = undefined
    const { error } = await this.load()
    return error ? { error: { message: error.message ?? '' } } : {}
  }

  async submit(): Promise<{ error: StripeError } | { selectedPaymentMethod: string; error?: undefined }> {
    const payment = this.payment
    if (!payment?.isMounted) {
      throw new IntegrationError('elements.submit() needs a Payment Element that is mounted and ready.')
    }
    const error = this.validate()
    if (error) return { error }
    this.isSubmitted = true
    return Promise.resolve({ selectedPaymentMethod: payment.selected })
  }

  /** Says beside each field what is wrong with it, and gives the first of them. */
  validate(): StripeError | undefined {
    const problems = this.#elements.toReversed().map((element) => element.validate())
    const first = problems.findLast((each) => each !== undefined)
    return first && validationError(first)
  }

  get payment(): PaymentElement | undefined {
    return this.#elements.find((each) => each instanceof PaymentElement)
  }

  /** The billing address, where an Address Element asks for it. */
  get billing() {
    return this.#elements.find((each) => each instanceof AddressElement && each.mode === 'billing') as
      | AddressElement
      | undefined
  }

  load(): Promise<Loaded> {
    this.#loading ??= this.#load()
    return this.#loading
  }

  async #load(): Promise<Loaded> {
    const { api, paymentMethods } = this.#context
    const { allowedPaymentMethodTypes: allowed, clientSecret, excludedPaymentMethodTypes: excluded } = this.#options
    const found: Answer<{ payment_method_types: string[] }> =
      clientSecret === undefined
        ? await api.get('/v1/elements/sessions', { type: 'deferred_intent', deferred_intent: { mode: this.mode } })
        : await api.get(readSecret(clientSecret, 'elements()').path, { client_secret: clientSecret })
    if (found.error) {
      this.#loading = undefined
      return { error: found.error }
    }
    const types = paymentMethods.filter(
      (type) =>
        found.value.payment_method_types.includes(type) &&
        (allowed?.includes(type) ?? true) &&
        !excluded?.includes(type),
    )
    return { paymentMethods: types }
  }

  #make(type: string, options: object): SandboxElement {
    if (type === 'address') return new AddressElement(this, options as StripeAddressElementOptions)
    if (type !== 'payment') {
      throw new IntegrationError(`The sandbox has a Payment and an Address Element, and none of type ${type}.`)
    }
    if (this.clientSecret === undefined && this.mode === undefined) {
      throw new IntegrationError('A Payment Element needs elements() to be called with `clientSecret` or with `mode`.')
    }
    return new PaymentElement(this, options)
  }
}
