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

describe('the day of a bill', () => {
  // What Stripe counts by is in UTC, and so is what is shown, whatever the clocks do where the code runs.
  it.each([
    ['a day that has no such hour in New York', '2026-03-08T07:30:00.000Z', 'Mar 8, 2026'],
    ['an hour that New York has twice', '2026-11-01T05:30:00.000Z', 'Nov 1, 2026'],
    ['the last second of a day', '2026-03-29T23:59:59.999Z', 'Mar 29, 2026'],
    ['a month’s end', '2027-01-31T00:00:00.000Z', 'Jan 31, 2027'],
    ['the month after it, which is shorter', '2027-02-28T00:00:00.000Z', 'Feb 28, 2027'],
    ['29 February', '2028-02-29T00:00:00.000Z', 'Feb 29, 2028'],
    ['the year after it', '2029-02-28T00:00:00.000Z', 'Feb 28, 2029'],
    ['the end of a year', '2026-12-31T23:59:59.000Z', 'Dec 31, 2026'],
  ])('I8: %s is the one Stripe gives', (_, at, day) => {
    const zone = process.env['TZ']
    for (const local of ['America/New_York', 'Australia/Lord_Howe', 'UTC']) {
      process.env['TZ'] = local
      expect(createFormat().date(at, 'short')).toBe(day)
    }
    process.env['TZ'] = zone
  })

  it('I8: where clocks are changed, the zone that was chosen decides', () => {
    const { date } = createFormat({ timeZone: 'America/New_York' })
    // Midnight is five hours behind UTC before the change and four after it.
    const days = ['2026-03-08T04:59:59Z', '2026-03-08T05:00:00Z', '2026-03-09T03:59:59Z', '2026-03-09T04:00:00Z']
    expect(days.map((at) => date(at, 'short'))).toEqual(['Mar 7, 2026', 'Mar 8, 2026', 'Mar 8, 2026', 'Mar 9, 2026'])
  })
})

/** Which digits a text is written in, by the first of each kind. */
const digitsIn = (text: string) =>
  [
    ...new Set(
      Array.from(text.match(/\p{Nd}/gu) ?? [], (digit) =>
        (digit.codePointAt(0) ?? 0) < 128 ? '0' : digit > 'ۯ' ? '۰' : '٠',
      ),
    ),
  ].join()

describe('calendars and digits', () => {
  it.each([
    ['th-TH', '3 ธันวาคม 2569', '0'],
    ['th-TH-u-ca-gregory', '3 ธันวาคม 2026', '0'],
    ['fa-IR', '۱۲ آذر ۱۴۰۵', '۰'],
    ['fa-IR-u-ca-gregory-nu-latn', '3 دسامبر 2026', '0'],
    ['ar-SA-u-ca-gregory-nu-latn', '3 ديسمبر 2026', '0'],
    ['ar-SA-u-ca-gregory', '٣ ديسمبر ٢٠٢٦', '٠'],
    ['ar-EG', '٣ ديسمبر ٢٠٢٦', '٠'],
    ['ar-EG-u-nu-latn', '3 ديسمبر 2026', '0'],
  ])('I10: %s writes %s, and all its numbers alike', (locale, day, digits) => {
    const { date, money, number, percent, expiry } = createFormat({ locale })
    expect(date(RENEWAL)).toBe(day)
    const row = [date(RENEWAL), date(RENEWAL, 'short'), money(2900, 'eur'), number(12), percent(12.5), expiry(12, 2030)]
    expect(row.map(digitsIn)).toEqual(row.map(() => digits))
  })

  it.each([
    ['th-TH', '12/2030'],
    ['fa-IR', '۲۰۳۰/۱۲'],
    ['ja-JP-u-ca-japanese', '2030/12'],
  ])('I10: in %s a card expires in the year that is printed on it', (locale, text) => {
    expect(createFormat({ locale }).expiry(12, 2030)).toBe(text)
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
