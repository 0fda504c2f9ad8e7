'use client'

import { useEffect } from 'react'

// Bundlers replace the expression, and leave out what stands behind it.
declare const process: { env: { NODE_ENV?: string | undefined } }

/** Tells who builds, once there is something to read, of colours that too few people can read. */
export function useContrastWarning(isReady: boolean): void {
  useEffect(() => {
    if (process.env.NODE_ENV !== 'production' && isReady) {
      void import('./warnOfContrast.js').then(({ warnOfContrast }) => warnOfContrast())
    }
  }, [isReady])
}
