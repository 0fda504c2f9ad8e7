'use client'

import { type ComponentType, useCallback, useEffect, useState } from 'react'
import { useBillingData, usePortalRedirect } from '../hooks/index.js'
import { useStripeJs } from '../hooks/useStripeJs.js'
import { useText } from '../messages/index.js'
import { ActionNote } from '../views/atoms/ActionNote.js'
import { Button } from '../views/atoms/Button.js'
import { FormSkeleton } from '../views/flows/FormSkeleton.js'
import type { SavingFormProps } from './flows/SavingForm.js'

/** The form, once its code is there; it loads side by side with Stripe.js. Where it cannot work, Stripe's page can. */
export function LazyForm(props: SavingFormProps) {
  const { messages } = useText()
  const { capabilities } = useBillingData().data ?? {}
  const portal = usePortalRedirect()
  const [Form, setForm] = useState<ComponentType<SavingFormProps> | null>(null)
  const [hasFailed, setHasFailed] = useState(false)
  useStripeJs('LazyForm', props.publishableKey)

  const load = useCallback(() => {
    import('./flows/SavingForm.js').then(
      ({ SavingForm }) => setForm(() => SavingForm),
      // A deploy took the code away, or the network is gone.
      () => setHasFailed(true),
    )
  }, [])
  useEffect(load, [load])
  const retry = () => {
    setHasFailed(false)
    load()
  }

  const canLeave = capabilities?.flows.includes('payment_method_update')
  const redirect = props.redirect ?? (canLeave ? () => portal.redirect({ type: 'payment_method_update' }) : undefined)
  const note = <ActionNote isPending={portal.isPending} error={portal.error} fallbackUrl={portal.fallbackUrl} />

  if (Form) {
    return (
      <>
        <Form {...props} redirect={redirect} />
        {note}
      </>
    )
  }
  return (
    <div data-slot="payment-form-body" data-status={hasFailed ? 'unavailable' : 'loading'} className="bp:form-body">
      {hasFailed ? <p role="alert">{messages.errors.network_error}</p> : <FormSkeleton />}
      <div data-slot="flow-actions" className="bp:flow-actions">
        {hasFailed && (
          <>
            <Button variant="primary" onAct={retry}>
              {messages.retry}
            </Button>
            <Button onAct={redirect}>{messages.fallback}</Button>
          </>
        )}
      </div>
      {note}
    </div>
  )
}
