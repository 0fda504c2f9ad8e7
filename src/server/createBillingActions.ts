import type { Link, Operation, PortalFlowType } from '../contract/index.js'
import { BillingProblemError } from './BillingProblemError.js'
import { engineOf } from './engine.js'
import type { Outcome } from './engine.js'
import { BillingProblem } from './http/problem.js'
import { resolveReturnUrl } from './http/returnUrl.js'
import { toRequest } from './http/toRequest.js'
import type { RequestSource } from './http/toRequest.js'
import { invalid } from './optionChecks.js'
import type { BillingHandlerOptions } from './options.js'

/** What {@link createBillingActions} takes: the handler's options, and what only the framework has. */
export interface BillingActionsOptions<Redirected> extends BillingHandlerOptions {
  /** Gives the request being served, or its headers: `headers` of `next/headers`, for one. */
  request: () => RequestSource | Promise<RequestSource>
  /** Sends the person on: `redirect` of `next/navigation`, for one. What it throws passes through. */
  redirect: (url: string) => Redirected
  /**
   * Where to send someone whose action came to nothing: a path, or a URL of one of the origins.
   * @default nowhere: the action throws a {@link BillingProblemError}
   */
  problemUrl?: ((problem: BillingProblemError) => string) | undefined
}

/** How a visit to Stripe is made. */
export interface ActionOptions {
  /** Where to come back to: a path, or a URL of one of the origins. @default the handler's `returnUrl` */
  returnUrl?: string | undefined
  /** BCP 47; the nearest language Stripe's page has is used. @default the person's own */
  locale?: string | undefined
}

/** For a visit about one subscription. */
export interface SubscriptionActionOptions extends ActionOptions {
  /** Ref of the subscription, as `Billing` has it; may be left out while there is only one. */
  subscription?: string | undefined
}

/** For a change of plan. */
export interface UpgradeActionOptions extends SubscriptionActionOptions {
  quantity?: number | undefined
  /** A code as a customer types it: `SPRING26`. */
  promotionCode?: string | undefined
}

/** Server actions, each of which ends in the framework's redirect. */
export interface BillingActions<Redirected> {
  /** To the portal's home page. */
  redirectToPortal: (options?: ActionOptions) => Promise<Redirected>
  /** To where the payment method is changed. */
  redirectToUpdatePayment: (options?: ActionOptions) => Promise<Redirected>
  /** To where a subscription is cancelled. */
  redirectToCancelSubscription: (options?: SubscriptionActionOptions) => Promise<Redirected>
  /** To where a change to this plan is confirmed; for someone without a subscription, to the checkout of it. */
  redirectToUpgrade: (plan: string, options?: UpgradeActionOptions) => Promise<Redirected>
}

const visit = ['returnUrl', 'locale']

/**
 * Makes server actions: who asks, what is allowed and where people may be sent is decided as the endpoint decides it.
 * An action is an address that anybody can call with anything, so it takes the arguments it names and nothing else: not
 * the `FormData` that `<form action={…}>` passes, for one. Call it from an action of your own, which takes none.
 * They can be made anew for each request: with the handler's options spread into theirs, caches and the rate limit are
 * the handler's.
 * Actions throw {@link BillingProblemError}, unless `problemUrl` says where to go instead.
 * @throws {TypeError} naming an option that is missing, wrong or unknown
 */
export function createBillingActions<Redirected>(
  options: BillingActionsOptions<Redirected>,
): BillingActions<Redirected> {
  const { request, redirect, problemUrl, ...rest } = options
  const functions = { request, redirect, ...(problemUrl !== undefined && { problemUrl }) }
  for (const [name, value] of Object.entries(functions)) {
    if (typeof value !== 'function') invalid(name, 'is not a function', "pass your framework's, or one over it")
  }
  const { settings, serve } = engineOf(rest)

  const ask = async (operation: Operation, readInput: () => unknown): Promise<Outcome> =>
    serve(toRequest(await request(), settings), () => ({ operation, params: {}, readInput }))

  /** Last, and outside of everything that catches: frameworks redirect by throwing. */
  const leave = (outcome: Outcome): Redirected => {
    if ('answer' in outcome) return redirect((outcome.answer as { body: Link }).body.url)
    const error = new BillingProblemError(outcome)
    if (problemUrl === undefined) throw error
    const url = resolveReturnUrl(problemUrl(error), settings.origins)
    if (url === undefined) throw error
    return redirect(url)
  }

  const visitPortal = async (type: PortalFlowType, names: readonly string[], given: readonly unknown[], more = {}) =>
    ask('createPortalSession', () => {
      const { returnUrl, locale, ...flow } = readArgument(names, given)
      return { returnUrl, locale, flow: { ...flow, ...more, type } }
    })

  const upgrade = async (plan: unknown, given: readonly unknown[]): Promise<Outcome> => {
    const names = [...visit, 'subscription', 'quantity', 'promotionCode']
    const change = await visitPortal('subscription_update_confirm', names, given, { plan })
    if ('answer' in change || !['no_customer', 'flow_not_enabled'].includes(change.problem.code)) return change
    // There may be nothing to change yet. Checkout knows, and takes neither a subscription nor our promotion codes.
    const { returnUrl, locale, quantity, subscription, promotionCode } = readArgument(names, given)
    if (subscription !== undefined || promotionCode !== undefined || settings.allowSeveralSubscriptions) return change
    const purchase = await ask('createCheckoutSession', () => ({ plan, quantity, returnUrl, locale }))
    const isSubscribed = 'problem' in purchase && purchase.problem.code === 'already_subscribed'
    return isSubscribed ? change : purchase
  }

  return {
    redirectToPortal: async (...given: unknown[]) =>
      leave(await ask('createPortalSession', () => readArgument(visit, given))),
    redirectToUpdatePayment: async (...given: unknown[]) =>
      leave(await visitPortal('payment_method_update', visit, given)),
    redirectToCancelSubscription: async (...given: unknown[]) =>
      leave(await visitPortal('subscription_cancel', [...visit, 'subscription'], given)),
    redirectToUpgrade: async (plan: unknown, ...given: unknown[]) => leave(await upgrade(plan, given)),
  }
}

/**
 * The one options argument an action may have, which must be a plain object with these fields and no others.
 * @throws {BillingProblem} invalid_request
 */
function readArgument(names: readonly string[], given: readonly unknown[]): Record<string, unknown> {
  const [argument = {}, ...others] = given
  const isPlain =
    typeof argument === 'object' &&
    argument !== null &&
    [Object.prototype, null].includes(Object.getPrototypeOf(argument) as object | null)
  if (isPlain && others.length === 0 && Object.keys(argument).every((name) => names.includes(name))) {
    return { ...argument }
  }
  throw new BillingProblem('invalid_request', {
    detail:
      `A billing action takes { ${names.join(', ')} } or nothing, and no form, event or list. ` +
      'From a form, call it in an action of your own: async () => { await redirectToPortal() }.',
  })
}
