import { useSetupReturn } from 'react-billing-portal'

export function SetupReturnLine() {
  const { status, kind, retry } = useSetupReturn()

  if (status === null) return <p>Welcome to billing.</p>
  if (status === 'checking') return <p role="status">Looking for what your bank said…</p>
  if (status === 'saved') return <p role="status">Your card is saved.</p>
  if (status === 'paid') return <p role="status">Thank you for your payment.</p>
  if (status === 'processing') return <p role="status">Your bank is still at it. We will write to you.</p>
  return (
    <p role="alert">
      {status === 'saved_not_default' && 'Your card is saved, but not in use yet.'}
      {status === 'failed' && (kind === 'setup' ? 'Your card was not saved.' : 'The payment did not go through.')}{' '}
      {retry && (
        <button type="button" onClick={retry}>
          Try again
        </button>
      )}
    </p>
  )
}
