import { useState } from 'react'
import {
  BillingDashboard,
  BillingProvider,
  InvoiceList,
  PaymentMethodCard,
  SubscriptionCard,
  useBillingData,
  type BillingProviderProps,
} from 'react-billing-portal'
import { expect, fn, waitFor } from 'storybook/test'
import preview from '../../.storybook/preview.js'
import { billing } from '../../test/support/fixtures.js'
import { account, answering, failing, sees, silent } from '../support/account.js'
import { providerProps } from '../support/providerProps.js'
import { ENDPOINT, sandboxFetch } from '../support/sandboxFetch.js'

/** What stands below the provider in these stories. */
const Cards = () => (
  <div style={{ display: 'grid', gap: '1rem', gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 24rem), 1fr))' }}>
    <SubscriptionCard />
    <PaymentMethodCard />
    <InvoiceList style={{ gridColumn: '1 / -1' }} />
  </div>
)

const meta = preview.meta({
  title: 'Components/BillingProvider',
  component: BillingProvider,
  subcomponents: { SubscriptionCard, PaymentMethodCard, InvoiceList },
  args: { endpoint: ENDPOINT },
  argTypes: providerProps,
  render: () => <Cards />,
})

const renews = 'Renews on December 3, 2026 for €29.00.'

/** Cards in a layout of the host's own. They share one request. */
export const OwnLayout = meta.story(account('active', [renews, 'Visa ending in 4242', 'NWS-0042']))

/** The sections below share what was asked: one request loads them all. */
export const OneRequest = meta.story({
  tags: ['!autodocs'],
  ...account('active', []),
  play: async (context) => {
    await sees(context, 'Northwind is on Pro.', '1 request')
  },
  render: function Render() {
    const [requests, setRequests] = useState(0)
    const [fetch] = useState(() => sandboxFetch('active'))
    const [counted] = useState(() => (url: string, init: RequestInit) => {
      setRequests((count) => count + 1)
      return fetch(url, init)
    })
    return (
      <BillingProvider endpoint={ENDPOINT} fetch={counted} locale="en">
        <PlanLine />
        <Cards />
        <p>
          {requests} {requests === 1 ? 'request' : 'requests'}
        </p>
      </BillingProvider>
    )
  },
})

export const German = meta.story(
  account('active', 'Verlängert sich am 3. Dezember 2026 für 29,00 €.', { locale: 'de' }),
)

/** The zone decides which day is written: an invoice of 12 November, 9 in the morning in UTC, is from the 11th here. */
export const TimeZone = meta.story(account('incomplete', 'Nov 11, 2026', { timeZone: 'Pacific/Honolulu' }))

/** Texts are laid over the English ones, one by one; a function stands where words depend on a value. */
export const OwnWords = meta.story(
  account('active', ['The next €29.00 are due on December 3, 2026.', 'Switch plan', 'Update payment method'], {
    messages: {
      plan: {
        states: {
          active: {
            action: 'Switch plan',
            sentence: ({ date, amount }) => `The next ${amount} are due on ${date}.`,
          },
        },
      },
    },
  }),
)

/** What a server already loaded is shown in the first paint; here nothing else ever answers. */
export const InitialData = meta.story(account('active', renews, { ...silent, initialData: billing() }))

/** With another `customerKey` nothing of the last person's is shown, not even while the next one's loads. */
export const AnotherPersonSignsIn = meta.story({
  tags: ['!autodocs'],
  render: () => <Accounts />,
  play: async (context) => {
    await sees(context, 'Visa ending in 4242')
    await context.userEvent.click(context.canvas.getByRole('button', { name: 'Sign in as Ben' }))
    await expect(context.canvasElement).not.toHaveTextContent('Visa ending in 4242')
    await sees(context, 'SEPA Direct Debit ending in 3000')
  },
})

function Accounts() {
  const [ada] = useState(() => sandboxFetch('active'))
  const [ben] = useState(() => sandboxFetch('sepa'))
  const [person, setPerson] = useState('ada')
  return (
    <BillingProvider endpoint={ENDPOINT} fetch={person === 'ada' ? ada : ben} customerKey={person} locale="en">
      <PaymentMethodCard />
      <p>
        <button type="button" style={{ minBlockSize: '2rem' }} onClick={() => setPerson('ben')}>
          Sign in as Ben
        </button>
      </p>
    </BillingProvider>
  )
}

const onError = fn<NonNullable<BillingProviderProps['onError']>>()
/** The host hears of each operation that failed, after its retries, with the code to act on. */
export const OnError = meta.story({
  tags: ['!autodocs'],
  ...account('active', [], { ...failing('/v1/billing_portal/sessions'), onError }),
  beforeEach: () => void onError.mockClear(),
  play: async (context) => {
    await sees(context, renews)
    await context.userEvent.click(context.canvas.getByRole('button', { name: 'Update payment method' }))
    await waitFor(() => expect(onError).toHaveBeenCalledOnce())
    const [error, { operation }] = onError.mock.calls[0] ?? [null, { operation: null }]
    await expect([error?.code, operation]).toEqual(['stripe_unavailable', 'createPortalSession'])
  },
})

const onUnauthenticated = fn()
/** Where a host would send the person to its sign-in. */
export const OnUnauthenticated = meta.story({
  tags: ['!autodocs'],
  ...account('active', [], { ...answering({ code: 'unauthenticated' }, { status: 401 }), onUnauthenticated }),
  beforeEach: () => void onUnauthenticated.mockClear(),
  play: async (context) => {
    await sees(context, 'You are signed out.')
    await waitFor(() => expect(onUnauthenticated).toHaveBeenCalledOnce())
  },
})

const navigate = fn<(url: string) => void>()
/** In a frame or a native shell the host takes the person to Stripe itself: it is handed the checked URL. */
export const Navigate = meta.story({
  tags: ['!autodocs'],
  ...account('active', [], { navigate }),
  beforeEach: () => void navigate.mockClear(),
  play: async (context) => {
    await sees(context, renews)
    await context.userEvent.click(context.canvas.getByRole('button', { name: 'Change plan' }))
    await waitFor(() => expect(navigate).toHaveBeenCalledOnce())
    await expect(navigate.mock.calls[0]?.[0]).toContain(`${location.origin}/sandbox/portal/`)
  },
})

/** One provider for a whole app: a dashboard below it needs no endpoint. */
export const AroundADashboard = meta.story({
  tags: ['!autodocs'],
  ...account('active', [renews, 'Manage billing']),
  render: () => <BillingDashboard />,
})

function PlanLine() {
  const { data } = useBillingData()
  return <p>{data && `${data.customer?.name?.split(' ')[0]} is on ${data.subscriptions[0]?.name}.`}</p>
}
