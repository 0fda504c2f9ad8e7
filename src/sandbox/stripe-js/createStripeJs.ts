import type { CreatePaymentMethodData, PaymentMethod, Stripe, StripeElementsOptions } from '@stripe/stripe-js'

import { type Answer, Api, type Params } from './api.js'
import { act, collect, confirm, type ConfirmContext, type ConfirmOptions, groupOf } from './confirming.js'
import { ElementsGroup } from './elements.js'
import { checkKey, IntegrationError } from './errors.js'
import { type Intent, type Intents, readSecret, retrieveIntent } from './intents.js'
import type { StripeJs, StripeJsOptions } from './types.js'

/**
 * Makes a stand-in for Stripe.js that talks to a sandbox: with the publishable key and client secrets alone, as the real
 * one talks to Stripe. It draws the Payment and the Address Element as plain labelled fields, saves and charges the test
 * cards with what the API answers, and asks for 3-D Secure in a frame over the page. Hand it to
 * `<Elements stripe={…}>` of `@stripe/react-stripe-js`.
 * @throws {Error} `IntegrationError` for anything but a publishable key
 */
export function createStripeJs(options: StripeJsOptions): Stripe {
  const api = new Api(options.fetch, checkKey(options.publishableKey ?? 'pk_test_sandbox'))
  const context: ConfirmContext = {
    api,
    authentication: options.authentication ?? 'frame',
    navigate: options.navigate ?? ((url) => window.location.assign(url)),
  }
  const group = {
    api,
    locale: options.locale,
    now: options.now ?? Date.now,
    paymentMethods: options.paymentMethods ?? ['card'],
  }
  const stripe = {
    elements: (elementsOptions: StripeElementsOptions = {}) => new ElementsGroup(group, elementsOptions),
    confirmSetup: async (given: ConfirmOptions) => named('setupIntent', await confirm(context, 'setup_intent', given)),
    confirmPayment: async (given: ConfirmOptions) =>
      named('paymentIntent', await confirm(context, 'payment_intent', given)),
    confirmCardPayment: async (clientSecret: string, data: { payment_method?: unknown } = {}) => {
      const { payment_method: id } = data
      if (id !== undefined && typeof id !== 'string') {
        throw new IntegrationError(
          'The sandbox has no Card Element: pass the id of a payment method, or use confirmPayment().',
        )
      }
      const confirmParams = { payment_method: id }
      return named(
        'paymentIntent',
        await confirm(context, 'payment_intent', { clientSecret, confirmParams, redirect: 'if_required' }),
      )
    },
    handleNextAction: async ({ clientSecret }: { clientSecret: string }) => handleNextAction(context, clientSecret),
    retrieveSetupIntent: async (secret: string) =>
      named('setupIntent', await retrieveIntent(api, 'setup_intent', secret, 'retrieveSetupIntent()')),
    retrievePaymentIntent: async (secret: string) =>
      named('paymentIntent', await retrieveIntent(api, 'payment_intent', secret, 'retrievePaymentIntent()')),
    createPaymentMethod: async (given: CreateOptions) => createPaymentMethod(api, given),
    createToken: () =>
      Promise.reject(new IntegrationError('The sandbox makes no tokens. Use createPaymentMethod() or confirmSetup().')),
    registerAppInfo: () => undefined,
  }
  // Stripe's types give each overload an answer of its own, and name much that the stand-in has not.
  return stripe as unknown as StripeJs as Stripe
}

type CreateOptions = { elements: object; params?: Params } | CreatePaymentMethodData

async function createPaymentMethod(api: Api, given: CreateOptions) {
  if (!('elements' in given)) {
    return named('paymentMethod', await api.post<PaymentMethod>('/v1/payment_methods', given as unknown as Params))
  }
  const group = groupOf(given.elements, 'createPaymentMethod()')
  if (!group) throw new IntegrationError('createPaymentMethod() needs `elements`.')
  const typed = collect(group, 'createPaymentMethod()', given.params)
  if (typed.error) return { error: typed.error }
  return named('paymentMethod', await api.post<PaymentMethod>('/v1/payment_methods', typed.value))
}

async function handleNextAction(context: ConfirmContext, clientSecret: string) {
  const caller = 'handleNextAction()'
  const { noun } = readSecret(clientSecret, caller)
  const found: Answer<Intent> = await retrieveIntent<keyof Intents>(context.api, noun, clientSecret, caller)
  if (found.error) return { error: found.error }
  if (found.value.status !== 'requires_action') {
    throw new IntegrationError(
      `${caller}: the intent is not in the requires_action state; it is ${found.value.status}.`,
    )
  }
  const settled = await act(context, found.value)
  return named(noun === 'setup_intent' ? 'setupIntent' : 'paymentIntent', settled)
}

/** An answer under the name that Stripe.js gives it. */
function named<T>(name: string, { error, value }: Answer<T>) {
  return error ? { error } : { [name]: value }
}
