import { useBillingData, useBillingFormat } from 'react-billing-portal'

export function NextCharge() {
  const { data } = useBillingData()
  const { date, money } = useBillingFormat()
  const [subscription] = data?.subscriptions ?? []
  if (!subscription?.renewal) return null

  const { at, amount } = subscription.renewal
  return (
    <p>
      {money(amount, subscription.currency)} on {date(at)}
    </p>
  )
}
