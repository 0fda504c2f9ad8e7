import { act, fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import { BillingDashboard, type BillingDashboardProps } from 'react-billing-portal'
import { createLoadStripe, type ScenarioName } from 'react-billing-portal/sandbox'
import type { BillingHandlerOptions } from 'react-billing-portal/server'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Billing, Invoice } from '../../src/contract/index.js'
import { gate } from '../gate.js'
import { endpoint, json, problem, restorePage } from '../hooks/setUp.js'
import { typeCard } from '../sandbox/cardForm.js'
import { configure } from '../server/acts.js'
import { invoice } from '../support/fixtures.js'
import { openPanel } from './setUp.js'
import { openForm, saveLate } from './setUpForm.js'

beforeAll(() => import('../../src/components/flows/index.js'))

type Fetch = (url: string, init: RequestInit) => Promise<Response>
type Wire = ReturnType<typeof endpoint>

/** The dashboard beside a field of the host's, with requests that `alter` may hold, fail or answer itself. */
async function open(
  scenario: ScenarioName,
  {
    alter,
    prepare,
    handler,
    ...props
  }: Partial<BillingDashboardProps> & {
    alter?: (fetch: Fetch, wire: Wire) => Fetch
    prepare?: (wire: Wire) => unknown
    handler?: Partial<BillingHandlerOptions>
  },
) {
  const wire = endpoint(scenario, handler)
  await prepare?.(wire)
  const { sandbox } = wire
  const page = (
    <>
      <input aria-label="Search the app" />
      <BillingDashboard
        endpoint="/api/billing"
        mode="inline"
        locale="en-GB"
        fetch={alter?.(wire.fetch, wire) ?? wire.fetch}
        loadStripe={createLoadStripe({ fetch: sandbox.fetch, now: sandbox.now, locale: 'en' })}
        navigate={() => {}}
        {...props}
      />
    </>
  )
  return { ...wire, ...render(page) }
}

/** What is answered for the whole page, changed on its way. */
const altering =
  (alter: (billing: Billing) => Partial<Billing>) =>
  (fetch: Fetch): Fetch =>
  async (url, init) => {
    const response = await fetch(url, init)
    if (url !== '/api/billing') return response
    const billing = (await response.json()) as Billing
    return json({ ...billing, ...alter(billing) })
  }

/** Rejects as a request does that is given up. */
const givenUp = (init: RequestInit) =>
  new Promise<never>((_, reject) => init.signal?.addEventListener('abort', () => reject(init.signal?.reason as Error)))

const press = (name: string | RegExp, within_: HTMLElement = document.body) =>
  fireEvent.click(within(within_).getByRole('button', { name }))
const search = () => screen.getByLabelText('Search the app')
const settle = () => act(() => new Promise((resolve) => setTimeout(resolve, 50)))

/** An open invoice that is on the second page alone, until it is paid. */
function onSecondPage() {
  let held: Invoice | undefined
  let isPaid = false
  const state = { cursor: 'second' }
  const alter = (fetch: Fetch): Fetch => {
    const altered = altering(({ invoices: { data } }) => {
      held ??= data.find(({ status }) => status === 'open')
      return {
        invoices: { data: data.filter(({ ref }) => ref !== held?.ref), nextCursor: state.cursor },
        subscriptions: [],
      }
    })(fetch)
    return async (url, init) => {
      if (url.includes('cursor=')) {
        const paid = isPaid && { status: 'paid', amountRemaining: 0 }
        return json({ data: [{ ...held, ...paid }], nextCursor: null })
      }
      const response = await altered(url, init)
      isPaid ||= url.endsWith('/pay')
      return response
    }
  }
  return { alter, state }
}

/** Gives the customer a card that is charged by default. */
const withCard = async ({ sandbox: { stripe }, signedIn: { customer } }: Wire) => {
  const { id } = await stripe.paymentMethods.attach('pm_card_visa', { customer: customer ?? '' })
  await stripe.customers.update(customer ?? '', { invoice_settings: { default_payment_method: id } })
}

const withoutCards = async ({ sandbox: { stripe }, signedIn: { customer } }: Wire) => {
  const { data } = await stripe.customers.listPaymentMethods(customer ?? '')
  for (const { id } of data) await stripe.paymentMethods.detach(id)
}

