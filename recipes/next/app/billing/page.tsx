import { headers } from 'next/headers'
import { BillingDashboard } from 'react-billing-portal'
import 'react-billing-portal/styles.css'
import { getBillingSnapshot } from 'react-billing-portal/server'
import { options } from '@/lib/billing'

export default async function BillingPage() {
  // Without it the page asks for itself, and says what is wrong.
  const snapshot = await getBillingSnapshot(options, await headers()).catch(() => null)

  return <BillingDashboard endpoint="/api/billing" initialData={snapshot ?? undefined} />
}
