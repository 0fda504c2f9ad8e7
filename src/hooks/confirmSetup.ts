import type { SetupIntent, Stripe, StripeElements } from '@stripe/stripe-js'
import { type PaymentFormError, toFormError } from './toFormError.js'

/** What came of asking Stripe to save what was typed. */
export interface Confirmation {
  /**
   * `processing`: as good as saved, but the bank still checks. `spent`: not saved, for the intent is of no use any more.
   * `uncertain`: nobody knows.
   */
  status: 'succeeded' | 'processing' | 'failed' | 'spent' | 'uncertain'
  /** Why it is not saved. Left out where the Element says so itself. */
  error?: PaymentFormError | null
}

interface ConfirmSetup {
  stripe: Stripe
  elements: StripeElements
  clientSecret: string
  /** Where a method leads back to that redirects. Undefined where the page has no address. */
  returnUrl: string | undefined
  /** Whether what came of the last try is unknown. */
  isUncertain: boolean
  /** Aborts once the page was left for a bank's and is shown again by the Back button: no answer will come any more. */
  signal: AbortSignal
}

/** Has Stripe save what was typed, once, and the person confirm it where the bank asks. Never rejects. */
export function confirmSetup(options: ConfirmSetup): Promise<Confirmation> {
  const isLeft = new Promise<Confirmation>((resolve) => {
    options.signal.addEventListener('abort', () => resolve({ status: 'uncertain' }), { once: true })
  })
  return Promise.race([confirmUnlessSaved(options), isLeft])
}

async function confirmUnlessSaved(options: ConfirmSetup): Promise<Confirmation> {
  const { stripe, elements, clientSecret, returnUrl, isUncertain } = options
  try {
    // A try whose answer was lost may have saved it: until that is known it must not be saved again.
    if (isUncertain) {
      const { setupIntent } = await stripe.retrieveSetupIntent(clientSecret)
      if (!setupIntent) return { status: 'uncertain', error: { code: 'network_error' } }
      if (setupIntent.status === 'succeeded' || setupIntent.status === 'processing')
        return { status: setupIntent.status }
    }
    const { error, setupIntent } = await stripe.confirmSetup({
      elements,
      clientSecret,
      confirmParams: returnUrl === undefined ? {} : { return_url: returnUrl },
      redirect: 'if_required',
    })
    if (setupIntent) return toConfirmation(setupIntent)
    if (error.type === 'api_connection_error') return { status: 'uncertain', error: toFormError(error) }
    if (error.code === 'setup_intent_unexpected_state') {
      return { status: error.setup_intent?.status === 'processing' ? 'processing' : 'spent' }
    }
    return { status: 'failed', error: toFormError(error) }
  } catch {
    return { status: 'uncertain', error: { code: 'unknown' } }
  }
}

const failed = (code: string): Confirmation => ({ status: 'failed', error: { code } })

/** What a SetupIntent's status means for the person; a status that came after us means nothing good. */
export function toConfirmation({ status, next_action: action, last_setup_error: last }: SetupIntent): Confirmation {
  // Small deposits prove that an account is the person's, days later.
  const isLater = status === 'processing' || action?.type === 'verify_with_microdeposits'
  if (isLater || status === 'succeeded') return { status: isLater ? 'processing' : 'succeeded' }
  if (status === 'canceled') return { status: 'spent' }
  if (status === 'requires_payment_method') {
    return last ? { status: 'failed', error: toFormError(last) } : failed('card_declined')
  }
  return failed(status === 'requires_action' ? 'authentication_failed' : 'setup_incomplete')
}
