/** What flows have in common, and the form that takes payment details. */
export const form = {
  close: 'Close',
  notNow: 'Not now',
  back: 'Back',
  working: 'One moment',
  /** Stands after the reason, where an act may have happened all the same. */
  uncertain: 'It is not certain whether this went through. Check what is shown here before you try again.',
  redirect: 'Continue on Stripe’s page',

  errors: {
    stripe_js_blocked: 'The payment form could not be loaded. An ad blocker or your network may keep it from loading.',
    confirmation_blocked: 'Your bank asks you to confirm this payment, but its question could not be shown here.',
    hosted_only: 'This payment can only be made on the invoice’s own page. Nothing was charged.',
    in_use: 'This payment method pays for a plan, so it was not removed. Make another one the default first.',
  },
}