describe('more invoices', () => {
  it('that cannot be loaded close nothing, and a payment can still be begun', async () => {
    const alter = (fetch: Fetch): Fetch => {
      const altered = altering(({ invoices }) => ({ invoices: { ...invoices, nextCursor: 'second' } }))(fetch)
      return (url, init) =>
        url.includes('cursor=') ? Promise.resolve(problem(400, 'invalid_request')) : altered(url, init)
    }
    await open('pastDue', { alter, sections: ['invoices'] })
    const pay = await screen.findByRole('button', { name: /^Pay invoice/ })
    const panel = await openPanel(pay)
    press('Show more')
    await screen.findByRole('alert')
    expect(panel).toBeInTheDocument()
    press('Not now', panel)
    expect(await openPanel(pay)).toBeInTheDocument()
  })

  it('come all the same where an act on another card ends meanwhile', async () => {
    const more = gate()
    const alter = (fetch: Fetch): Fetch => {
      const altered = altering(({ invoices }) => ({ invoices: { ...invoices, nextCursor: 'second' } }))(fetch)
      return async (url, init) => {
        if (!url.includes('cursor=')) return altered(url, init)
        await Promise.race([more.opened, givenUp(init)])
        return json({ data: [invoice({ ref: 'old', number: 'OLD-1' })], nextCursor: null })
      }
    }
    await open('canceling', { alter, sections: ['subscription', 'invoices'] })
    const panel = await openPanel(await screen.findByRole('button', { name: 'Keep plan' }))
    press('Show more')
    await waitFor(() => expect(screen.getByRole('button', { name: 'Show more' })).toHaveAttribute('aria-busy'))
    press('Keep plan', panel)
    await screen.findByText('Your plan goes on.')
    more.open()
    expect(await screen.findByText('OLD-1')).toBeInTheDocument()
  })

  it('are brought up to date by what is paid', async () => {
    const { alter } = onSecondPage()
    await open('pastDue', { alter, prepare: withCard, sections: ['invoices'] })
    fireEvent.click(await screen.findByRole('button', { name: 'Show more' }))
    const panel = await openPanel(await screen.findByRole('button', { name: /^Pay invoice/ }))
    fireEvent.click(await within(panel).findByRole('radio', { name: /4242/ }))
    press(/^Pay €/, panel)
    await screen.findByText(/is paid/)
    await waitFor(() => expect(screen.queryByRole('button', { name: /^Pay invoice/ })).toBeNull())
  })

  it('that are gone from the page say nothing of an invoice that is being paid', async () => {
    const { alter, state } = onSecondPage()
    await open('pastDue', { alter, prepare: withCard, sections: ['invoices'] })
    fireEvent.click(await screen.findByRole('button', { name: 'Show more' }))
    const panel = await openPanel(await screen.findByRole('button', { name: /^Pay invoice/ }))
    await within(panel).findByRole('radio', { name: /4242/ })
    state.cursor = 'another'
    await act(async () => restorePage())
    await waitFor(() => expect(screen.queryByRole('button', { name: /^Pay invoice/ })).toBeNull())
    expect(within(panel).getByRole('radio', { name: /4242/ })).toBeInTheDocument()
    expect(panel).not.toHaveTextContent('there is nothing to pay here')
  })
})

describe('paying where no method is in use', () => {
  const list =
    (answer: (fetch: () => Promise<Response>) => Promise<Response>) =>
    (fetch: Fetch): Fetch =>
    (url, init) =>
      url.endsWith('/payment-methods') ? answer(() => fetch(url, init)) : fetch(url, init)

  it('takes a new one where the list of them cannot be loaded', async () => {
    const alter = list(() => Promise.resolve(problem(400, 'invalid_request')))
    await open('pastDue', { alter, prepare: withoutCards, sections: ['subscription'] })
    await openPanel(await screen.findByRole('button', { name: 'Pay now' }))
    expect(await screen.findByLabelText('Card number')).toBeInTheDocument()
  })

  it('says that the list is loading, and then lets one be chosen', async () => {
    const answer = gate()
    const alter = list((fetch) => answer.opened.then(fetch))
    await open('pastDue', { alter, prepare: withoutCards, sections: ['subscription'] })
    const panel = await openPanel(await screen.findByRole('button', { name: 'Pay now' }))
    expect(within(panel).getByText('Loading all payment methods…')).toBeInTheDocument()
    answer.open()
    expect(await screen.findByLabelText('Card number')).toBeInTheDocument()
    expect(within(panel).queryByText('Loading all payment methods…')).toBeNull()
  })
})

