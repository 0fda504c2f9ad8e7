import { usePortalRedirect, useReturnStatus } from 'react-billing-portal'

export function ReturnNote() {
  const { isAwaitingChange, isChangeDelayed } = useReturnStatus()
  const { redirect } = usePortalRedirect()

  return (
    <>
      <button type="button" onClick={() => void redirect({ type: 'payment_method_update' })}>
        Replace card
      </button>
      <p role="status">
        {isAwaitingChange && 'Looking for your new card…'}
        {isChangeDelayed && 'No change yet. It can take a minute to show.'}
      </p>
    </>
  )
}
