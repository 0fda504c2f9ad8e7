import type Stripe from 'stripe'
import { fireEvent, screen, waitFor } from '@testing-library/react'
import { describe, expect, test, vi } from 'vitest'
import { account, renderForm, RETURN_URL, save, type, typeCard } from './cardForm.js'

/** The client secret of the payment that an open invoice waits for. */
async function openPayment(stripe: Stripe, customer: string): Promise<string> {
  const { data } = await stripe.invoices.list({ customer, status: 'open', expand: ['data.payments'] })
  const id = data[0]?.payments?.data[0]?.payment.payment_intent
  const intent = await stripe.paymentIntents.retrieve(typeof id === 'string' ? id : '')
  return intent.client_secret ?? ''
}

describe('saving a card', () => {
  test('succeeds without anything made at Stripe before the person sends the form', async () => {
    const { customer, makeIntent, sandbox, stripe } = account()
    await renderForm(stripe, { secret: makeIntent })
    typeCard('4242424242424242')
    expect(sandbox.requests.map(({ path }) => path)).not.toContain('/v1/setup_intents')
    save()
    expect(await screen.findByText('Intent: succeeded')).toBeVisible()
    const { data } = await sandbox.stripe.customers.listPaymentMethods(customer)
    expect(data[0]).toMatchObject({
      card: { last4: '4242', exp_month: 4, exp_year: 2031 },
      billing_details: { address: { country: 'DE' } },
    })
  })

  test('works with the client secret given to the group, too', async () => {
    const { makeIntent, stripe } = account()
    const clientSecret = await makeIntent()
    await renderForm(stripe, {}, { clientSecret })
    typeCard('4242424242424242')
    save()
    expect(await screen.findByText('Intent: succeeded')).toBeVisible()
  })

  test('sends nothing but the publishable key and the client secret', async () => {
    const { makeIntent, sandbox, stripe } = account()
    await renderForm(stripe, { secret: makeIntent })
    typeCard('4242424242424242')
    save()
    await screen.findByText('Intent: succeeded')
    const own = sandbox.requests.filter(({ headers }) => headers['authorization'] === 'Bearer pk_test_sandbox')
    expect(own.map(({ method, path }) => `${method} ${path.replace(/seti_\w+/, '*')}`)).toEqual([
      'GET /v1/elements/sessions',
      'POST /v1/setup_intents/*/confirm',
    ])
    expect(own[1]?.params).toMatchObject({ client_secret: expect.stringMatching(/^seti_\w+_secret_/) })
  })

  test.each([
    ['4000000000000002', 'Your card was declined.', 'generic_decline'],
    ['4000000000009995', 'Your card has insufficient funds.', 'insufficient_funds'],
  ])('a card %s is declined: %s', async (number, message, declineCode) => {
    const { makeIntent, stripe } = account()
    const onOutcome = vi.fn()
    await renderForm(stripe, { secret: makeIntent, onOutcome })
    typeCard(number)
    save()
    expect(await screen.findByText(`Refused: ${message}`)).toBeVisible()
    expect(onOutcome).toHaveBeenCalledWith({
      error: expect.objectContaining({
        type: 'card_error',
        code: 'card_declined',
        decline_code: declineCode,
        message,
        setup_intent: expect.objectContaining({ status: 'requires_payment_method' }),
      }),
    })
  })

  test('goes on after a decline, in the same form and with the same intent', async () => {
    const { makeIntent, stripe } = account()
    const clientSecret = await makeIntent()
    await renderForm(stripe, {}, { clientSecret })
    typeCard('4000000000000002')
    save()
    await screen.findByText('Refused: Your card was declined.')
    typeCard('4242424242424242')
    save()
    expect(await screen.findByText('Intent: succeeded')).toBeVisible()
  })

  test('a card that fails only when it is charged can be saved', async () => {
    const { makeIntent, stripe } = account()
    await renderForm(stripe, { secret: makeIntent })
    typeCard('4000000000000341')
    save()
    expect(await screen.findByText('Intent: succeeded')).toBeVisible()
  })

  test('always leaves the page when it was told to, with what tells how it went', async () => {
    const navigate = vi.fn<(url: string) => void>()
    const { makeIntent, stripe } = account({ navigate })
    const clientSecret = await makeIntent()
    const onOutcome = vi.fn()
    await renderForm(stripe, { redirect: 'always', onOutcome }, { clientSecret })
    typeCard('4242424242424242')
    save()
    await waitFor(() => expect(navigate).toHaveBeenCalledOnce())
    const { origin, pathname, searchParams } = new URL(navigate.mock.calls[0]?.[0] ?? '')
    expect(`${origin}${pathname}`).toBe(RETURN_URL)
    expect(Object.fromEntries(searchParams)).toEqual({
      setup_intent: clientSecret.split('_secret_')[0],
      setup_intent_client_secret: clientSecret,
      redirect_status: 'succeeded',
    })
    expect(onOutcome).not.toHaveBeenCalled()
  })
})

