'use client'

import type { PaymentMethod } from '../contract/index.js'
import { useText } from '../messages/TextContext.js'
import { expiryOf } from './describePaymentMethod.js'

export interface MethodMetaProps {
  method: PaymentMethod
  /** What it pays for, or what else is so of it. */
  note: string | false | null
}

/** The line below a payment method's name: when it expires, where that matters, and a note. */
export function MethodMeta({ method, note }: MethodMetaProps) {
  const expiry = expiryOf(method, useText())
  if (!expiry && !note) return null
  return (
    <p className="bp:meta">
      {expiry && (
        <bdi data-slot="expiry" data-tone={expiry.tone}>
          {expiry.sentence}
        </bdi>
      )}
      {expiry && note && ' · '}
      {note && <bdi data-slot="note">{note}</bdi>}
    </p>
  )
}
