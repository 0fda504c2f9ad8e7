import { longDate } from '../../dates.js'
import { cancelAtPeriodEnd, currentPeriodEnd, keepSubscription } from '../../subscriptions/canceling.js'
import { applyDiscount } from '../../subscriptions/discounting.js'
import { endSubscription } from '../../subscriptions/ending.js'
import { choices, form as postForm } from '../fields.js'
import { html } from '../html.js'

import { given, type Step, type SubscriptionVisit } from './step.js'

const REASONS: Record<string, string> = {
  customer_service: 'Customer service was less than expected',
  low_quality: 'Quality was less than expected',
  missing_features: 'I need more features',
  other: 'Other reason',
  switched_service: 'I found an alternative',
  too_complex: 'Ease of use was less than expected',
  too_expensive: 'It’s too expensive',
  unused: 'I no longer need it',
}

/** Cancelling, now or with the period as the configuration has it. */
export const cancelStep: Step<SubscriptionVisit> = {
  title: 'Cancel your plan',
  show: ({ world, configuration, session, self, subscription }) => {
    const { cancellation_reason: reason, mode } = configuration.features.subscription_cancel
    const offer = world.find('coupon', session.flow?.subscription_cancel?.retention?.coupon_offer?.coupon)
    const options = reason.options.map((value) => ({ value, label: REASONS[value] ?? value }))
    const when =
      mode === 'immediately'
        ? 'Your plan ends now.'
        : `Your plan ends on ${longDate(currentPeriodEnd(subscription))}. You keep access until then.`
    const questions = html`<p>${when}</p>
      ${reason.enabled && options.length > 0 && choices('feedback', 'Why are you leaving?', options)}
      ${reason.enabled && html`<label>Anything else?<textarea name="comment" rows="3"></textarea></label>`}`
    const stay = html`<p>Stay and take ${offer?.percent_off}% off.</p>
      <input type="hidden" name="offer" value="accept" />`
    return html`${offer && postForm(self, stay, 'Keep plan with discount')} ${postForm(self, questions, 'Cancel plan')}`
  },
  act: ({ world, configuration, session, subscription }, form) => {
    const offer = world.find('coupon', session.flow?.subscription_cancel?.retention?.coupon_offer?.coupon)
    if (offer && given(form, 'offer')) {
      applyDiscount(world, subscription, { coupon: offer.id })
      return undefined
    }
    const farewell = { comment: given(form, 'comment') ?? null, feedback: given(form, 'feedback') ?? null }
    const { mode, proration_behavior: behavior } = configuration.features.subscription_cancel
    const credits = behavior === 'create_prorations'
    if (mode === 'immediately') endSubscription(world, subscription, { farewell, credits, invoicesNow: false })
    else cancelAtPeriodEnd(world, subscription, farewell)
    return undefined
  },
}

/** Taking a cancellation back. */
export const keepStep: Step<SubscriptionVisit> = {
  title: 'Keep your plan',
  show: ({ self }) => postForm(self, html`<p>Your plan goes on and renews as before.</p>`, 'Keep plan'),
  act: ({ subscription }) => {
    keepSubscription(subscription)
    return undefined
  },
}
