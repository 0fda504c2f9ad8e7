'use client'

import {
  type KeyboardEvent,
  type ReactNode,
  type RefObject,
  useEffect,
  useId,
  useLayoutEffect,
  useRef,
  useState,
} from 'react'
import { own } from '../../format/own.js'
import { useFlowText } from '../../messages/useFlowText.js'
import { Button, FailureContext } from '../atoms/Button.js'
import { Isolated } from '../atoms/Isolated.js'

/** How a flow's act goes, as the hooks say it. */
export interface FlowState {
  /** Whether an act is under way: nothing else can be done meanwhile. */
  isPending?: boolean | undefined
  /** Why the last act failed. Its code decides what the person reads. */
  error?: { readonly code: string } | null | undefined
  /** Whether it may have happened all the same. */
  isUncertain?: boolean | undefined
}

export interface FlowPanelProps extends FlowState {
  /** Which flow. Mirrored as `[data-flow]`. */
  name: string
  /** What is about to happen; what the panel is called. */
  title: string
  /** A word of the step that is shown; with another one the focus goes to the title again. */
  step?: string | undefined
  /** Stands under the title. */
  description?: ReactNode
  children?: ReactNode
  /** The buttons that go on. */
  actions?: ReactNode
  /** The words on the button that leaves everything as it is. @default "Not now" */
  dismissLabel?: string | undefined
  /** Called when the person leaves everything as it is: by that button, or by Escape. */
  onDismiss: () => void
  /** Called by Enter in a text field. */
  onSubmit?: (() => unknown) | undefined
  /** Whether something was typed, which Escape must not throw away. */
  isDirty?: boolean | undefined
  /** Does the same on Stripe's own pages; offered when the act failed here. */
  redirect?: (() => unknown) | undefined
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
  description,
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
  const panel = useRef<HTMLDivElement>(null)
  const id = useId()

  useReturnedFocus(panel)
  useEscape(panel, isPending || isDirty ? undefined : onDismiss)
  const onKeyDown = (event: KeyboardEvent) => {
    const { key, nativeEvent, target } = event
    // There is no form element, for the host may have one around all this. What an input method is given stays with it.
    if (key !== 'Enter' || nativeEvent.isComposing || !isTextField(target) || !isIn(panel.current, target)) return
    event.preventDefault()
    onSubmit?.()
  }

  return (
    <div
      ref={panel}
      role="dialog"
      aria-labelledby={`${id}-title`}
      aria-describedby={description ? `${id}-description` : undefined}
      data-slot="flow"
      data-flow={name}
      data-step={step || undefined}
      data-pending={isPending || undefined}
    >
      <div role="presentation" className="bp:flow" onKeyDown={onKeyDown}>
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
        {description && (
          <div id={`${id}-description`} data-slot="description" className="bp:muted">
            {description}
          </div>
        )}
        {children}
        <FlowNote id={`${id}-error`} isPending={isPending} {...note} />
        <div data-slot="flow-actions" className="bp:flow-actions">
          <FailureContext.Provider value={note.error && !isPending ? `${id}-error` : undefined}>
            {actions}
          </FailureContext.Provider>
          <span key={step} ref={initialFocus === 'dismiss' ? focusInside : undefined}>
            <Button variant="quiet" aria-disabled={isPending || undefined} onAct={isPending ? noAct : onDismiss}>
              {dismissLabel ?? flows.form.notNow}
            </Button>
          </span>
        </div>
      </div>
    </div>
  )
}

/** As refs: they run anew for each step, whose elements have keys of their own. */
const focus = (element: HTMLElement | null) => element?.focus()
const focusInside = (element: HTMLElement | null) => focus(element?.querySelector('button') ?? null)
const noAct = () => undefined

const isTextField = (target: EventTarget): boolean =>
  target instanceof HTMLInputElement && !/^(?:button|checkbox|radio|submit)$/.test(target.type)

