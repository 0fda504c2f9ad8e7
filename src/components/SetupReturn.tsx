'use client'

import { type ReactNode, useEffect, useState } from 'react'
import { useBillingContext } from '../hooks/index.js'
import { takeReturn } from '../hooks/takeReturn.js'

/** Tells what became of a payment method, or a payment, that a bank sent the person back from. */
export function SetupReturn() {
  const { mode } = useBillingContext('SetupReturn')
  const [note, setNote] = useState<ReactNode>()

  useEffect(() => {
    // Where everything is done at Stripe, such an address is the host's.
    const search = JSON.stringify(mode).includes('inline') && takeReturn()
    if (search) {
      import('./flows/index.js').then(
        (code) => setNote(<code.SetupReturnNote search={search} />),
        () => {},
      )
    }
  }, [mode])

  return note
}
