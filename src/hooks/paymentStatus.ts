import { own } from '../format/own.js'

const statuses: Record<string, 'paid' | 'processing'> = {
  succeeded: 'paid',
  processing: 'processing',
  requires_capture: 'processing',
}

/** Where a payment stands, by its PaymentIntent's status; undefined where it did not go through. */
export const paymentStatusOf = (status: string): 'paid' | 'processing' | undefined => own(statuses, status)
