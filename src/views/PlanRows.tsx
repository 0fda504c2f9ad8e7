'use client'

import type { Plan } from '../contract/index.js'
import { cleanName } from '../format/name.js'
import { useText } from '../messages/TextContext.js'
import { Button } from './atoms/Button.js'
import { nameOf, priceOf } from './describeSubscription.js'

interface PlanRowsProps {
  plans: readonly Plan[]
  /** The words on a plan's button, and for readers. */
  label: (plan: string) => { text: string; name: string }
  /** Called with the plan's key. */
  onAct: ((plan: string) => unknown) | undefined
  pendingPlan?: string | undefined
  /** What the list is called, for readers. */
  title?: string | undefined
  /** Whether the first plan's button is the page's main one. */
  isPrimary?: boolean | undefined
}

/** Plans a person can take, each with its price and a button. */
export function PlanRows({ plans, title, label, onAct, pendingPlan, isPrimary = false }: PlanRowsProps) {
  const text = useText()
  if (plans.length === 0) return null

  return (
    <ul
      data-slot="plans"
      aria-label={title}
      className="bp:mt-5 bp:-mb-3 bp:divide-y bp:divide-border bp:border-t bp:border-border"
    >
      {plans.map((plan, index) => {
        const description = cleanName(plan.description)
        const words = label(nameOf(plan, text.messages))
        return (
          <li
            key={plan.key}
            data-slot="plan"
            className="bp:flex bp:items-center bp:justify-between bp:gap-4 bp:py-3"
          >
            <div className="bp:min-w-0">
              <p className="bp:font-medium bp:wrap-anywhere">
                <bdi>{nameOf(plan, text.messages)}</bdi>
              </p>
              <p className="bp:text-label bp:text-muted bp:wrap-anywhere">
                <bdi className="bp:whitespace-nowrap bp:tabular-nums">{priceOf(plan, text)}</bdi>
                {description && (
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
              aria-label={words.name}
              isPending={pendingPlan === plan.key}
              onAct={onAct && (() => onAct(plan.key))}
            >
              {words.text}
            </Button>
          </li>
        )
      })}
    </ul>
  )
}
