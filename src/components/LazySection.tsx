'use client'

import { type ComponentType, useCallback, useEffect, useState } from 'react'
import { useBillingData } from '../hooks/index.js'
import { FailedView, type SectionProps, SkeletonView, type SkeletonViewProps } from '../views/index.js'

interface LazySectionProps
  extends Pick<SkeletonViewProps, 'section' | 'isAnnounced'>, Pick<SectionProps, 'headingLevel'> {
  /** Loads its code: an `import()`. */
  load: () => Promise<ComponentType<SectionProps>>
}

/** A section whose code comes when it is shown: its skeleton until then, and Retry where the code cannot be had. */
export function LazySection({ section, isAnnounced, load, headingLevel }: LazySectionProps) {
  const { data } = useBillingData()
  const [View, setView] = useState<ComponentType<SectionProps>>()
  const [failure, setFailure] = useState<'failed' | 'retrying'>()

  const start = useCallback(() => {
    load().then(
      (Loaded) => setView(() => Loaded),
      () => setFailure('failed'),
    )
  }, [load])
  useEffect(start, [start])
  const retry = () => {
    setFailure('retrying')
    start()
  }

  if (View && data) return <View headingLevel={headingLevel} />
  if (!failure) return <SkeletonView section={section} isAnnounced={isAnnounced} />
  return (
    <FailedView
      {...{ section, headingLevel }}
      error={{ code: 'network_error' }}
      isRetrying={failure === 'retrying'}
      onRetry={retry}
    />
  )
}