describe('a bank debit', () => {
  test('is chosen, filled in, and then under way for a day', async () => {
    const { customer, makeIntent, sandbox, stripe } = account({ paymentMethods: ['card', 'sepa_debit'] })
    const clientSecret = await makeIntent()
    await renderForm(stripe, {}, { clientSecret })
    expect(screen.getByRole('group', { name: 'Payment method' })).toBeVisible()
    fireEvent.click(screen.getByRole('radio', { name: 'SEPA Direct Debit' }))
    expect(screen.queryByLabelText('Card number')).not.toBeInTheDocument()
    type('IBAN', 'DE89370400440532013000')
    expect(screen.getByLabelText('IBAN')).toHaveValue('DE89 3704 0044 0532 0130 00')
    type('Full name', 'Ada Lovelace')
    type('Email', 'ada@example.com')
    save()
    expect(await screen.findByText('Intent: processing')).toBeVisible()
    sandbox.advance({ days: 1 })
    expect((await stripe.retrieveSetupIntent(clientSecret)).setupIntent?.status).toBe('succeeded')
    const { data } = await sandbox.stripe.customers.listPaymentMethods(customer, { type: 'sepa_debit' })
    expect(data[0]).toMatchObject({
      sepa_debit: { last4: '3000', country: 'DE' },
      billing_details: { name: 'Ada Lovelace', email: 'ada@example.com' },
    })
  })

  test('is refused with a wrong IBAN before anything is sent', async () => {
    const { makeIntent, stripe } = account({ paymentMethods: ['sepa_debit'] })
    await renderForm(stripe, { secret: makeIntent })
    type('IBAN', 'DE89370400440532013001')
    type('Full name', 'Ada Lovelace')
    type('Email', 'ada@example.com')
    save()
    expect(await screen.findByText('Refused: The IBAN you entered is invalid.')).toBeVisible()
  })

  test('is not offered where the group leaves it out', async () => {
    const { stripe } = account({ paymentMethods: ['card', 'sepa_debit'] })
    await renderForm(stripe, {}, { mode: 'setup', currency: 'eur', excludedPaymentMethodTypes: ['sepa_debit'] })
    expect(screen.queryByRole('radio')).not.toBeInTheDocument()
  })
})

