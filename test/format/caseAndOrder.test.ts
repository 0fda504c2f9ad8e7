// @vitest-environment node
import { globSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { cleanName } from '../../src/format/name.js'
import { labelOfTaxIdType, splitTaxIdType } from '../../src/format/taxIdLabel.js'
import { createFormat } from 'react-billing-portal'

const root = path.resolve(import.meta.dirname, '../..')

/** The lines that match, of our own code and styles. The sandbox stands in for Stripe and shows nothing of ours. */
const linesOf = (files: string, pattern: RegExp): string[] =>
  globSync(files, { cwd: root, exclude: (file) => file.includes('sandbox') }).flatMap((file) =>
    readFileSync(path.join(root, file), 'utf8')
      .split('\n')
      .filter((line) => pattern.test(line))
      .map((line) => `${file}: ${line.trim()}`),
  )

/** Where letters change their case, and what they are: ids, codes and hosts in ASCII, and nothing a person is called. */
const changed = [
  'src/server/mapping/toPaymentMethod.ts',
  'src/server/operations/addTaxId.ts',
  'src/server/portal/checks/checkApp.ts',
  'src/views/flows/planChoice.ts',
  'src/format/safeUrl.ts',
  'src/format/taxIds.ts',
  'src/format/taxIdLabel.ts',
  'src/format/money.ts',
]

describe('letters', () => {
  it('I20: are never capitalised by a style or a class', () => {
    const pattern =
      /text-transform|font-variant(-caps)?\s*:\s*\S*caps|::?first-letter|bp:(capitalize|uppercase|lowercase)\b/
    expect(linesOf('src/**/*.{css,ts,tsx}', pattern)).toEqual([])
  })

  it('I20: are never capitalised one by one', () => {
    expect(linesOf('src/**/*.{ts,tsx}', /(charAt\(0\)|\[0\]\??|slice\(0, 1\))\??\.to\w*Case\(/)).toEqual([])
  })

  it('I20: of a name stay as they were written', () => {
    const names = ['istanbul iş', 'İzmir Ltd.', 'ISPARTA', 'ﬁnance', 'straße', '北京 pro', 'ǆ']
    expect(names.map(cleanName)).toEqual(names)
  })

  it('I21: change their case in ids, codes and hosts alone, and by no locale', () => {
    expect(linesOf('src/**/*.{ts,tsx}', /toLocale(Lower|Upper)Case|localeCompare\([^,()]*\)/)).toEqual([])
    const files = linesOf('src/**/*.{ts,tsx}', /to(Lower|Upper)Case\(/).map((line) => line.split(':')[0])
    expect(new Set(files)).toEqual(new Set(changed))
  })

  it('I21: of codes are those of English, in Turkish too', () => {
    expect([splitTaxIdType('li_uid'), labelOfTaxIdType('id_npwp')]).toEqual([{ region: 'LI', name: 'UID' }, 'ID NPWP'])
    const { money } = createFormat({ locale: 'tr' })
    expect([money(500, 'isk'), money(100, 'xi')]).toEqual([money(500, 'ISK'), '1,00 XI'])
  })

  it('I21: put nothing into an order by a comparison that knows no language', () => {
    expect(linesOf('src/{views,components,hooks,format}/**/*.{ts,tsx}', /\.(sort|toSorted)\(\)/)).toEqual([])
  })
})
