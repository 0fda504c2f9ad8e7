import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react'
import type { Sandbox } from 'react-billing-portal/sandbox'
import { afterEach, describe, expect, it, vi } from 'vitest'
import type { Billing } from '../../src/contract/index.js'
import { problem } from '../hooks/setUp.js'
import { typeCard } from '../sandbox/cardForm.js'
import { openInline, openPanel, writesOf } from './setUp.js'

afterEach(() => {
  vi.restoreAllMocks()
  // Stripe.js puts it beside what React renders.
  document.querySelector('[id^="sandbox-challenge"]')?.remove()
})

type Scenario = Parameters<typeof openInline>[0]
type Opening = NonNullable<Parameters<typeof openInline>[1]>

/** Saves a card at Stripe, and makes it what is charged. */
const charging =
  (token: string) =>
  async ({ stripe }: Sandbox, customer: string) => {
    const { id } = await stripe.paymentMethods.attach(token, { customer })
    await stripe.customers.update(customer, { invoice_settings: { default_payment_method: id } })
  }
/** Saves one besides. */
const saving =
  (token: string) =>
  ({ stripe }: Sandbox, customer: string) =>
    stripe.paymentMethods.attach(token, { customer })

/** The dashboard with the panel open that pays what is owed. */
async function openPay(scenario: Scenario, opener: string | RegExp, options: Opening = {}) {
  const page = await openInline(scenario, options)
  const button = screen.getAllByRole('button', { name: opener })[0] as HTMLElement
  button.focus()
  fireEvent.click(button)
  const panel = await screen.findByRole('dialog')
  await within(panel).findAllByRole('radio')
  const press = (name: string) => fireEvent.click(within(panel).getByRole('button', { name }))
  const choose = async (name: RegExp) => fireEvent.click(await within(panel).findByRole('radio', { name }))
  const keys = () =>
    page.calls.filter(({ path }) => path.endsWith('/pay')).map(({ headers }) => headers.get('Idempotency-Key'))
  return { ...page, panel, press, choose, keys }
}

/** What the bank asks, over the page. */
const bank = async (answer: 'Complete' | 'Fail') =>
  fireEvent.click(
    within(await screen.findByRole('dialog', { name: 'Confirm with your bank' })).getByRole('button', { name: answer }),
  )

/** The note that tells what the last act came to. */
const expectNote = async (text: string) => {
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
  const note = screen
    .getAllByRole('status')
    .find(({ textContent }) => textContent?.replace(/[\u2068\u2069]/gu, '') === text)
  expect(note).toBeVisible()
}

