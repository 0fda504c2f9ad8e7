import { Elements, PaymentElement, useElements, useStripe } from '@stripe/react-stripe-js'
import type { PaymentElementProps } from '@stripe/react-stripe-js'
import type { Stripe, StripeElementsOptions, StripeError } from '@stripe/stripe-js'
import { act, fireEvent, render, screen } from '@testing-library/react'
import { StrictMode, useState } from 'react'
import { createSandbox, createStripeJs, type StripeJsOptions } from 'react-billing-portal/sandbox'

export const RETURN_URL = 'https://app.example/billing'

/** What the form came to: a status, or an error. */
export type Outcome = { status: string } | { error: StripeError } | { thrown: unknown }

interface FormProps {
  /** Called after what was typed is in order; gives the client secret, unless the group has one. */
  secret?: (() => Promise<string | undefined>) | undefined
  redirect?: 'always' | 'if_required' | undefined
  onOutcome?: ((outcome: Outcome) => void) | undefined
  element?: PaymentElementProps | undefined
}

/** A form as an app would write it: submit, make the intent, confirm. */
function Form({ element = {}, onOutcome, redirect = 'if_required', secret }: FormProps) {
  const stripe = useStripe()
  const elements = useElements()
  const [outcome, setOutcome] = useState<Outcome>()
  const settle = (settled: Outcome) => {
    setOutcome(settled)
    onOutcome?.(settled)
  }
  const confirm = async (): Promise<Outcome> => {
    if (!stripe || !elements) throw new Error('Stripe.js is not there yet')
    const submitted = await elements.submit()
    if (submitted.error) return { error: submitted.error }
    const clientSecret = await secret?.()
    const options = {
      elements,
      confirmParams: { return_url: RETURN_URL },
      redirect: redirect as 'if_required',
      ...(clientSecret === undefined ? {} : { clientSecret }),
    }
    if (clientSecret?.startsWith('pi_')) {
      const { error, paymentIntent } = await stripe.confirmPayment(options)
      return error ? { error } : { status: paymentIntent.status }
    }
    const { error, setupIntent } = await stripe.confirmSetup(options)
    return error ? { error } : { status: setupIntent.status }
  }
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        confirm().then(settle, (thrown: unknown) => settle({ thrown }))
      }}
    >
      <PaymentElement {...element} />
      <button type="submit">Save</button>
      {outcome && 'status' in outcome && <p>Intent: {outcome.status}</p>}
      {outcome && 'error' in outcome && <p>Refused: {outcome.error.message}</p>}
      {outcome && 'thrown' in outcome && <p>Thrown: {String(outcome.thrown)}</p>}
    </form>
  )
}

/** A sandbox with a customer, and Stripe.js that talks to it. */
export function account(
  options: Partial<StripeJsOptions> = {},
  scenario: 'active' | 'pastDue' | 'actionRequired' = 'active',
) {
  const sandbox = createSandbox()
  const { customer } = sandbox.seed(scenario)
  const stripe = createStripeJs({ fetch: sandbox.fetch, now: sandbox.now, locale: 'en', ...options })
  const makeIntent = async () => {
    const { client_secret: secret } = await sandbox.stripe.setupIntents.create({ customer })
    if (secret === null) throw new Error('the sandbox made an intent without a secret')
    return secret
  }
  return { customer, makeIntent, sandbox, stripe }
}

/** Renders the form inside `<Elements>`, and waits until it can be filled in. */
export async function renderForm(
  stripe: Stripe | PromiseLike<Stripe | null>,
  form: FormProps,
  options: StripeElementsOptions = { mode: 'setup', currency: 'eur' },
) {
  const draw = (next: StripeElementsOptions) => (
    <StrictMode>
      <Elements stripe={stripe} options={next}>
        <Form {...form} />
      </Elements>
    </StrictMode>
  )
  const view = render(draw(options))
  await screen.findByLabelText(/Card number|IBAN/)
  return { ...view, update: (next: StripeElementsOptions) => view.rerender(draw(next)) }
}

/** Types into a field as a person would. */
export function type(label: string | RegExp, value: string) {
  const field = screen.getByLabelText(label)
  act(() => field.focus())
  fireEvent.input(field, { target: { value } })
  act(() => field.blur())
}

/** Fills the card in. */
export function typeCard(number: string, { cvc = '123', expiry = '04 / 31' } = {}) {
  fireEvent.change(screen.getByLabelText('Country'), { target: { value: 'DE' } })
  type('Card number', number)
  type('Expiration date', expiry)
  type('Security code', cvc)
}

export const save = () => fireEvent.click(screen.getByRole('button', { name: 'Save' }))
