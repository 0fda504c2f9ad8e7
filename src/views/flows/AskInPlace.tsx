'use client'

import { useId, useRef } from 'react'
import { Button, type ButtonProps } from '../atoms/Button.js'
import { Isolated } from '../atoms/Isolated.js'
import { useEscape } from './useEscape.js'

export interface AskInPlaceProps {
  question: string
  /** Does it. */
  confirm: ButtonProps
  /** Takes the question back, as Escape does: nothing is done. Held while it is being done. */
  keep: ButtonProps
}

/** A question in the place of what asked it. Whoever is asked stands at the safe answer. */
export function AskInPlace({ question, confirm, keep }: AskInPlaceProps) {
  const id = useId()
  const part = useRef<HTMLDivElement>(null)
  // It takes back the question and not the panel around it.
  useEscape(part, keep.onAct ?? undefined)

  return (
    <div ref={part} role="group" aria-labelledby={id} data-slot="ask" data-escape="" className="bp:ask">
      <div ref={focusLast} className="bp:bar">
        <p id={id}>
          <Isolated>{question}</Isolated>
        </p>
        <span className="bp:flow-actions">
          <Button size="compact" variant="critical" {...confirm} />
          <Button size="compact" variant="quiet" isDisabled={confirm.isPending} {...keep} />
        </span>
      </div>
    </div>
  )
}

/** As a ref: the safe answer is the last. */
function focusLast(answers: HTMLElement | null) {
  answers?.querySelector<HTMLElement>('button:last-of-type')?.focus()
}
