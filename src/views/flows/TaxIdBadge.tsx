'use client'

import type { TaxId, TaxIdVerification } from '../../contract/index.js'
import { own } from '../../format/own.js'
import { useFlowText } from '../../messages/useFlowText.js'
import { Badge } from '../atoms/Badge.js'
import type { Tone } from '../atoms/variants.js'

const tones: Record<TaxIdVerification, Tone> = {
  pending: 'info',
  verified: 'positive',
  unverified: 'caution',
  unavailable: 'neutral',
}

/** Where the check of a tax ID stands; nothing where none is made. */
export function TaxIdBadge({ taxId: { verification } }: { taxId: TaxId }) {
  const { verifications } = useFlowText().flows.details
  if (verification === null) return null

  return (
    <Badge tone={own(tones, verification) ?? 'neutral'}>
      {own<string>(verifications, verification) ?? verification.replaceAll('_', ' ')}
    </Badge>
  )
}
