import { createFormat } from 'react-billing-portal'
import { describe, expect, it } from 'vitest'

/** Spaces that do not break, and marks that say which way a text runs: nothing of it is seen. */
const UNSEEN = /[\u00a0\u202f\u2009]/gu
const MARKS = /[\u061c\u200e\u200f]/gu
const seen = (text: string) => text.replaceAll(UNSEEN, ' ').replaceAll(MARKS, '')

describe('an amount', () => {
  it.each([
    ['fr', '1 234,50 €'],
    ['de', '1.234,50 €'],
    ['de-AT', '€ 1.234,50'],
    ['sv', '1 234,50 €'],
    ['pl', '1234,50 €'],
    ['pt-BR', '€ 1.234,50'],
    ['he', '1,234.50 €'],
    ['ar', '1,234.50 €'],
  ])('I19: in %s reads %s, whichever spaces this engine writes', (locale, text) => {
    expect(seen(createFormat({ locale }).money(123_450, 'eur'))).toBe(text)
  })

  it.each(['fr', 'de', 'sv', 'pt-BR', 'pl'])('I19: in %s is never broken at its spaces', (locale) => {
    expect(createFormat({ locale }).money(123_456_750, 'eur')).not.toContain(' ')
  })

  it.each(['fr', 'de', 'ja', 'he', 'ar', 'fa', 'en-US'])(
    'I19: in %s, when it is copied, has digits and marks that a spreadsheet reads',
    (locale) => {
      const copied = createFormat({ locale: `${locale}-u-nu-latn` }).money(-1250, 'eur')
      // Nothing but what is seen, spaces and marks of direction: no isolates, no joiners, no byte order mark.
      expect(copied.replaceAll(UNSEEN, ' ').replaceAll(MARKS, '')).toMatch(/^[\p{Sc}\d.,\-−٫ ]+$/u)
      expect(
        Number(
          seen(copied)
            .replace(/[^\d.,\-−]/g, '')
            .replace('−', '-')
            .replace(',', '.'),
        ),
      ).toBe(-12.5)
    },
  )
})
