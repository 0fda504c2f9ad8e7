/** What a component's page says besides its props and states. */
export interface About {
  /** Rows of the table of parts in docs/theming.md. */
  parts: readonly string[]
  /** Sections of the message catalogue; those of `flows` load with what is done in the page. */
  messages: readonly string[]
}

const common = ['every card']
const opened = 'what opens in a card'

/** Every component there is a page for, by its name. Its recipe stands in components/recipes. */
export const abouts: Record<string, About> = {
  BillingDashboard: {
    parts: ['page', ...common, 'alerts', 'plan', 'payment method', 'billing details', 'invoices', opened],
    messages: ['', 'alerts', 'plan', 'paymentMethod', 'details', 'invoices', 'errors'],
  },
  BillingProvider: { parts: [], messages: ['', 'errors'] },
  SubscriptionCard: {
    parts: [...common, 'plan', opened, 'changing a plan', 'cancelling'],
    messages: ['plan', 'flows.plan', 'flows.cancel'],
  },
  PaymentMethodCard: {
    parts: [...common, 'payment method', opened, 'saved payment methods, the form'],
    messages: ['paymentMethod', 'flows.methods', 'flows.form'],
  },
  InvoiceList: { parts: [...common, 'invoices', opened], messages: ['invoices', 'flows.pay'] },
  BillingAlerts: { parts: [...common, 'alerts', opened], messages: ['alerts', 'plan.states', 'flows.pay'] },
  BillingDetails: { parts: [...common, 'billing details', opened], messages: ['details', 'flows.details'] },
  CustomPaymentForm: { parts: ['saved payment methods, the form'], messages: ['flows.form'] },
  BillingElements: { parts: ['saved payment methods, the form'], messages: ['flows.form'] },
  PlanPicker: { parts: [...common, opened, 'changing a plan'], messages: ['flows.plan'] },
  CancelFlow: { parts: [...common, opened, 'cancelling'], messages: ['flows.cancel'] },
  UpcomingInvoice: { parts: [...common, 'changing a plan'], messages: ['flows.plan'] },
}
