import { useBillingData, useBillingFormat, useUpcoming } from 'react-billing-portal'

export function NextLines() {
  const [subscription] = useBillingData().data?.subscriptions ?? []
  const { data, error } = useUpcoming(subscription?.ref)
  const { date, money } = useBillingFormat()
  if (error)
    return <p role="alert">{error.code === 'not_found' ? 'Nothing more is charged.' : 'Not known just now.'}</p>
  if (!data) return null

  return (
    <>
      <p>
        {money(data.amountDue, data.currency)} on {date(data.at)}
      </p>
      <ul>
        {data.lines.map((line, index) => (
          <li key={index}>
            {line.description}: {money(line.amount, data.currency)}
          </li>
        ))}
      </ul>
    </>
  )
}