describe('whoever has gone on to write elsewhere stays there', () => {
  it('when a list comes late, and is empty', async () => {
    const answer = gate()
    const alter =
      (fetch: Fetch): Fetch =>
      async (url, init) => {
        if (url.endsWith('/payment-methods')) await answer.opened
        return fetch(url, init)
      }
    await open('noPaymentMethod', { alter, sections: ['paymentMethod'] })
    await openPanel(await screen.findByRole('button', { name: 'Add payment method' }))
    search().focus()
    answer.open()
    await screen.findByLabelText('Card number')
    expect(search()).toHaveFocus()
  })

  it('when a card is saved late', async () => {
    const opened = openForm({
      around: (form) => (
        <>
          <input aria-label="Search the app" />
          {form}
        </>
      ),
    })
    const answer = await saveLate(opened)
    search().focus()
    answer.open()
    await screen.findByText('Your payment method is saved.')
    expect(search()).toHaveFocus()
  })

  it('when a tax ID is removed late', async () => {
    const answer = gate()
    const alter =
      (fetch: Fetch): Fetch =>
      async (url, init) => {
        if (init.method === 'DELETE') await answer.opened
        return fetch(url, init)
      }
    await open('taxed', { alter, sections: ['details'] })
    await openPanel(await screen.findByRole('button', { name: 'Edit billing details' }))
    press('Remove EU VAT IE1234567AB')
    press('Remove tax ID')
    screen.getByLabelText('Name').focus()
    answer.open()
    await screen.findByText('Tax ID removed.')
    await settle()
    expect(screen.getByLabelText('Name')).toHaveFocus()
  })

  it('when what was written in another field is refused late', async () => {
    const answer = gate()
    const alter =
      (fetch: Fetch): Fetch =>
      async (url, init) => {
        if (init.method !== 'PATCH') return fetch(url, init)
        await answer.opened
        return json(
          { type: 'about:blank', title: 'no', status: 400, code: 'invalid_details', field: 'email' },
          { status: 400 },
        )
      }
    await open('active', { alter, sections: ['details'] })
    await openPanel(await screen.findByRole('button', { name: 'Edit billing details' }))
    fireEvent.change(screen.getByLabelText('Email'), { target: { value: 'ada@northwind.example' } })
    press('Save details')
    screen.getByLabelText('Name').focus()
    answer.open()
    await waitFor(() => expect(screen.getByLabelText('Email')).toBeInvalid())
    await settle()
    expect(screen.getByLabelText('Name')).toHaveFocus()
    expect(screen.getByRole('alert')).not.toBeEmptyDOMElement()
  })
})

describe('what goes on longer than the page that began it', () => {
  it('a bank’s own page that was left by Back: what came of the payment is asked for, and it can be tried again', async () => {
    const { sandbox } = endpoint('active')
    const load = createLoadStripe({ fetch: sandbox.fetch, now: sandbox.now, locale: 'en' })
    const atBank = gate()
    const handleNextAction = () => {
      atBank.open()
      return new Promise(() => {})
    }
    const loadStripe = async (key: string) => ({ ...(await load(key)), handleNextAction }) as never
    await open('actionRequired', { loadStripe, sections: ['subscription'] })
    const panel = await openPanel(await screen.findByRole('button', { name: 'Confirm payment' }))
    press('Confirm payment', panel)
    const button = within(panel).getByRole('button', { name: 'Confirm payment' })
    await act(() => atBank.opened)
    expect(button).toHaveAttribute('aria-busy')
    await act(async () => restorePage())
    await waitFor(() => expect(button).not.toHaveAttribute('aria-busy'))
    expect(within(panel).getByRole('alert')).toBeInTheDocument()
    expect(within(panel).getByRole('button', { name: 'Not now' })).not.toHaveAttribute('aria-disabled')
  })

  it('a return to the window while an act is being shown: the act ends when the page shows it', async () => {
    const answer = gate()
    let isPaid = false
    const alter =
      (fetch: Fetch): Fetch =>
      async (url, init) => {
        const response = await fetch(url, init)
        isPaid ||= url.endsWith('/pay')
        if (isPaid && url === '/api/billing') await Promise.race([answer.opened, givenUp(init)])
        return response
      }
    await open('pastDue', { alter, prepare: withCard, sections: ['subscription'] })
    const panel = await openPanel(await screen.findByRole('button', { name: 'Pay now' }))
    fireEvent.click(await within(panel).findByRole('radio', { name: /4242/ }))
    press(/^Pay €/, panel)
    await waitFor(() => expect(isPaid).toBe(true))
    await settle()
    await act(async () => restorePage())
    await settle()
    expect(screen.queryByText(/is paid/)).toBeNull()
    answer.open()
    await screen.findByText('€29.00 is paid.')
    expect(screen.queryByRole('button', { name: 'Pay now' })).toBeNull()
  })

  it('the way to the methods at Stripe: it is said that it opens', async () => {
    const alter =
      (fetch: Fetch): Fetch =>
      (url, init) =>
        url.endsWith('/portal-sessions') ? new Promise(() => {}) : fetch(url, init)
    await open('pausedTrialEnded', { alter, mode: { cancel: 'inline' }, sections: ['subscription'] })
    const panel = await openPanel(await screen.findByRole('button', { name: 'Resume' }))
    const go = within(panel).getByRole('button', { name: 'Add payment method' })
    fireEvent.click(go)
    await waitFor(() => expect(go).toHaveAttribute('aria-busy'))
    expect(within(panel).getByText('Opening the billing page')).toHaveAttribute('role', 'status')
  })
})

