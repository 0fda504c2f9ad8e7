export { BillingError } from './client/BillingError.js'
export type { BillingErrorCode } from './client/BillingError.js'
export { BillingAlerts, type BillingAlertsProps } from './components/BillingAlerts.js'
export { BillingDashboard, type BillingDashboardProps } from './components/BillingDashboard.js'
export { CancelFlow, type CancelFlowProps } from './components/flows/CancelFlow.js'
export { BillingDetails, type BillingDetailsProps } from './components/BillingDetails.js'
export { InvoiceList, type InvoiceListProps } from './components/InvoiceList.js'
export { PaymentMethodCard, type PaymentMethodCardProps } from './components/PaymentMethodCard.js'
export { PlanPicker, type PlanPickerProps } from './components/PlanPicker.js'
export { SubscriptionCard, type SubscriptionCardProps } from './components/SubscriptionCard.js'
export { BillingElements, type BillingElementsProps } from './components/BillingElements.js'
export { CustomPaymentForm, type CustomPaymentFormProps } from './components/CustomPaymentForm.js'
export { UpcomingInvoice, type UpcomingInvoiceProps } from './components/UpcomingInvoice.js'
export { BillingProvider } from './components/BillingProvider.js'
export type { BillingProviderProps } from './components/BillingProvider.js'
export { useSetupReturn } from './hooks/useSetupReturn.js'
export type { SetupReturnStatus, UseSetupReturnOptions, UseSetupReturnResult } from './hooks/useSetupReturn.js'
export type { CancelOffer, CancelOfferProps } from './hooks/CancelOfferContext.js'
export { billingQueryOptions } from './hooks/billingQueryOptions.js'
export type { BillingQueryOptions } from './hooks/billingQueryOptions.js'
export { useReturnStatus } from './hooks/ReturnStatusContext.js'
export type { ReturnStatus } from './hooks/ReturnStatusContext.js'
export { useBillingData } from './hooks/useBillingData.js'
export type { UseBillingDataResult } from './hooks/useBillingData.js'
export { useBillingFormat } from './hooks/useBillingFormat.js'
export { useChangePreview, type UseChangePreviewResult } from './hooks/useChangePreview.js'
export { useCheckoutRedirect } from './hooks/useCheckoutRedirect.js'
export type {
  CheckoutChoice,
  UseCheckoutRedirectOptions,
  UseCheckoutRedirectResult,
} from './hooks/useCheckoutRedirect.js'
export { useCustomer, type UseCustomerResult } from './hooks/useCustomer.js'
export { useInvoiceAccess, type UseInvoiceAccessResult } from './hooks/useInvoiceAccess.js'
export { useInvoices } from './hooks/useInvoices.js'
export type { UseInvoicesResult } from './hooks/useInvoices.js'
export { usePaymentForm } from './hooks/usePaymentForm.js'
export type { PaymentFormStatus, UsePaymentFormOptions, UsePaymentFormResult } from './hooks/usePaymentForm.js'
export type { PaymentFormError } from './hooks/toFormError.js'
export { usePaymentMethods, type UsePaymentMethodsResult } from './hooks/usePaymentMethods.js'
export { usePortalRedirect } from './hooks/usePortalRedirect.js'
export type { UsePortalRedirectOptions, UsePortalRedirectResult } from './hooks/usePortalRedirect.js'
export { useSubscription, type UseSubscriptionResult } from './hooks/useSubscription.js'
export { useUpcoming, type UseUpcomingResult } from './hooks/useUpcoming.js'
export type {
  Address,
  AddTaxId,
  Billing,
  Cancel,
  CancellationReason,
  ChangePlan,
  ChangePreview,
  ChangeResult,
  ClientErrorCode,
  CustomerDetails,
  Invoice,
  InvoicePreview,
  PaymentMethod,
  PaymentStep,
  Plan,
  PortalFlow,
  PortalFlowType,
  SetupResult,
  Subscription,
  TaxId,
  UpdateCustomer,
} from './contract/index.js'
export { createFormat, type BillingFormat, type CreateFormatOptions, type DateStyle } from './format/index.js'
export { createPlural, createText, en, mergeMessages, TextContext } from './messages/index.js'
export type {
  BillingLocale,
  BillingMessages,
  BillingText,
  CreateTextOptions,
  PartialBillingMessages,
  PlanFacts,
  PluralForms,
} from './messages/index.js'
export { CancelFlowView, type CancelFlowViewProps, type CancelStep } from './views/flows/CancelFlowView.js'
export { BillingDetailsView, type BillingDetailsViewProps } from './views/BillingDetailsView.js'
export { PaymentFormView, type PaymentFormViewProps } from './views/flows/PaymentFormView.js'
export * from './views/index.js'
