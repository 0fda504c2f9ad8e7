import { BillingDashboard } from 'react-billing-portal'

export default function Page() {
  return (
    <main>
      <BillingDashboard endpoint="/api/billing" />
    </main>
  )
}
