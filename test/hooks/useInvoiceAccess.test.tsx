import { renderHook } from '@testing-library/react'
import { type BillingProviderProps, useInvoiceAccess } from 'react-billing-portal'
import { describe, expect, test } from 'vitest'
import { providing } from './setUp.js'

const hrefOf = (props: Partial<BillingProviderProps>) =>
  renderHook(() => useInvoiceAccess(), { wrapper: providing(props) }).result.current.hrefOf?.('in-1', 'pdf')

describe('an invoice', () => {
  test('is reached by a link where a cookie of this origin says who is asking', () => {
    expect(hrefOf({})).toBe('/api/billing/invoices/in-1/pdf')
  })

  test.each<[string, Partial<BillingProviderProps>]>([
    ['another host', { endpoint: 'https://api.example.com/billing' }],
    ['another host, by its scheme or ours', { endpoint: '//api.example.com/billing' }],
    ['an endpoint that needs headers', { headers: { Authorization: 'Bearer 1' } }],
    ['a fetch of the host’s', { fetch }],
  ])('is not reached by a link at %s', (_, props) => {
    expect(hrefOf(props)).toBeUndefined()
  })
})
