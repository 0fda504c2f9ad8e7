'use client'

import type { ReactNode } from 'react'
import type { Billing, Section } from '../contract/index.js'
import { useBillingData } from '../hooks/index.js'
import { FailedView, SkeletonView, type FailedViewProps } from '../views/index.js'

interface LoadedSectionProps extends Omit<FailedViewProps, 'section' | 'error' | 'isRetrying' | 'onRetry'> {
  section: NonNullable<FailedViewProps['section']>
  /** The part of `Billing` that can fail alone. */
  needs: Section
  children: (billing: Billing) => ReactNode
}

/** A section once its data is there; before that its skeleton, and its failure with Retry where it failed. */
export function LoadedSection({ section, needs, children, headingLevel, ...rest }: LoadedSectionProps) {
  const { data, error, isFetching, refetch } = useBillingData()
  const hasFailed = data ? data.unavailable.includes(needs) : error !== null

  if (hasFailed) {
    const failed = { ...rest, section, headingLevel, isRetrying: isFetching, onRetry: () => refetch() }
    return <FailedView {...failed} error={data ? null : error} />
  }
  return data ? children(data) : <SkeletonView section={section} className={rest.className} />
}
