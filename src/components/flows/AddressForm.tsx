'use client'

import { AddressElement, useElements } from '@stripe/react-stripe-js'
import type { StripeAddressElementChangeEvent } from '@stripe/stripe-js'
import { useEffect, useRef, useState } from 'react'
import { useElementsContext } from '../../hooks/ElementsContext.js'
import { MAX_LOAD_MS, useStripeJs } from '../../hooks/useStripeJs.js'
import type { DetailsValues } from '../../views/flows/DetailsView.js'
import { FormSkeleton } from '../../views/flows/FormSkeleton.js'
import { LoadedElements } from './LoadedElements.js'

/** What the fields say, empty where nobody touched them; null where something is wrong. */
export type CheckAddress = () => Promise<Partial<DetailsValues> | null>

export interface AddressFormProps {
  /** What the fields begin with. */
  values: DetailsValues
  onChange: (values: Partial<DetailsValues>) => void
  /** Takes what checks the fields, and says there what is wrong with them. */
  onCheck: (check: CheckAddress) => void
  /** Called when Stripe's fields cannot be had. */
  onUnavailable: () => void
}

/** A name and its address in Stripe's own fields. */
export function AddressForm(props: AddressFormProps) {
  const stripeJs = useStripeJs('AddressForm')
  return (
    <LoadedElements stripeJs={stripeJs}>
      <Fields {...props} />
    </LoadedElements>
  )
}

function Fields({ values, onChange, onCheck, onUnavailable }: AddressFormProps) {
  const { stripeJs } = useElementsContext('AddressForm')
  const elements = useElements()
  const [isReady, setIsReady] = useState(false)
  const [options] = useState(() => toOptions(values))
  // What an element says by itself, the country it guesses among it, is not what anyone chose.
  const isTouched = useRef(false)

  useEffect(() => {
    if (isReady) return undefined
    const timer = setTimeout(onUnavailable, stripeJs.error ? 0 : MAX_LOAD_MS)
    return () => clearTimeout(timer)
  }, [isReady, onUnavailable, stripeJs.error])

  const ready = () => {
    setIsReady(true)
    onCheck(async () => {
      const element = elements?.getElement('address')
      const answer = isTouched.current ? await element?.getValue() : undefined
      if (!answer) return {}
      // They may have said it a moment ago, and too late for what is on the page.
      if (answer.complete || isNothing(answer.value.address)) return toValues(answer.value)
      element?.focus()
      return null
    })
  }
  const change = ({ value }: StripeAddressElementChangeEvent) => {
    if (isTouched.current) onChange(toValues(value))
  }

  return (
    <>
      {!isReady && <FormSkeleton />}
      <AddressElement
        options={options}
        onReady={ready}
        onFocus={() => {
          isTouched.current = true
        }}
        onChange={change}
        onLoadError={onUnavailable}
      />
    </>
  )
}

type Value = StripeAddressElementChangeEvent['value']

const isNothing = ({ line1, line2, city, state, postal_code }: Value['address']): boolean =>
  ![line1, line2, city, state, postal_code].some(Boolean)

/** A country alone is no address: the element always shows one. */
const toValues = ({ name, address }: Value): Partial<DetailsValues> => ({
  name,
  line1: address.line1,
  line2: address.line2 ?? '',
  city: address.city,
  state: address.state,
  postalCode: address.postal_code,
  country: isNothing(address) ? '' : address.country,
})

function toOptions({ name, line1, line2, city, state, postalCode, country }: DetailsValues) {
  const address = { line1, line2, city, state, postal_code: postalCode }
  return {
    mode: 'billing',
    display: { name: 'organization' },
    fields: { phone: 'never' },
    defaultValues: { name, ...(country && { address: { ...address, country } }) },
  } as const
}
