/** Paying an invoice that is open. */
export const pay = {
  title: (amount: string) => `Pay ${amount}`,
  titleToConfirm: (amount: string) => `Confirm the payment of ${amount}`,
  /** Either is empty where unknown. */
  about: (invoice: string, plan: string) => {
    if (!invoice) return plan && `For ${plan}`
    return plan ? `Invoice ${invoice}, for ${plan}` : `Invoice ${invoice}`
  },
  bankWaits: 'Your bank waits for you to confirm it.',

  method: 'Payment method',
  other: 'Another payment method',
  otherDetail: 'Every plan and invoice is charged to it from now on',
  /** What a method is used for anyway. */
  noMethod: 'No payment method is saved.',

  action: (amount: string) => `Pay ${amount}`,
  actionToConfirm: 'Confirm payment',
  saveAndPay: (amount: string) => `Save and pay ${amount}`,
  hosted: 'Pay on the invoice page',

  paid: (amount: string) => `${amount} is paid.`,
  /** Where a change of plan waited for it. */
  paidForChange: (amount: string, plan: string) => `${amount} is paid, and your change to ${plan} takes effect.`,
  /** Stands where it was paid or taken back elsewhere while it was looked at. */
  over: 'This invoice is not open any more, so there is nothing to pay here.',
  processing: (amount: string) => `Your bank is processing the payment of ${amount}. That can take a few days.`,
}
