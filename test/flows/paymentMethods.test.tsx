import { act, fireEvent, screen, waitFor, within } from '@testing-library/react'
import type { Sandbox } from 'react-billing-portal/sandbox'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { deferred, problem } from '../hooks/setUp.js'
import { typeCard } from '../sandbox/cardForm.js'
import { openInline, openPanel, writesOf } from './setUp.js'

afterEach(() => vi.restoreAllMocks())

type Opening = NonNullable<Parameters<typeof openInline>[1]>

const section = { sections: ['paymentMethod'] } as const

/** Saves cards at Stripe, besides what the scenario has. */
const saving =
  (...tokens: string[]) =>
  async ({ stripe }: Sandbox, customer: string) => {
    for (const token of tokens) await stripe.paymentMethods.attach(token, { customer })
  }

/** The dashboard with the panel of payment methods open and loaded. */
async function openMethods(scenario: Parameters<typeof openInline>[0] = 'active', options: Opening = {}) {
  const page = await openInline(scenario, { props: section, ...options })
  fireEvent.click(screen.getByRole('button', { name: /payment method$/ }))
  const panel = await screen.findByRole('dialog')
  await waitFor(() => expect(panel).not.toHaveTextContent('Loading'))
  const button = (name: string) => within(panel).getByRole('button', { name })
  return {
    ...page,
    panel,
    button,
    rows: () =>
      within(panel)
        .queryAllByRole('listitem')
        .map(({ textContent }) => textContent),
  }
}

describe('the saved payment methods', () => {
  it('are all there: what they are, which is the default, what each really pays for', async () => {
    const { panel, rows } = await openMethods('subscriptionOwnCard')
    expect(panel).toHaveAccessibleName('Payment methods')
    expect(rows()).toEqual([
      expect.stringMatching(/Visa ending in 4242DefaultExpires 12\/2030(?!.*Pays)/),
      expect.stringContaining('Mastercard ending in 4444Expires 08/2029 · Pays for Pro'),
    ])
  })

  it.each([
    ['link', 'Link (billing@northwind.example)DefaultPays for Pro'],
    ['sepa', 'SEPA Direct Debit ending in 3000DefaultPays for Pro'],
    ['paypal', 'PayPal (billing@northwind.example)DefaultPays for Pro'],
    ['expiringCard', 'Visa ending in 4242DefaultExpires 12/2026 · Pays for Pro'],
    ['expiredCard', 'Visa ending in 4242DefaultExpired 10/2026 · Pays for Pro'],
  ] as const)('read naturally: %s', async (scenario, row) => {
    const { rows } = await openMethods(scenario)
    expect(rows()[0]?.replace(/^(?:VISA|link|SEPA|PayPal)(?=[A-Z])/, '')).toContain(row)
  })

  it('C40: a card is expired by the server’s clock, however wrong the browser’s is', async () => {
    for (const days of [-2, 2]) {
      vi.spyOn(Date, 'now').mockReturnValue(Date.parse('2026-11-12T09:00:00Z') + days * 86_400_000)
      // A card is good until its month is over, which it is a second from now.
      const { panel, unmount } = await openMethods('active', {
        handler: { now: () => Date.parse('2030-12-31T23:59:59Z') },
      })
      expect(panel).toHaveTextContent('Expires 12/2030')
      unmount()
      const later = await openMethods('active', { handler: { now: () => Date.parse('2031-01-01T00:00:00Z') } })
      expect(later.panel).toHaveTextContent('Expired 12/2030')
      later.unmount()
    }
  })

  it('C24: say that loading failed, keep what is known, and load again', async () => {
    const page = await openInline('active', { props: section })
    page.faults.push(() => problem(403, 'forbidden'))
    fireEvent.click(screen.getByRole('button', { name: 'Update payment method' }))
    expect(await screen.findByText('Not all of your payment methods could be loaded.')).toBeVisible()
    expect(screen.getByRole('dialog')).toHaveTextContent('Visa ending in 4242')
    fireEvent.click(screen.getByRole('button', { name: 'Retry' }))
    await waitFor(() => expect(screen.queryByRole('button', { name: 'Retry' })).toBeNull())
  })
})

