import { fireEvent, render, screen } from '@testing-library/react'
import { StrictMode } from 'react'
import { BillingProvider } from 'react-billing-portal'
import { createLoadStripe, type LoadStripeOptions } from 'react-billing-portal/sandbox'
import { describe, expect, it, vi } from 'vitest'
import { PaymentForm } from '../../src/components/flows/PaymentForm.js'
import { endpoint } from '../hooks/setUp.js'
import { typeCard } from '../sandbox/cardForm.js'
import { writesOf } from './setUp.js'

describe('PaymentForm', () => {
  it('saves', async () => {
    const wire = endpoint('active')
    const loadStripe = createLoadStripe({ fetch: wire.sandbox.fetch, now: wire.sandbox.now, locale: 'en' })
    const onSaved = vi.fn()
    render(
      <StrictMode>
        <BillingProvider endpoint="/api/billing" fetch={wire.fetch} loadStripe={loadStripe}>
          <PaymentForm onSaved={onSaved} />
        </BillingProvider>
      </StrictMode>,
    )
    await screen.findByLabelText('Card number', {}, { timeout: 5000 })
    typeCard('5555555555554444')
    fireEvent.click(await screen.findByRole('button', { name: 'Save payment method' }))
    await vi.waitFor(() => expect(onSaved).toHaveBeenCalledTimes(1))
    expect(writesOf(wire.calls)).toEqual(['POST /setup-intents', 'POST /setup-intents/complete'])
    expect(onSaved.mock.calls[0]?.[0]).toMatchObject({ status: 'succeeded', isDefault: true })
  })
})
