import { usePortalRedirect } from 'react-billing-portal'

export function ManageButtons() {
  const { redirect, isPending, error, fallbackUrl } = usePortalRedirect()

  return (
    <>
      <button type="button" aria-disabled={isPending} onClick={() => void redirect()}>
        Manage billing
      </button>{' '}
      <button type="button" aria-disabled={isPending} onClick={() => void redirect({ type: 'payment_method_update' })}>
        Replace card
      </button>
      <p role="status">{isPending && 'Opening Stripe…'}</p>
      {error && <p role="alert">That did not work ({error.code}).</p>}
      {fallbackUrl && <a href={fallbackUrl}>Open Stripe’s page</a>}
    </>
  )
}
