import { renderHook } from '@testing-library/react'
import { useBillingFormat } from 'react-billing-portal'
import { expect, test } from 'vitest'
import { providing } from './setUp.js'

const late = '2026-12-31T23:30:00.000Z'

test('writes as the provider’s locale and time zone do', () => {
  const { result } = renderHook(() => useBillingFormat(), {
    wrapper: providing({ locale: 'de', timeZone: 'Europe/Berlin' }),
  })
  expect(result.current.money(2900, 'eur')).toBe('29,00\u00A0€')
  expect(result.current.date(late)).toBe('1. Januar 2027')
})

test('writes English and UTC without a provider', () => {
  const { result } = renderHook(() => useBillingFormat())
  expect(result.current.money(2900, 'eur')).toBe('€29.00')
  expect(result.current.date(late)).toContain('31')
})
