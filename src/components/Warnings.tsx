'use client'

import { useEffect } from 'react'
import { useText } from '../messages/index.js'

/** Tells who builds of colours that too few people can read, and of words left in English. Shows nothing. */
export function Warnings() {
  const { lang, locale } = useText()
  useEffect(() => {
    void import('./warnOfContrast.js').then(({ warnOfContrast }) => warnOfContrast())
    void import('./warnOfEnglish.js').then(({ warnOfEnglish }) => warnOfEnglish(locale, lang))
  }, [locale, lang])
  return null
}
