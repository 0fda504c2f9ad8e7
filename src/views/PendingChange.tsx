'use client'

import type { Subscription } from '../contract/index.js'
import { isolate } from '../format/name.js'
import { useText } from '../messages/TextContext.js'
import { Button } from './atoms/Button.js'
import { Isolated } from './atoms/Isolated.js'
import { nameOf } from './describeSubscription.js'
import type { Act } from './planActs.js'

interface PendingChangeProps {
  subscription: Subscription
  pay?: Act | false | null | undefined
  drop?: Act | undefined
}

/** A change that waits for its payment, and the two ways it can end. */
export function PendingChange({ subscription: { pendingChange: change }, pay, drop }: PendingChangeProps) {
  const { messages, format } = useText()
  const { plan: words } = messages
  if (!change) return null
  const name = isolate(nameOf(change, messages))
  const quantity = change.quantity ?? 1
  const what = quantity > 1 ? words.seats(format.number(quantity), name) : name

  return (
    <div data-slot="pending-change" className="bp:rows">
      <div>
        <p>
          <Isolated>{words.waits(what, format.date(change.expiresAt))}</Isolated>
        </p>
        <Button size="compact" {...pay}>
          {words.states.incomplete.action}
        </Button>
        <Button size="compact" variant="quiet" {...drop}>
          {words.drop}
        </Button>
      </div>
    </div>
  )
}
