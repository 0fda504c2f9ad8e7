import { BillingDashboard } from 'react-billing-portal'
import { createLoadStripe } from 'react-billing-portal/sandbox'
import 'react-billing-portal/styles.css'

// In place of Stripe.js: asks your own server, where the sandbox is.
const loadStripe = createLoadStripe({
  fetch: (url, init) => fetch(url.replace('https://api.stripe.com', '/stripe-api'), init),
})

export default function Billing() {
  return <BillingDashboard endpoint="/api/billing" mode="inline" loadStripe={loadStripe} />
}
