import { describe, expect, it } from 'vitest'
import { addressLines } from '../../src/format/address.js'
import { listCountries } from '../../src/format/countries.js'

const address = (country: string, line1: string, city: string, postalCode: string, state: string | null = null) => ({
  line1,
  line2: null,
  city,
  postalCode,
  state,
  country,
})

describe('an address', () => {
  it.each([
    ['DE', address('DE', 'Torstraße 1', 'Berlin', '10119'), 'Torstraße 1|10119 Berlin|Germany'],
    [
      'US',
      address('US', '350 Fifth Avenue', 'New York', '10118', 'NY'),
      '350 Fifth Avenue|New York, NY 10118|United States',
    ],
    ['CA', address('CA', '301 Front St W', 'Toronto', 'M5V 2T6', 'ON'), '301 Front St W|Toronto ON M5V 2T6|Canada'],
    [
      'GB',
      address('GB', '10 Downing Street', 'London', 'SW1A 2AA'),
      '10 Downing Street|London|SW1A 2AA|United Kingdom',
    ],
    ['IT', address('IT', 'Via Roma 1', 'Torino', '10121', 'TO'), 'Via Roma 1|10121 Torino, TO|Italy'],
    [
      'BR',
      address('BR', 'Av. Paulista 1', 'São Paulo', '01310-100', 'SP'),
      'Av. Paulista 1|São Paulo - SP|01310-100|Brazil',
    ],
    [
      'JP in its own script',
      address('JP', '千代田1-1', '千代田区', '100-8111', '東京都'),
      '100-8111|東京都千代田区千代田1-1|Japan',
    ],
    ['JP in Latin letters', address('JP', '1-1 Chiyoda', 'Tokyo', '100-8111'), '1-1 Chiyoda|Tokyo 100-8111|Japan'],
    ['a country we do not know', address('QQ', 'Street 1', 'Town', '1'), 'Street 1|1 Town|QQ'],
    ['no country', { ...address('', '', 'Town', ''), country: null }, 'Town'],
  ])('of %s stands as its country writes it', (_, written, lines) => {
    expect(addressLines(written, 'en').join('|')).toBe(lines)
  })

  it('leaves out what has nothing to see in it, and what turns the text around', () => {
    expect(addressLines(address('DE', '\u202EStreet', '\u200B', '10119'), 'en')).toEqual(['Street', '10119', 'Germany'])
  })
})

describe('the list of countries', () => {
  it('has every country once, none that was given up, and whatever is known already', () => {
    const codes = listCountries('en', 'QO').map(([code]) => code)
    expect(new Set(codes).size).toBe(codes.length)
    expect(codes).toEqual(expect.arrayContaining(['AX', 'CU', 'DE', 'GB', 'SY', 'US', 'XK', 'QO']))
    expect(codes.filter((code) => /^(AC|DD|EU|SU|UK|UN|XA|YU|ZZ)$/.test(code))).toEqual([])
  })

  it('I26: does without names where the engine has none', () => {
    const { DisplayNames } = Intl
    Object.assign(Intl, { DisplayNames: undefined })
    try {
      expect(listCountries('en', 'IE')).toEqual([['IE', 'IE']])
      expect(addressLines(address('DE', 'Torstraße 1', 'Berlin', '10119'), 'en').at(-1)).toBe('DE')
    } finally {
      Object.assign(Intl, { DisplayNames })
    }
  })
})
