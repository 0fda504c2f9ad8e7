import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { describe, expect, test, vi } from 'vitest'
import { open, submit } from './browser.js'
import { account, renderForm, RETURN_URL, save, typeCard } from './cardForm.js'

const NEEDS_THE_BANK = '4000002500003155'

/** Opens the form, sends it with a card whose bank asks, and waits for the question. */
async function askedByBank() {
  const made = account()
  const clientSecret = await made.makeIntent()
  const onOutcome = vi.fn()
  const view = await renderForm(made.stripe, { onOutcome }, { clientSecret })
  typeCard(NEEDS_THE_BANK)
  const button = screen.getByRole('button', { name: 'Save' })
  button.focus()
  save()
  const dialog = await screen.findByRole('dialog', { name: 'Confirm with your bank' })
  return { ...made, button, clientSecret, dialog, onOutcome, view }
}

describe('3-D Secure in a frame over the page', () => {
  test('is told yes, and the card is saved', async () => {
    const { dialog, sandbox } = await askedByBank()
    fireEvent.click(within(dialog).getByRole('button', { name: 'Complete' }))
    expect(await screen.findByText('Intent: succeeded')).toBeVisible()
    expect(screen.queryByRole('dialog')).not.toBeInTheDocument()
    expect(sandbox.events.map((event) => event.type)).toContain('setup_intent.succeeded')
  })

  test.each([
    ['told no', (dialog: HTMLElement) => fireEvent.click(within(dialog).getByRole('button', { name: 'Fail' }))],
    ['closed', (dialog: HTMLElement) => fireEvent.click(within(dialog).getByRole('button', { name: 'Close' }))],
    ['left with Escape', (dialog: HTMLElement) => fireEvent.keyDown(dialog, { key: 'Escape' })],
  ])('F7: is %s, and another card can be tried in the same form', async (_how, leave) => {
    const { dialog, onOutcome } = await askedByBank()
    leave(dialog)
    await waitFor(() => expect(onOutcome).toHaveBeenCalledOnce())
    expect(onOutcome.mock.calls[0]?.[0]).toMatchObject({
      error: {
        type: 'invalid_request_error',
        code: 'setup_intent_authentication_failure',
        message: expect.stringContaining('unable to authenticate'),
        setup_intent: { status: 'requires_payment_method', next_action: null },
      },
    })
    typeCard('4242424242424242')
    save()
    expect(await screen.findByText('Intent: succeeded')).toBeVisible()
  })

  test('stands in the page and not in the top layer, and keeps keys and focus to itself', async () => {
    const onKeyDown = vi.fn()
    document.addEventListener('keydown', onKeyDown)
    const { button, dialog } = await askedByBank()
    const frame = dialog.parentElement
    expect(frame?.parentElement).toBe(document.body)
    expect(frame).toHaveStyle({ position: 'fixed', zIndex: '2147483647' })
    const complete = within(dialog).getByRole('button', { name: 'Complete' })
    const close = within(dialog).getByRole('button', { name: 'Close' })
    expect(complete).toHaveFocus()
    fireEvent.keyDown(complete, { key: 'Tab', shiftKey: true })
    expect(close).toHaveFocus()
    fireEvent.keyDown(close, { key: 'Tab' })
    expect(complete).toHaveFocus()
    expect(onKeyDown).not.toHaveBeenCalled()
    document.removeEventListener('keydown', onKeyDown)
    fireEvent.click(complete)
    await screen.findByText('Intent: succeeded')
    expect(button).toHaveFocus()
  })

  test('F13: outlives the form, and the card is saved all the same', async () => {
    const { clientSecret, dialog, stripe, view } = await askedByBank()
    view.unmount()
    fireEvent.click(within(dialog).getByRole('button', { name: 'Complete' }))
    await waitFor(async () => {
      expect((await stripe.retrieveSetupIntent(clientSecret)).setupIntent?.status).toBe('succeeded')
    })
  })
})

describe('3-D Secure on a page of its own', () => {
  test.each([
    ['complete', 'succeeded', 'succeeded'],
    ['fail', 'failed', 'requires_payment_method'],
  ])('is told %s, and the person comes back as %s', async (outcome, redirectStatus, status) => {
    const navigate = vi.fn<(url: string) => void>()
    const { makeIntent, sandbox, stripe } = account({ authentication: 'redirect', navigate })
    const onOutcome = vi.fn()
    const clientSecret = await makeIntent()
    await renderForm(stripe, { onOutcome }, { clientSecret })
    typeCard(NEEDS_THE_BANK)
    save()
    await waitFor(() => expect(navigate).toHaveBeenCalledOnce())
    const page = navigate.mock.calls[0]?.[0] ?? ''
    expect((await open(sandbox, page)).text).toContain('Confirm with your bank')
    const { location } = await submit(sandbox, page, { outcome })
    const back = new URL(location ?? '')
    expect(back.href.startsWith(`${RETURN_URL}?`)).toBe(true)
    expect(back.searchParams.get('redirect_status')).toBe(redirectStatus)
    const secret = back.searchParams.get('setup_intent_client_secret') ?? ''
    expect(secret).toBe(clientSecret)
    expect((await stripe.retrieveSetupIntent(secret)).setupIntent?.status).toBe(status)
    expect(onOutcome).not.toHaveBeenCalled()
  })
})

describe('handleNextAction', () => {
  /** The payment of a renewal that waits for the bank. */
  async function waiting() {
    const made = account({}, 'actionRequired')
    const { customer, sandbox } = made
    const { data } = await sandbox.stripe.invoices.list({ customer, status: 'open', expand: ['data.payments'] })
    const id = data[0]?.payments?.data[0]?.payment.payment_intent
    const intent = await sandbox.stripe.paymentIntents.retrieve(typeof id === 'string' ? id : '')
    return { ...made, invoice: data[0]?.id ?? '', clientSecret: intent.client_secret ?? '' }
  }

  test('asks for what a payment waits for, which then pays the invoice', async () => {
    const { clientSecret, invoice, sandbox, stripe } = await waiting()
    const settled = stripe.handleNextAction({ clientSecret })
    fireEvent.click(await screen.findByRole('button', { name: 'Complete' }))
    expect((await settled).paymentIntent?.status).toBe('succeeded')
    expect((await sandbox.stripe.invoices.retrieve(invoice)).status).toBe('paid')
  })

  test('gives the bank’s refusal as an error, and the invoice stays open', async () => {
    const { clientSecret, invoice, sandbox, stripe } = await waiting()
    const settled = stripe.handleNextAction({ clientSecret })
    fireEvent.click(await screen.findByRole('button', { name: 'Fail' }))
    expect((await settled).error).toMatchObject({
      code: 'payment_intent_authentication_failure',
      payment_intent: { status: 'requires_payment_method' },
    })
    expect((await sandbox.stripe.invoices.retrieve(invoice)).status).toBe('open')
  })

  test('is not for an intent that waits for nothing', async () => {
    const { makeIntent, stripe } = account()
    const asking = stripe.handleNextAction({ clientSecret: await makeIntent() })
    await expect(asking).rejects.toMatchObject({ name: 'IntegrationError' })
  })

  test('gives the error of an intent that does not exist', async () => {
    const { stripe } = account()
    const { error } = await stripe.handleNextAction({ clientSecret: 'pi_nothing_secret_x' })
    expect(error).toMatchObject({ code: 'resource_missing' })
  })
})
