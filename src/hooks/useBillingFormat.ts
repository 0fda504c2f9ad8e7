'use client'

import type { BillingFormat } from '../format/index.js'
import { useText } from '../messages/index.js'

/** Money, dates and numbers in the provider's locale and time zone. English and UTC outside a provider. */
export const useBillingFormat = (): BillingFormat => useText().format
