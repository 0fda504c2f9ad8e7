'use client'

import { useEffect } from 'react'
import { useText } from '../messages/index.js'

// Bundlers replace the expression, and leave out what stands behind it.
declare const process: { env: { NODE_ENV?: string | undefined } }

/**
 * Tells who builds, once there is something to read, of colours that too few people can read, and of words left in English.
 * Nothing in production.
 */
export const useWarnings: (isReady: boolean) => void =
  process.env.NODE_ENV === 'production' ? () => undefined : useWarningsInDevelopment

function useWarningsInDevelopment(isReady: boolean): void {
  const { lang, locale } = useText()
  useEffect(() => {
    if (isReady) void import('./warnOfContrast.js').then(({ warnOfContrast }) => warnOfContrast())
  }, [isReady])
  useEffect(() => {
    if (!isReady || lang !== 'en' || /^en\b/.test(locale)) return
    void import('./warnOfEnglish.js').then(({ warnOfEnglish }) => warnOfEnglish(locale))
  }, [isReady, lang, locale])
}
