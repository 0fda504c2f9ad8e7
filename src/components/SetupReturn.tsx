'use client'

import { type ReactNode, useEffect, useState } from 'react'
import { useBillingContext } from '../hooks/index.js'
import { type BillingArea, isInline } from '../hooks/mode.js'
import { putBack, takeReturn } from '../hooks/takeReturn.js'
import { useText } from '../messages/index.js'
import { Button } from '../views/atoms/Button.js'

/** What a bank, or a method that redirects, may lead back to the page from. */
const left: readonly BillingArea[] = ['paymentMethods', 'plan', 'cancel', 'invoices']

/** Tells what became of a payment method, or a payment, that a bank sent the person back from. */
export function SetupReturn() {
  const { mode, gate } = useBillingContext('SetupReturn')
  const person = gate.queryKey.join()
  const [note, setNote] = useState<ReactNode>()

  useEffect(() => {
    // Where everything is done at Stripe, such an address is the host's.
    let search = left.some((area) => isInline(mode, area)) ? takeReturn(person) : ''
    const load = (taken: string) =>
      import('./flows/index.js').then(
        (code) => {
          if (search === '') return
          search = ''
          setNote(<code.SetupReturnNote search={taken} />)
        },
        () => setNote(<Lost onRetry={() => load(taken)} />),
      )
    if (search) void load(search)
    return () => {
      if (search) putBack(search, person)
      search = ''
    }
  }, [mode, person])

  return note
}

/** Without its code: what has left the address must not be lost with that. */
function Lost({ onRetry }: { onRetry: () => unknown }) {
  const { messages } = useText()
  return (
    <div data-slot="setup-return" data-tone="critical" className="bp:frame bp:alert">
      <div className="bp:alert-line">
        <p role="alert">{messages.bankFailed}</p>
        <Button size="compact" onAct={onRetry}>
          {messages.retry}
        </Button>
      </div>
    </div>
  )
}
