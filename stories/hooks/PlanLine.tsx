import { useBillingData } from 'react-billing-portal'

export function PlanLine() {
  const { data, error, isFetching, refetch } = useBillingData()
  const hasFailed = data ? data.unavailable.includes('subscriptions') : error !== null

  if (hasFailed) {
    return (
      <p role="alert">
        Your plan could not be loaded.{' '}
        <button type="button" aria-disabled={isFetching} onClick={() => void refetch()}>
          Retry
        </button>
      </p>
    )
  }
  if (!data) return <p>Loading…</p>
  return <p>You are on {data.subscriptions[0]?.name ?? 'the free plan'}.</p>
}
