import type { Billing } from '../contract/index.js'

/** Whether a new payment method can be taken in the page. */
export const canAddMethod = ({ publishableKey, capabilities }: Billing): boolean =>
  publishableKey !== null && capabilities.operations.includes('createSetupIntent')

/** Whether there is anything in the page to do about payment methods: to add one, or to choose or remove one of those in use. */
export function canTendMethods(billing: Billing): boolean {
  const { paymentMethods, capabilities } = billing
  const may = (operation: string) => capabilities.operations.includes(operation)
  const isListed = paymentMethods.length > 0 && may('listPaymentMethods')
  return canAddMethod(billing) || (isListed && (may('setDefaultPaymentMethod') || may('removePaymentMethod')))
}
