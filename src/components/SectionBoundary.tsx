'use client'

import { Component, type ReactNode } from 'react'
import { FailedView, type FailedViewProps } from '../views/index.js'

interface SectionBoundaryProps extends Pick<FailedViewProps, 'section' | 'headingLevel'> {
  children: ReactNode
}

/** Keeps a mistake in one section from taking the page with it; Retry renders the section anew. */
export class SectionBoundary extends Component<SectionBoundaryProps, { hasFailed: boolean }> {
  override state = { hasFailed: false }

  static getDerivedStateFromError() {
    return { hasFailed: true }
  }

  override render() {
    const { section, headingLevel, children } = this.props
    if (!this.state.hasFailed) return children
    return (
      <FailedView section={section} headingLevel={headingLevel} onRetry={() => this.setState({ hasFailed: false })} />
    )
  }
}
