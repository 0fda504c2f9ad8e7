export interface Settings {
  scenario: string
  theme: 'light' | 'dark' | 'system'
  locale: string
  /** Whether what people do happens on Stripe's pages or in this one. */
  way: 'redirect' | 'inline'
}

/** What there is to look at, in the words of the picker. The values are the sandbox's scenarios. */
export const scenarioLabels: Record<string, string> = {
  active: 'Active',
  trialing: 'Trial',
  trialingWithoutMethod: 'Trial, no payment method',
  pastDue: 'Past due',
  actionRequired: 'Bank asks to confirm',
  incomplete: 'First payment unfinished',
  unpaid: 'Unpaid',
  canceling: 'Cancelling',
  scheduledChange: 'Change of plan scheduled',
  pendingUpdate: 'Upgrade waits for its payment',
  collectionPaused: 'Payments paused',
  paused: 'Paused',
  canceled: 'Ended',
  free: 'Free',
  manyInvoices: 'Many invoices',
  severalSubscriptions: 'Several subscriptions',
  noPaymentMethod: 'Payment method removed',
  expiredCard: 'Expired card',
  seats: 'Twelve seats',
  discount: 'Discount',
  jpy: 'Yen',
  sepa: 'SEPA debit',
}

export const localeLabels: Record<string, string> = {
  'en-GB': 'English (UK)',
  'en-US': 'English (US)',
  'de-DE': 'German formats',
  'ar-EG': 'Arabic formats, right to left',
}

const cookie = (name: string): string | undefined => new RegExp(`(?:^|;\\s*)${name}=([^;]+)`).exec(document.cookie)?.[1]

/** The choices of the last visit. They live in cookies because the server reads the scenario as a real app reads its session. */
export function readSettings(): Settings {
  const theme = cookie('theme')
  const scenario = cookie('scenario') ?? 'active'
  const locale = cookie('locale') ?? 'en-GB'
  return {
    scenario: scenario in scenarioLabels ? scenario : 'active',
    theme: theme === 'light' || theme === 'dark' ? theme : 'system',
    locale: locale in localeLabels ? locale : 'en-GB',
    way: cookie('way') === 'inline' ? 'inline' : 'redirect',
  }
}

export function writeSettings(settings: Settings): void {
  for (const [name, value] of Object.entries(settings)) {
    document.cookie = `${name}=${value}; path=/; max-age=31536000; samesite=lax`
  }
}
