import { act, cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { StrictMode } from 'react'
import { BillingProvider, useSetupReturn, type UseSetupReturnOptions } from 'react-billing-portal'
import { createLoadStripe, createStripeJs } from 'react-billing-portal/sandbox'
import type { BillingHandlerOptions } from 'react-billing-portal/server'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import '../../src/components/flows/index.js'
import { deferred, endpoint, problem } from '../hooks/setUp.js'
import { openInline, writesOf } from './setUp.js'

beforeEach(() => history.replaceState({ router: 'keeps' }, '', '/billing?tab=plan#invoices'))
afterEach(() => {
  history.replaceState(null, '', '/')
  vi.restoreAllMocks()
})

const COMPLETED = ['POST /setup-intents/complete']
const note = () => document.querySelector('[data-slot="setup-return"]')

/** An address as Stripe leads back to. */
function comeBack(kind: 'setup' | 'payment', secret: string, more = '') {
  const id = secret.slice(0, secret.indexOf('_secret_'))
  const said = `${kind}_intent=${id}&${kind}_intent_client_secret=${secret}&redirect_status=succeeded`
  history.replaceState({ router: 'keeps' }, '', `/billing?tab=plan&${said}${more}#invoices`)
}

/** An account whose person went to their bank, and what became of it there. */
async function afterTheBank(
  card: string | null = 'pm_card_visa',
  scenario: 'active' | 'pastDue' = 'active',
  handler?: Partial<BillingHandlerOptions>,
) {
  const wire = endpoint(scenario, handler)
  const { sandbox, signedIn } = wire
  const customer = signedIn.customer ?? ''
  const intent = await sandbox.stripe.setupIntents.create({ customer })
  if (card !== null) {
    const confirm = { payment_method: card, return_url: location.href }
    await sandbox.stripe.setupIntents.confirm(intent.id, confirm).catch(() => null)
  }
  return { ...wire, secret: intent.client_secret ?? '', id: intent.id }
}

/** The dashboard over that account. */
const openOn = ({ fetch, sandbox }: Awaited<ReturnType<typeof afterTheBank>>, props = {}) =>
  openInline('active', {
    props: {
      fetch,
      loadStripe: createLoadStripe({ fetch: sandbox.fetch, now: sandbox.now }),
      ...props,
    },
  })

describe('coming back from a bank', () => {
  it('F9: the secret leaves the address at once, and nothing else does', async () => {
    const account = await afterTheBank()
    comeBack('setup', account.secret, '&setup_default=no')
    const opening = openOn(account)
    expect(location.href).toMatch(/\/billing\?tab=plan#invoices$/)
    expect(history.state).toEqual({ router: 'keeps' })
    await opening
    expect(await screen.findByText('Your payment method is saved.')).toBeVisible()
  })

  it('F9: is told by the page that comes in place of one that was gone too soon', async () => {
    const account = await afterTheBank()
    comeBack('setup', account.secret)
    const opening = openOn(account)
    cleanup()
    await opening
    expect(location.search).toBe('?tab=plan')
    await openOn(account)
    expect(await screen.findByText('Your payment method is saved.')).toBeVisible()
    expect(writesOf(account.calls)).toEqual(COMPLETED)
  })

  it('F9: leaves no question mark behind', async () => {
    const account = await afterTheBank()
    comeBack('setup', account.secret)
    history.replaceState(null, '', location.href.replace('tab=plan&', '').replace('#invoices', ''))
    await openOn(account)
    expect(location.href).toMatch(/\/billing$/)
    await screen.findByText('Your payment method is saved.')
  })

  it('F9: the secret leaves an address that begins with two slashes, too', async () => {
    const account = await afterTheBank()
    history.replaceState(null, '', `${location.origin}//billing`)
    const { href } = location
    history.replaceState(null, '', `${href}?setup_intent_client_secret=${account.secret}`)
    await openOn(account)
    expect(location.href).toBe(href)
    await screen.findByText('Your payment method is saved.')
  })

  it('F9: what was saved becomes the default, once, however often React runs it', async () => {
    const account = await afterTheBank('pm_card_mastercard')
    comeBack('setup', account.secret)
    await openOn(account)
    expect(await screen.findByText('Your payment method is saved.')).toBeVisible()
    expect(writesOf(account.calls)).toEqual(COMPLETED)
    expect(account.calls.find(({ method }) => method === 'POST')?.body).toMatchObject({ makeDefault: true })
    expect(await screen.findByText('Mastercard ending in 4444')).toBeVisible()
  })

  it('F9: what was not to become the default does not', async () => {
    const account = await afterTheBank('pm_card_mastercard')
    comeBack('setup', account.secret, '&setup_default=no')
    await openOn(account)
    expect(await screen.findByText('Your payment method is saved.')).toBeVisible()
    expect(account.calls.find(({ method }) => method === 'POST')?.body).toMatchObject({ makeDefault: false })
  })

  it('F9: what the address says of the outcome is not believed', async () => {
    const account = await afterTheBank(null)
    comeBack('setup', account.secret)
    await openOn(account)
    await waitFor(() => expect(note()).toHaveTextContent(/Nothing was saved/))
    expect(writesOf(account.calls)).toEqual([])
  })

  it('F9: a refusal is told with its reason', async () => {
    const account = await afterTheBank('pm_card_chargeDeclinedInsufficientFunds')
    comeBack('setup', account.secret)
    await openOn(account)
    await waitFor(() => expect(note()).toHaveTextContent(/^Your card does not have enough funds/))
    expect(note()).toHaveAttribute('data-tone', 'critical')
  })

  it('F9: a bank that still checks is a quiet word', async () => {
    const account = await afterTheBank(null)
    const { paymentMethod } = await createStripeJs({ fetch: account.sandbox.fetch }).createPaymentMethod({
      type: 'sepa_debit',
      sepa_debit: { iban: 'DE89370400440532013000' },
      billing_details: { name: 'Northwind Studio', email: 'billing@northwind.example' },
    })
    const confirm = { payment_method: paymentMethod?.id ?? '', return_url: location.href }
    await account.sandbox.stripe.setupIntents.confirm(account.id, confirm)
    comeBack('setup', account.secret)
    await openOn(account)
    await waitFor(() => expect(note()).toHaveTextContent(/^Your bank still has to confirm this payment method/))
    expect(note()).toHaveAttribute('data-tone', 'info')
    expect(writesOf(account.calls)).toEqual([])
  })

  it.each([
    ['succeeded', /^Your payment went through\.$/],
    ['requires_capture', /^Your bank still has to confirm this payment\./],
    ['processing', /^Your bank still has to confirm this payment\./],
    ['requires_payment_method', /^The payment did not go through/],
    ['canceled', /^The payment did not go through/],
  ])('F9: a payment that is %s is read from Stripe alike, and nothing is written', async (status, words) => {
    const account = await afterTheBank()
    const retrievePaymentIntent = vi.fn(() => Promise.resolve({ paymentIntent: { status } }))
    comeBack('payment', 'pi_1Any_secret_1Any')
    await openOn(account, {
      loadStripe: () =>
        Promise.resolve({ ...createStripeJs({ fetch: account.sandbox.fetch }), retrievePaymentIntent } as never),
    })
    await waitFor(() => expect(note()).toHaveTextContent(words))
    expect(retrievePaymentIntent).toHaveBeenCalledExactlyOnceWith('pi_1Any_secret_1Any')
    expect(location.search).toBe('?tab=plan')
    expect(writesOf(account.calls)).toEqual([])
  })

  it('F9: a payment that went through is looked for until the page shows it', async () => {
    const account = await afterTheBank(null, 'pastDue')
    const { sandbox, signedIn } = account
    let reads = 0
    const fetch = async (...request: Parameters<typeof account.fetch>) => {
      const answer = await account.fetch(...request)
      reads += 1
      return answer
    }
    comeBack('payment', 'pi_1Any_secret_1Any')
    const retrievePaymentIntent = () => Promise.resolve({ paymentIntent: { status: 'succeeded' } })
    await openOn(account, {
      fetch,
      sections: ['subscription'],
      loadStripe: () =>
        Promise.resolve({ ...createStripeJs({ fetch: sandbox.fetch }), retrievePaymentIntent } as never),
    })
    await waitFor(() => expect(note()).toHaveTextContent('Your payment went through.'))
    // The page itself, what is read after the bank’s, and the first look for what is not there yet.
    await waitFor(() => expect(reads).toBe(3))
    const { data } = await sandbox.stripe.invoices.list({ customer: signedIn.customer ?? '', status: 'open' })
    await sandbox.stripe.invoices.pay(data[0]?.id ?? '', { payment_method: 'pm_card_visa' })
    await waitFor(() => expect(screen.queryByText('Payment failed')).toBeNull())
    expect(reads).toBe(4)
  })

  it('F9: another account’s or another person’s secret does nothing and says nothing', async () => {
    const other = await afterTheBank()
    const account = await afterTheBank()
    const stranger = account.sandbox.seed('active').customer
    const intent = await account.sandbox.stripe.setupIntents.create({ customer: stranger })
    await account.sandbox.stripe.setupIntents.confirm(intent.id, {
      payment_method: 'pm_card_visa',
      return_url: location.href,
    })
    comeBack('setup', intent.client_secret ?? '')
    const view = await openOn(account)
    await waitFor(() => expect(writesOf(account.calls)).toEqual(COMPLETED))
    await waitFor(() => expect(note()).toBeNull())
    view.unmount()

    comeBack('setup', `${other.id}x_secret_nobodys`)
    await openOn(account)
    await act(() => new Promise((resolve) => setTimeout(resolve, 50)))
    expect(note()).toBeNull()
    expect(writesOf(account.calls)).toEqual(COMPLETED)
  })

  it.each([
    '?setup_intent=mine&redirect_status=succeeded',
    '?setup_intent_client_secret=abc',
    '?payment_intent_client_secret=sk_live_1',
    '?redirect_status=succeeded',
  ])('F9: the host’s own query %s is left alone', async (search) => {
    history.replaceState(null, '', `/billing${search}`)
    const account = await afterTheBank()
    await openOn(account)
    expect(location.search).toBe(search)
    expect(writesOf(account.calls)).toEqual([])
  })

  it.each(['redirect', {}, { cancel: 'redirect' }, { details: 'inline' }] as const)(
    'F9: in mode %j the address is the host’s',
    async (mode) => {
      const account = await afterTheBank()
      comeBack('setup', account.secret)
      const before = location.href
      await openOn(account, { mode })
      expect(location.href).toBe(before)
      expect(writesOf(account.calls)).toEqual([])
    },
  )

  it('F9: who may not choose the default is not asked to try again', async () => {
    const account = await afterTheBank('pm_card_mastercard', 'active', {
      authorize: ({ operation }) => operation !== 'setDefaultPaymentMethod',
    })
    comeBack('setup', account.secret)
    await openOn(account)
    expect(await screen.findByText('Your payment method is saved.')).toBeVisible()
    expect(screen.queryByRole('button', { name: 'Retry' })).toBeNull()
  })

  it('F9: what could not be completed is completed by Retry', async () => {
    const account = await afterTheBank('pm_card_mastercard')
    comeBack('setup', account.secret)
    account.sandbox.fail({ match: '/v1/customers', method: 'POST', status: 400 })
    await openOn(account)
    await waitFor(() => expect(note()).toHaveTextContent(/is saved, but it is not the default yet/))
    fireEvent.click(screen.getByRole('button', { name: 'Retry' }))
    expect(await screen.findByText('Your payment method is saved.')).toBeVisible()
    expect(writesOf(account.calls)).toEqual([...COMPLETED, ...COMPLETED])
  })

  it('F9: Stripe.js that cannot be loaded is said, and loaded by Retry', async () => {
    const account = await afterTheBank()
    comeBack('setup', account.secret)
    const { sandbox } = account
    const loadStripe = createLoadStripe({ fetch: sandbox.fetch, now: sandbox.now, outcomes: ['failed', 'loaded'] })
    await openOn(account, { loadStripe })
    await waitFor(() => expect(note()).toHaveTextContent(/could not be loaded/))
    fireEvent.click(screen.getByRole('button', { name: 'Retry' }))
    expect(await screen.findByText('Your payment method is saved.')).toBeVisible()
  })
})

describe('what may lead away', () => {
  it.each(['paymentMethods', 'plan', 'cancel', 'invoices'] as const)(
    'a return is taken up where %s is done in the page',
    async (area) => {
      const account = await afterTheBank()
      comeBack('setup', account.secret)
      await openOn(account, { mode: { [area]: 'inline' } })
      expect(await screen.findByText('Your payment method is saved.')).toBeVisible()
      expect(location.search).toBe('?tab=plan')
    },
  )
})

describe('useSetupReturn', () => {
  function Told(options: UseSetupReturnOptions) {
    const { status, kind, error } = useSetupReturn(options)
    return <p>{JSON.stringify({ status, kind, error })}</p>
  }

  it('F9: tells a page without a dashboard how it went', async () => {
    const { fetch, calls, sandbox, secret } = await afterTheBank()
    comeBack('setup', secret)
    render(
      <StrictMode>
        <BillingProvider
          endpoint="/api/billing"
          fetch={fetch}
          loadStripe={createLoadStripe({ fetch: sandbox.fetch, now: sandbox.now })}
        >
          <Told />
          <Told />
        </BillingProvider>
      </StrictMode>,
    )
    expect(location.search).toBe('?tab=plan')
    expect(await screen.findByText('{"status":"saved","kind":"setup","error":null}')).toBeVisible()
    expect(screen.getByText('{"status":null,"kind":null,"error":null}')).toBeVisible()
    expect(writesOf(calls)).toEqual(COMPLETED)
  })

  it('F9: says that it is being looked at, and that it cannot be where the endpoint does not answer', async () => {
    const { sandbox, secret, fetch, faults } = await afterTheBank()
    comeBack('setup', secret)
    const { answer, give } = deferred()
    faults.push(() => answer)
    render(
      <BillingProvider
        endpoint="/api/billing"
        fetch={fetch}
        loadStripe={createLoadStripe({ fetch: sandbox.fetch, now: sandbox.now })}
      >
        <Told />
      </BillingProvider>,
    )
    expect(await screen.findByText('{"status":"checking","kind":"setup","error":null}')).toBeVisible()
    give(problem(403, 'forbidden'))
    expect(await screen.findByText(/"status":"failed","kind":"setup","error":\{.*"code":"forbidden"/)).toBeVisible()
  })

  it('F9: with the host’s own key, too, asks for no default of who may not choose it', async () => {
    const { sandbox, secret, fetch, calls } = await afterTheBank('pm_card_mastercard', 'active', {
      authorize: ({ operation }) => operation !== 'setDefaultPaymentMethod',
    })
    comeBack('setup', secret)
    render(
      <BillingProvider
        endpoint="/api/billing"
        fetch={fetch}
        loadStripe={createLoadStripe({ fetch: sandbox.fetch, now: sandbox.now })}
      >
        <Told publishableKey="pk_test_sandbox" />
      </BillingProvider>,
    )
    expect(await screen.findByText('{"status":"saved","kind":"setup","error":null}')).toBeVisible()
    expect(writesOf(calls)).toEqual(COMPLETED)
  })

  it('is silent where nobody came back', async () => {
    const { fetch, calls } = endpoint('active')
    render(
      <BillingProvider endpoint="/api/billing" fetch={fetch}>
        <Told />
      </BillingProvider>,
    )
    await waitFor(() => expect(calls).toHaveLength(1))
    expect(screen.getByText('{"status":null,"kind":null,"error":null}')).toBeVisible()
  })
})
