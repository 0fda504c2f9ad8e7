/** What a person came back to the page about. */
export interface Returned {
  kind: 'setup' | 'payment'
  /** Of the intent. What else the address says of it, anyone can write. */
  clientSecret: string
  makeDefault: boolean
}

/** Said in the address to return to where the method is not to become the default, which Stripe does not keep. */
const MARK = 'setup_default=no'

/** Reads a query that `takeReturn` gave. */
export function readReturned(search: string): Returned | null {
  const [, kind, clientSecret] = /[?&](setup|payment)_intent_client_secret=(\w+)/.exec(search) ?? []
  if (!kind || !clientSecret) return null
  return { kind: kind as Returned['kind'], clientSecret, makeDefault: !search.includes(MARK) }
}

/** The address to return to, with what cannot be read anywhere else then. */
export function returnAddress(page: string, makeDefault: boolean): string {
  if (makeDefault) return page
  const [address = '', ...fragment] = page.split('#')
  return [`${address}${address.includes('?') ? '&' : '?'}${MARK}`, ...fragment].join('#')
}
