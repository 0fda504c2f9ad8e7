'use client'

import { Elements } from '@stripe/react-stripe-js'
import type { StripeElementsOptions } from '@stripe/stripe-js'
import { type ComponentPropsWithoutRef, useCallback, useMemo, useRef, useState } from 'react'
import { toElementsLocale } from '../format/toElementsLocale.js'
import { ElementsContext } from '../hooks/ElementsContext.js'
import { useBillingContext, useBillingData } from '../hooks/index.js'
import type { PaymentFormError } from '../hooks/toFormError.js'
import { useAppearance } from '../hooks/useAppearance.js'
import { assertPublishableKey, useStripeJs } from '../hooks/useStripeJs.js'
import { useText } from '../messages/index.js'
import { Root } from '../views/atoms/Root.js'

export interface BillingElementsProps extends ComponentPropsWithoutRef<'div'> {
  /**
   * Secret of a SetupIntent of the host's own; with another one the form starts anew.
   * @default none: nothing exists at Stripe before the person submits
   */
  clientSecret?: string | undefined
  /** The account's `pk_…`. @default the one the endpoint gives */
  publishableKey?: string | undefined
}

const NOTHING: PaymentFormError | null = null

/**
 * Loads Stripe.js and stands for `<Elements>` of `@stripe/react-stripe-js`, in the theme and language around it, for
 * `usePaymentForm` and the elements below it.
 *
 * @throws {Error} for a `publishableKey` that is none
 */
export function BillingElements({ clientSecret, publishableKey, children, ...rest }: BillingElementsProps) {
  assertPublishableKey(publishableKey, 'BillingElements')
  const { gate } = useBillingContext('BillingElements')
  const stripeJs = useStripeJs('BillingElements', publishableKey)
  const { subscriptions } = useBillingData().data ?? {}
  const { locale } = useText()
  const field = useRef<HTMLSpanElement>(null)
  const appearance = useAppearance(field)
  // Whose form it is, on what it stands, and how often it began anew: with another of each, what was typed is gone.
  const [start, setStart] = useState({ gate, clientSecret, publishableKey, count: 0, spent: '', why: NOTHING })
  if (start.gate !== gate || start.clientSecret !== clientSecret || start.publishableKey !== publishableKey) {
    setStart({ ...start, gate, clientSecret, publishableKey, count: start.count + 1, why: NOTHING })
  }
  const bound = clientSecret === start.spent ? undefined : clientSecret
  const restart = useCallback(
    (isSecretSpent: boolean, why = NOTHING) =>
      setStart((last) => ({
        ...last,
        count: last.count + 1,
        why,
        spent: (isSecretSpent && last.clientSecret) || last.spent,
      })),
    [],
  )

  const currency = subscriptions?.[0]?.currency
  const options = useMemo<StripeElementsOptions>(
    () => ({
      ...(bound === undefined ? { mode: 'setup', ...(currency && { currency }) } : { clientSecret: bound }),
      ...(appearance && { appearance }),
      locale: toElementsLocale(locale),
      loader: 'never',
    }),
    [appearance, bound, currency, locale],
  )
  const context = useMemo(
    () => ({ stripeJs, clientSecret: bound, restart, restarted: start.why }),
    [stripeJs, bound, restart, start.why],
  )

  return (
    <Root as="div" data-slot="billing-elements" {...rest}>
      <span ref={field} className="bp:input bp:probe" aria-hidden />
      <ElementsContext.Provider value={context}>
        <Elements key={start.count} stripe={stripeJs.stripe} options={options}>
          {children}
        </Elements>
      </ElementsContext.Provider>
    </Root>
  )
}
