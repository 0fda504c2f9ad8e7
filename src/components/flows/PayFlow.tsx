'use client'

import { FlowPanel } from '../../views/flows/FlowPanel.js'
import type { FlowProps } from '../useFlow.js'

export function PayFlow({ onClose }: FlowProps<'pay'>) {
  return <FlowPanel name="pay" title="Pay" onDismiss={onClose} />
}
