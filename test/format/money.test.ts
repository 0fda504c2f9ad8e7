import { createFormat } from 'react-billing-portal'
import { describe, expect, it, vi } from 'vitest'

/** Spaces of every kind as one, for ICU changes them between versions. */
const plain = (text: string) => text.replace(/[\s\u00a0\u202f]+/g, ' ')
const money = (amount: unknown, currency: unknown, locale = 'en') =>
  plain(createFormat({ locale }).money(amount as number, currency as string))

describe('money', () => {
  it.each([
    [500, 'jpy', '¥500'],
    [500, 'JPY', '¥500'],
    [1099, 'usd', '$10.99'],
    [12345, 'kwd', 'KWD 12.345'],
    [1230, 'bhd', 'BHD 1.230'],
    [1099, 'huf', 'HUF 10.99'],
    [1099, 'twd', 'NT$10.99'],
    [500, 'mga', 'MGA 500'],
    [500, 'krw', '₩500'],
    [50_000, 'idr', 'IDR 500.00'],
  ])("I1: %s %s stands for %s by Stripe's exponents, not the engine's", (amount, currency, text) => {
    expect(money(amount, currency)).toBe(text)
  })

  it.each([
    [500, 'isk', 'ISK 5'],
    [500, 'ugx', 'UGX 5'],
    [550, 'isk', 'ISK 5.5'],
  ])('I1: %s %s, sent with two decimals that are always 00, stands for %s', (amount, currency, text) => {
    expect(money(amount, currency)).toBe(text)
  })

  it.each([
    [-500, '-$5.00'],
    [-0, '$0.00'],
    [0, '$0.00'],
    [1, '$0.01'],
    [Number.MAX_SAFE_INTEGER, '$90,071,992,547,409.91'],
  ])('I2: %s minor units are written as %s', (amount, text) => {
    expect(money(amount, 'usd')).toBe(text)
  })

  it('I2: the largest amount keeps its last digit with three decimals', () => {
    expect(money(Number.MAX_SAFE_INTEGER, 'kwd')).toBe('KWD 9,007,199,254,740.991')
  })

  it.each([10.5, '1099', null, undefined, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 53, {}, true])(
    'I2: %s is no amount: a dash, and a warning for the person who builds',
    (amount) => {
      const warn = vi.spyOn(console, 'warn').mockImplementation(() => undefined)
      expect(money(amount, 'usd')).toBe('—')
      expect(warn).toHaveBeenCalledExactlyOnceWith(expect.stringContaining('not an amount in minor units'))
    },
  )

  it('I2: in production the warning is not given', () => {
    vi.stubEnv('NODE_ENV', 'production')
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => undefined)
    expect(money(0.5, 'usd')).toBe('—')
    expect(warn).not.toHaveBeenCalled()
    vi.unstubAllEnvs()
  })

  it.each([
    ['xyz', 'XYZ 10.99'],
    ['euro', '10.99 EURO'],
    ['', '10.99'],
    ['€', '10.99 €'],
  ])('I3: the unknown currency "%s" is written as number and code', (currency, text) => {
    expect(money(1099, currency)).toBe(text)
  })

  it('I3: a piece of the code of a currency without decimals is not that currency', () => {
    expect(money(1000, 'ug')).toBe('10.00 UG')
  })

  it('I3: what is no currency at all is a dash', () => {
    vi.spyOn(console, 'warn').mockImplementation(() => undefined)
    expect(money(1099, null)).toBe('—')
  })

  it('I5: dollars of several countries are told apart in the form of the locale', () => {
    expect([money(100, 'usd'), money(100, 'cad'), money(100, 'aud')]).toEqual(['$1.00', 'CA$1.00', 'A$1.00'])
    expect([money(100, 'usd', 'en-CA'), money(100, 'cad', 'en-CA')]).toEqual(['US$1.00', '$1.00'])
  })

  it('writes the separators and the place of the symbol as the locale does', () => {
    expect(money(123_456_789, 'eur', 'de')).toBe('1.234.567,89 €')
    expect(money(-500, 'eur', 'en-GB')).toBe('-€5.00')
  })

  it('gives the same text for a currency it has formatted before', () => {
    const format = createFormat()
    expect(format.money(100, 'eur')).toBe(format.money(100, 'eur'))
  })
})

describe('numbers', () => {
  it('groups counts and writes percentages as the locale does', () => {
    const format = createFormat({ locale: 'de' })
    expect(format.number(12_000)).toBe('12.000')
    expect(plain(format.percent(12.5))).toBe('12,5 %')
  })
})
