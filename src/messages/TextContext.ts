'use client'

import { createContext, useContext } from 'react'
import { createText, type BillingText } from './createText.js'

/** Carries the text to the views. English and UTC outside a provider, so that a view works alone. */
export const TextContext = createContext<BillingText>(createText())

/** The text of the nearest provider. */
export function useText(): BillingText {
  return useContext(TextContext)
}
