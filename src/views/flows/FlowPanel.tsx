'use client'

import {
  type KeyboardEvent,
  type ReactNode,
  type RefObject,
  useContext,
  useEffect,
  useId,
  useRef,
  useState,
} from 'react'
import { own } from '../../format/own.js'
import { type FlowText, useFlowText } from '../../messages/useFlowText.js'
import { Button, FailureContext } from '../atoms/Button.js'
import { Isolated } from '../atoms/Isolated.js'
import { useKeptFocus } from '../atoms/keepFocus.js'
import { PanelContext } from '../atoms/PanelContext.js'
import { belongsTo, useEscape } from './useEscape.js'

/** How a flow's act goes, as the hooks say it. */
export interface FlowState {
  /** Whether an act is under way: nothing else can be done meanwhile. */
  isPending?: boolean | undefined
  /** Why the last act failed. Its code decides what the person reads; `words` are for one that there are none of ours for. */
  error?: { readonly code: string; readonly words?: string | undefined } | null | undefined
  /** Whether it may have happened all the same. */
  isUncertain?: boolean | undefined
  /** What is being loaded meanwhile, in words that are said where that takes long. */
  loading?: string | false | undefined
}

export interface FlowPanelProps extends FlowState {
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
  /** Does the same on Stripe's own pages; offered when the act failed here. */
  redirect?: (() => unknown) | undefined
  /** The words on its button. @default "Continue on Stripe’s page" */
  redirectLabel?: string | undefined
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

/** As refs: they run anew for each step, whose elements have keys of their own. */
export const focus = (element: HTMLElement | null) => element?.focus()
const focusInside = (element: HTMLElement | null) => focus(element?.querySelector('button') ?? null)
const isText = (text: unknown): text is string => typeof text === 'string' && text !== ''

export const isTextField = (target: EventTarget): boolean =>
  target instanceof HTMLInputElement && !/^(?:button|checkbox|radio|submit)$/.test(target.type)

/** Why an act failed, in words for the person; empty where it did not. */
export function reasonOf(error: FlowState['error'], { flows, messages }: FlowText): string {
  if (!error) return ''
  const { code, words = messages.errors.unknown } = error
  return own<string>(flows.form.errors, code) ?? own<string>(messages.errors, code) ?? words
}

interface FlowNoteProps extends FlowState, Pick<FlowPanelProps, 'redirect' | 'redirectLabel'> {
  /** That of the reason, for the control it belongs to. */
  id?: string | undefined
}

/** Says how an act goes: that it is under way, why it failed, and the way on at Stripe's. */
export function FlowNote({ id, isPending = false, error, isUncertain, loading, ...away }: FlowNoteProps) {
  const { redirect, redirectLabel } = away
  const text = useFlowText()
  const { form } = text.flows
  const isSlow = useSlowness(isPending || Boolean(loading))
  const [isLeaving, setLeaving] = useState(false)
  const leave = async () => {
    setLeaving(true)
    await redirect?.()
    setLeaving(false)
  }
  const reason = reasonOf(error, text)

  return (
    <>
      <span role="status" className="bp:sr-only">
        {isSlow && (loading || form.working)}
      </span>
      {reason && !isPending && (
        <div role="alert" data-slot="error" className="bp:flow-error">
          <p id={id} data-tone="critical">
            <bdi>{isUncertain ? form.uncertain : reason}</bdi>
          </p>
          {redirect && (
            <Button size="compact" isPending={isLeaving} onAct={leave}>
              {redirectLabel ?? form.redirect}
            </Button>
          )}
        </div>
      )}
    </>
  )
}

/** How long an act may take before the person is told that it is under way. */
const SLOW_MS = 400

/** Whether something takes so long that its end alone would come too late. */
export function useSlowness(isPending: boolean): boolean {
  const [isSlow, setSlow] = useState(false)

  useEffect(() => {
    if (!isPending) return undefined
    const timer = setTimeout(setSlow, SLOW_MS, true)
    return () => {
      clearTimeout(timer)
      setSlow(false)
    }
  }, [isPending])
  return isSlow
}