describe('paying what is overdue', () => {
  it('promises that a new one is charged from then on only to whoever may choose the default', async () => {
    const { panel } = await openPay('pastDue', 'Pay now')
    const another = within(panel).getByRole('radio', { name: /^Another payment method/ })
    expect(another).toHaveAccessibleName(/from now on/)
    cleanup()
    const { panel: bare } = await openPay('pastDue', 'Pay now', {
      handler: { operations: { setDefaultPaymentMethod: false } },
    })
    expect(within(bare).getByRole('radio', { name: 'Another payment method' })).toBeVisible()
  })

  it('says how much, what for and with what, pays, and stays on the page with the focus on what stands', async () => {
    const { panel, press, calls } = await openPay('pastDue', 'Pay now', { prepare: charging('pm_card_visa') })
    expect(panel).toHaveAccessibleName('Pay €29.00')
    expect(panel).toHaveAccessibleDescription(/^Invoice .*NWS-0042.*, for .*Pro/)
    expect(within(panel).getByRole('radio', { checked: true })).toHaveAccessibleName(/Visa ending in 4242/)
    press('Pay €29.00')
    await expectNote('€29.00 is paid.')
    expect(screen.queryByText('Payment of €29.00 failed.')).toBeNull()
    expect(screen.getByText('Renews on 3 December 2026 for €29.00.')).toBeVisible()
    expect(writesOf(calls)).toEqual(['POST /invoices/*/pay'])
    expect(screen.getByRole('heading', { name: 'Billing' })).toHaveFocus()
  })

  it('a refused card keeps the panel, offers the other methods, and the next try has a key of its own', async () => {
    const { panel, press, choose, keys, calls } = await openPay('pastDue', 'Pay now', {
      prepare: saving('pm_card_visa'),
    })
    press('Pay €29.00')
    expect(await within(panel).findByRole('alert')).toHaveTextContent(
      'The payment did not go through. Try another payment method.',
    )
    expect(within(panel).getByRole('button', { name: 'Pay on the invoice page' })).toBeVisible()
    await choose(/Visa ending in 4242/)
    expect(within(panel).queryByRole('alert')).toBeNull()
    press('Pay €29.00')
    await expectNote('€29.00 is paid.')
    expect(new Set(keys()).size).toBe(2)
    expect(writesOf(calls)).toHaveLength(2)
  })

  it('C12: a lost answer leaves open what came of it, loads the page anew, and tries again under the same key', async () => {
    const { panel, press, keys, calls, faults } = await openPay('pastDue', 'Pay now', {
      prepare: charging('pm_card_visa'),
    })
    const before = calls.length
    faults.push(() => Promise.reject(new TypeError('Failed to fetch')))
    press('Pay €29.00')
    expect(await within(panel).findByRole('alert')).toHaveTextContent(/^It is not certain whether this went through/)
    expect(calls.slice(before).map(({ method }) => method)).toContain('GET')
    press('Pay €29.00')
    await expectNote('€29.00 is paid.')
    expect([keys().length, new Set(keys()).size]).toEqual([2, 1])
  })

  it('C35: what was paid in another tab is told as paid, and nothing is charged again', async () => {
    const { press, sandbox, signedIn } = await openPay('pastDue', 'Pay now', { prepare: charging('pm_card_visa') })
    const customer = signedIn.customer ?? ''
    const [open] = (await sandbox.stripe.invoices.list({ customer, status: 'open' })).data
    await sandbox.stripe.invoices.pay(open?.id ?? '')
    const before = sandbox.requests.length
    press('Pay €29.00')
    await expectNote('€29.00 is paid.')
    expect(sandbox.requests.slice(before).filter(({ method }) => method === 'POST')).toEqual([])
    expect(screen.queryByText('Payment of €29.00 failed.')).toBeNull()
  })

  it('C35: what was voided in another tab is refused, and the page shows how things stand', async () => {
    const { panel, press, sandbox, signedIn } = await openPay('pastDue', 'Pay now', {
      prepare: charging('pm_card_visa'),
    })
    const customer = signedIn.customer ?? ''
    const [open] = (await sandbox.stripe.invoices.list({ customer, status: 'open' })).data
    await sandbox.stripe.invoices.voidInvoice(open?.id ?? '')
    press('Pay €29.00')
    expect(await within(panel).findByRole('alert')).toHaveTextContent('Your billing details changed in the meantime.')
    await waitFor(() => expect(within(panel).queryByRole('button', { name: 'Pay €29.00' })).toBeNull())
    press('Close')
    await waitFor(() => expect(screen.getByRole('heading', { name: 'Billing' })).toHaveFocus())
  })

  it('C35: what was paid in another card of the page cannot be paid again', async () => {
    const { panel, press, calls } = await openPay('pastDue', 'Pay now', { prepare: charging('pm_card_visa') })
    const other = await openPanel(screen.getByRole('button', { name: /^Pay invoice/ }))
    press('Pay €29.00')
    await waitFor(() => expect(panel).not.toBeInTheDocument())
    expect(other).toHaveTextContent('This invoice is not open any more, so there is nothing to pay here.')
    expect(within(other).queryByRole('radio')).toBeNull()
    expect(
      within(other)
        .getAllByRole('button')
        .map(({ textContent }) => textContent),
    ).toEqual(['Close'])
    expect(writesOf(calls)).toHaveLength(1)
  })

  it('is paid with one of many: a handful is shown, the others on demand, and the focus goes to them', async () => {
    const { panel, choose, press } = await openPay('pastDue', 'Pay now', {
      prepare: async (sandbox, customer) => {
        for (let card = 0; card < 8; card += 1) await saving('pm_card_visa')(sandbox, customer)
        await charging('pm_card_mastercard')(sandbox, customer)
      },
    })
    const radios = () => within(panel).getAllByRole('radio')
    await waitFor(() => expect(radios()).toHaveLength(6))
    press('Show more')
    expect(radios()).toHaveLength(11)
    expect(radios()[5]).toHaveFocus()
    expect(within(panel).queryByRole('button', { name: 'Show more' })).toBeNull()
    await choose(/Mastercard/)
    press('Pay €29.00')
    await expectNote('€29.00 is paid.')
  })

  it('C34: is never shown as paid before the endpoint says so', async () => {
    const { panel, press, faults } = await openPay('pastDue', 'Pay now', { prepare: charging('pm_card_visa') })
    faults.push(() => problem(502, 'stripe_error'))
    press('Pay €29.00')
    expect(within(panel).getByRole('button', { name: 'Pay €29.00' })).toHaveAttribute('aria-disabled', 'true')
    expect(screen.getByText('Payment of €29.00 failed.')).toBeVisible()
    await within(panel).findByRole('alert')
    expect(screen.getByText('Payment of €29.00 failed.')).toBeVisible()
  })

  it('C21: a payment that does not show yet is looked for a bounded number of times, then a quiet word', async () => {
    vi.useFakeTimers({ shouldAdvanceTime: true, toFake: ['setTimeout', 'clearTimeout'] })
    try {
      const { press, calls, faults, fetch } = await openPay('pastDue', 'Pay now', { prepare: charging('pm_card_visa') })
      const stale = (await (await fetch('/api/billing', {})).json()) as Billing
      faults.push(
        () => Response.json({ status: 'paid', clientSecret: null, invoice: stale.subscriptions[0]?.openInvoice?.ref }),
        ...Array.from({ length: 40 }, () => ({ path }: { path: string }) => {
          if (path !== '') return Response.json({ data: [] })
          return Response.json({ ...stale, serverTime: new Date().toISOString() })
        }),
      )
      press('Pay €29.00')
      await waitFor(() => expect(screen.getByText('Looking for your changes…')).toBeVisible())
      await vi.advanceTimersByTimeAsync(21_000)
      expect(screen.getByText('A change can take a minute to show here.')).toBeVisible()
      const looks = calls.filter(({ method, path }) => method === 'GET' && path === '').length
      await vi.advanceTimersByTimeAsync(60_000)
      expect(calls.filter(({ method, path }) => method === 'GET' && path === '')).toHaveLength(looks)
    } finally {
      vi.useRealTimers()
    }
  })
})

