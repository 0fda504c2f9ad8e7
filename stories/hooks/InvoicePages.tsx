import { useBillingFormat, useInvoices } from 'react-billing-portal'

export function InvoicePages() {
  const { data = [], error, hasNextPage, isFetchingNextPage, fetchNextPage } = useInvoices()
  const { date, money } = useBillingFormat()

  return (
    <>
      <ul>
        {data.map(({ ref, createdAt, total, currency }) => (
          <li key={ref}>
            {date(createdAt)}: {money(total, currency)}
          </li>
        ))}
      </ul>
      {error && <p role="alert">Not all invoices could be loaded ({error.code}).</p>}
      {hasNextPage && (
        <button type="button" aria-disabled={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          Older invoices
        </button>
      )}
    </>
  )
}
