import type { Stripe } from '@stripe/stripe-js'
import { fireEvent, render, screen, waitFor } from '@testing-library/react'
import { type ReactNode, StrictMode } from 'react'
import {
  BillingProvider,
  type BillingProviderProps,
  CustomPaymentForm,
  type CustomPaymentFormProps,
} from 'react-billing-portal'
import { createLoadStripe, type LoadStripeOptions } from 'react-billing-portal/sandbox'
import type { BillingHandlerOptions } from 'react-billing-portal/server'
import { expect, type Mock, vi } from 'vitest'
// Loaded before the tests, so that none of them waits for its code.
import '../../src/components/flows/SavingForm.js'
import { gate } from '../gate.js'
import { endpoint, json } from '../hooks/setUp.js'
import { typeCard } from '../sandbox/cardForm.js'
import { writesOf } from './setUp.js'

export interface FormOptions {
  form?: Partial<CustomPaymentFormProps>
  provider?: Partial<BillingProviderProps>
  handler?: Partial<BillingHandlerOptions>
  stripeJs?: Partial<LoadStripeOptions>
  /** Changes how Stripe.js answers. */
  alter?: (stripe: Stripe) => Partial<Stripe>
  /** What stands around the form. */
  around?: (form: ReactNode) => ReactNode
}

/** Functions of Stripe.js that are spied upon. */
interface Watched {
  elements: Mock<(options: object) => unknown>
  confirmSetup: Mock<(options: object) => Promise<unknown>>
}

const watched = (stripe: Stripe): Watched => ({
  elements: vi.fn((options: object) => stripe.elements(options as never) as unknown),
  confirmSetup: vi.fn((options: object) => stripe.confirmSetup(options as never) as Promise<unknown>),
})

/** The form by itself, over the real handler, the real SDK, the sandbox and its Stripe.js. */
export function openForm({ form, provider, handler, stripeJs, alter, around = (it) => it }: FormOptions = {}) {
  const wire = endpoint('active', handler)
  const { sandbox } = wire
  const onSuccess = vi.fn<CustomPaymentFormProps['onSuccess']>()
  const onError = vi.fn<NonNullable<BillingProviderProps['onError']>>()
  const navigate = vi.fn<(url: string) => void>()
  const load = createLoadStripe({ fetch: sandbox.fetch, now: sandbox.now, locale: 'en', ...stripeJs })
  const made: Watched[] = []
  const loadStripe = vi.fn(async (key: string) => {
    const stripe = await load(key)
    if (!stripe) return null
    const spies = watched({ ...stripe, ...alter?.(stripe) })
    made.push(spies)
    return { ...stripe, ...alter?.(stripe), ...spies } as unknown as Stripe
  })
  const draw = (next: Partial<CustomPaymentFormProps> = {}, more: Partial<BillingProviderProps> = {}) => (
    <StrictMode>
      <BillingProvider
        endpoint="/api/billing"
        locale="en-GB"
        fetch={wire.fetch}
        loadStripe={loadStripe}
        navigate={navigate}
        onError={onError}
        {...provider}
        {...more}
      >
        {around(<CustomPaymentForm onSuccess={onSuccess} {...form} {...next} />)}
      </BillingProvider>
    </StrictMode>
  )
  const view = render(draw())
  return {
    ...wire,
    ...view,
    loadStripe,
    /** The Stripe.js that the page has. */
    stripe: () => {
      const last = made.at(-1)
      if (!last) throw new Error('Stripe.js was not loaded.')
      return last
    },
    onSuccess,
    onError,
    navigate,
    update: (next?: Partial<CustomPaymentFormProps>, more?: Partial<BillingProviderProps>) =>
      view.rerender(draw(next, more)),
  }
}

/** Waits until the form can be filled in. */
export const fieldsOf = () => screen.findByLabelText('Card number')

export const saveButton = () => screen.getByRole('button', { name: 'Save payment method' })

export const press = (name = 'Save payment method') => fireEvent.click(screen.getByRole('button', { name }))

/** Fills in the form and saves it; that it is saved is answered once the gate is open. */
export async function saveLate({ faults, calls }: ReturnType<typeof openForm>) {
  await fieldsOf()
  typeCard('4242424242424242')
  await waitFor(() => expect(saveButton()).not.toHaveAttribute('aria-disabled'))
  const answer = gate()
  faults.push(null, () => answer.opened.then(() => json({ status: 'succeeded', isDefault: true, paymentMethod: null })))
  press()
  await waitFor(() => expect(writesOf(calls)).toHaveLength(2))
  return answer
}
