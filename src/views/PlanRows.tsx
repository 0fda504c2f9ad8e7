'use client'

import type { Plan } from '../contract/index.js'
import { cleanName } from '../format/name.js'
import { useText } from '../messages/TextContext.js'
import { Button } from './atoms/Button.js'
import { nameOf, priceOf } from './describeSubscription.js'

interface PlanRowsProps {
  plans: readonly Plan[]
  /** What the list is called, for readers. */
  title?: string | undefined
  /** The words on a plan's button. */
  label: (plan: string) => string
  /** The button's name for readers, where the words alone do not say which plan. */
  ariaLabel?: ((plan: string) => string) | undefined
  /** How many of a plan will be paid for. @default 1 */
  quantity?: number | null | undefined
  /** Called with the plan's key. Without it, nothing is shown. */
  onAct: ((plan: string) => unknown) | undefined
  pendingPlan?: string | undefined
  /** Whether the first plan's button is the page's main one. */
  isPrimary?: boolean | undefined
}

/** Plans a person can take, each with its price and a button. */
export function PlanRows({ plans, title, label, ariaLabel, quantity, onAct, pendingPlan, isPrimary }: PlanRowsProps) {
  const text = useText()
  if (!onAct || plans.length === 0) return null

  return (
    <ul data-slot="plans" aria-label={title} className="bp:rows">
      {plans.map((plan, index) => {
        const { key, description } = plan
        const name = nameOf(plan, text.messages)
        return (
          <li key={key} data-slot="plan">
            <div>
              <p className="bp:strong">
                <bdi>{name}</bdi>
              </p>
              <p className="bp:meta">
                <bdi>{priceOf(plan, text, quantity)}</bdi>
                {cleanName(description) && (
                  <>
                    {' · '}
                    <bdi>{description}</bdi>
                  </>
                )}
              </p>
            </div>
            <Button
              size="compact"
              variant={isPrimary && index === 0 ? 'primary' : 'secondary'}
              aria-label={ariaLabel?.(name)}
              isPending={pendingPlan === key}
              onAct={() => onAct(key)}
            >
              {label(name)}
            </Button>
          </li>
        )
      })}
    </ul>
  )
}
