'use client'

import { useCallback } from 'react'
import type { BillingError, OperationInput } from '../client/index.js'
import type { Billing, PaymentStatus, Word } from '../contract/index.js'
import { useBillingContext } from './BillingContext.js'
import { usePaymentStep } from './usePaymentStep.js'
import { useWrites } from './useWrites.js'

export interface UsePayInvoiceResult {
  /** Pays an open invoice, the bank's question included: where the payment stands then, or null. Never rejects. */
  pay: (input: OperationInput<'payInvoice'>) => Promise<Word<PaymentStatus> | null>
  isPending: boolean
  error: BillingError | null
  /** Whether it may have been paid all the same. */
  isUncertain: boolean
  /** Forgets the failure. */
  reset: () => void
}

/** Whether the page still shows an invoice as one to be paid. */
const isOwed = ({ subscriptions, invoices }: Billing, ref: string): boolean =>
  subscriptions.some(({ openInvoice }) => openInvoice?.ref === ref) ||
  invoices.data.some((invoice) => invoice.ref === ref && invoice.status === 'open')

/** Pays an invoice from the first press to the last word of the bank, and looks for it until the page shows it. */
export function usePayInvoice(hook: string): UsePayInvoiceResult {
  const { gate, queryClient } = useBillingContext(hook)
  const { write, reset: resetWrite, ...payment } = useWrites(hook)
  const { confirm, reset: resetStep, ...step } = usePaymentStep(hook)

  const pay = useCallback(
    async (input: OperationInput<'payInvoice'>) => {
      resetStep()
      const answer = await write('payInvoice', input)
      const status = answer && (await confirm(answer))
      const billing = queryClient.getQueryData<Billing>(gate.queryKey)
      if (status === 'paid' && billing && isOwed(billing, input.ref)) gate.awaitChange()
      return status
    },
    [confirm, gate, queryClient, resetStep, write],
  )
  const reset = useCallback(() => {
    resetWrite()
    resetStep()
  }, [resetStep, resetWrite])

  return {
    pay,
    isPending: payment.isPending || step.isPending,
    error: payment.error ?? step.error,
    isUncertain: payment.isUncertain || step.isUncertain,
    reset,
  }
}
