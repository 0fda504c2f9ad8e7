'use client'

import { type ReactNode, useId } from 'react'

export interface Choice {
  value: string
  label: ReactNode
  /** Stands under the label. */
  detail?: ReactNode
  /** At the end of the row: a price, a badge. */
  end?: ReactNode
}

export interface ChoicesProps {
  /** What is chosen, for everyone to see. */
  label: string
  isLabelHidden?: boolean | undefined
  choices: readonly Choice[]
  /** Null while nothing is chosen. */
  value: string | null
  onChange: (value: string) => void
  isDisabled?: boolean | undefined
}

/** One of a few: radio buttons, each a row. */
export function Choices({ label, isLabelHidden, choices, value, onChange, isDisabled }: ChoicesProps) {
  const name = useId()

  return (
    <fieldset data-slot="choices" className="bp:choices">
      <legend className={isLabelHidden ? 'bp:sr-only' : 'bp:label'}>{label}</legend>
      {choices.map((choice) => (
        <label
          key={choice.value}
          data-slot="choice"
          data-checked={choice.value === value || undefined}
          className="bp:choice"
        >
          <input
            type="radio"
            name={name}
            value={choice.value}
            checked={choice.value === value}
            aria-disabled={isDisabled || undefined}
            onChange={() => {
              if (!isDisabled) onChange(choice.value)
            }}
          />
          <span>
            <span className="bp:strong">
              <bdi>{choice.label}</bdi>
            </span>
            {choice.detail && (
              <span className="bp:meta">
                <bdi>{choice.detail}</bdi>
              </span>
            )}
          </span>
          {choice.end && <span data-slot="choice-end">{choice.end}</span>}
        </label>
      ))}
    </fieldset>
  )
}
