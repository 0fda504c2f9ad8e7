export { createBillingHandler } from './createBillingHandler.js'
export type { BillingHandler } from './createBillingHandler.js'
export type { BillingHandlerOptions, CustomerIdentity, ErrorContext, PlanOption } from './options.js'
export { errorStatus } from '../contract/index.js'
export type {
  Billing,
  Customer,
  ErrorCode,
  Invoice,
  InvoicePage,
  Lifecycle,
  Operation,
  PaymentMethod,
  Plan,
  PortalFlowType,
  Problem,
  Subscription,
} from '../contract/index.js'
