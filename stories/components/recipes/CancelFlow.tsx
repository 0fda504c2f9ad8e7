import { BillingProvider, CancelFlow } from 'react-billing-portal'

/** Cancelling on a page of its own, with an offer of yours first. One click leads past it. */
export const CancelPage = ({ onLeave }: { onLeave: () => void }) => (
  <BillingProvider endpoint="/api/billing">
    <CancelFlow offer={<p>Write to us, and we move your data for you.</p>} onClose={onLeave} />
  </BillingProvider>
)
