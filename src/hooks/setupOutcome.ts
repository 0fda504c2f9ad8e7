import type { SetupResult } from '../contract/index.js'
import type { PaymentFormError } from './toFormError.js'

interface SetupOutcome {
  /** `processing`: the bank still checks. `saved_not_default`: saved at Stripe, but the rest did not work. */
  status: 'saved' | 'saved_not_default' | 'processing'
  error: PaymentFormError | null
}

/** What handing in a confirmed intent came to; `result` is null where that failed. */
export function setupOutcome(result: SetupResult | null, makeDefault: boolean): SetupOutcome {
  if (result && result.status !== 'succeeded') return { status: 'processing', error: null }
  if (result && (result.isDefault || !makeDefault)) return { status: 'saved', error: null }
  return { status: 'saved_not_default', error: { code: makeDefault ? 'not_default' : 'not_shown' } }
}
