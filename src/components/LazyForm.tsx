'use client'

import { useBillingData, usePortalRedirect } from '../hooks/index.js'
import { useStripeJs } from '../hooks/useStripeJs.js'
import { useText } from '../messages/index.js'
import { ActionNote } from '../views/atoms/ActionNote.js'
import { Button } from '../views/atoms/Button.js'
import { buttonVariants } from '../views/atoms/variants.js'
import { FormSkeleton } from '../views/flows/FormSkeleton.js'
import type { SavingFormProps } from './flows/SavingForm.js'
import { useCode } from './useCode.js'

export interface LazyFormProps extends Omit<SavingFormProps, 'stripeJs'> {}

/** The form, once its code is there; it loads side by side with Stripe.js. Where it cannot work, Stripe's page can. */
export function LazyForm(props: LazyFormProps) {
  const { messages } = useText()
  const { capabilities } = useBillingData().data ?? {}
  const portal = usePortalRedirect()
  const stripeJs = useStripeJs('LazyForm', props.publishableKey)
  const canLeave = capabilities?.flows.includes('payment_method_update')
  const redirect = props.redirect ?? (canLeave ? () => portal.redirect({ type: 'payment_method_update' }) : undefined)
  const { code, failure } = useCode(loadForm, <Button onAct={redirect}>{messages.fallback}</Button>)

  return (
    <>
      {code ? (
        <code.SavingForm {...props} stripeJs={stripeJs} redirect={redirect} />
      ) : (
        (failure ?? (
          <div data-slot="payment-form-body" data-status="loading" className="bp:form-body">
            <FormSkeleton />
            {/* As large as the buttons to come, whose words are still to come too. */}
            <div className="bp:flow-actions" aria-hidden>
              <span className={hidden}>{props.submitLabel ?? messages.paymentMethod.update}</span>
              {props.onCancel && <span className={hidden}>{messages.retry}</span>}
            </div>
          </div>
        ))
      )}
      <ActionNote isPending={portal.isPending} error={portal.error} fallbackUrl={portal.fallbackUrl} />
    </>
  )
}

const loadForm = () => import('./flows/SavingForm.js')
const hidden = buttonVariants({ className: 'bp:invisible' })
