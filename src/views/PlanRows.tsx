'use client'

import type { Plan } from '../contract/index.js'
import { cleanName } from '../format/name.js'
import { useText } from '../messages/TextContext.js'
import { Button } from './atoms/Button.js'
import { nameOf, priceOf } from './describeSubscription.js'
import type { PlanActs } from './planActs.js'

interface PlanRowsProps {
  plans: readonly Plan[]
  /** What the list is called, for readers. */
  title?: string | undefined
  /** What a plan's button does. Without it, nothing is shown. */
  actOn: PlanActs['choose']
  /** The words on a plan's button. */
  label: (plan: string) => string
  /** The button's name for readers, where the words alone do not say which plan. */
  ariaLabel?: ((plan: string) => string) | undefined
  /** How many of a plan will be paid for. @default 1 */
  quantity?: number | null | undefined
  /** Whether the first plan's button is the page's main one. */
  isPrimary?: boolean | undefined
}

/** Plans a person can take, each with its price and a button. */
export function PlanRows({ plans, title, actOn, label, ariaLabel, quantity, isPrimary }: PlanRowsProps) {
  const text = useText()
  if (!actOn || plans.length === 0) return null

  return (
    <ul data-slot="plans" aria-label={title} className="bp:rows">
      {plans.map((plan, index) => {
        const name = nameOf(plan, text.messages)
        return (
          <li key={plan.key} data-slot="plan">
            <div>
              <p className="bp:strong">
                <bdi>{name}</bdi>
              </p>
              <p className="bp:meta">
                <bdi>{priceOf(plan, text, quantity)}</bdi>
                {cleanName(plan.description) && (
                  <>
                    {' · '}
                    <bdi>{plan.description}</bdi>
                  </>
                )}
              </p>
            </div>
            <Button
              size="compact"
              variant={isPrimary && index === 0 ? 'primary' : 'secondary'}
              aria-label={ariaLabel?.(name)}
              {...actOn(plan.key)}
            >
              {label(name)}
            </Button>
          </li>
        )
      })}
    </ul>
  )
}
