import { cleanup, render, screen } from '@testing-library/react'
import {
  BillingAlertsView,
  type BillingAlertsViewProps,
  type BillingDashboardProps,
  BillingDetailsView,
  BillingHeaderView,
  type BillingHeaderViewProps,
  ClosedAccountView,
  createText,
  FailedView,
  InvoiceListView,
  PaymentMethodCardView,
  SkeletonView,
  type SkeletonViewProps,
  SubscriptionCardView,
  type SubscriptionCardViewProps,
  TextContext,
  toAlerts,
} from 'react-billing-portal'
import type { ReactElement } from 'react'
import { describe, expect, expectTypeOf, it } from 'vitest'
import { expectPart } from '../support/expectPart.js'
import { billing, invoices, lifecycles, paymentMethod, subscription } from '../support/fixtures.js'

const details = { name: 'Northwind Studio', email: null, phone: null, address: null, taxIds: [] }
const alerts = toAlerts(billing({ subscriptions: [lifecycles.past_due] }))

describe('every view', () => {
  it.each([
    ['subscription-card', <SubscriptionCardView key="" subscription={subscription()} />],
    ['subscription-card', <SubscriptionCardView key="" subscription={null} />],
    ['payment-method-card', <PaymentMethodCardView key="" paymentMethods={[paymentMethod()]} />],
    ['invoice-list', <InvoiceListView key="" invoices={invoices(2)} />],
    ['billing-alerts', <BillingAlertsView key="" alerts={alerts} />],
    ['billing-header', <BillingHeaderView key="" />],
    ['failed', <FailedView key="" />],
    ['skeleton', <SkeletonView key="" section="invoices" />],
    ['billing-details', <BillingDetailsView key="" details={details} />],
    ['closed-account', <ClosedAccountView key="" />],
  ])('takes className, id, style and data attributes on its root (%s)', (slot, element) => {
    expectPart(element, slot)
  })

  it('takes no ref, which React 18 would not hand to it', () => {
    expectTypeOf<SubscriptionCardViewProps>().not.toHaveProperty('ref')
    expectTypeOf<BillingAlertsViewProps>().not.toHaveProperty('ref')
    expectTypeOf<BillingHeaderViewProps>().not.toHaveProperty('ref')
    expectTypeOf<SkeletonViewProps>().not.toHaveProperty('ref')
    expectTypeOf<BillingDashboardProps>().not.toHaveProperty('ref')
  })

  it('takes names of sections and elements, not other text', () => {
    type Part = NonNullable<BillingDashboardProps['sections']>[number]
    expectTypeOf<'invoices'>().toExtend<Part>()
    expectTypeOf<ReactElement>().toExtend<Part>()
    expectTypeOf<'invoice'>().not.toExtend<Part>()
  })

  it('takes the level of its heading', () => {
    render(<InvoiceListView invoices={[]} headingLevel={2} />)
    expect(screen.getByRole('heading', { name: 'Invoices', level: 2 })).toBeVisible()
  })

  it('writes in the direction, locale and words of the nearest text', () => {
    const text = createText({ locale: 'de', dir: 'rtl', messages: { invoices: { title: 'Rechnungen' } } })
    render(
      <TextContext.Provider value={text}>
        <InvoiceListView invoices={invoices(1)} />
      </TextContext.Provider>,
    )
    const section = screen.getByRole('region', { name: 'Rechnungen' })
    expect(section).toHaveAttribute('dir', 'rtl')
    expect(screen.getByRole('rowheader')).toHaveTextContent('3. Nov. 2026')
    expect(section).toHaveTextContent(/29,00\s€/)
  })
})

describe('what is not there yet', () => {
  it('A19: a skeleton is hidden from readers, who hear once that billing details are loading', () => {
    const { container } = render(<SkeletonView section="subscription" />)
    expect(screen.getByRole('status')).toHaveTextContent('Loading billing details')
    expect(container.querySelector('[data-line]')?.closest('[aria-hidden]')).not.toBeNull()
  })

  it('stays silent where the page has spoken', () => {
    render(<SkeletonView section="invoices" isAnnounced={false} />)
    expect(screen.getByRole('status')).toBeEmptyDOMElement()
  })
})

describe('what failed', () => {
  it('names the section, says that nothing was charged or changed, and offers Retry', () => {
    let retries = 0
    render(<FailedView section="invoices" onRetry={() => (retries += 1)} />)
    expect(screen.getByRole('alert')).toHaveTextContent(
      'Your invoices could not be loaded.Nothing was charged or changed.',
    )
    screen.getByRole('button', { name: 'Retry' }).click()
    expect(retries).toBe(1)
  })

  it('says why, by the code of the failure', () => {
    render(<FailedView error={{ code: 'offline' }} />)
    expect(screen.getByRole('heading', { name: 'Your billing details could not be loaded.' })).toBeVisible()
    expect(screen.getByRole('alert')).toHaveTextContent('You are offline.')
    expect(screen.queryByRole('button')).toBeNull()
  })

  it('C11: without a network, what failed to load comes by itself, but an act must be tried again', () => {
    const error = { code: 'offline' }
    render(<FailedView error={error} />)
    expect(screen.getByRole('alert')).toHaveTextContent('This loads by itself once you are back.')
    cleanup()
    render(<BillingHeaderView error={error} />)
    expect(screen.getByRole('alert')).toHaveTextContent(
      'Nothing was charged or changed. Check your connection and try again.',
    )
  })

  it('says so when the rest of the page is there', () => {
    render(<FailedView isPartial />)
    expect(screen.getByRole('heading', { name: 'Some billing details could not be loaded.' })).toBeVisible()
    expect(screen.getByRole('alert')).toHaveTextContent('Nothing was charged or changed.')
  })

  it.each(['from_the_future', 'constructor', ''])('reads the code "%s", which it does not know, as unknown', (code) => {
    render(<FailedView section="subscription" error={{ code }} />)
    expect(screen.getByRole('alert')).toHaveTextContent('Something went wrong.')
  })

  it('A1: Retry under way keeps its focus and does nothing', () => {
    let retries = 0
    render(<FailedView isRetrying onRetry={() => (retries += 1)} />)
    const button = screen.getByRole('button', { name: 'Retry' })
    button.focus()
    button.click()
    expect(button).toHaveFocus()
    expect(button).toHaveAttribute('aria-disabled', 'true')
    expect(button).toHaveAttribute('aria-busy', 'true')
    expect(button).not.toHaveAttribute('disabled')
    expect(retries).toBe(0)
  })
})
