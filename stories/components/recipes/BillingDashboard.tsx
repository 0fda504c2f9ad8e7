import { BillingDashboard } from 'react-billing-portal'
import 'react-billing-portal/styles.css'

/** The whole page. `mode="inline"` does everything in it, instead of at Stripe's. */
export const BillingPage = ({ userId }: { userId: string }) => (
  <BillingDashboard endpoint="/api/billing" customerKey={userId} mode="inline" />
)
