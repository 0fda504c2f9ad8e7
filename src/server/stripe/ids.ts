/** The only shape of customer id that ever reaches Stripe: an empty one would list the whole account. */
export const customerId = /^cus_[A-Za-z0-9]{1,250}$/

/** A Stripe object's id, wherever it stands as an id or as the object itself. */
export function idOf(value: string | { id: string } | null | undefined): string | null {
  return typeof value === 'string' ? value : (value?.id ?? null)
}