describe('what a person typed', () => {
  test.each([
    ['4242424242424241', {}, 'invalid_number', 'Card number', 'Your card number is invalid.'],
    ['42424242', {}, 'incomplete_number', 'Card number', 'Your card number is incomplete.'],
    [
      '4242424242424242',
      { expiry: '10 / 26' },
      'invalid_expiry_month_past',
      'Expiration date',
      "Your card's expiration date is in the past.",
    ],
    [
      '4242424242424242',
      { expiry: '10 / 25' },
      'invalid_expiry_year_past',
      'Expiration date',
      "Your card's expiration year is in the past.",
    ],
    [
      '4242424242424242',
      { expiry: '4' },
      'incomplete_expiry',
      'Expiration date',
      "Your card's expiration date is incomplete.",
    ],
    ['4242424242424242', { cvc: '12' }, 'incomplete_cvc', 'Security code', "Your card's security code is incomplete."],
    ['378282246310005', { cvc: '123' }, 'incomplete_cvc', 'Security code', "Your card's security code is incomplete."],
  ])('%s %o is a validation error %s beside its field', async (number, rest, code, label, message) => {
    const { makeIntent, sandbox, stripe } = account()
    const onOutcome = vi.fn()
    await renderForm(stripe, { secret: makeIntent, onOutcome })
    typeCard(number, rest)
    save()
    await waitFor(() => expect(onOutcome).toHaveBeenCalledWith({ error: { type: 'validation_error', code, message } }))
    const field = screen.getByLabelText(label)
    expect(field).toHaveAccessibleDescription(message)
    expect(field).toBeInvalid()
    expect(field).toHaveFocus()
    expect(sandbox.requests.map(({ path }) => path)).not.toContain('/v1/setup_intents')
  })

  test('is corrected under the message, which then goes away', async () => {
    const { stripe } = account()
    await renderForm(stripe, {})
    type('Card number', '4242 4242')
    expect(screen.getByText('Your card number is incomplete.')).toBeVisible()
    fireEvent.input(screen.getByLabelText('Card number'), { target: { value: '4242424242424242' } })
    expect(screen.getByLabelText('Card number')).toBeValid()
    expect(screen.getByLabelText('Card number')).not.toHaveAccessibleDescription()
  })

  test('is asked for before anything can be confirmed', async () => {
    const { makeIntent, stripe } = account()
    const elements = stripe.elements({ mode: 'setup', currency: 'eur' })
    const place = document.body.appendChild(document.createElement('div'))
    elements.create('payment').mount(place)
    await screen.findByLabelText('Card number')
    const clientSecret = await makeIntent()
    const confirming = stripe.confirmSetup({ elements, clientSecret, redirect: 'if_required' })
    await expect(confirming).rejects.toMatchObject({
      name: 'IntegrationError',
      message: expect.stringContaining('submit()'),
    })
    elements.getElement('payment')?.destroy()
    place.remove()
  })
})

describe('an intent that is not what the page thinks', () => {
  test('a wrong client secret opens nothing', async () => {
    const { makeIntent, stripe } = account()
    await renderForm(stripe, { secret: async () => `${await makeIntent()}x` })
    typeCard('4242424242424242')
    save()
    expect(await screen.findByText(/^Refused: The client_secret provided does not match/)).toBeVisible()
  })

  test.each(['canceled', 'succeeded'] as const)('one that has %s says so', async (status) => {
    const { makeIntent, sandbox, stripe } = account()
    const clientSecret = await makeIntent()
    const id = clientSecret.split('_secret_')[0] ?? ''
    const onOutcome = vi.fn()
    await renderForm(stripe, { onOutcome }, { clientSecret })
    if (status === 'canceled') await sandbox.stripe.setupIntents.cancel(id)
    else await sandbox.stripe.setupIntents.confirm(id, { payment_method: 'pm_card_visa', return_url: RETURN_URL })
    typeCard('4242424242424242')
    save()
    await waitFor(() => expect(onOutcome).toHaveBeenCalledOnce())
    expect(onOutcome.mock.calls[0]?.[0]).toMatchObject({
      error: { type: 'invalid_request_error', code: 'setup_intent_unexpected_state', setup_intent: { status } },
    })
  })

  test.each([
    ['pk_test_another', undefined],
    ['pk_live_ours', expect.stringContaining('live mode key')],
  ])('F4: another account or mode (%s) finds no such intent', async (publishableKey, message = expect.any(String)) => {
    const { makeIntent, stripe } = account({ publishableKey })
    const answer = await stripe.retrieveSetupIntent(await makeIntent())
    expect(answer.error).toMatchObject({ type: 'invalid_request_error', code: 'resource_missing', message })
  })

  test('the connection breaks, and what was typed stays', async () => {
    const { makeIntent, sandbox, stripe } = account()
    const onOutcome = vi.fn()
    await renderForm(stripe, { secret: makeIntent, onOutcome })
    typeCard('4242424242424242')
    sandbox.fail({ match: '/confirm', drop: true })
    save()
    await waitFor(() =>
      expect(onOutcome).toHaveBeenCalledWith({ error: expect.objectContaining({ type: 'api_connection_error' }) }),
    )
    expect(screen.getByLabelText('Card number')).toHaveValue('4242 4242 4242 4242')
  })

  test('Stripe answers with a page in place of JSON', async () => {
    const { makeIntent, sandbox, stripe } = account()
    sandbox.fail({ match: '/v1/setup_intents/', status: 502, body: '<html>Bad gateway</html>' })
    expect((await stripe.retrieveSetupIntent(await makeIntent())).error).toMatchObject({ type: 'api_error' })
  })
})