describe('a section that a later answer lacks', () => {
  it('keeps what is open in it, and what was typed', async () => {
    let isLacking = false
    const alter = altering(() => (isLacking ? { paymentMethods: [], unavailable: ['paymentMethods'] } : {}))
    const { calls } = await open('active', { alter, sections: ['paymentMethod'] })
    const panel = await openPanel(await screen.findByRole('button', { name: /^Update/ }))
    press('Add payment method', panel)
    await screen.findByLabelText('Card number')
    typeCard('4242424242424242')
    isLacking = true
    const before = calls.length
    await act(async () => restorePage())
    await waitFor(() => expect(calls.length).toBeGreaterThan(before))
    await settle()
    expect(screen.getByLabelText('Card number')).toHaveValue('4242 4242 4242 4242')
    expect(screen.queryByText(/could not be loaded/)).toBeNull()
  })

  it('tells what an act came to', async () => {
    let isWritten = false
    const alter = (fetch: Fetch): Fetch => {
      const altered = altering(() => (isWritten ? { subscriptions: [], unavailable: ['subscriptions'] } : {}))(fetch)
      return (url, init) => {
        isWritten ||= init.method === 'POST'
        return altered(url, init)
      }
    }
    await open('canceling', { alter, sections: ['subscription'] })
    const panel = await openPanel(await screen.findByRole('button', { name: 'Keep plan' }))
    press('Keep plan', panel)
    expect(await screen.findByText('Your plan goes on.')).toBeInTheDocument()
    expect(screen.getByText('Active')).toBeInTheDocument()
  })

  const withoutCard = { paymentMethods: [], unavailable: ['paymentMethods'] }

  it('is missing where somebody else has signed in', async () => {
    let isLacking = false
    const alter = altering(() => (isLacking ? withoutCard : {}))
    const { sandbox, signedIn } = await open('active', { alter, sections: ['paymentMethod'] })
    await screen.findByText('Visa ending in 4242')
    signedIn.customer = sandbox.seed('active').customer
    isLacking = true
    await act(async () => restorePage())
    expect(await screen.findByText(/could not be loaded/)).toBeInTheDocument()
    expect(screen.queryByText('Visa ending in 4242')).toBeNull()
  })

  it('is missing where the person may not see it any more', async () => {
    let isLacking = false
    const alter = altering(({ capabilities }) => {
      const operations = capabilities.operations.filter((name) => name !== 'listPaymentMethods')
      return isLacking ? { ...withoutCard, capabilities: { ...capabilities, operations } } : {}
    })
    await open('active', { alter, sections: ['paymentMethod'] })
    await screen.findByText('Visa ending in 4242')
    isLacking = true
    await act(async () => restorePage())
    await waitFor(() => expect(screen.queryByText('Visa ending in 4242')).toBeNull())
  })
})

describe('a plan that ends at once beside another', () => {
  it('says so on its card, which offers no other plan in its place', async () => {
    const ending = {
      subscription_cancel: {
        enabled: true,
        mode: 'immediately',
        proration_behavior: 'none',
        cancellation_reason: { enabled: false, options: '' },
      },
    } as const
    await open('severalSubscriptions', {
      prepare: ({ sandbox }) => configure(sandbox, ending),
      handler: { operations: { changePlan: false } },
      sections: ['subscription'],
    })
    const storage = await screen.findByRole('region', { name: 'Extra storage' })
    const panel = await openPanel(within(storage).getByRole('button', { name: 'Cancel plan' }))
    press(/^Cancel/, panel)
    await waitFor(() => expect(within(storage).getByText('Ended')).toBeInTheDocument())
    await settle()
    expect(storage).toBeInTheDocument()
    expect(within(storage).getByRole('status')).toHaveTextContent('Your plan has ended.')
    expect(storage).toContainElement(document.activeElement as HTMLElement)
    expect(within(storage).queryByRole('list')).toBeNull()

    // Once the last one has ended as well, there is a plan to choose, and that once.
    const pro = screen.getByRole('region', { name: 'Pro' })
    press(/^Cancel/, await openPanel(within(pro).getByRole('button', { name: 'Cancel plan' })))
    await waitFor(() => expect(within(pro).getByText('Ended')).toBeInTheDocument())
    await waitFor(() => expect(screen.getAllByRole('list')).toHaveLength(1))
  })
})
