import { usePaymentMethods } from 'react-billing-portal'

export function SavedMethods() {
  const { data = [], isPending, error, isUncertain, pendingRef, setDefault, remove } = usePaymentMethods()
  if (isPending) return <p>One moment…</p>

  return (
    <>
      <ul>
        {data.map(({ ref, brand, type, last4, isDefault, isRemovable }) => (
          <li key={ref}>
            {brand ?? type} {last4}{' '}
            {isDefault ? (
              '(default)'
            ) : (
              <button type="button" aria-disabled={pendingRef !== null} onClick={() => void setDefault(ref)}>
                Charge {last4}
              </button>
            )}{' '}
            {isRemovable && (
              <button type="button" aria-disabled={pendingRef !== null} onClick={() => void remove(ref)}>
                Forget {last4}
              </button>
            )}
          </li>
        ))}
      </ul>
      {error && (
        <p role="alert">
          {isUncertain ? 'It is not certain whether that worked.' : `That did not work (${error.code}).`}
        </p>
      )}
    </>
  )
}
