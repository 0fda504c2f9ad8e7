import { act, fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import { BillingDashboard, BillingProvider, type BillingDashboardProps } from 'react-billing-portal'
import type { ScenarioName } from 'react-billing-portal/sandbox'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { answeredBy, deferred, endpoint, json, PORTAL, problem } from '../hooks/setUp.js'
import { billing, invoice, lifecycles, paymentMethod, subscription } from '../support/fixtures.js'

afterEach(() => vi.restoreAllMocks())

const navigations = () => vi.fn<(url: string) => void>()

/** The dashboard over the real handler, the real SDK and the sandbox. */
async function renderScenario(scenario: ScenarioName, props: Partial<BillingDashboardProps> = {}) {
  const wire = endpoint(scenario)
  const navigate = navigations()
  const view = render(<BillingDashboard endpoint="/api/billing" fetch={wire.fetch} navigate={navigate} {...props} />)
  await waitFor(() => expect(screen.queryByText('Loading billing details')).toBeNull())
  return { ...wire, ...view, navigate }
}

/** The dashboard over answers by hand. */
function renderAnswers(answer: (path: string, method: string) => unknown, props: Partial<BillingDashboardProps> = {}) {
  const wire = answeredBy(({ path, method }) => answer(path, method))
  const navigate = navigations()
  const view = render(<BillingDashboard endpoint="/api/billing" fetch={wire.fetch} navigate={navigate} {...props} />)
  return { ...wire, ...view, navigate }
}

const sections = () => screen.getAllByRole('region').map((section) => section.getAttribute('aria-label'))
const primaries = () => [...document.querySelectorAll('.bp\\:primary')].map((button) => button.textContent)

describe('the dashboard', () => {
  it('shows the plan, the payment method and the invoices from one request', async () => {
    const { calls } = await renderScenario('active')
    expect(sections()).toEqual(['Pro', 'Payment method', 'Invoices'])
    expect(screen.getByRole('heading', { name: 'Billing', level: 2 })).toBeVisible()
    expect(screen.getByRole('heading', { name: 'Pro', level: 3 })).toBeVisible()
    expect(screen.getByText(/^Renews on .+ for €29\.00/)).toBeVisible()
    expect(screen.getByText('Visa ending in 4242')).toBeVisible()
    expect(within(screen.getByRole('table')).getAllByText('€29.00').length).toBeGreaterThan(0)
    expect(calls.map(({ method, path }) => `${method} ${path}`)).toEqual(['GET '])
  })

  it('shows no section of what the person may not list, and says nothing of "none"', () => {
    const { capabilities } = billing()
    const nothing = { paymentMethods: [], invoices: { data: [], nextCursor: null } }
    const initialData = billing({ ...nothing, capabilities: { ...capabilities, operations: ['getBilling'] } })
    renderAnswers(() => initialData, { initialData })
    expect(sections()).toEqual(['Pro'])
    expect(screen.queryByText('No payment method yet.')).toBeNull()
  })

  it.each<[string, object]>([
    ['Change plan', { type: 'subscription_update' }],
    ['Cancel plan', { type: 'subscription_cancel' }],
    ['Upgrade to Business', { type: 'subscription_update_confirm', plan: 'business' }],
    ['Update payment method', { type: 'payment_method_update' }],
    ['Manage billing', {}],
  ])('"%s" goes to that page of the portal', async (name, flow) => {
    const { posts, navigate } = await renderScenario('active')
    fireEvent.click(screen.getByRole('button', { name }))
    await waitFor(() => expect(navigate).toHaveBeenCalledOnce())
    const [sent] = posts().map(({ body }) => (body as { flow?: { subscription?: string } }).flow ?? {})
    const { subscription: _, ...rest } = sent ?? {}
    expect(rest).toEqual(flow)
  })

  it('"Choose Pro" goes from the free plan to the checkout', async () => {
    const { posts, navigate } = await renderScenario('free')
    fireEvent.click(screen.getByRole('button', { name: 'Choose Pro' }))
    await waitFor(() => expect(navigate).toHaveBeenCalledOnce())
    expect(posts().map(({ path, body }) => [path, (body as { plan: string }).plan])).toEqual([
      ['/checkout-sessions', 'pro'],
    ])
  })

  it('"Keep plan" goes to the portal, and the alert’s is the one primary button', async () => {
    const { navigate } = await renderScenario('canceling')
    expect(primaries()).toEqual(['Keep plan'])
    expect(screen.getAllByText(/^Your plan ends on /)).toHaveLength(1)
    const alert = screen.getByRole('region', { name: 'Needs attention' })
    fireEvent.click(within(alert).getByRole('button', { name: 'Keep plan' }))
    await waitFor(() => expect(navigate).toHaveBeenCalledOnce())
  })

  it('"Pay now" opens the invoice’s own page', async () => {
    const { navigate, calls } = await renderScenario('pastDue')
    const alert = screen.getByRole('region', { name: 'Needs attention' })
    fireEvent.click(within(alert).getByRole('button', { name: 'Pay now' }))
    await waitFor(() => expect(navigate).toHaveBeenCalledOnce())
    expect(calls.at(-1)?.path).toMatch(/^\/invoices\/.+\/hosted$/)
  })

  it('pays and downloads by plain links where cookies say who is asking', () => {
    const open = invoice({ ref: 'open', status: 'open' })
    const initialData = billing({ invoices: { data: [open], nextCursor: null }, subscriptions: [lifecycles.past_due] })
    vi.spyOn(globalThis, 'fetch').mockImplementation(() => Promise.resolve(json(initialData)))
    render(<BillingDashboard endpoint="/api/billing/" initialData={initialData} />)
    const hrefs = screen.getAllByRole('link').map((link) => link.getAttribute('href'))
    expect(hrefs).toEqual([
      '/api/billing/invoices/invoice-12/hosted',
      '/api/billing/invoices/open/hosted',
      '/api/billing/invoices/open/pdf',
    ])
  })

  it.each<[ScenarioName, string[]]>([
    ['active', ['Change plan']],
    ['pastDue', ['Pay now']],
    ['trialingWithoutMethod', ['Add payment method']],
    ['expiredCard', ['Update payment method']],
    ['paused', ['Resume']],
    ['pausedTrialEnded', ['Add payment method']],
    ['free', ['Choose Starter']],
    ['severalSubscriptions', ['Change plan']],
  ])('has one primary button in the scenario %s', async (scenario, names) => {
    await renderScenario(scenario)
    expect(primaries()).toEqual(names)
  })

  it.each<[ScenarioName, string]>([
    ['pastDue', 'Pay now'],
    ['actionRequired', 'Confirm payment'],
    ['incomplete', 'Confirm payment'],
    ['canceling', 'Keep plan'],
  ])('in the scenario %s, offers “%s” in the alert and not again in the card below', async (scenario, name) => {
    await renderScenario(scenario)
    const [offer, ...others] = screen.getAllByRole('button', { name })
    expect(others).toEqual([])
    expect(screen.getByRole('region', { name: 'Needs attention' })).toContainElement(offer ?? null)
  })

  it('offers in the card what no alert offers, whatever is on the page beside it', async () => {
    await renderScenario('pastDue', { sections: ['subscription'] })
    expect(screen.getByRole('button', { name: 'Pay now' })).toBeVisible()
  })

  it('shows a card for each of several subscriptions, and the payment methods once', async () => {
    await renderScenario('severalSubscriptions')
    expect(document.querySelectorAll('[data-slot="subscription-card"]').length).toBeGreaterThan(1)
    expect(document.querySelectorAll('[data-slot="payment-method-card"]')).toHaveLength(1)
  })

  it('says of a customer removed at Stripe that the account was closed, and offers nothing', async () => {
    await renderScenario('deletedCustomer')
    expect(screen.getByText('This billing account was closed. You will not be charged.')).toBeVisible()
    expect(screen.queryAllByRole('button')).toEqual([])
  })

  it('A21: shows further invoices and announces how many', async () => {
    await renderScenario('manyInvoices')
    const before = screen.getAllByRole('rowheader').length
    const more = screen.getByRole('button', { name: 'Show more' })
    more.focus()
    fireEvent.click(more)
    const announcement = await screen.findByText(/more invoices? shown/)
    const added = screen.getAllByRole('rowheader').length - before
    expect(added).toBeGreaterThan(0)
    expect(announcement).toHaveTextContent(`${added} more invoice`)
    expect(more).toHaveFocus()
  })
})

describe('its sections', () => {
  it('stand in the order they are listed in, with the host’s own between them, and without those left out', async () => {
    const { container } = await renderScenario('active', {
      sections: ['invoices', <p key="own">Ours</p>, 'subscription'],
    })
    expect(sections()).toEqual(['Invoices', 'Pro'])
    const order = [...container.querySelectorAll('[data-slot="invoice-list"], p, [data-slot="subscription-card"]')]
    const own = order.findIndex((node) => node.textContent === 'Ours')
    expect(order[own]?.closest('[data-bp-host]')).not.toBeNull()
    expect(own).toBeGreaterThan(order.findIndex((node) => node.matches('[data-slot="invoice-list"]')))
  })

  it('take their billing from a provider around them', async () => {
    const { fetch } = endpoint('active')
    render(
      <BillingProvider endpoint="/api/billing" fetch={fetch}>
        <BillingDashboard className="mine" id="billing" theme="system" headingLevel={1} />
      </BillingProvider>,
    )
    expect(await screen.findByRole('heading', { name: 'Pro', level: 2 })).toBeVisible()
    const root = document.querySelector('#billing')
    expect(root).toHaveClass('mine')
    expect(root).toHaveAttribute('data-theme', 'system')
    expect(root).not.toHaveAttribute('endpoint')
  })

  it('need one or the other', () => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined)
    expect(() => render(<BillingDashboard />)).toThrow(/`endpoint`.*<BillingDashboard> or to a <BillingProvider>/)
  })
})

