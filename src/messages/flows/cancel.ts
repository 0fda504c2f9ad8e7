/** Cancelling, pausing, and taking either back. */
export const cancel = {
  keep: {
    title: (plan: string) => `Keep ${plan}`,
    /** `date` and `amount` are empty where unknown. */
    renews: (date: string, amount: string) =>
      date ? `It renews on ${date}${amount && ` for ${amount}`}, as before.` : 'It goes on as before.',
    action: 'Keep plan',
    done: 'Your plan goes on.',
  },
  undo: {
    title: (plan: string) => `Stay on ${plan}`,
    dropped: (plan: string, date: string) => `The change to ${plan} on ${date} will not happen.`,
    action: 'Undo change',
    done: (plan: string) => `You stay on ${plan}.`,
  },
  unpause: {
    title: (plan: string) => `Resume ${plan}`,
    starts: 'It starts again now, and a payment may be due.',
    charges: 'Charges start again with the next invoice.',
    action: 'Resume',
    actionPayments: 'Resume payments',
    done: 'Your plan runs again.',
  },
}
