import { PaymentElement } from '@stripe/react-stripe-js'
import { screen, waitFor } from '@testing-library/react'
import { BillingElements, usePaymentForm, type UsePaymentFormOptions } from 'react-billing-portal'
import { expect, it } from 'vitest'
import { typeCard } from '../sandbox/cardForm.js'
import { fieldsOf, openForm, press } from './setUpForm.js'

function Form(options: UsePaymentFormOptions) {
  const { status, isReady, submit, elementProps } = usePaymentForm(options)
  return (
    <>
      <PaymentElement {...elementProps} />
      <button type="button" disabled={!isReady} onClick={() => void submit()}>
        Use this card
      </button>
      <p role="status">{status}</p>
    </>
  )
}

/** The address that a form of the host's own, filled in and submitted, comes back to. */
async function returnAddressOf(options: UsePaymentFormOptions) {
  const opened = openForm({
    around: () => (
      <BillingElements>
        <Form {...options} />
      </BillingElements>
    ),
  })
  await fieldsOf()
  typeCard('4242424242424242')
  await waitFor(() => expect(screen.getByRole('button')).toBeEnabled())
  press('Use this card')
  await waitFor(() => expect(screen.getByRole('status')).toHaveTextContent('saved'))
  const [given] = opened.stripe().confirmSetup.mock.calls[0] ?? []
  return (given as { confirmParams: { return_url: string } }).confirmParams.return_url
}

const RETURN = 'https://app.example.com/settings?tab=billing'

it.each<[what: string, UsePaymentFormOptions, address: string]>([
  ['to the page as it stands', {}, location.href],
  ['to an address of its own', { returnUrl: `${RETURN}#methods` }, `${RETURN}#methods`],
  [
    'with the default as it was, said in front of the fragment',
    { returnUrl: `${RETURN}#methods`, makeDefault: false },
    `${RETURN}&setup_default=no#methods`,
  ],
])('a form of the host’s comes back %s', async (_, options, address) => {
  expect(await returnAddressOf(options)).toBe(address)
})
