export { BillingError } from './client/BillingError.js'
export type { BillingErrorCode, ClientErrorCode } from './client/BillingError.js'
export { BillingProvider } from './components/BillingProvider.js'
export type { BillingProviderProps } from './components/BillingProvider.js'
export { billingQueryOptions } from './hooks/billingQueryOptions.js'
export type { BillingQueryOptions } from './hooks/billingQueryOptions.js'
export { useReturnStatus } from './hooks/ReturnStatusContext.js'
export type { ReturnStatus } from './hooks/ReturnStatusContext.js'
export { useBillingData } from './hooks/useBillingData.js'
export type { UseBillingDataResult } from './hooks/useBillingData.js'
export { useBillingFormat } from './hooks/useBillingFormat.js'
export { useCheckoutRedirect } from './hooks/useCheckoutRedirect.js'
export type {
  CheckoutChoice,
  UseCheckoutRedirectOptions,
  UseCheckoutRedirectResult,
} from './hooks/useCheckoutRedirect.js'
export { useInvoices } from './hooks/useInvoices.js'
export type { UseInvoicesResult } from './hooks/useInvoices.js'
export { usePortalRedirect } from './hooks/usePortalRedirect.js'
export type { UsePortalRedirectOptions, UsePortalRedirectResult } from './hooks/usePortalRedirect.js'
export type {
  Billing,
  Invoice,
  PaymentMethod,
  Plan,
  PortalFlow,
  PortalFlowType,
  Subscription,
} from './contract/index.js'
