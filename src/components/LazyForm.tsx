'use client'

import { type ComponentType, useCallback, useEffect, useState } from 'react'
import { useStripeJs } from '../hooks/useStripeJs.js'
import { useText } from '../messages/index.js'
import { Button } from '../views/atoms/Button.js'
import { FormSkeleton } from '../views/flows/FormSkeleton.js'
import type { SavingFormProps } from './flows/SavingForm.js'

/** The form, once its code is there; it loads side by side with Stripe.js. */
export function LazyForm(props: SavingFormProps) {
  const { messages } = useText()
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

  if (Form) return <Form {...props} />
  return (
    <div data-slot="payment-form-body" data-status={hasFailed ? 'unavailable' : 'loading'} className="bp:form-body">
      {hasFailed ? <p role="alert">{messages.errors.network_error}</p> : <FormSkeleton />}
      <div data-slot="flow-actions" className="bp:flow-actions">
        {hasFailed && (
          <Button variant="primary" onAct={retry}>
            {messages.retry}
          </Button>
        )}
      </div>
    </div>
  )
}
