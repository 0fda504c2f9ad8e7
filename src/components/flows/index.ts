import type { FlowViews } from '../useFlow.js'
import { CancelFlow } from './CancelFlow.js'
import { ChangePlanFlow } from './ChangePlanFlow.js'
import { KeepFlow } from './KeepFlow.js'
import { PauseFlow } from './PauseFlow.js'
import { PayFlow } from './PayFlow.js'
import { PaymentMethodsFlow } from './PaymentMethodsFlow.js'

export { SetupReturnNote } from './SetupReturnNote.js'

/** Everything that is done in the page: one chunk, which a page that only redirects never loads. */
export const flows: FlowViews = {
  changePlan: ChangePlanFlow,
  cancel: CancelFlow,
  pause: PauseFlow,
  keep: KeepFlow,
  pay: PayFlow,
  paymentMethods: PaymentMethodsFlow,
}
