'use client'

import { BillingDashboard } from 'react-billing-portal'
import 'react-billing-portal/styles.css'

interface Props {
  /** Your sign-in's own, which renews the token when it has run out. */
  getToken: () => Promise<string>
}

/** The page of an app whose people are known by a token, and not by a cookie. */
export function BillingPage({ getToken }: Props) {
  const headers = async () => ({ Authorization: `Bearer ${await getToken()}` })
  return <BillingDashboard endpoint="/api/billing" headers={headers} />
}