describe('a mistake in the panel', () => {
  it('C25: takes neither the other sections nor the host’s page with it, and Retry closes the panel', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined)
    const removeOf = () => {
      throw new Error('A text of the host’s is broken.')
    }
    await openInline('active', { props: { messages: { flows: { methods: { removeOf } } } } })
    fireEvent.click(screen.getByRole('button', { name: 'Update payment method' }))
    expect(await screen.findByText('Your payment method could not be loaded.')).toBeVisible()
    expect(screen.getByRole('heading', { name: 'Pro' })).toBeVisible()
    expect(screen.getByRole('table')).toBeVisible()
    fireEvent.click(screen.getByRole('button', { name: 'Retry' }))
    expect(screen.getByText('Visa ending in 4242')).toBeVisible()
    expect(screen.queryByRole('dialog')).toBeNull()
  })
})

describe('making one the default', () => {
  it('is done at once, charges every plan to it, and is said once', async () => {
    const { panel, button, rows, calls } = await openMethods('subscriptionOwnCard')
    expect(panel).toHaveAccessibleDescription(/every plan and invoice is charged/)
    const make = button('Make default: Mastercard ending in 4444')
    make.focus()
    fireEvent.click(make)
    await waitFor(() => expect(panel).toHaveTextContent('Mastercard ending in 4444 is now charged for everything.'))
    expect(rows()[0]).toContain('Mastercard ending in 4444DefaultExpires 08/2029 · Pays for Pro')
    expect(writesOf(calls)).toEqual(['POST /payment-methods/*/default'])
    expect(panel).toContainElement(document.activeElement as HTMLElement)
  })

  it('can be asked of the default itself, while a plan is charged to another', async () => {
    const { panel, button, rows } = await openMethods('subscriptionOwnCard')
    fireEvent.click(button('Use for all plans: Visa ending in 4242'))
    await waitFor(() => expect(rows()[0]).toContain('Pays for Pro'))
    expect(within(panel).queryByRole('button', { name: /^Use for all plans/ })).toBeNull()
  })

  it('A1: holds every other control of the panel while it is under way, and all say so', async () => {
    const { panel, button, faults } = await openMethods('subscriptionOwnCard')
    const { answer, give } = deferred()
    faults.push(() => answer)
    fireEvent.click(button('Make default: Mastercard ending in 4444'))
    const held = within(panel)
      .getAllByRole('button')
      .map((each) => each.getAttribute('aria-disabled'))
    expect(held.length).toBeGreaterThan(3)
    expect(new Set(held)).toEqual(new Set(['true']))
    give(problem(502, 'stripe_error'))
    await within(panel).findByRole('alert')
    expect(button('Add payment method')).not.toHaveAttribute('aria-disabled')
  })

  it('C34: is not shown before the endpoint says so, and a failure stays beside it', async () => {
    const { panel, button, rows, faults } = await openMethods('subscriptionOwnCard')
    let refuse: (response: Response) => void = () => undefined
    faults.push(() => new Promise<Response>((resolve) => (refuse = resolve)))
    const make = button('Make default: Mastercard ending in 4444')
    make.focus()
    fireEvent.click(make)
    await waitFor(() => expect(make).toHaveAttribute('aria-disabled', 'true'))
    expect(rows()[1]).toContain('Mastercard')
    await act(async () => refuse(problem(502, 'stripe_error')))
    const alert = await within(panel).findByRole('alert')
    expect(alert.closest('li')).toHaveTextContent('Mastercard ending in 4444')
    expect(rows()[0]).toContain('Visa ending in 4242Default')
    expect(make).toHaveFocus()
  })
})

