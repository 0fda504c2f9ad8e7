'use client'

import { BillingDashboard } from 'react-billing-portal'
import 'react-billing-portal/styles.css'

/** The page at https://app.example.com. `include` sends the cookie that the API set. */
export function BillingPage() {
  return <BillingDashboard endpoint="https://api.example.com/api/billing" credentials="include" />
}
