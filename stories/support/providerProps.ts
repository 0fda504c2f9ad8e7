import type { BillingProviderProps } from 'react-billing-portal'

const controlled = (control: 'inline-radio' | 'select', options: readonly string[]) => ({ control, options })

const prop = (type: string, description: string, defaultValue?: string) => ({
  description,
  control: false as const,
  table: { type: { summary: type }, ...(defaultValue && { defaultValue: { summary: defaultValue } }) },
})

/** The provider's props for the docs, whose parser does not follow types into other files. */
export const providerProps = {
  endpoint: prop('string', 'Base URL of the endpoint: a path, or absolute.'),
  customerKey: prop(
    'string',
    "Whose billing it is: the user's or team's id, never sent anywhere. Another key shows nothing old.",
  ),
  locale: prop('string', 'BCP 47, for dates, amounts and Stripe’s pages.', "'en'"),
  locales: prop(
    'readonly BillingLocale[]',
    'Languages besides English, from `react-billing-portal/locales/*`. The nearest to `locale` is spoken.',
  ),
  timeZone: {
    ...prop('string', 'IANA name. The same on server and browser, so that both write the same day.', "'UTC'"),
    ...controlled('select', ['UTC', 'Europe/Berlin', 'America/New_York', 'Asia/Tokyo', 'Pacific/Honolulu']),
  },
  messages: prop('PartialBillingMessages', 'Laid over the texts of the language, one by one.'),
  dir: {
    ...prop("'ltr' | 'rtl'", 'Reading direction.', "the locale's, or the page's"),
    ...controlled('inline-radio', ['ltr', 'rtl']),
  },
  mode: {
    ...prop(
      'BillingMode',
      'Where things are done: on Stripe’s pages, in the page, or one way for each of `paymentMethods`, `plan`, `cancel`, `invoices`, `details`.',
      "'redirect'",
    ),
    ...controlled('inline-radio', ['redirect', 'inline']),
  },
  loadStripe: prop(
    '(publishableKey: string, options?: { stripeAccount?: string }) => Promise<Stripe | null>',
    'Loads Stripe.js, where the default, its own script from js.stripe.com, will not do.',
    "that of '@stripe/stripe-js/pure'",
  ),
  initialData: prop('Billing', 'What a server already loaded, shown at once and refreshed when it is older than 5 s.'),
  queryClient: prop('QueryClient', "The host's own, to share its cache.", "one of the provider's"),
  cancelOffer: prop(
    'ReactNode | ((props: CancelOfferProps) => ReactNode)',
    'What is offered in the page to someone who cancels. One click leads past it.',
  ),
  target: prop("'self' | 'new-tab'", 'Where Stripe’s pages open.', "'self'"),
  navigate: prop(
    '(url: string) => void',
    'Called with a checked URL instead of leaving the page: in frames and native shells.',
  ),
  onUnauthenticated: prop(
    '() => void',
    'Called when the endpoint says that nobody is signed in: once, until an answer is good again.',
  ),
  onError: prop(
    '(error: BillingError, context: { operation }) => void',
    'Called for each operation that failed, after its retries.',
  ),
  fetch: prop('(url, init) => Promise<Response>', 'Called instead of the global `fetch`.'),
  headers: prop(
    'HeadersInit | (() => HeadersInit | Promise<HeadersInit>)',
    'Sent with every request; a function is asked each time.',
  ),
  credentials: prop('RequestCredentials', 'Which cookies go along.', "'same-origin'"),
  timeoutMs: prop('number', 'How long an answer may take, body included.', '15_000'),
  redirectHosts: prop(
    'readonly string[]',
    "Hosts besides Stripe's and the page's own to which the page may be sent: a custom portal domain.",
  ),
} satisfies Record<Exclude<keyof BillingProviderProps, 'children'>, object>
