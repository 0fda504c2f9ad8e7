import preview from '../../.storybook/preview.js'
import { account } from '../support/account.js'
import { NextCharge } from './NextCharge.js'

const meta = preview.meta({
  title: 'Hooks/useBillingFormat',
  component: NextCharge,
  tags: ['!autodocs'],
})

export const Live = meta.story(account('active', '€29.00 on December 3, 2026'))
export const German = meta.story(account('active', '29,00 € on 3. Dezember 2026', { locale: 'de' }))
/** A currency with three decimals. */
export const KuwaitiDinar = meta.story(account('kwd', 'KWD 8.900 on December 3, 2026'))
