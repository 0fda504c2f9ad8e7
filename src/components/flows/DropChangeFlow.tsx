'use client'

import { useState } from 'react'
import { useSubscription } from '../../hooks/useSubscription.js'
import { useFlowText } from '../../messages/useFlowText.js'
import { nameOf } from '../../views/describeSubscription.js'
import { DropChangeView } from '../../views/flows/DropChangeView.js'
import type { FlowProps } from '../useFlow.js'

export interface DropChangeFlowProps extends FlowProps<'dropChange'> {}

/** Gives up a change that waits for its payment. */
export function DropChangeFlow({ subscription: ref, onClose }: DropChangeFlowProps) {
  const { data, undoChange, isPending, error, isUncertain } = useSubscription(ref)
  const { flows, messages } = useFlowText()
  // What it is about stays, though the page may show meanwhile that it is done.
  const [change] = useState(data?.pendingChange)
  if (!change) return null

  const drop = async () => {
    if (await undoChange()) onClose(flows.plan.dropped(nameOf(change, messages)))
  }
  return (
    <DropChangeView
      change={change}
      isPending={isPending}
      error={error}
      isUncertain={isUncertain}
      onDrop={drop}
      onDismiss={onClose}
    />
  )
}
