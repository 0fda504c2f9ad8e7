'use client'

import { useHeld } from '../../hooks/useHeld.js'
import { useSubscription } from '../../hooks/useSubscription.js'
import { useFlowText } from '../../messages/useFlowText.js'
import { PauseView } from '../../views/flows/PauseView.js'
import type { FlowProps } from '../useFlow.js'

export interface PauseFlowProps extends FlowProps<'pause'> {}

/** Pauses a plan until the person resumes it. */
export function PauseFlow({ subscription: ref, onClose, redirect }: PauseFlowProps) {
  const { data, pause, isPending, error, isUncertain } = useSubscription(ref)
  const subscription = useHeld(data, isPending)
  const words = useFlowText().flows.cancel.pause
  if (!subscription) return null

  const stop = async () => {
    if (await pause()) onClose(words.done)
  }
  return (
    <PauseView
      subscription={subscription}
      onPause={subscription.operations.includes('pause') ? stop : undefined}
      {...{ isPending, error, isUncertain, redirect }}
      onDismiss={onClose}
    />
  )
}
