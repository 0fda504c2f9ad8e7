import { useBillingFormat, useChangePreview, useSubscription } from 'react-billing-portal'

const business = { plan: 'business', quantity: 1 }

export function UpgradeCost() {
  const { data: subscription, changePlan, error } = useSubscription()
  const preview = useChangePreview(subscription?.ref)
  const { money } = useBillingFormat()
  if (!subscription) return null

  const { data } = preview
  const due = data && money(data.dueNow?.amountDue ?? 0, subscription.currency)
  const confirm = () => {
    if (!data || preview.isStale()) return preview.ask(business)
    const { prorationDate, basis } = data
    void changePlan({ ...business, prorationDate, basis })
  }

  return (
    <>
      <p>You are on {subscription.name}.</p>
      <button type="button" onClick={confirm}>
        {due ? `Change, and pay ${due}` : 'What does Business cost?'}
      </button>
      {(preview.error ?? error) && <p role="alert">That did not work. Nothing was changed.</p>}
    </>
  )
}
