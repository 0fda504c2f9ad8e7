'use client'

import { type ComponentPropsWithoutRef, useState } from 'react'
import { useBillingContext } from '../../hooks/BillingContext.js'
import type { CancelOffer } from '../../hooks/CancelOfferContext.js'
import { usePortalRedirect } from '../../hooks/usePortalRedirect.js'
import { useSubscription } from '../../hooks/useSubscription.js'
import { type Notice, useFlowText } from '../../messages/useFlowText.js'
import { ActionNote } from '../../views/atoms/ActionNote.js'
import { Root } from '../../views/atoms/Root.js'
import { LoadedSection } from '../LoadedSection.js'
import { CancelSteps } from './CancelSteps.js'

export interface CancelFlowProps extends Omit<ComponentPropsWithoutRef<'section'>, 'children'> {
  /** Ref of what is cancelled. @default the person's only subscription */
  subscription?: string | undefined
  /** What the host offers before. @default the provider's `cancelOffer` */
  offer?: CancelOffer | undefined
  /**
   * Called when it is over: with what it came to, in words that the component shows too, or without when the person
   * thought better of it.
   */
  onClose?: ((notice?: string) => void) | undefined
}

/**
 * Cancelling, alone on a page or in a dialog of the host's below a `BillingProvider`: why, what else there is, what it
 * means, done. In the dashboard it opens inside the plan's card. It takes the focus when it is shown.
 */
export function CancelFlow(props: CancelFlowProps) {
  const { queryKey } = useBillingContext('CancelFlow').gate
  // What was said is of one person, and about one plan.
  return <Cancelling key={JSON.stringify([queryKey, props.subscription])} {...props} />
}

function Cancelling({ subscription: ref, offer, onClose, ...rest }: CancelFlowProps) {
  const { flows = [], ref: known } = useSubscription(ref).data ?? {}
  const text = useFlowText()
  const portal = usePortalRedirect()
  const [notice, setNotice] = useState<Notice>()
  const [closed, setClosed] = useState(0)
  const close = (end?: Notice) => {
    setNotice(() => end)
    setClosed(closed + 1)
    onClose?.(end?.(text))
  }
  const visit = () => portal.redirect({ type: 'subscription_cancel', subscription: known })

  return (
    <LoadedSection section="subscription" needs="subscriptions" {...rest}>
      {() => (
        <Root data-slot="cancel-flow" {...rest} part="bp:frame bp:card">
          <div className="bp:content">
            {!known && <p className="bp:muted">{text.flows.cancel.leave.nothing}</p>}
            <ActionNote
              isPending={portal.isPending}
              error={portal.error}
              fallbackUrl={portal.fallbackUrl}
              notice={notice?.(text)}
              panel={
                known &&
                notice === undefined && (
                  <CancelSteps
                    // Whoever thought better of it begins again from the start.
                    key={closed}
                    subscription={known}
                    offer={offer}
                    onClose={close}
                    redirect={flows.includes('subscription_cancel') ? visit : undefined}
                  />
                )
              }
            />
          </div>
        </Root>
      )}
    </LoadedSection>
  )
}