describe('removing one', () => {
  it('asks in the row, with the focus on the safe answer; Escape takes the question back', async () => {
    const { panel, button, calls } = await openMethods('active', { prepare: saving('pm_card_mastercard') })
    fireEvent.click(button('Remove Mastercard ending in 4444'))
    expect(within(panel).getByRole('group', { name: 'Remove Mastercard ending in 4444?' })).toBeVisible()
    const keep = button('Keep Mastercard ending in 4444')
    expect(keep).toHaveFocus()
    fireEvent.keyDown(keep, { key: 'Escape' })
    expect(within(panel).queryByRole('group')).toBeNull()
    expect(button('Remove Mastercard ending in 4444')).toHaveFocus()
    expect(writesOf(calls)).toEqual([])
  })

  it('is said once it is gone, and the focus goes to the row that took its place, then to the title', async () => {
    const { panel, button, calls } = await openMethods('active', {
      prepare: saving('pm_card_mastercard', 'pm_card_amex'),
    })
    const remove = async (name: string) => {
      fireEvent.click(button(`Remove ${name}`))
      const sure = button(`Remove ${name}`)
      sure.focus()
      fireEvent.click(sure)
      await waitFor(() => expect(panel).toHaveTextContent(`${name} was removed.`))
    }
    const names = within(panel)
      .getAllByRole('button', { name: /^Remove/ })
      .map((each) => each.getAttribute('aria-label')?.replace('Remove ', '') ?? '')
    expect(names).toHaveLength(2)
    await remove(names[0] ?? '')
    expect(button(`Remove ${names[1]}`)).toHaveFocus()
    await remove(names[1] ?? '')
    expect(within(panel).getByText('Payment methods')).not.toBe(document.body)
    expect(document.activeElement).toHaveTextContent('Payment methods')
    expect(writesOf(calls)).toEqual(['DELETE /payment-methods/*', 'DELETE /payment-methods/*'])
  })

  it('is not offered for what pays for a plan, nor where it is not allowed', async () => {
    const { panel, unmount } = await openMethods('active')
    expect(within(panel).queryByRole('button', { name: /^(Remove|Make default)/ })).toBeNull()
    unmount()
    const other = await openMethods('active', {
      prepare: saving('pm_card_mastercard'),
      handler: { operations: { removePaymentMethod: false, setDefaultPaymentMethod: false } },
    })
    expect(within(other.panel).queryByRole('button', { name: /^(Remove|Make default)/ })).toBeNull()
  })

  it('C35: of what another tab made the default in the meantime is refused, and the row says why', async () => {
    const { panel, button, sandbox, signedIn } = await openMethods('active', { prepare: saving('pm_card_mastercard') })
    const customer = signedIn.customer ?? ''
    const { data } = await sandbox.stripe.customers.listPaymentMethods(customer)
    const other = data.find(({ card }) => card?.brand === 'mastercard')
    await sandbox.stripe.customers.update(customer, { invoice_settings: { default_payment_method: other?.id ?? '' } })
    fireEvent.click(button('Remove Mastercard ending in 4444'))
    fireEvent.click(button('Remove Mastercard ending in 4444'))
    await waitFor(() =>
      expect(within(panel).getByRole('alert')).toHaveTextContent(
        'This payment method pays for a plan, so it was not removed. Make another one the default first.',
      ),
    )
    await waitFor(() =>
      expect(within(panel).queryByRole('button', { name: 'Remove Visa ending in 4242' })).toBeVisible(),
    )
  })

  it('C35: of what another tab removed already is as it was asked for', async () => {
    const { panel, button, sandbox, signedIn, rows } = await openMethods('active', {
      prepare: saving('pm_card_mastercard'),
    })
    const { data } = await sandbox.stripe.customers.listPaymentMethods(signedIn.customer ?? '')
    await sandbox.stripe.paymentMethods.detach(data.find(({ card }) => card?.brand === 'mastercard')?.id ?? '')
    fireEvent.click(button('Remove Mastercard ending in 4444'))
    fireEvent.click(button('Remove Mastercard ending in 4444'))
    await waitFor(() => expect(panel).toHaveTextContent('Mastercard ending in 4444 was removed.'))
    expect(rows()).toHaveLength(1)
  })

  it('C12: a lost answer leaves open what came of it, and the same act sent again is done once', async () => {
    const { panel, button, calls, faults } = await openMethods('active', { prepare: saving('pm_card_mastercard') })
    fireEvent.click(button('Remove Mastercard ending in 4444'))
    faults.push(() => Promise.reject(new TypeError('Failed to fetch')))
    fireEvent.click(button('Remove Mastercard ending in 4444'))
    expect(await within(panel).findByRole('alert')).toHaveTextContent(/^It is not certain/)
    fireEvent.click(button('Remove Mastercard ending in 4444'))
    await waitFor(() => expect(panel).toHaveTextContent('was removed.'))
    const keys = calls.filter(({ method }) => method === 'DELETE').map(({ headers }) => headers.get('Idempotency-Key'))
    expect([keys.length, new Set(keys).size]).toEqual([2, 1])
  })
})

