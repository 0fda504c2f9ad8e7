'use client'

import { type RefObject, useInsertionEffect, useRef } from 'react'
import { useCommitEffect } from './useCommitEffect.js'

/**
 * Hands the focus on when a part that has it goes: to `opener`, or, where that is gone, to the nearest title that stands
 * around it. Both effects end while the part is still there. Only insertion effects are not tried out by React's strict
 * mode, and only in the others may a host's listeners set state.
 */
export function useKeptFocus(part: RefObject<HTMLElement | null>, opener?: Element | null): void {
  const isLeaving = useRef(false)
  useInsertionEffect(() => {
    isLeaving.current = false
    return () => {
      isLeaving.current = true
    }
  }, [])
  useCommitEffect(
    () => () => {
      if (!isLeaving.current) return
      const isNowhere = opener !== undefined && document.activeElement === document.body
      // Whoever has gone elsewhere meanwhile stays there.
      if (!part.current?.contains(document.activeElement) && !isNowhere) return
      const around: Element[] = []
      for (let node = part.current?.parentElement; node; node = node.parentElement) around.push(node)
      const title = () =>
        places.some((place) => around.some((node) => node.isConnected && take(node.querySelector(place))))
      take(opener)
      // Before anyone sees it, and once it is known what stands, the opener too, and what comes in its place.
      queueMicrotask(() => document.activeElement === document.body && title())
    },
    [part, opener],
  )
}

/** Alone on a page, an alert that is gone leaves only what there is to say about it. */
const places = ['[data-slot$="title"]', '[data-slot="notice"]:not(:empty)'].map((slot) => `[data-bp-root] ${slot}`)

/** Whether it has the focus now. */
function take(place: Element | null | undefined): boolean {
  if (!(place instanceof HTMLElement) || !place.isConnected || place === document.body) return false
  if (place.tabIndex < 0) place.tabIndex = -1
  place.focus()
  return document.activeElement === place
}
