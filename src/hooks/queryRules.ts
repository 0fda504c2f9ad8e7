import type { BillingError } from '../client/index.js'

/** How long an answer counts as fresh: the cards of a page share it, and returning to the tab within it asks nothing. */
export const FRESH_MS = 5000

const MAX_RETRIES = 2
const FIRST_RETRY_MS = 1000

/** A fault that may pass by itself. What this page timed out on is not repeated: the person has waited long enough. */
const mayPass = ({ code, status }: BillingError): boolean =>
  code === 'network_error' || status === 429 || (status !== null && status >= 500 && code !== 'misconfigured')

/**
 * How every read behaves, whatever the defaults of the `QueryClient` are. Being offline is an error like others here,
 * not a pause: an endpoint on localhost answers without a network, and the person reads the same message either way.
 */
export const queryRules = {
  networkMode: 'always',
  throwOnError: false,
  refetchInterval: false,
  refetchOnReconnect: false,
  refetchOnWindowFocus: false,
  retry: (failures: number, error: BillingError): boolean => failures < MAX_RETRIES && mayPass(error),
  retryDelay: (failures: number, { retryAfter }: BillingError): number =>
    Math.max((retryAfter ?? 0) * 1000, FIRST_RETRY_MS * 2 ** failures * (0.5 + Math.random() / 2)),
} as const
