import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { BillingDashboard, type BillingDashboardProps } from 'react-billing-portal'
import 'react-billing-portal/styles.css'

const loadStripe: BillingDashboardProps['loadStripe'] = async (...options) => {
  const { createLoadStripe } = await import('react-billing-portal/sandbox')
  const ask = (url: string, init?: RequestInit) => fetch(url.replace('https://api.stripe.com', '/stripe-js'), init)
  return createLoadStripe({ fetch: ask, now: Date.now })(...options)
}

const root = document.getElementById('root')
if (!root) throw new Error('inline.html has lost its #root element.')
createRoot(root).render(
  <StrictMode>
    <BillingDashboard endpoint="/api/in-page" mode="inline" loadStripe={loadStripe} />
  </StrictMode>,
)
