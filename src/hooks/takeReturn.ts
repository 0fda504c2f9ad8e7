/** What the address says after a bank, or a method that redirects, led back to the page. */
export interface Returned {
  kind: 'setup' | 'payment'
  /** Of the intent that the person came back about. What else the address says of it, anyone can write. */
  clientSecret: string
  makeDefault: boolean
}

/** Says in the address to return to that the method was not to become the default. */
const MARK = 'billing_default'

/** Takes what a return brought along out of the address, where others would read it; null where there is no such thing. */
export function takeReturn(): Returned | null {
  const url = new URL(location.href)
  const { searchParams: said } = url
  for (const kind of ['setup', 'payment'] as const) {
    const name = `${kind}_intent`
    const clientSecret = said.get(`${name}_client_secret`) ?? ''
    // Only as Stripe writes it: anything else is the host's.
    if (!/^(seti|pi)_\w+$/.test(clientSecret) || !clientSecret.startsWith(`${said.get(name)}_secret_`)) continue
    const makeDefault = !said.has(MARK)
    for (const each of [name, `${name}_client_secret`, 'redirect_status', MARK]) said.delete(each)
    history.replaceState(history.state, '', url)
    return { kind, clientSecret, makeDefault }
  }
  return null
}

/** The address to return to, with what `takeReturn` has to know and Stripe does not say. */
export function withSetupMark(address: string, makeDefault: boolean): string {
  if (makeDefault) return address
  const url = new URL(address)
  url.searchParams.set(MARK, 'no')
  return url.href
}
