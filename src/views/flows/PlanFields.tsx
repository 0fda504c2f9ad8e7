'use client'

import { useId } from 'react'
import type { Plan, Subscription } from '../../contract/index.js'
import { cleanName } from '../../format/name.js'
import { useFlowText } from '../../messages/useFlowText.js'
import { nameOf, priceOf } from '../describeSubscription.js'
import { Choices } from './Choices.js'
import { Field } from './Field.js'
import { inRhythm, itemOf, mostOf, offersOf, type PlanChoice, quantityOf, rhythmOf, rhythmsOf } from './planChoice.js'

export interface PlanFieldsProps {
  subscription: Subscription
  /** In the host's order. */
  plans: readonly Plan[]
  choice: PlanChoice
  /** `isTyping`: whether more may follow at once. */
  onChoose: (choice: PlanChoice, isTyping?: boolean) => void
  isDisabled?: boolean | undefined
}

/** The plans on offer, how often they are paid, and how many. */
export function PlanFields({ subscription, plans, choice, onChoose, isDisabled }: PlanFieldsProps) {
  const text = useFlowText()
  const { flows, format, messages } = text
  const words = flows.plan
  const offers = offersOf(subscription, plans)
  const current = itemOf(subscription)
  const limits = offers.find(({ key }) => key === choice.plan)?.quantityLimits
  const quantity = limits ? quantityOf(choice.quantity, limits) : current?.quantity
  const ends = (maximum: number | null) =>
    [format.number(limits?.minimum ?? 1), maximum === null ? '' : format.number(maximum)] as const

  return (
    <>
      <Rhythms offers={offers} choice={choice} onChoose={onChoose} isDisabled={isDisabled} />
      <Choices
        label={words.plans}
        isLabelHidden
        choices={offers
          .filter((plan) => rhythmOf(plan) === choice.rhythm)
          .map((plan) => ({
            value: plan.key,
            label: nameOf(plan, messages),
            detail: [plan.key === current?.plan && words.current, cleanName(plan.description)]
              .filter(Boolean)
              .join(' · '),
            // What it costs in another currency would compare with nothing here.
            end: plan.currency === subscription.currency && <bdi>{priceOf(plan, text, quantity)}</bdi>,
          }))}
        value={choice.plan}
        onChange={(plan) => onChoose({ ...choice, plan })}
        isDisabled={isDisabled}
      />
      {offers.length < 2 && <p className="bp:muted">{words.nothingElse}</p>}
      {limits && (
        <Field
          label={words.quantity}
          inputMode="numeric"
          autoComplete="off"
          readOnly={isDisabled}
          value={choice.quantity}
          onChange={(typed) => onChoose({ ...choice, quantity: typed }, true)}
          help={words.between(...ends(limits.maximum))}
          error={quantity === null ? words.notBetween(...ends(mostOf(choice.quantity, limits))) : null}
        />
      )}
    </>
  )
}

function Rhythms({
  offers,
  choice,
  onChoose,
  isDisabled,
}: Omit<PlanFieldsProps, 'subscription' | 'plans'> & { offers: Plan[] }) {
  const { flows, format } = useFlowText()
  const { plan: words } = flows
  const name = useId()
  const rhythms = rhythmsOf(offers)
  if (rhythms.length < 2) return null

  return (
    <fieldset data-slot="rhythms" className="bp:segments">
      <legend className="bp:sr-only">{words.billed}</legend>
      {rhythms.map(({ interval, intervalCount }) => {
        const rhythm = rhythmOf({ interval, intervalCount })
        return (
          <label key={rhythm} data-checked={rhythm === choice.rhythm || undefined}>
            <input
              type="radio"
              name={name}
              checked={rhythm === choice.rhythm}
              aria-disabled={isDisabled || undefined}
              onChange={() => {
                if (!isDisabled) onChoose(inRhythm(choice, rhythm, offers))
              }}
            />
            {words.rhythm(interval, intervalCount, format.number(intervalCount))}
          </label>
        )
      })}
    </fieldset>
  )
}
