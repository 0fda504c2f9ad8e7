'use client'

import { type ReactNode, useEffect, useState } from 'react'
import { useBillingContext } from '../hooks/index.js'
import { takeReturn } from '../hooks/takeReturn.js'
import { useText } from '../messages/index.js'
import { Button } from '../views/atoms/Button.js'

/** Tells what became of a payment method, or a payment, that a bank sent the person back from. */
export function SetupReturn() {
  const { mode } = useBillingContext('SetupReturn')
  const [note, setNote] = useState<ReactNode>()

  useEffect(() => {
    // Where everything is done at Stripe, such an address is the host's.
    const search = JSON.stringify(mode).includes('inline') && takeReturn()
    const load = (taken: string) =>
      import('./flows/index.js').then(
        (code) => setNote(<code.SetupReturnNote search={taken} />),
        () => setNote(<Lost onRetry={() => load(taken)} />),
      )
    if (search) void load(search)
  }, [mode])

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
