export { BillingProblemError } from './BillingProblemError.js'
export { createBillingActions } from './createBillingActions.js'
export type {
  ActionOptions,
  BillingActions,
  BillingActionsOptions,
  SubscriptionActionOptions,
  UpgradeActionOptions,
} from './createBillingActions.js'
export { getBillingSnapshot } from './getBillingSnapshot.js'
export type { RequestSource } from './http/toRequest.js'
export { createBillingHandler } from './createBillingHandler.js'
export type { BillingHandler } from './createBillingHandler.js'
export type {
  BillingHandlerOptions,
  CustomerIdentity,
  ErrorContext,
  OperationRequest,
  PlanOption,
  RateLimit,
} from './options.js'
export { createMemoryRateLimit } from './rateLimit.js'
export type { MemoryRateLimitOptions, RateLimitRule } from './rateLimit.js'
export { redact } from './redact.js'
export type { BillingConfig } from './portal/billingConfig.js'
export { checkSetup } from './portal/checkSetup.js'
export type { CheckSetupOptions } from './portal/checkSetup.js'
export type { SetupFinding } from './portal/checks/finding.js'
export { configurePortal } from './portal/configurePortal.js'
export type { ConfigurePortalResult } from './portal/configurePortal.js'
export type { PortalChange } from './portal/diffConfiguration.js'
export type { PortalFeatures } from './portal/portalFeatures.js'
export type { ConfigurePortalOptions } from './portal/portalOptions.js'
export { createWebhookHandler } from './webhook/createWebhookHandler.js'
export type { WebhookHandler } from './webhook/createWebhookHandler.js'
export { createMemoryWebhookStore } from './webhook/store.js'
export type { StoredEvent, WebhookStore } from './webhook/store.js'
export type {
  CheckoutCompleted,
  CustomerChanged,
  InvoiceChanged,
  PaymentMethodChanged,
  SubscriptionChanged,
  WebhookCallbacks,
  WebhookChange,
  WebhookChanges,
  WebhookContext,
  WebhookEvent,
  WebhookIgnored,
  WebhookPaymentMethod,
  WebhookSubscription,
} from './webhook/types.js'
export type { WebhookHandlerOptions } from './webhook/webhookOptions.js'
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
