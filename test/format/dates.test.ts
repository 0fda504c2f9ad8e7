import { createFormat } from 'react-billing-portal'
import { describe, expect, it } from 'vitest'

const RENEWAL = '2026-12-03T09:00:00.000Z'
const MIDNIGHT = '2026-12-01T00:00:00.000Z'

describe('dates', () => {
  it.each([
    ['en-GB', '3 December 2026', '3 Dec 2026'],
    ['en', 'December 3, 2026', 'Dec 3, 2026'],
    ['de', '3. Dezember 2026', '3. Dez. 2026'],
  ])('are written out in %s as "%s", and in tables as "%s"', (locale, long, short) => {
    const { date } = createFormat({ locale })
    expect([date(RENEWAL), date(RENEWAL, 'short')]).toEqual([long, short])
  })

  it.each([
    null,
    undefined,
    '',
    'soon',
    Number.NaN,
    1e18,
    -1,
    0,
    1_780_000_000,
    '1970-01-01T00:00:00.000Z',
    '-000001-01-01T00:00:00.000Z',
    '+058000-01-01T00:00:00.000Z',
    '2026-02-31T25:00:00.000Z',
  ])('I6: %s is no date of a bill: a dash, never "Invalid Date" or 1970', (at) => {
    expect(createFormat().date(at as string)).toBe('—')
  })

  it('I7: the zone decides the day, and without one it is UTC wherever the code runs', () => {
    const inZone = (timeZone?: string) => createFormat({ timeZone }).date(MIDNIGHT)
    expect(inZone()).toBe('December 1, 2026')
    expect(inZone('America/Los_Angeles')).toBe('November 30, 2026')
    expect(inZone('Pacific/Kiritimati')).toBe('December 1, 2026')

    const zone = process.env['TZ']
    process.env['TZ'] = 'America/Los_Angeles'
    expect(new Date(MIDNIGHT).getDate()).toBe(30)
    expect(inZone()).toBe('December 1, 2026')
    process.env['TZ'] = zone
  })

  it.each(['Mars/Olympus', '', null, 7])('I7: the zone %s does not exist, so days are those of UTC', (timeZone) => {
    const format = createFormat({ timeZone: timeZone as string })
    expect([format.timeZone, format.date(MIDNIGHT)]).toEqual(['UTC', 'December 1, 2026'])
  })
})

describe('expiry', () => {
  it('is written as month and year', () => {
    expect(createFormat().expiry(1, 2030)).toBe('01/2030')
    expect(createFormat({ timeZone: 'America/Los_Angeles' }).expiry(12, 2030)).toBe('12/2030')
  })

  it.each([
    [0, 2030],
    [13, 2030],
    [12, 30],
    [Number.NaN, 2030],
    [1, Number.NaN],
  ])('I6: month %s of %s is a dash', (month, year) => {
    expect(createFormat().expiry(month, year)).toBe('—')
  })
})
