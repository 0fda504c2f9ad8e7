import { BillingProvider, PlanPicker } from 'react-billing-portal'

/** Choosing a plan in a dialog of your own. What it costs stands beside the button before anything happens. */
export const ChangePlanDialog = ({ onClose }: { onClose: () => void }) => (
  <dialog open aria-label="Change plan">
    <BillingProvider endpoint="/api/billing">
      <PlanPicker onChanged={onClose} />
    </BillingProvider>
  </dialog>
)
