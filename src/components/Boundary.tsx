'use client'

import { Component, type ReactNode } from 'react'

interface BoundaryProps {
  /** What stands there once it has failed; `retry` renders it anew. */
  renderFailure: (retry: () => void) => ReactNode
  children: ReactNode
}

/** Keeps a mistake in what it holds from taking all around it along. */
export class Boundary extends Component<BoundaryProps, { hasFailed: boolean }> {
  override state = { hasFailed: false }

  static getDerivedStateFromError() {
    return { hasFailed: true }
  }

  override render() {
    const { renderFailure, children } = this.props
    return this.state.hasFailed ? renderFailure(() => this.setState({ hasFailed: false })) : children
  }
}
