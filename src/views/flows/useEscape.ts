'use client'

import { type RefObject, useRef } from 'react'
import { useCommitEffect } from '../atoms/useCommitEffect.js'

/** Whether an event is a part's own: of what stands in it, but not in another part there that Escape closes, nor in a node of the host's. */
export const belongsTo = (part: HTMLElement | null, target: EventTarget | null): boolean =>
  part !== null && target instanceof Element && target.closest('[data-escape], [data-bp-host]') === part

/**
 * Escape in a part with `data-escape` closes it, and nothing that stands around it: dialogs of the host listen as early as
 * on the document, and a browser's own closes unless the key is taken. While something is under way in it, or was typed
 * in it, or without `onEscape`, the key does nothing.
 */
export function useEscape(part: RefObject<HTMLElement | null>, onEscape: (() => unknown) | undefined) {
  const latest = useRef(onEscape)
  useCommitEffect(() => {
    latest.current = onEscape
  })

  useCommitEffect(() => {
    const listening = new AbortController()
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.isComposing || !belongsTo(part.current, event.target)) return
      event.preventDefault()
      event.stopPropagation()
      const isHeld = part.current?.querySelector('button[data-pending], [data-dirty]')
      if (!isHeld) latest.current?.()
    }
    window.addEventListener('keydown', onKeyDown, { capture: true, signal: listening.signal })
    return () => listening.abort()
  }, [part])
}
