'use client'

import { FlowPanel } from '../../views/flows/FlowPanel.js'
import type { FlowProps } from '../useFlow.js'

export function CancelFlow({ onClose }: FlowProps<'cancel'>) {
  return <FlowPanel name="cancel" title="Cancel" onDismiss={onClose} />
}
