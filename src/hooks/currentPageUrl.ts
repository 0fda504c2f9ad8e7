/** What the contract takes at most. */
const MAX_LENGTH = 2048

/** The page as it stands, to come back to, without its fragment, where sign-ins leave secrets. Undefined where it has no address. */
export function currentPageUrl(): string | undefined {
  const [url = ''] = window.location.href.split('#')
  return url.startsWith('http') && url.length <= MAX_LENGTH ? url : undefined
}
