'use client'

import { Elements, useElements, useStripe } from '@stripe/react-stripe-js'
import type { StripeElementsOptions } from '@stripe/stripe-js'
import { type ComponentPropsWithoutRef, type ReactNode, useCallback, useMemo, useRef, useState } from 'react'
import { toElementsLocale } from '../../format/toElementsLocale.js'
import { ElementsContext, type ElementsContextValue } from '../../hooks/ElementsContext.js'
import { useBillingContext, useBillingData } from '../../hooks/index.js'
import type { PaymentFormError } from '../../hooks/toFormError.js'
import { useAppearance } from '../../hooks/useAppearance.js'
import type { UseStripeJsResult } from '../../hooks/useStripeJs.js'
import { useText } from '../../messages/index.js'
import { Root } from '../../views/atoms/Root.js'

export interface LoadedElementsProps extends ComponentPropsWithoutRef<'div'> {
  /** Loaded beside this code. */
  stripeJs: UseStripeJsResult
  clientSecret?: string | undefined
  publishableKey?: string | undefined
}

const NOTHING: PaymentFormError | null = null

/** Stripe's `<Elements>` in the theme and language around it. What was typed in them outlives a change of either. */
export function LoadedElements({ stripeJs, clientSecret, publishableKey, children, ...rest }: LoadedElementsProps) {
  const { gate } = useBillingContext('BillingElements')
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
  // As a promise: of what is there at once, React's strict mode makes two, and lets go of the one that is listened to.
  const { stripe } = stripeJs
  const hasLooks = appearance !== undefined
  const made = useMemo(() => (stripe && hasLooks ? Promise.resolve(stripe) : null), [stripe, hasLooks])
  const context = useMemo(
    () => ({ stripeJs, clientSecret: bound, restart, restarted: start.why }),
    [stripeJs, bound, restart, start.why],
  )

  return (
    <Root as="div" data-slot="billing-elements" {...rest}>
      <span ref={field} className="bp:input bp:probe" aria-hidden />
      <Elements key={start.count} stripe={made} options={options}>
        <Bridge context={context}>{children}</Bridge>
      </Elements>
    </Root>
  )
}

interface BridgeProps {
  context: Omit<ElementsContextValue, 'stripe' | 'elements'>
  children: ReactNode
}

/** Hands what Stripe made to hooks that do not bring Stripe's package along. */
function Bridge({ context, children }: BridgeProps) {
  const stripe = useStripe()
  const elements = useElements()
  const value = useMemo(() => ({ ...context, stripe, elements }), [context, stripe, elements])
  return <ElementsContext.Provider value={value}>{children}</ElementsContext.Provider>
}
