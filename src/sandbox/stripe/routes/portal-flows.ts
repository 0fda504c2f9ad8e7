import type * as v from 'valibot'

import { invalid, missing } from '../api/errors.js'
import type { Context } from '../api/route.js'
import type { portalSessionCreateParams } from '../params/portal-sessions.js'
import { isCanceling, isOver } from '../subscriptions/canceling.js'
import type { PortalConfiguration, PortalSession, Subscription } from '../wire.js'

import { toDiscounts } from './discounts.js'
import { checkPausable } from './pauses.js'

type FlowParams = NonNullable<v.InferOutput<typeof portalSessionCreateParams>['flow_data']>
type Flow = NonNullable<PortalSession['flow']>

const WITH_SUBSCRIPTION = [
  'subscription_cancel',
  'subscription_pause',
  'subscription_update',
  'subscription_update_confirm',
] as const

/**
 * The flow a session consists of, checked against customer, subscription and configuration.
 * @throws {ApiError} 400 for what Stripe would not let the customer do
 */
export function toFlow(
  context: Context,
  customer: string,
  configuration: PortalConfiguration,
  params: FlowParams,
): Flow {
  const { type, after_completion: after } = params
  const feature = type === 'subscription_update_confirm' ? 'subscription_update' : type
  for (const other of WITH_SUBSCRIPTION) {
    if (other === type && !params[other]) throw missing(`flow_data[${other}]`)
    if (other !== type && params[other]) {
      throw invalid(`You may only specify flow_data[${other}] when flow_data[type] is ${other}.`, `flow_data[${other}]`)
    }
  }
  if (!configuration.features[feature].enabled) {
    throw invalid(
      `You cannot use the flow ${type} because the feature is disabled in the portal configuration.`,
      'flow_data[type]',
    )
  }
  if (after?.type === 'redirect' && !after.redirect) throw missing('flow_data[after_completion][redirect]')
  const flow: Flow = {
    after_completion: {
      hosted_confirmation:
        after?.type === 'hosted_confirmation'
          ? { custom_message: after.hosted_confirmation?.custom_message ?? null }
          : null,
      redirect: after?.redirect ?? null,
      type: after?.type ?? 'portal_homepage',
    },
    customer_update: type === 'customer_update' ? {} : null,
    subscription_cancel: null,
    subscription_pause: null,
    subscription_update: null,
    subscription_update_confirm: null,
    type,
  }
  return addSubscription(context, customer, configuration, params, flow)
}

function addSubscription(
  context: Context,
  customer: string,
  configuration: PortalConfiguration,
  params: FlowParams,
  flow: Flow,
): Flow {
  const named = (id: string) => ownSubscription(context, customer, id, `flow_data[${params.type}][subscription]`)
  const { subscription_cancel: cancel, subscription_pause: pause } = params
  const { subscription_update: update, subscription_update_confirm: confirm } = params
  if (cancel) {
    const subscription = named(cancel.subscription)
    if (isCanceling(subscription)) {
      throw invalid('The subscription is already set to be canceled.', 'flow_data[subscription_cancel][subscription]')
    }
    const offer = cancel.retention?.coupon_offer
    if (offer) context.find('coupon', offer.coupon, 'flow_data[subscription_cancel][retention][coupon_offer][coupon]')
    return {
      ...flow,
      subscription_cancel: {
        retention: cancel.retention ? { coupon_offer: offer ?? null, type: 'coupon_offer' } : null,
        subscription: subscription.id,
      },
    }
  }
  if (pause) {
    const subscription = named(pause.subscription)
    checkPausable(subscription, 'flow_data[subscription_pause][subscription]')
    return { ...flow, subscription_pause: { subscription: subscription.id } }
  }
  if (update) {
    const subscription = named(update.subscription)
    checkUpdatable(subscription, 'flow_data[subscription_update][subscription]')
    return { ...flow, subscription_update: { subscription: subscription.id } }
  }
  if (!confirm) return flow
  const subscription = named(confirm.subscription)
  return { ...flow, subscription_update_confirm: toConfirm(context, subscription, configuration, confirm) }
}

function toConfirm(
  context: Context,
  subscription: Subscription,
  configuration: PortalConfiguration,
  { items, discounts }: NonNullable<FlowParams['subscription_update_confirm']>,
): Flow['subscription_update_confirm'] {
  const at = 'flow_data[subscription_update_confirm]'
  checkUpdatable(subscription, `${at}[subscription]`)
  const [item, ...more] = items
  if (!item || more.length > 0)
    throw invalid('The subscription update confirm flow supports exactly one item.', `${at}[items]`)
  if (!subscription.items.data.some(({ id }) => id === item.id)) {
    throw invalid(
      `The subscription ${subscription.id} has no item ${item.id}.`,
      `${at}[items][0][id]`,
      'resource_missing',
    )
  }
  if (item.price !== undefined) {
    const wanted = context.find('price', item.price, `${at}[items][0][price]`).id
    const offered = configuration.features.subscription_update.products?.some(({ prices }) => prices.includes(wanted))
    if (!offered) {
      throw invalid(
        `The price ${wanted} cannot be used because it is not among the products of the portal configuration.`,
        `${at}[items][0][price]`,
      )
    }
  }
  return {
    discounts: discounts ? toDiscounts(context, discounts, `${at}[discounts]`) : null,
    items: [
      {
        id: item.id,
        price: item.price ?? null,
        ...(item.quantity === undefined ? {} : { quantity: item.quantity }),
      },
    ],
    subscription: subscription.id,
  }
}

function ownSubscription({ find }: Context, customer: string, id: string, param: string): Subscription {
  const subscription = find('subscription', id, param)
  if (subscription.customer !== customer) {
    throw invalid(`The subscription ${id} does not belong to the customer ${customer}.`, param)
  }
  if (isOver(subscription)) throw invalid(`The subscription ${id} is already canceled.`, param)
  return subscription
}

function checkUpdatable(subscription: Subscription, param: string): void {
  const reason =
    subscription.items.data.length > 1
      ? 'it has several items'
      : subscription.schedule
        ? 'a schedule is attached to it'
        : subscription.collection_method === 'send_invoice'
          ? 'its invoices are sent by e-mail'
          : subscription.items.data.some(({ price }) => price.recurring?.usage_type === 'metered')
            ? 'it is billed by usage'
            : undefined
  if (reason)
    throw invalid(`The subscription ${subscription.id} cannot be updated in the portal because ${reason}.`, param)
}
