import { headers } from 'next/headers'
import { BillingDashboard } from 'react-billing-portal'
import { getBillingSnapshot } from 'react-billing-portal/server'
import { options } from '@/lib/billing'

export default async function InlinePage() {
  const snapshot = await getBillingSnapshot(options, await headers())

  return <BillingDashboard endpoint="/api/billing" mode="inline" initialData={snapshot ?? undefined} />
}
