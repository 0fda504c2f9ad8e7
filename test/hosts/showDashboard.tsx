import { createRoot } from 'react-dom/client'
import { BillingDashboard } from 'react-billing-portal'
import { billing, invoice, invoices, lifecycles } from '../support/fixtures.js'

const [newest, ...paid] = invoices(4)
const data = billing({
  subscriptions: [lifecycles.past_due],
  invoices: {
    data: [invoice({ ...newest, status: 'open', amountRemaining: 2900, hasHostedPage: true }), ...paid],
    nextCursor: null,
  },
})

/** The dashboard in a host's page; `?dark` asks for the host's dark theme. */
export function showDashboard(): void {
  document.documentElement.classList.toggle('dark', location.search === '?dark')
  const page = document.getElementById('page')
  if (!page) throw new Error('The page has no place for the dashboard.')
  createRoot(page).render(
    <BillingDashboard endpoint="/api/billing" fetch={() => Promise.resolve(Response.json(data))} />,
  )
}
