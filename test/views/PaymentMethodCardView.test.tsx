import { render, screen, within } from '@testing-library/react'
import { PaymentMethodCardView, type PaymentMethodCardViewProps } from 'react-billing-portal'
import { describe, expect, it, vi } from 'vitest'
import type { PaymentMethod } from '../../src/contract/index.js'
import { paymentMethod, subscription } from '../support/fixtures.js'

const renderCard = (methods: Partial<PaymentMethod>[], props: Partial<PaymentMethodCardViewProps> = {}) =>
  render(<PaymentMethodCardView paymentMethods={methods.map((method) => paymentMethod(method))} {...props} />)

const none = { brand: null, last4: null, expiry: null }

describe('the payment method card', () => {
  it.each<[string, Partial<PaymentMethod>]>([
    ['Visa ending in 4242', {}],
    ['American Express ending in 0005', { brand: 'amex', last4: '0005' }],
    ['Visa ending in 4242 (Apple Pay)', { wallet: 'apple_pay' }],
    ['Link (ada@northwind.example)', { ...none, type: 'link', email: 'ada@northwind.example' }],
    ['PayPal (ada@northwind.example)', { ...none, type: 'paypal', email: 'ada@northwind.example' }],
    ['SEPA Direct Debit ending in 3000', { ...none, type: 'sepa_debit', last4: '3000' }],
    ['First Bank ending in 6789', { ...none, type: 'us_bank_account', bankName: 'First Bank', last4: '6789' }],
    ['Bank account ending in 6789', { ...none, type: 'us_bank_account', last4: '6789' }],
  ])('writes "%s"', (label, method) => {
    renderCard([method])
    expect(screen.getByRole('listitem')).toHaveTextContent(label)
  })

  it('lets a long address break behind its @, and copies it whole', () => {
    renderCard([{ ...none, type: 'link', email: 'ada@northwind.example' }])
    const [breaks] = screen.getByRole('listitem').querySelectorAll('wbr')
    expect(breaks?.previousSibling?.textContent).toBe('@')
    expect(screen.getByRole('listitem').textContent).toContain('(ada@northwind.example)')
  })

  it.each<[string, Partial<PaymentMethod>]>([
    ['Card ending in 4242', { brand: 'acme' }],
    ['Card ending in 4242', { brand: 'constructor' }],
    ['Card ending in 4242', { brand: null }],
    ['Payment method', { ...none, type: 'stablecoin' }],
    ['Visa ending in 4242', { wallet: 'pouch_pay' }],
  ])('C9: writes "%s" for what it does not know', (label, method) => {
    renderCard([{ expiry: null, ...method }])
    expect(within(screen.getByRole('listitem')).getByText(label)).toBeVisible()
  })

  it.each([
    ['valid', 'Expires 12/2030', null],
    ['expiring', 'Expires 12/2030', 'caution'],
    ['expired', 'Expired 12/2030', 'critical'],
    ['melting', 'Expires 12/2030', null],
  ])('A8: says of a card that is %s in words: "%s"', (status, words, tone) => {
    const { container } = renderCard([{ expiry: { month: 12, year: 2030, status } }])
    const expiry = container.querySelector('[data-slot="expiry"]')
    expect(expiry).toHaveTextContent(words)
    expect(expiry?.getAttribute('data-tone')).toBe(tone)
  })

  it('says what each pays for once there are several', () => {
    const methods = [{ ref: 'own', isDefault: false }, { ref: 'default' }, { ref: 'spare', isDefault: false }]
    renderCard(methods, {
      subscriptions: [subscription({ paymentMethod: 'own' }), subscription({ name: 'Archive', paymentMethod: 'own' })],
    })
    const notes = screen
      .getAllByRole('listitem')
      .map((method) => method.querySelector('[data-slot="note"]')?.textContent)
    expect(notes).toEqual(['Pays for Pro and Archive', 'Default', undefined])
    expect(screen.getAllByRole('listitem')[1]).toHaveTextContent('Expires 12/2030 · Default')
  })

  it('asks for the first method where there is none', () => {
    const onAct = vi.fn<() => void>()
    renderCard([], { update: { onAct } })
    expect(screen.getByRole('region', { name: 'Payment method' })).toHaveTextContent('No payment method yet.')
    screen.getByRole('button', { name: 'Add payment method' }).click()
    expect(onAct).toHaveBeenCalledOnce()
  })

  it('offers to replace the method, unless the act is missing', () => {
    const { rerender } = renderCard([{}], { update: { onAct: () => undefined } })
    expect(screen.getByRole('button', { name: 'Update payment method' })).toBeVisible()
    rerender(<PaymentMethodCardView paymentMethods={[paymentMethod()]} />)
    expect(screen.queryByRole('button')).toBeNull()
  })

  it('A9: the mark of the brand is for the eye only', () => {
    for (const brand of ['visa', 'mastercard', 'acme', 'paypal']) {
      const { container, unmount } = renderCard([{ brand }])
      expect(container.querySelector('[data-slot="brand-mark"]')).toHaveAttribute('aria-hidden', 'true')
      unmount()
    }
  })
})
