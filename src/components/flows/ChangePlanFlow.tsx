'use client'

import { FlowPanel } from '../../views/flows/FlowPanel.js'
import type { FlowProps } from '../useFlow.js'

export function ChangePlanFlow({ onClose }: FlowProps<'changePlan'>) {
  return <FlowPanel name="changePlan" title="ChangePlan" onDismiss={onClose} />
}
