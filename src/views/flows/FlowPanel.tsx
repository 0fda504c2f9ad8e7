'use client'

import { type KeyboardEvent, type ReactNode, type RefObject, useContext, useId, useRef, useState } from 'react'
import { useFlowText } from '../../messages/useFlowText.js'
import { Button, FailureContext } from '../atoms/Button.js'
import { Isolated } from '../atoms/Isolated.js'
import { useKeptFocus } from '../atoms/keepFocus.js'
import { PanelContext } from '../atoms/PanelContext.js'
import { FlowNote, type FlowNoteProps } from './FlowNote.js'
import { belongsTo, useEscape } from './useEscape.js'

export interface FlowPanelProps extends Omit<FlowNoteProps, 'id'> {
  /** Which flow. Mirrored as `[data-flow]`. */
  name: string
  /** What is about to happen; what the panel is called. */
  title: string
  /** A word of the step that is shown; with another one the focus goes to the title again. */
  step?: string | undefined
  /** What stands under the title, a paragraph each. */
  says?: readonly (string | false | null | undefined)[] | undefined
  children?: ReactNode
  /** The buttons that go on. */
  actions?: ReactNode
  /** The words on the button that leaves everything as it is; null where a form inside has one. @default "Not now" */
  dismissLabel?: string | null | undefined
  /** Called when the person leaves everything as it is: by that button, or by Escape. */
  onDismiss: () => void
  /** Called by Enter in a text field. */
  onSubmit?: (() => unknown) | undefined
  /** Whether something was typed, which neither Escape nor what opened the panel may throw away. */
  isDirty?: boolean | undefined
  /** What has the focus first. @default the title */
  initialFocus?: 'title' | 'dismiss' | undefined
}

/**
 * What is done in the page: it opens inside its card, covers nothing, and takes the focus until it is closed. Not a
 * `<dialog>`, for a modal one would lie above the frame in which a bank asks the person.
 */
export function FlowPanel({
  name,
  title,
  step = '',
  says = [],
  children,
  actions,
  dismissLabel,
  onDismiss,
  onSubmit,
  isDirty,
  isPending,
  initialFocus = 'title',
  ...note
}: FlowPanelProps) {
  const { flows } = useFlowText()
  const own = useRef<HTMLElement>(null)
  const panel = (useContext(PanelContext) ?? own) as RefObject<HTMLDivElement | null>
  const id = useId()
  const said = says.filter(isText)

  // Before anything in the panel takes the focus.
  const [opener] = useState(() => (typeof document === 'undefined' ? null : document.activeElement))
  useKeptFocus(panel, opener)
  useEscape(panel, isPending ? undefined : onDismiss)
  const onKeyDown = (event: KeyboardEvent) => {
    const { key, nativeEvent, target } = event
    // There is no form element, for the host may have one around all this. What an input method is given stays with it.
    if (key !== 'Enter' || nativeEvent.isComposing || !isTextField(target) || !belongsTo(panel.current, target)) return
    event.preventDefault()
    onSubmit?.()
  }

  return (
    <div
      ref={panel}
      role="dialog"
      aria-labelledby={`${id}-title`}
      aria-describedby={said.length > 0 ? `${id}-description` : undefined}
      data-slot="flow"
      data-escape=""
      data-flow={name}
      data-step={step || undefined}
      data-pending={isPending || undefined}
    >
      <div role="presentation" data-dirty={isDirty || undefined} className="bp:flow" onKeyDown={onKeyDown}>
        <p
          key={step}
          ref={initialFocus === 'title' ? focus : undefined}
          id={`${id}-title`}
          data-slot="flow-title"
          tabIndex={-1}
          className="bp:flow-title"
        >
          <Isolated>{title}</Isolated>
        </p>
        {said.length > 0 && (
          <div id={`${id}-description`} data-slot="description" className="bp:muted">
            {said.map((sentence, index) => (
              <p key={index}>
                <Isolated>{sentence}</Isolated>
              </p>
            ))}
          </div>
        )}
        {children}
        <FlowNote id={`${id}-error`} isPending={isPending} {...note} />
        <div data-slot="flow-actions" className="bp:flow-actions bp:empty:hidden">
          <FailureContext.Provider value={note.error && !isPending ? `${id}-error` : undefined}>
            {actions}
          </FailureContext.Provider>
          {dismissLabel !== null && (
            <span key={step} ref={initialFocus === 'dismiss' ? focusInside : undefined}>
              <Button variant="quiet" isDisabled={isPending} onAct={onDismiss}>
                {dismissLabel ?? flows.form.notNow}
              </Button>
            </span>
          )}
        </div>
      </div>
    </div>
  )
}

/** As refs: they run anew for each step, whose elements have keys of their own. Whoever types elsewhere by now goes on there. */
export const focus = (element: HTMLElement | null) => {
  const { activeElement } = document
  const isTyping = activeElement?.matches('input, select, textarea, iframe, [contenteditable]')
  if (!isTyping || element?.closest('[role=dialog], [data-bp-root]')?.contains(activeElement)) element?.focus()
}
const focusInside = (element: HTMLElement | null) => focus(element?.querySelector('button') ?? null)
const isText = (text: unknown): text is string => typeof text === 'string' && text !== ''

export const isTextField = (target: EventTarget): boolean =>
  target instanceof HTMLInputElement && !/^(?:button|checkbox|radio|submit)$/.test(target.type)
