import { useInvoiceAccess, useInvoices } from 'react-billing-portal'

export function LatestInvoice() {
  const { data } = useInvoices()
  const { hrefOf, open, pendingRef, error, fallbackUrl } = useInvoiceAccess()
  const [latest] = data ?? []
  if (!latest?.hasPdf) return null

  const { ref, number } = latest
  return (
    <>
      {hrefOf ? (
        <a href={hrefOf(ref, 'pdf')} target="_blank" rel="noreferrer">
          Download {number}
        </a>
      ) : (
        <button type="button" aria-disabled={pendingRef === ref} onClick={() => void open(ref, 'pdf')}>
          Download {number}
        </button>
      )}
      {error && <p role="alert">The invoice could not be opened ({error.code}).</p>}
      {fallbackUrl && <a href={fallbackUrl}>Open the invoice</a>}
    </>
  )
}
