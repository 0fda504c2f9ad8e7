'use client'

import { Component, type ReactNode } from 'react'

/** Keeps a mistake in what the host offers from keeping anybody from cancelling: the offer is gone, the rest stays. */
export class OfferBoundary extends Component<{ children: ReactNode }, { hasFailed: boolean }> {
  override state = { hasFailed: false }

  static getDerivedStateFromError() {
    return { hasFailed: true }
  }

  override render() {
    return this.state.hasFailed ? null : this.props.children
  }
}