describe('while it loads', () => {
  it('A19: is announced once, and lifted when the content is there', async () => {
    const { answer, give } = deferred()
    const { container } = renderAnswers(() => answer)
    expect(container.querySelectorAll('[data-slot="skeleton"]')).toHaveLength(3)
    expect(screen.getAllByText('Loading billing details')).toHaveLength(1)
    expect(container.firstElementChild).toHaveAttribute('aria-busy', 'true')
    await act(async () => give(json(billing())))
    expect(await screen.findByRole('heading', { name: 'Pro' })).toBeVisible()
    expect(container.querySelector('[data-slot="skeleton"]')).toBeNull()
    expect(container.firstElementChild).toHaveAttribute('aria-busy', 'false')
  })
})

describe('when it fails', () => {
  it('settles in one message with Retry, and the rest of the page lives on', async () => {
    const answers = [() => problem(403, 'forbidden'), () => json(billing())]
    render(<p>The rest of the app</p>)
    renderAnswers(() => answers.shift()?.())
    expect(await screen.findByRole('alert')).toHaveTextContent('You are not allowed to do this.')
    expect(screen.getAllByRole('button').map((button) => button.textContent)).toEqual(['Retry'])
    expect(screen.getByText('The rest of the app')).toBeVisible()
    fireEvent.click(screen.getByRole('button', { name: 'Retry' }))
    expect(await screen.findByRole('heading', { name: 'Pro' })).toBeVisible()
  })

  it('C4: leaves nothing of the bill on the screen once the person is signed out', async () => {
    const { signedIn, container } = await renderScenario('active')
    signedIn.customer = null
    fireEvent.click(screen.getByRole('button', { name: 'Manage billing' }))
    expect(await screen.findByText(/^You are signed out\./)).toBeVisible()
    await waitFor(() => expect(container).not.toHaveTextContent(/Visa|€29/))
  })

  it('C8: one wrong row is left out, and the rest stands', async () => {
    vi.spyOn(console, 'warn').mockImplementation(() => undefined)
    const wrong = { ...invoice({ ref: 'wrong' }), total: '2900' }
    const body = { ...billing(), invoices: { data: [invoice(), wrong], nextCursor: null } }
    renderAnswers(() => json(body))
    expect(await screen.findByRole('heading', { name: 'Pro' })).toBeVisible()
    expect(screen.getAllByRole('rowheader')).toHaveLength(1)
  })

  it('C9: words that came after us read neutrally, and offer nothing that ends or costs', async () => {
    const strange = subscription({ status: 'frozen', lifecycle: 'hibernating', flows: ['subscription_teleport'] })
    const method = paymentMethod({ type: 'stablecoin', brand: null, last4: null, expiry: null })
    renderAnswers(() => json(billing({ subscriptions: [strange], paymentMethods: [method] })))
    const card = await screen.findByRole('region', { name: 'Pro' })
    expect(card).toHaveTextContent('frozen')
    expect(
      within(card)
        .getAllByRole('button')
        .map((button) => button.textContent),
    ).toEqual(['Manage billing'])
    expect(screen.getByRole('listitem')).toHaveTextContent('Payment method')
  })

  it('C23: an act that fails settles beside its control, and the page stands', async () => {
    renderAnswers((_, method) => (method === 'POST' ? problem(503, 'stripe_unavailable') : json(billing())))
    const button = await screen.findByRole('button', { name: 'Change plan' })
    button.focus()
    fireEvent.click(button)
    const card = screen.getByRole('region', { name: 'Pro' })
    const alert = await within(card).findByRole('alert')
    expect(alert).toHaveTextContent('Nothing was charged or changed.')
    expect(button).toHaveFocus()
    expect(button).not.toHaveAttribute('aria-disabled')
    expect(screen.getByRole('table')).toBeVisible()
    expect(screen.getAllByRole('alert')).toHaveLength(1)
  })

  it('C24: a section that failed shows so with its own Retry, while the others render', async () => {
    const answers = [billing({ unavailable: ['invoices'], invoices: { data: [], nextCursor: null } }), billing()]
    renderAnswers(() => json(answers.shift()))
    const section = await screen.findByRole('region', { name: 'Invoices' })
    expect(section).toHaveTextContent('Your invoices could not be loaded.')
    expect(screen.getByRole('heading', { name: 'Pro' })).toBeVisible()
    fireEvent.click(within(section).getByRole('button', { name: 'Retry' }))
    expect(await screen.findByRole('table')).toBeVisible()
  })

  it.each(['customer', 'plans', 'capabilities'] as const)(
    'C24: says with Retry that something is missing which no section stands for: %s',
    async (part) => {
      const free = { subscriptions: [], plans: [] }
      const answers = [billing({ ...free, unavailable: [part] }), billing()]
      renderAnswers(() => json(answers.shift()))
      const name = 'Some billing details could not be loaded.'
      const note = await screen.findByRole('region', { name })
      expect(screen.getByText('You are on the free plan.')).toBeVisible()
      fireEvent.click(within(note).getByRole('button', { name: 'Retry' }))
      expect(await screen.findByRole('heading', { name: 'Pro' })).toBeVisible()
      expect(screen.queryByRole('region', { name })).toBeNull()
    },
  )

  it('does not offer to resume held payments, which the portal cannot', async () => {
    await renderScenario('collectionPaused')
    expect(screen.getByText(/^No charges until /)).toBeVisible()
    expect(screen.queryByRole('button', { name: 'Resume payments' })).toBeNull()
  })

  it('C25: a mistake in one section does not take the others, nor the host’s page', async () => {
    const trap = new Proxy(billing(), {
      get: (target, key) => {
        if (key === 'paymentMethods') throw new Error('trap')
        return Reflect.get(target, key) as unknown
      },
    })
    vi.spyOn(console, 'error').mockImplementation(() => undefined)
    vi.spyOn(globalThis, 'fetch').mockImplementation(() => new Promise(() => undefined))
    render(<BillingDashboard endpoint="/api/billing" initialData={trap} sections={['paymentMethod', 'invoices']} />)
    expect(screen.getByRole('alert')).toHaveTextContent('Your payment method could not be loaded.')
    expect(screen.getByRole('table')).toBeVisible()
  })

  it('C29: a hostile plan name from the endpoint is literal text', async () => {
    const name = '<img src=x onerror=alert(1)>'
    renderAnswers(() => json(billing({ subscriptions: [subscription({ name })] })))
    expect(await screen.findByRole('heading', { name })).toBeVisible()
    expect(document.querySelector('img')).toBeNull()
  })

  it('C2: two different buttons pressed at once go one way', async () => {
    const { answer, give } = deferred()
    const { posts } = renderAnswers((_, method) => (method === 'POST' ? answer : json(billing())))
    const cancel = await screen.findByRole('button', { name: 'Cancel plan' })
    fireEvent.click(cancel)
    fireEvent.click(screen.getByRole('button', { name: 'Manage billing' }))
    fireEvent.click(cancel)
    await act(async () => give(json({ url: PORTAL })))
    expect(posts()).toHaveLength(1)
  })
})
