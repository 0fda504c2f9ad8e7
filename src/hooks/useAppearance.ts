'use client'

import type { Appearance } from '@stripe/stripe-js'
import { type RefObject, useEffect, useState } from 'react'
import { toAppearance } from './toAppearance.js'

/**
 * The looks of Stripe's fields, from a field of ours, and again with every change of theme around it. Undefined until it
 * is on the page.
 */
export function useAppearance(field: RefObject<HTMLElement | null>): Appearance | undefined {
  const [appearance, setAppearance] = useState<Appearance>()

  useEffect(() => {
    const element = field.current
    if (!element) return undefined
    let last = ''
    const read = () => {
      const next = toAppearance(getComputedStyle(element))
      const text = JSON.stringify(next)
      if (text !== last) setAppearance(next)
      last = text
    }
    read()
    // Themes are switched by a class, an attribute or a style of something around it, or by the person's system.
    const observer = new MutationObserver(read)
    for (let node = element.parentElement; node; node = node.parentElement) observer.observe(node, { attributes: true })
    const system = typeof matchMedia === 'function' ? matchMedia('(prefers-color-scheme: dark)') : null
    system?.addEventListener('change', read)
    return () => {
      observer.disconnect()
      system?.removeEventListener('change', read)
    }
  }, [field])

  return appearance
}
