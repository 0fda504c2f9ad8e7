import { addMonths, DAY } from '../../dates.js'
import { pauseSubscription, resumeSubscription } from '../../subscriptions/pausing.js'
import type { PortalConfiguration } from '../../wire.js'
import { choices, form as postForm } from '../fields.js'
import { html } from '../html.js'

import { given, type Step, type SubscriptionVisit } from './step.js'

type Interval = PortalConfiguration['features']['subscription_pause']['duration']['interval_options'][number]

/** Pausing, for as long as the configuration offers. */
export const pauseStep: Step<SubscriptionVisit> = {
  title: 'Pause your plan',
  show: ({ configuration, self }) => {
    const options = intervals(configuration).map(({ interval, interval_count: count }, index) => ({
      value: String(index),
      label: `${count} ${interval}${count === 1 ? '' : 's'}`,
    }))
    const body = html`<p>
        Nothing is charged while your plan is paused. What you have paid for and not used becomes credit.
      </p>
      ${options.length > 0 && choices('duration', 'For how long?', options)}`
    return postForm(self, body, 'Pause plan')
  },
  act: ({ configuration, subscription, world }, form) => {
    const interval = intervals(configuration)[Number(given(form, 'duration') ?? 0)]
    pauseSubscription(world, subscription, 'pause_requested', {
      resumeAt: interval && endOf(world.now, interval),
    })
    return undefined
  },
}

/** Taking a paused plan up again. */
export const resumeStep: Step<SubscriptionVisit> = {
  title: 'Resume your plan',
  show: ({ self }) =>
    postForm(
      self,
      html`<p>A new billing period starts today and is charged today, less any credit.</p>`,
      'Resume plan',
    ),
  act: ({ subscription, world }) => {
    resumeSubscription(world, subscription)
    return undefined
  },
}

function intervals(configuration: PortalConfiguration): Interval[] {
  const { interval_options: options, type } = configuration.features.subscription_pause.duration
  return type === 'indefinite' ? [] : options
}

function endOf(now: number, { interval, interval_count: count }: Interval): number {
  if (interval === 'day') return now + count * DAY
  if (interval === 'week') return now + count * 7 * DAY
  return addMonths(now, interval === 'year' ? count * 12 : count)
}
