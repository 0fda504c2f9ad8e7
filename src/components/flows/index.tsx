'use client'

import type { ComponentType } from 'react'
import type { BillingContextValue } from '../../hooks/BillingContext.js'
import { toPlainNotice } from '../../messages/useFlowText.js'
import type { Flow, FlowEnd, FlowViews, OpenFlowProps } from '../useFlow.js'
import { CancelSteps } from './CancelSteps.js'
import { ChangePlanFlow } from './ChangePlanFlow.js'
import { DetailsFlow } from './DetailsFlow.js'
import { PlainActFlow } from './PlainActFlow.js'
import { PayFlow } from './PayFlow.js'
import { PaymentMethodsFlow } from './PaymentMethodsFlow.js'
import { UpcomingFlow } from './UpcomingFlow.js'
import { beginPlanChange } from './usePlanChange.js'

export { SetupReturnNote } from './SetupReturnNote.js'

/** Everything that is done in the page: one chunk, which a page that only redirects never loads. */
const views: FlowViews = {
  changePlan: ChangePlanFlow,
  cancel: CancelSteps,
  pause: PlainActFlow,
  resume: PlainActFlow,
  unpause: PlainActFlow,
  undoChange: PlainActFlow,
  dropChange: PlainActFlow,
  pay: PayFlow,
  paymentMethods: PaymentMethodsFlow,
  details: DetailsFlow,
  getUpcoming: UpcomingFlow,
}

/** A flow, by its name. */
export function OpenFlow({ flow, onClose, ...rest }: OpenFlowProps) {
  const View = views[flow.name] as ComponentType<Flow & FlowEnd>
  return <View {...flow} {...rest} onClose={(notice) => onClose(notice && toPlainNotice(notice))} />
}

/** A flow, with what the click that opens it asks the endpoint at once: nothing is asked by being shown. */
export const begin = (billing: BillingContextValue, flow: Flow): Flow =>
  flow.name === 'changePlan' ? { ...flow, begun: beginPlanChange(billing, flow) } : flow
