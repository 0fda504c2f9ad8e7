import type { StripeError } from '@stripe/stripe-js'

import type { Answer, Api, Params } from './api.js'
import { challenge } from './challenge.js'
import { ElementsGroup } from './elements.js'
import { IntegrationError } from './errors.js'
import { type Intent, type Intents, lastError, readSecret, returnAddress } from './intents.js'

/** How a confirmation reaches Stripe and the person. */
export interface ConfirmContext {
  api: Api
  authentication: 'frame' | 'redirect'
  navigate: (url: string) => void
}

/** What `confirmSetup` and `confirmPayment` take, as far as the stand-in reads it. */
export interface ConfirmOptions {
  elements?: object | undefined
  clientSecret?: string | undefined
  confirmParams?: {
    expand?: readonly string[] | undefined
    return_url?: string | undefined
    payment_method?: string | undefined
    payment_method_data?: Params | undefined
  }
  redirect?: 'always' | 'if_required' | undefined
}

const callers = { payment_intent: 'confirmPayment()', setup_intent: 'confirmSetup()' } as const

/** Confirms an intent with what was typed, and takes the person through what the bank asks. */
export async function confirm<N extends keyof Intents>(
  context: ConfirmContext,
  noun: N,
  { clientSecret, confirmParams = {}, elements, redirect = 'always' }: ConfirmOptions,
): Promise<Answer<Intents[N]>> {
  const caller = callers[noun]
  const group = groupOf(elements, caller)
  const secret = clientSecret ?? group?.clientSecret
  const { noun: found, path } = readSecret(secret, caller)
  if (found !== noun) throw new IntegrationError(`${caller} takes no client secret of a ${found}.`)
  const { expand, payment_method: id, payment_method_data: data, return_url: returnUrl } = confirmParams
  if (redirect === 'always' && returnUrl === undefined) {
    throw new IntegrationError(`${caller} needs \`confirmParams.return_url\`, unless \`redirect\` is 'if_required'.`)
  }
  const typed = id === undefined && group ? collect(group, caller, data) : undefined
  if (typed?.error) return { error: typed.error }
  const confirmed = await context.api.post<Intents[N]>(`${path}/confirm`, {
    client_secret: secret,
    expand,
    payment_method: id,
    payment_method_data: typed?.value,
    return_url: returnUrl,
    use_stripe_sdk: context.authentication === 'frame',
  })
  const settled = confirmed.error ? confirmed : await act(context, confirmed.value)
  if (settled.error || redirect === 'if_required') return settled
  return leave(context, returnAddress(returnUrl ?? '', settled.value))
}

/** Takes the person through what the bank asks, if it asks anything, and gives how the intent then stands. */
export async function act<I extends Intent>(context: ConfirmContext, intent: I): Promise<Answer<I>> {
  const { next_action: action } = intent
  if (intent.status !== 'requires_action' || !action) return settle(intent)
  const { redirect_to_url: page } = action
  if (page?.return_url && page.url) return leave(context, page.url)
  const outcome = await challenge(intent.object === 'setup_intent' ? 'saving this card' : 'paying')
  const done = await context.api.post<I>('/v1/3ds2/challenge_complete', {
    client_secret: intent.client_secret ?? undefined,
    outcome,
  })
  return done.error ? done : settle(done.value)
}

/** Reads what was typed, as the API takes it. */
export function collect(
  group: ElementsGroup,
  caller: string,
  data: Params = {},
): { value: Params; error?: undefined } | { error: StripeError } {
  const { billing, payment } = group
  if (!payment?.isMounted) {
    throw new IntegrationError(`${caller} found no Payment Element that is still mounted, so there is nothing to send.`)
  }
  if (group.clientSecret === undefined && !group.isSubmitted) {
    throw new IntegrationError(`Call elements.submit() before ${caller}, and go on only when it gives no error.`)
  }
  const error = group.validate()
  if (error) return { error }
  const typed = payment.data()
  const { name, phone, address } = billing?.value ?? {}
  const known = { name: name || undefined, phone: phone || undefined, address: address && filled(address) }
  const value = merge(typed, merge(billing ? { billing_details: known } : {}, data))
  const missing = payment.withheld.find((path) => at(value, `billing_details.${path}`) === undefined)
  if (missing !== undefined) {
    throw new IntegrationError(
      `The Payment Element was told never to ask for ${missing}: pass payment_method_data.billing_details.${missing} to ${caller}.`,
    )
  }
  return { value }
}

/** The group behind an `elements` object. */
export function groupOf(elements: object | undefined, caller: string): ElementsGroup | undefined {
  if (elements === undefined || elements instanceof ElementsGroup) return elements
  throw new IntegrationError(`${caller} takes the \`elements\` that this Stripe's elements() gave.`)
}

function settle<I extends Intent>(intent: I): Answer<I> {
  const error = lastError(intent)
  return error ? { error } : { value: intent }
}

/** Leaves the page: nothing is answered to a page that is gone. */
function leave({ navigate }: ConfirmContext, url: string): Promise<never> {
  navigate(url)
  return new Promise<never>(() => undefined)
}

function filled(fields: Record<string, string | null>): Params {
  return Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, value || undefined]))
}

function merge(below: Params, above: Params): Params {
  const merged = { ...below }
  for (const [name, value] of Object.entries(above)) {
    const under = merged[name]
    if (value === undefined) continue
    merged[name] = isHash(value) && isHash(under) ? merge(under, value) : value
  }
  return merged
}

function at(params: Params, path: string): Params[string] {
  return path.split('.').reduce<Params[string]>((found, name) => (isHash(found) ? found[name] : undefined), params)
}

function isHash(value: Params[string]): value is Params {
  return typeof value === 'object' && !Array.isArray(value)
}
