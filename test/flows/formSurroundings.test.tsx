import { readFileSync } from 'node:fs'
import path from 'node:path'
import { act, fireEvent, screen, waitFor } from '@testing-library/react'
import { renderToString } from 'react-dom/server'
import { BillingElements, BillingProvider, CustomPaymentForm } from 'react-billing-portal'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { typeCard } from '../sandbox/cardForm.js'
import { fieldsOf, openForm, press } from './setUpForm.js'

afterEach(() => {
  vi.restoreAllMocks()
  document.documentElement.removeAttribute('data-theme')
  for (const script of document.querySelectorAll('script')) script.remove()
})

const themes = {
  light: { backgroundColor: 'rgb(255, 255, 255)', color: 'rgb(20, 20, 20)' },
  dark: { backgroundColor: 'rgb(9, 9, 11)', color: 'rgb(250, 250, 250)' },
}

/** What a browser computes of the field that the looks are taken from, by the theme around it. */
function computeThemes() {
  const compute = getComputedStyle
  vi.spyOn(window, 'getComputedStyle').mockImplementation((element, pseudo) => {
    if (!element.className.includes('probe')) return compute(element, pseudo)
    const theme = document.documentElement.dataset['theme'] === 'dark' ? themes.dark : themes.light
    return {
      ...theme,
      borderTopColor: 'rgba(100, 100, 100, 0.5)',
      outlineColor: 'rgb(59, 130, 246)',
      borderTopLeftRadius: '8px',
      fontFamily: 'Inter, sans-serif',
      fontSize: '14px',
      fill: 'var(--unknown)',
      caretColor: '',
      columnRuleColor: 'currentcolor',
    } as CSSStyleDeclaration
  })
}

const field = () => screen.getByLabelText('Card number')
const drawn = () => field().closest<HTMLElement>('[id^="sandbox-element"]')

describe('the looks of Stripe’s fields', () => {
  it('F15: are those of ours, and follow a switch of the theme without losing what was typed', async () => {
    computeThemes()
    const opened = openForm()
    await fieldsOf()
    typeCard('4242424242424242')
    const before = field()
    expect(drawn()).toHaveAttribute('data-appearance', 'stripe')
    expect(drawn()?.style.getPropertyValue('--colorBackground')).toBe('#ffffff')
    expect(drawn()?.style.getPropertyValue('--borderRadius')).toBe('8px')
    expect(drawn()?.style.getPropertyValue('--fontFamily')).toBe('Inter, sans-serif')

    document.documentElement.dataset['theme'] = 'dark'
    await waitFor(() => expect(drawn()).toHaveAttribute('data-appearance', 'night'))
    expect(drawn()?.style.getPropertyValue('--colorBackground')).toBe('#09090b')
    expect(field()).toBe(before)
    expect(field()).toHaveValue('4242 4242 4242 4242')
    press()
    await waitFor(() => expect(opened.onSuccess).toHaveBeenCalledTimes(1))
  })

  it('F15: name only colours that are some', async () => {
    computeThemes()
    const opened = openForm()
    await fieldsOf()
    const [options] = opened.stripe().elements.mock.calls.at(-1) ?? []
    expect(options).toMatchObject({
      appearance: {
        theme: 'stripe',
        variables: { colorText: '#141414', fontSizeBase: '14px' },
        rules: { '.Input, .Tab, .Block': { border: '1px solid #64646480' } },
      },
    })
    expect(JSON.stringify(options)).not.toMatch(/var\(|currentcolor|colorPrimary|colorDanger/)
  })

  it('F15: follow the language and its direction without losing what was typed', async () => {
    const opened = openForm()
    await fieldsOf()
    typeCard('4242424242424242')
    const before = field()
    for (const [locale, dir] of [
      ['ar', 'rtl'],
      ['he', 'rtl'],
      ['de', 'ltr'],
    ] as const) {
      opened.update({}, { locale })
      await waitFor(() => expect(drawn()).toHaveAttribute('lang', locale))
      expect(drawn()).toHaveAttribute('dir', dir)
      expect(document.querySelector('[data-slot="payment-form"]')).toHaveAttribute('dir', dir)
    }
    expect(field()).toBe(before)
    expect(field()).toHaveValue('4242 4242 4242 4242')
  })
})

describe('a policy that blocks Stripe.js', () => {
  const script = () => document.querySelector('script[src^="https://js.stripe.com/"]')

  it('F16: Stripe’s own loader is refused, and that ends as any failed load does', async () => {
    const { onError } = openForm({ provider: { loadStripe: undefined } })
    for (const attempt of [1, 2]) {
      await waitFor(() => expect(script(), `attempt ${attempt}`).not.toBeNull())
      const refused = script()
      act(() => void refused?.dispatchEvent(new Event('error')))
      refused?.remove()
    }
    expect(await screen.findByRole('alert')).toHaveTextContent(/^The payment form could not be loaded\./)
    expect(screen.getByRole('button', { name: 'Retry' })).toBeVisible()
    expect(onError.mock.calls[0]?.[0]).toMatchObject({ code: 'stripe_js_blocked' })
    fireEvent.click(screen.getByRole('button', { name: 'Retry' }))
    await waitFor(() => expect(script()).not.toBeNull())
  })

  it('F16: the documentation lists each directive that Stripe.js needs', () => {
    const docs = readFileSync(path.join(import.meta.dirname, '../../docs/security.md'), 'utf8')
    const [, section = ''] = docs.split('## Content Security Policy')
    for (const [directive, ...sources] of [
      ['script-src', 'https://js.stripe.com', 'https://*.js.stripe.com'],
      ['frame-src', 'https://js.stripe.com', 'https://*.js.stripe.com', 'https://hooks.stripe.com'],
      ['connect-src', 'https://api.stripe.com'],
      ['img-src', 'https://*.stripe.com'],
    ]) {
      const row = section.split('\n').find((line) => line.startsWith(`| \`${directive}\``)) ?? ''
      for (const source of sources) expect(row).toContain(`\`${source}\``)
    }
  })
})

describe('on a server', () => {
  it('F19: keeps the place of the fields, and asks for nothing', () => {
    const fetch = vi.fn()
    const loadStripe = vi.fn()
    const html = renderToString(
      <BillingProvider endpoint="/api/billing" fetch={fetch} loadStripe={loadStripe}>
        <CustomPaymentForm onSuccess={() => {}} />
        <BillingElements fallback={<p>mine</p>}>
          <p>the fields</p>
        </BillingElements>
      </BillingProvider>,
    )
    expect(html).toContain('data-slot="form-skeleton"')
    expect(html).toContain('<p>mine</p>')
    expect(fetch).not.toHaveBeenCalled()
    expect(loadStripe).not.toHaveBeenCalled()
  })

  it('F19: the fields load where their place was kept', async () => {
    openForm({ stripeJs: { outcomes: ['pending'] } })
    await screen.findByText('Loading the payment form')
    const place = document.querySelector('[data-slot="payment-fields"]')
    expect(place?.querySelector('[data-slot="form-skeleton"]')).not.toBeNull()
    expect(place?.querySelector('[data-slot="payment-element"]')).not.toBeNull()
    expect(place).toHaveAttribute('aria-busy', 'true')
  })
})
