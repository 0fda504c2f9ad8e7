import { useState } from 'react'
import { useCustomer } from 'react-billing-portal'

export function PhoneLine() {
  const { data, update, pendingOperation, error } = useCustomer()
  const [phone, setPhone] = useState<string>()
  if (!data) return null

  return (
    <>
      <p>Invoices go to {data.email}.</p>
      <label>
        Phone <input type="tel" value={phone ?? data.phone ?? ''} onChange={(event) => setPhone(event.target.value)} />
      </label>{' '}
      <button type="button" onClick={() => void update({ phone: phone || null })}>
        {pendingOperation ? 'Saving…' : 'Save'}
      </button>
      {error && <p role="alert">{error.field ? 'Check the number.' : 'That did not work.'}</p>}
    </>
  )
}