describe('adding one', () => {
  const expectNote = async (text: string) => {
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
    const notes = screen.getAllByRole('status').map(({ textContent }) => textContent?.replace(/[\u2068\u2069]/gu, ''))
    expect(notes).toContain(text)
  }

  it.each(['noPaymentMethod', 'trialingWithoutMethod', 'free'] as const)(
    'takes it at once where there is none: %s',
    async (scenario) => {
      const { calls } = await openInline(scenario, { props: section })
      fireEvent.click(screen.getByRole('button', { name: 'Add payment method' }))
      expect(await screen.findByRole('dialog', { name: 'Add payment method' })).toHaveAccessibleDescription(
        'Every plan and invoice is charged to it from now on.',
      )
      await screen.findByLabelText('Card number')
      typeCard('5555555555554444')
      fireEvent.click(screen.getByRole('button', { name: 'Save payment method' }))
      await expectNote('Mastercard ending in 4444 is now charged for everything.')
      expect(screen.getByRole('listitem')).toHaveTextContent('Mastercard ending in 4444')
      expect(writesOf(calls)).toEqual(['POST /setup-intents', 'POST /setup-intents/complete'])
      expect(document.body).not.toHaveFocus()
    },
  )

  it('opens in the panel, leads back to the list, and the focus stays in it', async () => {
    const { panel, button } = await openMethods('active')
    fireEvent.click(button('Add payment method'))
    await screen.findByLabelText('Card number')
    expect(panel).toHaveAccessibleName('Add payment method')
    expect(panel).toContainElement(document.activeElement as HTMLElement)
    fireEvent.click(button('Not now'))
    expect(panel).toHaveAccessibleName('Payment methods')
    expect(panel).toContainElement(document.activeElement as HTMLElement)
  })

  it('keeps a card that was typed from Escape and from what opened the panel', async () => {
    const { panel, button } = await openMethods('active')
    fireEvent.click(button('Add payment method'))
    const number = await screen.findByLabelText('Card number')
    fireEvent.keyDown(number, { key: 'Escape' })
    expect(panel).toHaveAccessibleName('Payment methods')
    fireEvent.click(button('Add payment method'))
    const typed = await screen.findByLabelText('Card number')
    typeCard('5555555555554444')
    fireEvent.keyDown(button('Save payment method'), { key: 'Escape' })
    fireEvent.keyDown(typed, { key: 'Escape' })
    fireEvent.click(screen.getByRole('button', { name: 'Update payment method' }))
    expect(panel).toHaveAccessibleName('Add payment method')
    expect(typed).toHaveValue('5555 5555 5555 4444')
  })

  it('promises nothing of a default to whoever may not choose it', async () => {
    await openMethods('active', { handler: { operations: { setDefaultPaymentMethod: false } } })
    fireEvent.click(screen.getByRole('button', { name: 'Add payment method' }))
    await screen.findByLabelText('Card number')
    expect(screen.queryByText(/is charged to it from now on/)).toBeNull()
    typeCard('5555555555554444')
    fireEvent.click(screen.getByRole('button', { name: 'Save payment method' }))
    await expectNote('Your payment method is saved.')
  })

  it('where the page can take none, those that are there are tended to here, and Stripe’s page adds one', async () => {
    const { navigate } = await openInline('active', { props: section, handler: { publishableKey: undefined } })
    const panel = await openPanel(screen.getByRole('button', { name: 'Update payment method' }))
    expect(within(panel).getByText('Visa ending in 4242')).toBeVisible()
    expect(navigate).not.toHaveBeenCalled()
    fireEvent.click(within(panel).getByRole('button', { name: 'Add payment method' }))
    await waitFor(() => expect(navigate).toHaveBeenCalledTimes(1))
  })

  it('where there is nothing to tend to either, Stripe’s page is one click away', async () => {
    const { navigate } = await openInline('noPaymentMethod', { props: section, handler: { publishableKey: undefined } })
    fireEvent.click(screen.getByRole('button', { name: 'Add payment method' }))
    await waitFor(() => expect(navigate).toHaveBeenCalledTimes(1))
    expect(screen.queryByRole('dialog')).toBeNull()
  })
})
