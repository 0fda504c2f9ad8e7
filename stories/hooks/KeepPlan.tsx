import { useSubscription } from 'react-billing-portal'

export function KeepPlan() {
  const { data, resume, isPending, error } = useSubscription()
  if (!data?.operations.includes('resume')) return null
  return (
    <>
      <button type="button" aria-disabled={isPending} onClick={() => void resume()}>
        Keep {data.name}
      </button>
      {error && <p role="alert">That did not work.</p>}
    </>
  )
}
