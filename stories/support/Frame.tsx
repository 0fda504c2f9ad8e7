import type { ReactNode } from 'react'
import { Card } from '../../src/views/atoms/Card.js'

/** The card that a flow's panel opens in. */
export function Frame({ children }: { children: ReactNode }) {
  return (
    <Card title="Payment method" panel={children}>
      <p className="bp:muted">What the card says stands above the panel.</p>
    </Card>
  )
}