describe('paying', () => {
  test('settles the open invoice with what was typed', async () => {
    const { customer, sandbox, stripe } = account({}, 'pastDue')
    const secret = await openPayment(sandbox.stripe, customer)
    await renderForm(
      stripe,
      { secret: () => Promise.resolve(secret) },
      { mode: 'payment', amount: 2900, currency: 'eur' },
    )
    typeCard('4242424242424242')
    save()
    expect(await screen.findByText('Intent: succeeded')).toBeVisible()
    const { data } = await sandbox.stripe.invoices.list({ customer, status: 'open' })
    expect(data).toEqual([])
  })

  test('is declined, and can be tried again with a saved card', async () => {
    const { customer, sandbox, stripe } = account({}, 'pastDue')
    const secret = await openPayment(sandbox.stripe, customer)
    const onOutcome = vi.fn()
    await renderForm(
      stripe,
      { secret: () => Promise.resolve(secret), onOutcome },
      { mode: 'payment', amount: 2900, currency: 'eur' },
    )
    typeCard('4000000000000341')
    save()
    await screen.findByText('Refused: Your card was declined.')
    expect(onOutcome.mock.calls[0]?.[0]).toMatchObject({
      error: { type: 'card_error', payment_intent: { status: 'requires_payment_method' } },
    })
    const again = await stripe.confirmCardPayment(secret, { payment_method: 'pm_card_visa' })
    expect(again.paymentIntent?.status).toBe('succeeded')
  })
})

test('a payment method is made from what the page knows', async () => {
  const { stripe } = account()
  const sepa = { type: 'sepa_debit', sepa_debit: { iban: 'DE89370400440532013000' } } as const
  const made = await stripe.createPaymentMethod({ ...sepa, billing_details: { name: 'Ada', email: 'a@b.example' } })
  expect(made.paymentMethod).toMatchObject({ sepa_debit: { last4: '3000' }, billing_details: { name: 'Ada' } })
})

test('a payment method is made from what was typed, without an intent', async () => {
  const { stripe } = account()
  const elements = stripe.elements({ mode: 'setup', currency: 'eur', paymentMethodCreation: 'manual' })
  const place = document.body.appendChild(document.createElement('div'))
  elements
    .create('payment', { defaultValues: { billingDetails: { address: { country: 'US', postal_code: '94103' } } } })
    .mount(place)
  await screen.findByLabelText('Card number')
  type('Card number', '5555555555554444')
  type('Expiration date', '431')
  type('Security code', '123')
  await elements.submit()
  const { paymentMethod } = await stripe.createPaymentMethod({ elements, params: { billing_details: { name: 'Ada' } } })
  expect(paymentMethod).toMatchObject({
    type: 'card',
    card: { brand: 'mastercard', last4: '4444' },
    billing_details: { name: 'Ada', address: { country: 'US', postal_code: '94103' } },
  })
  elements.getElement('payment')?.destroy()
  place.remove()
})
