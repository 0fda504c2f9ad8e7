'use client'

import { createContext, type ReactNode } from 'react'
import type { CancellationReason, Subscription } from '../contract/index.js'

/** What an offer to someone who cancels is told, and how it ends. */
export interface CancelOfferProps {
  /** What they are about to cancel. */
  subscription: Subscription
  /** Why, where they said it. */
  reason: CancellationReason | null
  /** Ends the cancelling, for they stay: call it once the offer is applied. What the page shows is loaded anew. */
  accept: () => void
  /** Goes on to cancel, as the button below the offer does. */
  decline: () => void
}

/**
 * What the host offers to someone who cancels: a node, or a function that makes one, called while rendering. Nothing is
 * offered, and nothing asked, where it gives null. One click leads past it.
 */
export type CancelOffer = ReactNode | ((props: CancelOfferProps) => ReactNode)

/** Carries the host's offer to whoever cancels; apart from the rest, for it may change with each rendering. */
export const CancelOfferContext = createContext<CancelOffer>(null)
