/** How much of a thing the endpoint takes: the same for whoever asks and for whoever checks. */

/** How many of a plan: more than anyone buys. */
export const MAX_QUANTITY = 999_999

/** How long a word about a cancellation may be; Stripe keeps no more. */
export const MAX_COMMENT = 1000
