const notSaved = 'Nothing was saved.'
const declined = `Your bank declined this payment method. ${notSaved} Try another one, or ask your bank.`

/** What flows have in common, and the form that takes payment details. */
export const form = {
  close: 'Close',
  notNow: 'Not now',
  back: 'Back',
  working: 'One moment',
  /** Stands after the reason, where an act may have happened all the same. */
  uncertain: 'It is not certain whether this went through. Check what is shown here before you try again.',
  redirect: 'Continue on Stripe’s page',

  save: 'Save payment method',
  loading: 'Loading the payment form',
  processing:
    'Your bank still has to confirm this payment method, which can take a few days. It shows here once that is done.',
  checking: 'Looking for what came of it…',
  saved: 'Your payment method is saved.',
  paid: 'Your payment went through.',
  paymentProcessing: 'Your bank still has to confirm this payment. It shows here once that is done.',

  errors: {
    stripe_js_blocked: 'The payment form could not be loaded. An ad blocker or your network may keep it from loading.',
    confirmation_blocked: 'Your bank asks you to confirm this payment, but its question could not be shown here.',
    hosted_only: 'This payment can only be made on the invoice’s own page. Nothing was charged.',
    in_use: 'This payment method pays for a plan, so it was not removed. Make another one the default first.',
    key_mismatch: `The payment form and this account do not fit together. ${notSaved} Please contact support.`,
    form_expired: `This form had expired. ${notSaved} Enter your payment details again.`,
    setup_incomplete: `The payment method could not be confirmed. ${notSaved} Try again, or use another one.`,
    not_default: 'Your payment method is saved, but it is not the default yet.',
    not_shown: 'Your payment method is saved, but it does not show here yet.',
    authentication_failed: `Your bank could not confirm that it is you. ${notSaved} Try again, or use another payment method.`,
    // What a bank refuses with, in Stripe's names for it.
    card_declined: declined,
    generic_decline: declined,
    insufficient_funds: `Your card does not have enough funds. ${notSaved} Use another payment method.`,
    expired_card: `Your card has expired. ${notSaved} Use another one.`,
    incorrect_cvc: `The security code is not right. ${notSaved} Check it and try again.`,
    processing_error: `Your bank could not process this. ${notSaved} Try again in a moment.`,
  },
}
