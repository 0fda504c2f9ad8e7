'use client'

import { FlowPanel } from '../../views/flows/FlowPanel.js'
import type { FlowProps } from '../useFlow.js'

export function PauseFlow({ onClose }: FlowProps<'pause'>) {
  return <FlowPanel name="pause" title="Pause" onDismiss={onClose} />
}
