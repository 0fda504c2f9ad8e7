/** What the address says after a bank, or a method that redirects, led back to the page: `setup_default` is our own. */
const SAID = /\b((setup|payment)_intent(_client_secret)?|redirect_status|setup_default)=[^&]*&?/g

/** What left the address and was told to nobody, because the page that took it was gone before it could. */
let untold = { search: '', person: '' }

/** Keeps what was taken for the next one that asks for the same person. */
export function putBack(search: string, person: string): void {
  untold = { search, person }
}

/**
 * Takes what a return brought along out of the address, where others would read it, and gives the query as it was; an
 * empty text where there is no such thing.
 */
export function takeReturn(person = ''): string {
  const waiting = untold.person === person ? untold.search : ''
  untold = { search: '', person: '' }
  if (waiting) return waiting
  const url = new URL(location.href)
  const { search } = url
  if (!/_intent_client_secret=(seti|pi)_\w+_secret_/.test(search)) return ''
  url.search = search.replace(SAID, '').replace(/[?&]$/, '')
  // What a router keeps with the page stays.
  history.replaceState(history.state, '', url)
  return search
}
