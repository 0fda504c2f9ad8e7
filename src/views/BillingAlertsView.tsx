'use client'

import type { ComponentPropsWithoutRef } from 'react'
import type { Subscription } from '../contract/index.js'
import { useText } from '../messages/TextContext.js'
import { ActionNote, type ActionState, splitState } from './atoms/ActionNote.js'
import { Button } from './atoms/Button.js'
import { Icon } from './atoms/Icon.js'
import { Isolated } from './atoms/Isolated.js'
import { Root } from './atoms/Root.js'
import { describeAlert } from './describeAlert.js'
import type { PlanActs } from './planActs.js'
import type { BillingAlert } from './toAlerts.js'

export interface BillingAlertsViewProps extends Omit<ComponentPropsWithoutRef<'section'>, 'children'>, ActionState {
  /** The gravest first, as `toAlerts` gives them. Only the first is open. */
  alerts: readonly BillingAlert[]
  /** What can be done about a subscription. */
  actsOf?: ((subscription: Subscription) => PlanActs) | undefined
}

/**
 * What needs attention: the gravest in a sentence with one act, the others folded away. Nothing when all is well, but for
 * what the last act came to.
 */
export function BillingAlertsView(props: BillingAlertsViewProps) {
  const [state, { alerts, actsOf, ...rest }] = splitState(props)
  const text = useText()
  const { alerts: words } = text.messages
  const [gravest, ...others] = alerts
  if (!gravest && !state.notice && !state.panel) return null

  const line = (alert: BillingAlert, isFirst?: boolean) => {
    const { about, sentence, act, label } = describeAlert(alert, text)
    const acts = actsOf?.(alert.subscription)
    return (
      <>
        <p>
          <bdi>{about}</bdi>{' '}
          <span data-slot="sentence">
            <Isolated>{sentence}</Isolated>
          </span>
        </p>
        <Button
          key={act}
          size={isFirst ? 'regular' : 'compact'}
          variant={isFirst ? 'primary' : 'secondary'}
          {...(act && acts?.[act])}
        >
          {label}
        </Button>
      </>
    )
  }

  return (
    <Root
      data-slot="billing-alerts"
      aria-label={gravest && words.title}
      {...rest}
      data-tone={gravest ? describeAlert(gravest, text).tone : 'positive'}
      part="bp:frame bp:alert"
    >
      {gravest && (
        <div data-slot="alert" data-kind={gravest.kind} className="bp:alert-line">
          <Icon shape="alert" />
          {line(gravest, true)}
        </div>
      )}
      {others.length > 0 && (
        <details data-slot="more-alerts">
          <summary className="bp:more bp:meta bp:focus">
            <bdi>{words.more(others.length, text.format.number(others.length))}</bdi>
          </summary>
          <ul>
            {others.map((alert) => (
              <li
                key={`${alert.kind} ${alert.subscription.ref}`}
                data-slot="alert"
                data-kind={alert.kind}
                className="bp:alert-line"
              >
                {line(alert)}
              </li>
            ))}
          </ul>
        </details>
      )}
      <ActionNote {...state} />
    </Root>
  )
}
