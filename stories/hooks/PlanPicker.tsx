import { useBillingData, useBillingFormat, useCheckoutRedirect } from 'react-billing-portal'

export function PlanPicker() {
  const { data } = useBillingData()
  const { money } = useBillingFormat()
  const { redirect, pendingPlan, error } = useCheckoutRedirect({ returnUrl: '/welcome' })
  if (!data?.capabilities.checkout) return null

  return (
    <>
      {data.plans.map(({ key, name, unitAmount, currency }) => (
        <p key={key}>
          <button type="button" aria-disabled={pendingPlan !== null} onClick={() => void redirect({ plan: key })}>
            {pendingPlan === key ? 'One moment…' : `Get ${name}`}
          </button>{' '}
          {money(unitAmount, currency)}
        </p>
      ))}
      {error && <p role="alert">Checkout could not be opened ({error.code}).</p>}
    </>
  )
}
