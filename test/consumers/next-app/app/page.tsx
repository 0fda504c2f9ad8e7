import { headers } from 'next/headers'
import { type Billing, BillingDashboard, createFormat } from 'react-billing-portal'
import { billing, options } from '@/lib/billing'

export default async function Page() {
  const request = new Request(`${String(options.origin)}/api/billing`, { headers: new Headers(await headers()) })
  const initialData = (await (await billing(request)).json()) as Billing
  const format = createFormat({ locale: 'en-GB' })

  return (
    <main>
      <p>As of {format.date(initialData.serverTime)}</p>
      <BillingDashboard endpoint="/api/billing" locale="en-GB" initialData={initialData} />
    </main>
  )
}
