import type { CancellationReason } from '../../contract/index.js'

const reasons: Record<CancellationReason, string> = {
  too_expensive: 'It is too expensive',
  missing_features: 'Features I need are missing',
  switched_service: 'I am moving to another service',
  unused: 'I do not use it enough',
  customer_service: 'Customer service was not good enough',
  too_complex: 'It is too complicated',
  low_quality: 'The quality is not good enough',
  other: 'Another reason',
}

/** Cancelling, pausing, and taking either back. Amounts, dates and prices are empty where unknown. */
export const cancel = {
  leave: {
    title: (plan: string) => `Cancel ${plan}`,
    keep: 'Keep plan',
    nothing: 'There is no plan here to cancel.',

    reason: 'What is the main reason?',
    reasons,
    comment: 'Anything to add? (optional)',
    next: 'Continue',

    offers: 'You can also do one of these instead.',
    pause: 'Pause your plan',
    pauseMeaning: 'Nothing is charged until you resume it.',
    pauseAction: 'Pause instead',
    cheaper: (plan: string) => `Change to ${plan}`,
    onward: 'Continue to cancel',

    ends: (plan: string, date: string) => `${plan} ends on ${date}. You keep access until then.`,
    trialEnds: (plan: string, date: string) => `The trial of ${plan} ends on ${date}. You keep access until then.`,
    endsNow: (plan: string) => `${plan} ends at once, and your access with it. It cannot be resumed afterwards.`,
    end: 'Ends',
    now: 'At once',
    notCharged: 'No longer charged',
    stillDue: 'Still due',
    /** What was used up to the end. */
    usage: 'What you use until then is still charged.',
    dropsChange: (plan: string) => `The change to ${plan} will not happen.`,
    action: (date: string) => `Cancel on ${date}`,
    actionNow: 'Cancel now',
    done: (date: string) => (date ? `Your cancellation is confirmed for ${date}.` : 'Your plan has ended.'),
  },
  keep: {
    title: (plan: string) => `Keep ${plan}`,
    /** `isLess`: a discount is taken off. */
    renews: (date: string, amount: string, isLess: boolean) =>
      date
        ? `It renews on ${date}${amount && ` for ${amount}${isLess ? ' less your discount' : ''}`}, as before.`
        : 'It goes on as before.',
    trial: (date: string, price: string) => `Your trial goes on until ${date}${price && `, then ${price}`}.`,
    action: 'Keep plan',
    done: 'Your plan goes on.',
  },
  undo: {
    title: (plan: string) => `Stay on ${plan}`,
    dropped: (plan: string, date: string, amount: string) =>
      `The change to ${plan} on ${date} will not happen.${amount && ` ${amount} is charged then, as before.`}`,
    action: 'Undo change',
    done: (plan: string) => `You stay on ${plan}.`,
  },
  pause: {
    title: (plan: string) => `Pause ${plan}`,
    /** `price`: "€29.00 / month". */
    meaning: (price: string) =>
      `Your plan stops now and stays paused until you resume it. ${price ? `${price} is not` : 'Nothing is'} charged meanwhile.`,
    credit: (date: string) => `What you paid for until ${date} is credited when you resume.`,
    action: 'Pause plan',
    done: 'Your pause is confirmed.',
  },
  unpause: {
    title: (plan: string) => `Resume ${plan}`,
    /** `isLess`: credit or a discount is taken off. */
    starts: (price: string, isLess: boolean) =>
      price
        ? `A new period starts now, and ${price} is charged now${isLess ? ', less credit and discounts' : ''}.`
        : 'A new period starts now, and a payment may be due.',
    needsMethod: (price: string) =>
      `Your trial ended without a payment method. Add one first${price && `: ${price} is charged when you resume`}.`,
    addMethod: 'Add payment method',
    otherMethod: 'Use another payment method',
    charges: (date: string, amount: string) =>
      date
        ? `Charges start again with the next invoice: ${amount ? `${amount} on ${date}` : `on ${date}`}.`
        : 'Charges start again with the next invoice.',
    action: 'Resume',
    actionPayments: 'Resume payments',
    done: 'Your plan runs again.',
    processing: 'Your plan runs again. Its payment is on its way.',
    unpaid: 'Your plan runs again, but its payment is still to be made.',
  },
  /** Stands where it changed elsewhere while it was looked at. */
  changed: 'Your plan has changed meanwhile, so there is nothing to do here any more.',
}
