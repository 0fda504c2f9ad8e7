import { BillingProvider, SubscriptionCard } from 'react-billing-portal'

/** The plan alone, on a settings page. A card for each subscription, the gravest first. */
export const PlanSettings = () => (
  <BillingProvider endpoint="/api/billing">
    <SubscriptionCard headingLevel={2} className="my-plan" />
  </BillingProvider>
)
