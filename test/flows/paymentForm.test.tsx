import { act, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { pass, restorePage } from '../hooks/setUp.js'
import { typeCard } from '../sandbox/cardForm.js'
import { fieldsOf, openForm, press, saveButton } from './setUpForm.js'
import { writesOf } from './setUp.js'

const VISA = '4242424242424242'
const DECLINED = '4000000000000002'
const NO_FUNDS = '4000000000009995'
const ASKS = '4000002500003155'

const SAVED = ['POST /setup-intents', 'POST /setup-intents/complete']

afterEach(() => {
  vi.useRealTimers()
  vi.restoreAllMocks()
})

/** The form, filled in with a card. */
async function filledIn(number: string, options: Parameters<typeof openForm>[0] = {}) {
  const opened = openForm(options)
  await fieldsOf()
  typeCard(number)
  await waitFor(() => expect(saveButton()).not.toHaveAttribute('aria-disabled'))
  return opened
}

const savedCards = async ({ sandbox, signedIn }: Awaited<ReturnType<typeof filledIn>>) => {
  const { data } = await sandbox.stripe.customers.listPaymentMethods(signedIn.customer ?? '')
  return data.map(({ card }) => card?.last4)
}

describe('saving a card', () => {
  it('makes nothing at Stripe before the person submits, then saves it and makes it the default', async () => {
    const opened = await filledIn('5555555555554444')
    expect(writesOf(opened.calls)).toEqual([])
    expect(opened.stripe().elements.mock.calls[0]?.[0]).toMatchObject({
      mode: 'setup',
      currency: 'eur',
      locale: 'en-GB',
    })
    press()
    await waitFor(() => expect(opened.onSuccess).toHaveBeenCalledTimes(1))
    expect(opened.onSuccess).toHaveBeenCalledWith({
      status: 'succeeded',
      isDefault: true,
      paymentMethod: expect.objectContaining({ last4: '4444', isDefault: true }),
    })
    expect(writesOf(opened.calls)).toEqual(SAVED)
    expect(screen.getByText('Your payment method is saved.')).toBeVisible()
    expect(screen.queryByRole('button', { name: 'Save payment method' })).toBeNull()
  })

  it('leaves the default as it is where that was asked for', async () => {
    const opened = await filledIn('5555555555554444', { form: { makeDefault: false } })
    press()
    await waitFor(() => expect(opened.onSuccess).toHaveBeenCalledTimes(1))
    expect(opened.onSuccess.mock.calls[0]?.[0]).toMatchObject({ status: 'succeeded', isDefault: false })
    const options = opened.stripe().confirmSetup.mock.calls[0]?.[0] as { confirmParams: { return_url: string } }
    expect(options.confirmParams.return_url).toMatch(/\?setup_default=no$/)
  })

  it('sends Stripe.js what version 10 takes, and nothing else', async () => {
    const opened = await filledIn(VISA)
    press()
    await waitFor(() => expect(opened.onSuccess).toHaveBeenCalled())
    const known = ['mode', 'currency', 'appearance', 'locale', 'loader']
    for (const [options] of opened.stripe().elements.mock.calls) {
      expect(known).toEqual(expect.arrayContaining(Object.keys(options)))
    }
    const [options] = opened.stripe().confirmSetup.mock.calls[0] ?? []
    expect(options).toEqual({
      elements: expect.anything(),
      clientSecret: expect.stringMatching(/^seti_/),
      redirect: 'if_required',
      confirmParams: { return_url: location.href },
    })
  })

  it('is named by the host, and left by a button where the host wants one', async () => {
    const onCancel = vi.fn()
    const { container } = await filledIn(VISA, { form: { onCancel, className: 'mine', id: 'card' } })
    press('Not now')
    expect(onCancel).toHaveBeenCalledTimes(1)
    expect(container.querySelector('#card')).toHaveClass('mine')
  })
})

describe('loading Stripe.js', () => {
  it('F1: what cannot be loaded is said, and loaded anew by Retry', async () => {
    const opened = openForm({ stripeJs: { outcomes: ['failed', 'loaded'] } })
    expect(await screen.findByRole('alert')).toHaveTextContent(/^The payment form could not be loaded\./)
    expect(opened.onError).toHaveBeenCalledTimes(1)
    expect(opened.onError.mock.calls[0]?.[0]).toMatchObject({ code: 'stripe_js_blocked' })
    expect(screen.queryByRole('button', { name: 'Save payment method' })).toBeNull()
    press('Retry')
    expect(await fieldsOf()).toBeVisible()
    expect(screen.queryByRole('alert')).toBeNull()
    expect(opened.loadStripe).toHaveBeenCalledTimes(2)
  })

  it('F2: a load that ends without Stripe.js says so, with the way to Stripe’s own page', async () => {
    const opened = openForm({ stripeJs: { outcomes: ['null'] } })
    expect(await screen.findByRole('alert')).toHaveTextContent(/ad blocker or your network/)
    press('Continue on Stripe’s page')
    await waitFor(() => expect(opened.navigate).toHaveBeenCalledTimes(1))
    expect(opened.calls.at(-1)?.body).toMatchObject({ flow: { type: 'payment_method_update' } })
  })

  it('F2: a load that never ends does after 15 seconds', async () => {
    vi.useFakeTimers({ shouldAdvanceTime: true })
    const { loadStripe } = openForm({ stripeJs: { outcomes: ['pending'] } })
    await waitFor(() => expect(loadStripe).toHaveBeenCalled())
    await pass(14_000)
    expect(screen.queryByRole('alert')).toBeNull()
    expect(screen.getByText('Loading the payment form')).toBeInTheDocument()
    await pass(2000)
    expect(screen.getByRole('alert')).toHaveTextContent(/^The payment form could not be loaded\./)
    expect(screen.getByRole('button', { name: 'Retry' })).toBeVisible()
  })

  it('loads once for a provider, however many forms and renders there are', async () => {
    const opened = await filledIn(VISA, {
      around: (form) => (
        <>
          {form}
          <p>beside it</p>
        </>
      ),
    })
    opened.update({ submitLabel: 'Save card' })
    expect(await screen.findByRole('button', { name: 'Save card' })).toBeVisible()
    expect(opened.loadStripe).toHaveBeenCalledTimes(1)
    expect(opened.loadStripe).toHaveBeenCalledWith('pk_test_sandbox')
  })

  it.each([
    'sk_test_51Hidden',
    'rk_live_51Hidden',
    'whsec_51Hidden',
    '',
    ' ',
    ' pk_test_51Hidden',
    'pk_test_51 Hidden',
  ])('F3: %j as a publishable key throws before anything is shown or sent, and is not repeated', (key) => {
    vi.spyOn(console, 'error').mockImplementation(() => {})
    let thrown: unknown
    try {
      openForm({ form: { publishableKey: key } })
    } catch (error) {
      thrown = error
    }
    expect(String(thrown)).toMatch(/was given a `publishableKey` that is none/)
    expect(String(thrown)).not.toContain('Hidden')
    expect(vi.mocked(console.error).mock.calls.join(' ')).not.toContain('Hidden')
  })

  it('F3: without any key the form says that it is not set up, and nothing is loaded', async () => {
    const opened = openForm({ handler: { publishableKey: undefined } })
    expect(await screen.findByRole('alert')).toHaveTextContent(/^Billing is not fully set up here yet/)
    expect(opened.loadStripe).not.toHaveBeenCalled()
  })

  it('is told by the endpoint’s failure where no key came', async () => {
    let isAllowed = false
    openForm({ handler: { authorize: () => isAllowed } })
    expect(await screen.findByRole('alert')).toHaveTextContent(/You are not allowed to do this/)
    const retry = await screen.findByRole('button', { name: 'Retry' })
    isAllowed = true
    fireEvent.click(retry)
    expect(await fieldsOf()).toBeVisible()
  })

  it('F17: fields that Stripe cannot show are said to be missing, and shown after Retry', async () => {
    const opened = openForm()
    opened.sandbox.fail({ match: '/v1/elements/sessions', status: 500 })
    expect(await screen.findByRole('alert')).toHaveTextContent(/^The payment service did not answer/)
    press('Retry')
    expect(await fieldsOf()).toBeVisible()
    expect(screen.queryByRole('alert')).toBeNull()
  })

  it('F16: frames that a policy keeps from loading, without a word, are noticed after 15 seconds', async () => {
    vi.useFakeTimers({ shouldAdvanceTime: true })
    const opened = openForm()
    opened.sandbox.fail({ match: '/v1/elements/sessions', delayMs: 60_000 })
    await waitFor(() => expect(opened.loadStripe).toHaveBeenCalled())
    await pass(1000)
    await pass(15_000)
    expect(screen.getByRole('alert')).toHaveTextContent(/^The payment form could not be loaded\./)
  })
})

describe('submitting', () => {
  it('F5: however often, and however, it is submitted, it is confirmed once', async () => {
    const opened = await filledIn(VISA)
    for (let count = 0; count < 20; count += 1) {
      press()
      fireEvent.keyDown(screen.getByLabelText('Card number'), { key: 'Enter' })
    }
    await waitFor(() => expect(opened.onSuccess).toHaveBeenCalled())
    expect(opened.stripe().confirmSetup).toHaveBeenCalledTimes(1)
    expect(writesOf(opened.calls)).toEqual(SAVED)
  })

  it('F5: Enter in a field submits', async () => {
    const opened = await filledIn(VISA)
    fireEvent.keyDown(screen.getByLabelText('Security code'), { key: 'Enter' })
    await waitFor(() => expect(opened.onSuccess).toHaveBeenCalledTimes(1))
  })

  it('A1: the button keeps its focus and says that it is busy', async () => {
    await filledIn(ASKS)
    saveButton().focus()
    press()
    expect(saveButton()).toHaveAttribute('aria-disabled', 'true')
    expect(saveButton()).toHaveFocus()
    fireEvent.click(await screen.findByRole('button', { name: 'Complete' }))
    await screen.findByText('Your payment method is saved.')
    expect(document.body).not.toHaveFocus()
  })

  it.each(['throws', 'rejects'])('F6: a Stripe.js that %s leaves the form as it was filled in', async (how) => {
    let isBroken = true
    const opened = await filledIn(VISA, {
      alter: (stripe) => ({
        confirmSetup: ((options: never) => {
          if (!isBroken) return stripe.confirmSetup(options)
          if (how === 'throws') throw new Error('IntegrationError')
          return Promise.reject(new Error('IntegrationError'))
        }) as typeof stripe.confirmSetup,
      }),
    })
    press()
    expect(await screen.findByRole('alert')).toHaveTextContent(/^It is not certain whether this went through/)
    expect(screen.getByLabelText('Card number')).toHaveValue('4242 4242 4242 4242')
    isBroken = false
    press()
    await waitFor(() => expect(opened.onSuccess).toHaveBeenCalledTimes(1))
    expect(writesOf(opened.calls)).toEqual(SAVED)
  })

  it('F6: elements that throw leave the form as it was filled in', async () => {
    const opened = await filledIn(VISA)
    const elements = opened.stripe().elements.mock.results.at(-1)?.value as { submit: () => Promise<unknown> }
    vi.spyOn(elements, 'submit').mockRejectedValueOnce(new Error('IntegrationError'))
    press()
    expect(await screen.findByRole('alert')).toHaveTextContent(/^Something went wrong/)
    expect(screen.getByLabelText('Card number')).toHaveValue('4242 4242 4242 4242')
    press()
    await waitFor(() => expect(opened.onSuccess).toHaveBeenCalledTimes(1))
  })

  it.each([
    ['declined', DECLINED, /^Your bank declined this payment method\. Nothing was saved\./],
    ['without funds', NO_FUNDS, /^Your card does not have enough funds\./],
  ])('F7: a card that is %s is told so, and another one is saved in the same form', async (_, number, words) => {
    const opened = await filledIn(number)
    press()
    expect(await screen.findByRole('alert', { name: '' })).toHaveTextContent(words)
    expect(saveButton()).not.toHaveAttribute('aria-disabled')
    typeCard('5555555555554444')
    press()
    await waitFor(() => expect(opened.onSuccess).toHaveBeenCalledTimes(1))
    // One intent for both.
    expect(writesOf(opened.calls)).toEqual(SAVED)
    expect(await savedCards(opened)).toContain('4444')
  })

  it('F7: what the fields say themselves is not said again', async () => {
    const opened = openForm()
    await fieldsOf()
    await waitFor(() => expect(saveButton()).not.toHaveAttribute('aria-disabled'))
    press()
    await waitFor(() => expect(screen.getByLabelText('Card number')).toHaveFocus())
    const said = screen.getAllByRole('alert').map(({ textContent }) => textContent)
    expect(said.filter((text) => text === 'Your card number is incomplete.')).toHaveLength(1)
    expect(document.querySelector('[data-slot="error"]')).toBeNull()
    expect(writesOf(opened.calls)).toEqual([])
  })

  it.each([
    ['refused', (dialog: HTMLElement) => fireEvent.click(within(dialog).getByRole('button', { name: 'Fail' }))],
    ['closed', (dialog: HTMLElement) => fireEvent.click(within(dialog).getByRole('button', { name: 'Close' }))],
  ])('F7: a bank’s question that is %s saves nothing, and can be asked again', async (_, leave) => {
    const opened = await filledIn(ASKS)
    press()
    leave(await screen.findByRole('dialog', { name: 'Confirm with your bank' }))
    await waitFor(() =>
      expect(document.querySelector('[data-slot="error"]')).toHaveTextContent(
        /^Your bank could not confirm that it is you/,
      ),
    )
    press()
    fireEvent.click(await screen.findByRole('button', { name: 'Complete' }))
    await waitFor(() => expect(opened.onSuccess).toHaveBeenCalledTimes(1))
  })

  it.each([
    ['processing_error', 'Your bank could not process this. Nothing was saved. Try again in a moment.'],
    ['expired_card', 'Your card has expired. Nothing was saved. Use another one.'],
    ['incorrect_cvc', 'The security code is not right. Nothing was saved. Check it and try again.'],
    ['lost_card_of_tomorrow', 'Ihre Karte wurde abgelehnt.'],
  ])('F7: %s is told in our words, or in Stripe’s where there are none', async (code, words) => {
    await filledIn(VISA, {
      alter: () => ({
        confirmSetup: (() =>
          Promise.resolve({
            error: { type: 'card_error', code, message: 'Ihre Karte wurde abgelehnt.' },
          })) as never,
      }),
    })
    press()
    await waitFor(() => expect(document.querySelector('[data-slot="error"]')).toHaveTextContent(words))
  })

  it.each([
    ['api_error', /^The payment service did not answer as expected/],
    ['api_connection_error', /^It is not certain whether this went through/],
    ['rate_limit_error', /^The payment service did not answer as expected/],
    ['invalid_request_error', /^The payment service did not answer as expected/],
  ])('F7: an %s settles', async (type, words) => {
    await filledIn(VISA, {
      alter: () => ({ confirmSetup: (() => Promise.resolve({ error: { type, message: 'x' } })) as never }),
    })
    press()
    await waitFor(() => expect(document.querySelector('[data-slot="error"]')).toHaveTextContent(words))
    expect(saveButton()).not.toHaveAttribute('aria-disabled')
  })
})

describe('what Stripe answers', () => {
  const answering = (status: string, more: object = {}) => ({
    alter: () => ({ confirmSetup: (() => Promise.resolve({ setupIntent: { status, ...more } })) as never }),
  })

  it.each([
    ['requires_payment_method', /^Your bank declined/],
    ['requires_action', /^Your bank could not confirm that it is you/],
    ['requires_confirmation', /^The payment method could not be confirmed/],
    ['frozen', /^The payment method could not be confirmed/],
    ['canceled', /^The payment method could not be confirmed/],
  ])('F8: %s is not saved, and says so', async (status, words) => {
    const { onSuccess } = await filledIn(VISA, answering(status))
    press()
    await waitFor(() => expect(document.querySelector('[data-slot="error"]')).toHaveTextContent(words))
    expect(onSuccess).not.toHaveBeenCalled()
    expect(saveButton()).not.toHaveAttribute('aria-disabled')
  })

  it.each([
    ['processing', {}],
    ['requires_action', { next_action: { type: 'verify_with_microdeposits' } }],
  ])('F8: %s is a quiet word and no error', async (status, more) => {
    const onCancel = vi.fn()
    const { onSuccess } = await filledIn(VISA, { ...answering(status, more), form: { onCancel } })
    press()
    const word = await screen.findByText(/^Your bank still has to confirm this payment method/)
    expect(word).toBeVisible()
    expect(word.closest('p')).toHaveFocus()
    expect(document.querySelector('[data-slot="error"]')).toBeNull()
    expect(onSuccess).not.toHaveBeenCalled()
    press('Close')
    expect(onCancel).toHaveBeenCalledTimes(1)
  })

  it('F4: a key of another account than the secret’s is said to be wrong', async () => {
    const other = openForm()
    await fieldsOf()
    other.unmount()
    const opened = openForm({ stripeJs: { fetch: other.sandbox.fetch } })
    await fieldsOf()
    typeCard(VISA)
    press()
    await waitFor(() => expect(document.querySelector('[data-slot="error"]')).toHaveTextContent(/do not fit together/))
    expect(saveButton()).not.toHaveAttribute('aria-disabled')
    expect(opened.onSuccess).not.toHaveBeenCalled()
  })

  it('F4: a host’s secret of another account ends in a message, and not in a skeleton', async () => {
    openForm({ form: { clientSecret: 'seti_1Elsewhere_secret_1Elsewhere' } })
    await waitFor(() => expect(document.querySelector('[data-slot="error"]')).toHaveTextContent(/do not fit together/))
  })

  it.each(['cancel', 'consume'])(
    'F10: an intent that is spent (%s) is replaced by one more, and it goes on',
    async (how) => {
      const opened = await filledIn(DECLINED)
      press()
      await waitFor(() => expect(document.querySelector('[data-slot="error"]')).not.toBeNull())
      const [intent] = (await opened.sandbox.stripe.setupIntents.list({ limit: 1 })).data
      const { id = '' } = intent ?? {}
      if (how === 'cancel') await opened.sandbox.stripe.setupIntents.cancel(id)
      else
        await opened.sandbox.stripe.setupIntents.confirm(id, {
          payment_method: 'pm_card_visa',
          return_url: location.href,
        })
      typeCard('5555555555554444')
      press()
      await waitFor(() => expect(opened.onSuccess).toHaveBeenCalledTimes(1))
      expect(writesOf(opened.calls)).toEqual(['POST /setup-intents', ...SAVED])
      expect(await savedCards(opened)).toContain('4444')
    },
  )

  it('C12: an answer that is lost on its way saves it once, and not a second time', async () => {
    let isLost = true
    const opened = await filledIn(VISA, {
      alter: (stripe) => ({
        confirmSetup: (async (options: never) => {
          const answer = await stripe.confirmSetup(options)
          if (!isLost) return answer
          isLost = false
          return { error: { type: 'api_connection_error', message: 'lost' } }
        }) as typeof stripe.confirmSetup,
      }),
    })
    const before = (await savedCards(opened)).length
    press()
    await waitFor(() =>
      expect(document.querySelector('[data-slot="error"]')).toHaveTextContent(/^It is not certain whether/),
    )
    press()
    await waitFor(() => expect(opened.onSuccess).toHaveBeenCalledTimes(1))
    expect(opened.stripe().confirmSetup).toHaveBeenCalledTimes(1)
    expect(await savedCards(opened)).toHaveLength(before + 1)
  })

  it('C12: another card after a lost answer is saved as another one', async () => {
    let isLost = true
    const opened = await filledIn(VISA, {
      alter: (stripe) => ({
        confirmSetup: (async (options: never) => {
          const answer = await stripe.confirmSetup(options)
          if (!isLost) return answer
          isLost = false
          return { error: { type: 'api_connection_error', message: 'lost' } }
        }) as typeof stripe.confirmSetup,
      }),
    })
    press()
    await waitFor(() => expect(document.querySelector('[data-slot="error"]')).not.toBeNull())
    typeCard('55')
    typeCard('5555555555554444')
    press()
    await waitFor(() => expect(opened.onSuccess).toHaveBeenCalledTimes(1))
    expect(opened.onSuccess.mock.calls[0]?.[0]).toMatchObject({ paymentMethod: { last4: '4444' } })
  })

  it('F14: nothing is saved twice while nobody can say whether the first try was', async () => {
    let isLost = true
    let isUnread = true
    const opened = await filledIn('5555555555554444', {
      alter: (stripe) => ({
        confirmSetup: (async (options: never) => {
          const answer = await stripe.confirmSetup(options)
          if (!isLost) return answer
          isLost = false
          return { error: { type: 'api_connection_error', message: 'lost' } }
        }) as typeof stripe.confirmSetup,
        retrieveSetupIntent: async (secret: string) => {
          if (!isUnread) return stripe.retrieveSetupIntent(secret)
          isUnread = false
          return { error: { type: 'api_connection_error', message: 'lost again' } }
        },
      }),
    })
    const before = (await savedCards(opened)).length
    for (let tries = 0; tries < 2; tries += 1) {
      press()
      await waitFor(() => expect(saveButton()).not.toHaveAttribute('aria-busy'))
      expect(document.querySelector('[data-slot="error"]')).toHaveTextContent(/^It is not certain/)
      expect(opened.stripe().confirmSetup).toHaveBeenCalledTimes(1)
    }
    press()
    await waitFor(() => expect(opened.onSuccess).toHaveBeenCalledTimes(1))
    expect(await savedCards(opened)).toHaveLength(before + 1)
  })

  it('F14: a host whose onSuccess throws has a saved card all the same', async () => {
    const uncaught = vi.fn()
    vi.spyOn(globalThis, 'queueMicrotask').mockImplementation(
      (task) => void Promise.resolve().then(task).catch(uncaught),
    )
    const mistake = new Error('a mistake of the host’s')
    const onSuccess = () => {
      throw mistake
    }
    await filledIn('5555555555554444', { form: { onSuccess } })
    press()
    await waitFor(() => expect(uncaught).toHaveBeenCalledWith(mistake))
    expect(await screen.findByText('Your payment method is saved.')).toBeVisible()
    expect(screen.queryByRole('alert')).toBeNull()
  })

  it('F14: saved, but not the default: Retry does that alone, and no second card is made', async () => {
    const opened = await filledIn('5555555555554444')
    const before = (await savedCards(opened)).length
    opened.sandbox.fail({ match: '/v1/customers', method: 'POST', status: 400 })
    press()
    await waitFor(() =>
      expect(document.querySelector('[data-slot="error"]')).toHaveTextContent(
        'Your payment method is saved, but it is not the default yet.',
      ),
    )
    expect(opened.onSuccess).not.toHaveBeenCalled()
    press('Retry')
    await waitFor(() => expect(opened.onSuccess).toHaveBeenCalledTimes(1))
    expect(opened.onSuccess.mock.calls[0]?.[0]).toMatchObject({ isDefault: true })
    expect(opened.stripe().confirmSetup).toHaveBeenCalledTimes(1)
    expect(await savedCards(opened)).toHaveLength(before + 1)
    expect(writesOf(opened.calls)).toEqual([...SAVED, 'POST /setup-intents/complete'])
  })

  it('F14: the same where the endpoint did not answer at all', async () => {
    const opened = await filledIn('5555555555554444')
    opened.faults.push((call) => call.path === '/setup-intents' && Promise.reject(new TypeError('Failed to fetch')))
    press()
    await waitFor(() => expect(document.querySelector('[data-slot="error"]')).toHaveTextContent(/^It is not certain/))
    press()
    await waitFor(() => expect(opened.onSuccess).toHaveBeenCalledTimes(1))
  })

  it('F14: who may not choose the default is not asked to try again', async () => {
    const opened = await filledIn('5555555555554444', {
      handler: { authorize: ({ operation }) => operation !== 'setDefaultPaymentMethod' },
    })
    press()
    await waitFor(() => expect(opened.onSuccess).toHaveBeenCalledTimes(1))
    expect(opened.onSuccess.mock.calls[0]?.[0]).toMatchObject({ status: 'succeeded', isDefault: false })
  })

  it('F20: a card that is there already is saved without an error', async () => {
    const opened = await filledIn(VISA)
    press()
    await waitFor(() => expect(opened.onSuccess).toHaveBeenCalledTimes(1))
    expect(document.querySelector('[data-slot="error"]')).toBeNull()
  })
})

describe('the form in its page', () => {
  it('F11: renders, themes and tabs that change leave the fields and what is typed alone, and make one intent', async () => {
    const opened = await filledIn(VISA)
    const field = screen.getByLabelText('Card number')
    for (const submitLabel of ['Save', 'Save it', undefined]) opened.update({ submitLabel, onSuccess: () => {} })
    act(() => void document.dispatchEvent(new Event('visibilitychange')))
    expect(screen.getByLabelText('Card number')).toBe(field)
    expect(field).toHaveValue('4242 4242 4242 4242')
    opened.update()
    press()
    await waitFor(() => expect(opened.onSuccess).toHaveBeenCalled())
    expect(writesOf(opened.calls).filter((call) => call === 'POST /setup-intents')).toHaveLength(1)
    // Strict mode renders and runs all of it twice.
    expect(opened.stripe().elements).toHaveBeenCalledTimes(1)
  })

  it('F12: another client secret starts the form anew', async () => {
    const warn = vi.spyOn(console, 'warn')
    const opened = openForm()
    await fieldsOf()
    const make = async () => {
      const customer = opened.signedIn.customer ?? ''
      return (await opened.sandbox.stripe.setupIntents.create({ customer })).client_secret ?? ''
    }
    const [first, second] = [await make(), await make()]
    opened.update({ clientSecret: first })
    await fieldsOf()
    typeCard(VISA)
    opened.update({ clientSecret: second })
    await waitFor(() => expect(screen.getByLabelText('Card number')).toHaveValue(''))
    typeCard('5555555555554444')
    await waitFor(() => expect(saveButton()).not.toHaveAttribute('aria-disabled'))
    press()
    await waitFor(() => expect(opened.onSuccess).toHaveBeenCalledTimes(1))
    expect(opened.stripe().confirmSetup.mock.calls[0]?.[0]).toMatchObject({ clientSecret: second })
    expect(writesOf(opened.calls)).toEqual(['POST /setup-intents/complete'])
    expect(warn).not.toHaveBeenCalled()
  })

  it('F10: a host’s secret that is spent gives way to a form of our own', async () => {
    const opened = openForm()
    await fieldsOf()
    const customer = opened.signedIn.customer ?? ''
    const intent = await opened.sandbox.stripe.setupIntents.create({ customer })
    opened.update({ clientSecret: intent.client_secret ?? '' })
    await fieldsOf()
    typeCard(VISA)
    await opened.sandbox.stripe.setupIntents.cancel(intent.id)
    await waitFor(() => expect(saveButton()).not.toHaveAttribute('aria-disabled'))
    press()
    await waitFor(() => expect(screen.getByLabelText('Card number')).toHaveValue(''))
    expect(document.querySelector('[data-slot="error"]')).toHaveTextContent(/^This form had expired/)
    // One for each start of the form: without a secret, on the host's, and without it again.
    expect(opened.stripe().elements).toHaveBeenCalledTimes(3)
    typeCard('5555555555554444')
    await waitFor(() => expect(saveButton()).not.toHaveAttribute('aria-disabled'))
    press()
    await waitFor(() => expect(opened.onSuccess).toHaveBeenCalledTimes(1))
    expect(writesOf(opened.calls)).toEqual(SAVED)
  })

  it('F13: a form that is closed while the bank asks says nothing more, and the card is saved all the same', async () => {
    const opened = await filledIn(ASKS)
    const before = (await savedCards(opened)).length
    press()
    const dialog = await screen.findByRole('dialog', { name: 'Confirm with your bank' })
    opened.unmount()
    fireEvent.click(within(dialog).getByRole('button', { name: 'Complete' }))
    await waitFor(() => expect(writesOf(opened.calls)).toEqual(SAVED))
    expect(opened.onSuccess).not.toHaveBeenCalled()
    expect(await savedCards(opened)).toHaveLength(before + 1)
  })

  it('C1: a page that the Back button brings back from a bank’s is not stuck', async () => {
    const navigate = vi.fn()
    const opened = await filledIn(ASKS, { stripeJs: { authentication: 'redirect', navigate } })
    press()
    await waitFor(() => expect(navigate).toHaveBeenCalledTimes(1))
    expect(saveButton()).toHaveAttribute('aria-disabled', 'true')
    act(restorePage)
    await waitFor(() => expect(saveButton()).not.toHaveAttribute('aria-disabled'))
    expect(screen.getByLabelText('Card number')).toHaveValue('4000 0025 0000 3155')
    expect(opened.onSuccess).not.toHaveBeenCalled()
  })

  it('F18: in a host’s form nothing sends that form, and there is no form in it', async () => {
    const onSubmit = vi.fn((event: { preventDefault: () => void }) => event.preventDefault())
    const error = vi.spyOn(console, 'error')
    const opened = await filledIn(VISA, {
      around: (form) => (
        <form onSubmit={onSubmit}>
          {form}
          <button type="submit">Sign up</button>
        </form>
      ),
    })
    expect(document.querySelectorAll('form')).toHaveLength(1)
    expect(fireEvent.keyDown(screen.getByLabelText('Card number'), { key: 'Enter' })).toBe(false)
    press()
    await waitFor(() => expect(opened.onSuccess).toHaveBeenCalledTimes(1))
    expect(onSubmit).not.toHaveBeenCalled()
    expect(error).not.toHaveBeenCalled()
  })

  it('F18: in a host’s dialog Escape stays the dialog’s', async () => {
    const onKeyDown = vi.fn()
    const { container } = await filledIn(VISA, { around: (form) => <div role="dialog">{form}</div> })
    container.addEventListener('keydown', onKeyDown)
    fireEvent.keyDown(saveButton(), { key: 'Escape' })
    expect(onKeyDown).toHaveBeenCalledTimes(1)
    expect(onKeyDown.mock.calls[0]?.[0]).toMatchObject({ key: 'Escape', defaultPrevented: false })
  })

  it('C19: another person’s form starts empty, with a Stripe.js of its own', async () => {
    const opened = await filledIn(VISA, { provider: { customerKey: 'a' } })
    const warn = vi.spyOn(console, 'warn')
    opened.update({}, { customerKey: 'b' })
    await waitFor(() => expect(screen.getByLabelText('Card number')).toHaveValue(''))
    expect(warn).not.toHaveBeenCalled()
  })

  it('C37: leaves nothing in storage, in the address or on the window', async () => {
    const before = [location.href, Object.keys(window).length]
    const log = ['log', 'info', 'debug'].map((name) => vi.spyOn(console, name as 'log').mockImplementation(() => {}))
    const opened = await filledIn(VISA)
    press()
    await waitFor(() => expect(opened.onSuccess).toHaveBeenCalled())
    expect([location.href, Object.keys(window).length]).toEqual(before)
    expect(localStorage).toHaveLength(0)
    expect(sessionStorage).toHaveLength(0)
    expect(document.cookie).toBe('')
    for (const spy of log) expect(spy).not.toHaveBeenCalled()
    expect(document.documentElement.outerHTML).not.toContain('_secret_')
  })

  it('C48: goes by codes alone, whatever classes errors are of', async () => {
    class a extends Error {}
    await filledIn(VISA, {
      alter: () => ({
        confirmSetup: (() =>
          Promise.resolve({
            error: Object.assign(new a('x'), {
              type: 'card_error',
              code: 'card_declined',
              decline_code: 'insufficient_funds',
            }),
          })) as never,
      }),
    })
    press()
    await waitFor(() =>
      expect(document.querySelector('[data-slot="error"]')).toHaveTextContent(/^Your card does not have enough funds/),
    )
  })
})