describe('a bank that asks', () => {
  it('actionRequired: is asked in its frame over the page, and the payment goes on as it is', async () => {
    const { panel, press, calls } = await openPay('actionRequired', 'Confirm payment')
    expect(panel).toHaveAccessibleName('Confirm the payment of €29.00')
    press('Confirm payment')
    await bank('Complete')
    await expectNote('€29.00 is paid.')
    expect(calls.find(({ path }) => path.endsWith('/pay'))?.body).toEqual({})
    expect(screen.getByText('Renews on 3 December 2026 for €29.00.')).toBeVisible()
  })

  it('that is told no is a payment that failed, and another method can pay', async () => {
    const { panel, press, choose } = await openPay('actionRequired', 'Confirm payment', {
      prepare: saving('pm_card_mastercard'),
    })
    press('Confirm payment')
    await bank('Fail')
    expect(await within(panel).findByRole('alert')).toHaveTextContent('The payment did not go through.')
    await choose(/Mastercard ending in 4444/)
    press('Pay €29.00')
    await expectNote('€29.00 is paid.')
  })

  it('can be asked about a new payment too', async () => {
    const { press } = await openPay('pastDue', 'Pay now', {
      prepare: charging('pm_card_authenticationRequiredOnSetup'),
    })
    press('Pay €29.00')
    await bank('Complete')
    await expectNote('€29.00 is paid.')
  })

  it('whose question was answered elsewhere meanwhile is not asked again: the payment itself counts', async () => {
    const page = await openPay('actionRequired', 'Confirm payment')
    const { press, sandbox, signedIn } = page
    const { data } = await sandbox.stripe.invoices.list({ customer: signedIn.customer ?? '', status: 'open' })
    const [open] = data
    press('Confirm payment')
    const frame = await screen.findByRole('dialog', { name: 'Confirm with your bank' })
    const method = await sandbox.stripe.paymentMethods.attach('pm_card_visa', { customer: signedIn.customer ?? '' })
    await sandbox.stripe.invoices.pay(open?.id ?? '', { payment_method: method.id })
    fireEvent.click(within(frame).getByRole('button', { name: 'Complete' }))
    await expectNote('€29.00 is paid.')
  })

  it.each([
    ['Stripe.js is blocked', { stripeJs: { outcomes: ['failed'] } }],
    ['there is no publishable key', { handler: { publishableKey: undefined } }],
  ] as const)('where %s, says so and leads to the invoice’s own page', async (_, options) => {
    const open = vi.spyOn(window, 'open').mockReturnValue(null)
    const { panel, press, navigate } = await openPay('actionRequired', 'Confirm payment', options)
    press('Confirm payment')
    expect(await within(panel).findByRole('alert')).toHaveTextContent(
      'Your bank asks you to confirm this payment, but its question could not be shown here.',
    )
    press('Pay on the invoice page')
    await waitFor(() => expect(navigate).toHaveBeenCalledWith(expect.stringMatching(/^https:\/\/.*stripe\.com\//)))
    open.mockRestore()
  })
})

describe('a new card that is being saved while another method is chosen', () => {
  it('is saved, and the other one is charged', async () => {
    const { panel, press, choose, calls } = await openPay('pastDue', 'Pay now', { prepare: saving('pm_card_visa') })
    await choose(/^Another payment method/)
    await within(panel).findByLabelText('Card number')
    typeCard('5555555555554444')
    press('Save and pay €29.00')
    await choose(/Visa ending in 4242/)
    await within(panel).findByRole('radio', { name: /Mastercard ending in 4444/ })
    const { value } = within(panel).getByRole<HTMLInputElement>('radio', { name: /Visa ending in 4242/ })
    await waitFor(() => expect(within(panel).getByRole('radio', { checked: true })).toHaveAttribute('value', value))
    press('Pay €29.00')
    await expectNote('€29.00 is paid.')
    const paid = calls.filter(({ path }) => path.endsWith('/pay'))
    expect(paid.map(({ body }) => body)).toEqual([{ paymentMethod: value }])
  })
})

describe('whatever is owed', () => {
  const journeys: [Scenario, string | RegExp, string, 'bank' | null, Opening][] = [
    ['pastDue', 'Pay now', 'Pay €29.00', null, { prepare: charging('pm_card_visa') }],
    ['unpaid', 'Pay now', 'Pay €29.00', null, { prepare: charging('pm_card_visa') }],
    ['actionRequired', 'Confirm payment', 'Confirm payment', 'bank', {}],
    ['unpaidAuthentication', 'Confirm payment', 'Confirm payment', 'bank', {}],
    ['incomplete', 'Confirm payment', 'Confirm payment', 'bank', {}],
    ['sendInvoice', /^Pay invoice/, 'Pay €99.00', null, { prepare: charging('pm_card_visa') }],
    ['manyInvoices', /^Pay invoice/, 'Pay €180.00', null, {}],
  ]
  it.each(journeys)('%s: is paid in the page', async (scenario, opener, action, asks, options) => {
    const { press, sandbox, signedIn } = await openPay(scenario, opener, options)
    press(action)
    if (asks) await bank('Complete')
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
    expect(screen.getAllByRole('status').map(({ textContent }) => textContent)).toContainEqual(
      expect.stringMatching(/^€\d+\.00 is paid\.$/),
    )
    const customer = signedIn.customer ?? ''
    expect((await sandbox.stripe.invoices.list({ customer, status: 'open' })).data).toEqual([])
    const [subscription] = (await sandbox.stripe.subscriptions.list({ customer })).data
    expect(subscription?.status).toBe('active')
    expect(document.body).not.toHaveFocus()
  })

  it('pendingUpdate: is paid, and the change that waited for it takes effect', async () => {
    const { panel, press } = await openPay('pendingUpdate', /^Pay invoice/)
    expect(panel).toHaveAccessibleDescription(/Business/)
    press('Confirm payment')
    await bank('Complete')
    await expectNote('€49.00 is paid, and your change to Business takes effect.')
    expect(screen.getByRole('heading', { name: 'Business' })).toBeVisible()
    expect(screen.queryByRole('button', { name: /^Pay/ })).toBeNull()
  })

  it('is paid with a new method, which is saved and charged from then on', async () => {
    const { choose, calls } = await openPay('pastDue', 'Pay now')
    await choose(/Another payment method/)
    await screen.findByLabelText('Card number')
    typeCard('5555555555554444')
    fireEvent.click(screen.getByRole('button', { name: 'Save and pay €29.00' }))
    await expectNote('€29.00 is paid.')
    expect(screen.getByText('Mastercard ending in 4444')).toBeVisible()
    expect(writesOf(calls)).toEqual(['POST /setup-intents', 'POST /setup-intents/complete', 'POST /invoices/*/pay'])
  })

  it('keeps what was typed of a new method while another is looked at, and pays with it', async () => {
    const { panel, press, choose, calls } = await openPay('pastDue', 'Pay now', { prepare: saving('pm_card_visa') })
    expect(screen.queryByLabelText('Card number')).toBeNull()
    await choose(/^Another payment method/)
    await screen.findByLabelText('Card number')
    typeCard('5555555555554444')
    await choose(/Visa ending in 4242/)
    expect(screen.getByLabelText('Card number')).not.toBeVisible()
    expect(within(panel).getByRole('button', { name: 'Pay €29.00' })).toBeVisible()
    await choose(/^Another payment method/)
    expect(screen.getByLabelText('Card number')).toBeVisible()
    expect(screen.getByLabelText('Card number')).toHaveDisplayValue(/^5555/)
    press('Save and pay €29.00')
    await expectNote('€29.00 is paid.')
    expect(writesOf(calls)).toEqual(['POST /setup-intents', 'POST /setup-intents/complete', 'POST /invoices/*/pay'])
  })

  it('is paid with a new method where none is saved, and a refusal keeps the panel and its focus', async () => {
    const { calls } = await openInline('pastDue', {
      prepare: async ({ stripe }, customer) => {
        const { data } = await stripe.customers.listPaymentMethods(customer)
        for (const { id } of data) await stripe.paymentMethods.detach(id)
      },
    })
    fireEvent.click(screen.getAllByRole('button', { name: 'Pay now' })[0] as HTMLElement)
    const panel = await screen.findByRole('dialog')
    await screen.findByLabelText('Card number')
    // It can be saved, and is refused when it is charged.
    typeCard('4000000000000341')
    fireEvent.click(within(panel).getByRole('button', { name: 'Save and pay €29.00' }))
    expect(await within(panel).findByRole('alert')).toHaveTextContent('The payment did not go through.')
    expect(panel).toContainElement(document.activeElement as HTMLElement)
    expect(within(panel).getByRole('radio', { checked: true })).toHaveAccessibleName(/Visa ending in 0341/)
    expect(writesOf(calls)).toHaveLength(3)
  })

  it('where nothing is saved and the page cannot take a card, leads to the invoice’s own page', async () => {
    vi.spyOn(window, 'open').mockReturnValue(null)
    const { navigate } = await openInline('sendInvoice', { handler: { publishableKey: undefined } })
    fireEvent.click(screen.getByRole('button', { name: /^Pay invoice/ }))
    const panel = await screen.findByRole('dialog')
    expect(await within(panel).findByText('No payment method is saved.')).toBeVisible()
    fireEvent.click(within(panel).getByRole('button', { name: 'Pay on the invoice page' }))
    await waitFor(() => expect(navigate).toHaveBeenCalledWith(expect.stringMatching(/^https:/)))
  })

  it('that can only be paid on its own page says so, with the way there', async () => {
    const { panel, press, faults } = await openPay('pastDue', 'Pay now')
    faults.push(() => Response.json({ status: 'open', clientSecret: null, invoice: 'x' }))
    press('Pay €29.00')
    expect(await within(panel).findByRole('alert')).toHaveTextContent(
      'This payment can only be made on the invoice’s own page.',
    )
    expect(within(panel).getByRole('button', { name: 'Pay on the invoice page' })).toBeVisible()
  })

  it('that a bank takes its time over is told quietly', async () => {
    const { press, faults } = await openPay('pastDue', 'Pay now')
    faults.push(() => Response.json({ status: 'processing', clientSecret: null, invoice: 'x' }))
    press('Pay €29.00')
    await expectNote('Your bank is processing the payment of €29.00. That can take a few days.')
    expect(screen.queryByText('Looking for your changes…')).toBeNull()
  })
})
