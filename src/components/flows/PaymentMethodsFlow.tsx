'use client'

import { FlowPanel } from '../../views/flows/FlowPanel.js'
import type { FlowProps } from '../useFlow.js'

export function PaymentMethodsFlow({ onClose }: FlowProps<'paymentMethods'>) {
  return <FlowPanel name="paymentMethods" title="PaymentMethods" onDismiss={onClose} />
}
