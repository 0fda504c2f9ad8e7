import type { Stripe } from '@stripe/stripe-js'
import { fireEvent, render, screen, waitFor } from '@testing-library/react'
import { BillingDashboard, type BillingLocale, en } from 'react-billing-portal'
import { ar } from 'react-billing-portal/locales/ar'
import { de } from 'react-billing-portal/locales/de'
import { he } from 'react-billing-portal/locales/he'
import { scenarios } from 'react-billing-portal/sandbox'
import { describe, expect, it, vi } from 'vitest'
import { flows } from '../../src/messages/flows/index.js'
import { openInline } from '../flows/setUp.js'
import { fieldsOf, openForm, press } from '../flows/setUpForm.js'
import { endpoint, json } from '../hooks/setUp.js'
import { typeCard } from '../sandbox/cardForm.js'

const NO_FUNDS = '4000000000009995'
const HTML = '<b onclick="alert(1)">&amp;</b><img src="x" onerror="alert(2)"><script>alert(3)</script>'

/** Every text with markup around it. */
const marked = (value: unknown): unknown => {
  if (typeof value === 'string') return value && `${HTML}${value}`
  if (typeof value === 'function')
    return (...args: unknown[]) => marked((value as (...args: unknown[]) => string)(...args))
  return Object.fromEntries(Object.entries(value as object).map(([key, text]) => [key, marked(text)]))
}
const markup: BillingLocale = { locale: 'sv', messages: marked({ ...en, flows }) as BillingLocale['messages'] }

describe('a translation', () => {
  it.each(scenarios)('I15: with HTML in every text stays text: %s', async (scenario) => {
    const { container } = await openInline(scenario, { props: { locale: 'sv', locales: [markup] } })
    await waitFor(() => expect(container.querySelector('[data-slot="skeleton"]')).toBeNull())
    expect(container).toHaveTextContent(HTML)
    for (const opener of container.querySelectorAll('button[aria-expanded="false"]')) {
      fireEvent.click(opener)
      await waitFor(() => expect(container.querySelector('[data-slot="flow"], [data-slot="upcoming"]')).not.toBeNull())
      fireEvent.click(opener)
    }
    expect(container.querySelector('b, img, script, [onclick], [onerror]')).toBeNull()
  })
})

describe('a change of language', () => {
  it('I16: reaches Stripe’s fields, and leaves what was typed in them', async () => {
    const { update, calls } = openForm({ provider: { locale: 'de-AT', locales: [de, he] } })
    const field = await fieldsOf()
    const language = () => field.closest<HTMLElement>('[lang]')?.lang
    expect(language()).toBe('de')
    typeCard('4242424242424242')
    const asked = calls.length
    update({}, { locale: 'he' })
    await waitFor(() => expect(language()).toBe('he'))
    expect(screen.getByLabelText('Card number')).toBe(field)
    expect(field).toHaveValue('4242 4242 4242 4242')
    expect(screen.getByRole('button', { name: he.messages.flows.form.save })).toBeVisible()
    expect(calls.length).toBe(asked)
  })

  it('I16: reaches Stripe’s pages with the next visit', async () => {
    const { fetch, posts } = endpoint('active')
    const navigate = vi.fn()
    const page = (locale: string) => (
      <BillingDashboard endpoint="/api/billing" {...{ fetch, navigate, locale }} locales={[de]} />
    )
    const { rerender } = render(page('en-GB'))
    await screen.findByRole('button', { name: 'Manage billing' })
    rerender(page('de-AT'))
    fireEvent.click(screen.getByRole('button', { name: de.messages.manage }))
    await waitFor(() => expect(navigate).toHaveBeenCalled())
    expect(posts()).toMatchObject([{ path: '/portal-sessions', body: { locale: 'de-AT' } }])
  })
})

describe('what is refused', () => {
  it('I22: by a bank is told in the person’s language, by the code', async () => {
    const { container } = openForm({ provider: { locale: 'de', locales: [de] } })
    await fieldsOf()
    typeCard(NO_FUNDS)
    press(de.messages.flows.form.save)
    await waitFor(() =>
      expect(container.querySelector('[data-slot="error"]')).toHaveTextContent(
        de.messages.flows.form.errors.insufficient_funds,
      ),
    )
    expect(container).not.toHaveTextContent(/insufficient|funds|declined/i)
  })

  it('I22: for a reason that we have no words for is told in Stripe’s', async () => {
    const error = {
      type: 'card_error',
      code: 'card_declined',
      decline_code: 'unheard_of',
      message: 'Erst im Jahr 2030.',
    }
    const confirmSetup = async () => ({ error })
    const { container } = openForm({
      provider: { locale: 'de', locales: [de] },
      alter: () => ({ confirmSetup }) as unknown as Partial<Stripe>,
    })
    await fieldsOf()
    typeCard('4242424242424242')
    press(de.messages.flows.form.save)
    await waitFor(() => expect(container.querySelector('[data-slot="error"]')).toHaveTextContent('Erst im Jahr 2030.'))
  })

  it.each(['stripe_unavailable', 'conflict', 'came_later'])(
    'I24: by the endpoint (%s) is told by its code, and nothing that it says in words is shown',
    async (code) => {
      const { fetch, faults } = endpoint('active')
      const words = 'Internal prose of the server'
      const { container } = render(
        <BillingDashboard endpoint="/api/billing" fetch={fetch} locale="de" locales={[de]} />,
      )
      const manage = await screen.findByRole('button', { name: de.messages.manage })
      faults.push(() =>
        json({ type: 'about:blank', title: words, detail: words, message: words, code }, { status: 503 }),
      )
      fireEvent.click(manage)
      const told = de.messages.errors[code as 'conflict'] ?? de.messages.errors.unknown
      expect(await screen.findByRole('alert')).toHaveTextContent(told)
      expect(container).not.toHaveTextContent(words)
    },
  )
})

describe('a page that runs from right to left', () => {
  it('I11: sets amounts, numbers and methods apart, so that they keep their order', async () => {
    const { container } = await openInline('active', { props: { locale: 'ar', locales: [ar] } })
    expect(container.querySelector('[data-bp-root]')).toHaveAttribute('dir', 'rtl')
    await waitFor(() => expect(container.querySelector('[data-slot="skeleton"]')).toBeNull())
    const rows = [...container.querySelectorAll('[data-slot="invoice"]')]
    expect(rows.length).toBeGreaterThan(0)
    for (const row of rows) {
      const numbers = [...row.querySelectorAll('td')].filter((cell) => /-\d{4}|€/.test(cell.textContent))
      expect(numbers).toHaveLength(2)
      for (const cell of numbers) expect(cell.querySelector('bdi')?.textContent).toBe(cell.textContent)
    }
    expect(screen.getAllByText(/4242/)[0]?.closest('bdi')).not.toBeNull()
  })
})