/** Whether something stands in a panel, and not in a node of the host's there. */
const isIn = (panel: HTMLElement | null, target: EventTarget | null): boolean =>
  target instanceof Element && target.closest('[data-slot="flow"], [data-bp-host]') === panel

interface FlowNoteProps extends FlowState, Pick<FlowPanelProps, 'redirect'> {
  /** That of the reason, for the control it belongs to. */
  id?: string | undefined
}

/** Says how an act goes: that it is under way, why it failed, and the way on at Stripe's. */
export function FlowNote({ id, isPending = false, error, isUncertain, redirect }: FlowNoteProps) {
  const { flows, messages } = useFlowText()
  const { form } = flows
  const isSlow = useSlowness(isPending)
  const [isLeaving, setLeaving] = useState(false)
  const leave = async () => {
    setLeaving(true)
    await redirect?.()
    setLeaving(false)
  }
  const reason =
    error &&
    (own<string>(form.errors, error.code) ?? own<string>(messages.errors, error.code) ?? messages.errors.unknown)

  return (
    <>
      <span role="status" className="bp:sr-only">
        {isSlow && form.working}
      </span>
      {reason && !isPending && (
        <div role="alert" data-slot="error" className="bp:flow-error">
          <p id={id} data-tone="critical">
            {isUncertain ? form.uncertain : reason}
          </p>
          {redirect && (
            <Button size="compact" isPending={isLeaving} onAct={leave}>
              {form.redirect}
            </Button>
          )}
        </div>
      )}
    </>
  )
}

/** In time for a key that is pressed at once; a server, which shows no effects, would complain. */
const useCommit = typeof document === 'undefined' ? useEffect : useLayoutEffect

/** How long an act may take before the person is told that it is under way. */
const SLOW_MS = 400

/** Whether something takes so long that its end alone would come too late. */
function useSlowness(isPending: boolean): boolean {
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

/**
 * Escape in the panel closes it, and nothing that the host has around it: dialogs listen as early as on the document, and
 * a browser's own closes unless the key is taken. While it may not close, the key does nothing.
 */
function useEscape(panel: RefObject<HTMLElement | null>, onEscape: (() => void) | undefined) {
  const latest = useRef(onEscape)
  useCommit(() => {
    latest.current = onEscape
  })

  useCommit(() => {
    const listening = new AbortController()
    const onKeyDown = (event: globalThis.KeyboardEvent) => {
      if (event.key !== 'Escape' || event.isComposing || !isIn(panel.current, event.target)) return
      event.preventDefault()
      event.stopPropagation()
      // A form inside has acts of its own.
      if (!panel.current?.querySelector('[data-pending]')) latest.current?.()
    }
    window.addEventListener('keydown', onKeyDown, { capture: true, signal: listening.signal })
    return () => listening.abort()
  }, [panel])
}

/** Gives the focus back when the panel closes: to what opened it, or, where that is gone, to the nearest title that still stands. */
function useReturnedFocus(panel: RefObject<HTMLElement | null>) {
  // Before anything in the panel takes the focus.
  const [opener] = useState(() => (typeof document === 'undefined' ? null : document.activeElement))

  useEffect(() => {
    const places = [opener]
    const own = panel.current
    for (let node = own?.parentElement; node; node = node.parentElement) {
      const title = node.querySelector('[data-slot="title"]')
      if (title && !places.includes(title)) places.push(title)
    }
    return () => {
      const { activeElement } = document
      // In development React rehearses the end of what goes on.
      if (own?.isConnected) return
      // Whoever has gone elsewhere meanwhile stays there.
      if (activeElement && activeElement !== document.body && !own?.contains(activeElement)) return
      const place = places.find((each) => each?.isConnected && each !== document.body)
      if (!(place instanceof HTMLElement)) return
      if (place.tabIndex < 0) place.tabIndex = -1
      place.focus()
    }
  }, [opener, panel])
}
