import type { Sandbox } from 'react-billing-portal/sandbox'
import type Stripe from 'stripe'
import { stripeOver } from './alteredStripe.js'

/** Something to wait at until it is opened. */
export interface Gate {
  opened: Promise<void>
  open: () => void
}

export function gate(): Gate {
  let open = () => {}
  const opened = new Promise<void>((resolve) => (open = resolve))
  return { opened, open }
}

/**
 * A client whose writes wait at a gate: `came` opens when the first one is there, and `go` lets them on. Who is first
 * between two tabs is thereby the test's to say, whatever the machine does meanwhile.
 */
export function holdingWrites(sandbox: Sandbox): { stripe: Stripe; came: Gate; go: Gate } {
  const [came, go] = [gate(), gate()]
  const stripe = stripeOver(async (url, init) => {
    if (init?.method === 'POST') {
      came.open()
      await go.opened
    }
    return sandbox.fetch(url, init)
  })
  return { stripe, came, go }
}
