import { Elements, PaymentElement } from '@stripe/react-stripe-js'
import type { Stripe } from '@stripe/stripe-js'
import { act, render, screen, waitFor } from '@testing-library/react'
import { describe, expect, test, vi } from 'vitest'
import { createLoadStripe, createSandbox, createStripeJs } from 'react-billing-portal/sandbox'
import { account, renderForm, save, typeCard } from './cardForm.js'

const sandbox = createSandbox()
const options = { fetch: sandbox.fetch, now: sandbox.now }

describe('loadStripe', () => {
  test('gives a Stripe that <Elements> takes as a promise', async () => {
    const { makeIntent, sandbox: own } = account()
    const load = createLoadStripe({ fetch: own.fetch, now: own.now })
    await renderForm(load('pk_test_sandbox'), { secret: makeIntent })
    typeCard('4242424242424242')
    save()
    expect(await screen.findByText('Intent: succeeded')).toBeVisible()
  })

  test('F1: fails, and loads when it is called again', async () => {
    const load = createLoadStripe({ ...options, outcomes: ['failed', 'loaded'] })
    await expect(load('pk_test_sandbox')).rejects.toThrow('Failed to load Stripe.js')
    expect(await load('pk_test_sandbox')).toHaveProperty('confirmSetup')
    expect(await load('pk_test_sandbox')).toHaveProperty('confirmSetup')
  })

  test('F2: gives null, or nothing ever', async () => {
    const load = createLoadStripe({ ...options, outcomes: ['null', 'pending'] })
    expect(await load('pk_test_sandbox')).toBeNull()
    const settled = vi.fn<(stripe: Stripe | null) => void>()
    void load('pk_test_sandbox').then(settled)
    await new Promise((resolve) => setTimeout(resolve, 20))
    expect(settled).not.toHaveBeenCalled()
  })

  test('speaks the language it is loaded with', async () => {
    const load = createLoadStripe(options)
    const stripe = await load('pk_test_sandbox', { locale: 'de' })
    await renderForm(Promise.resolve(stripe), {})
    expect(screen.getByRole('option', { name: 'Deutschland' })).toBeInTheDocument()
  })
})

describe('a key that is none', () => {
  test.each([
    'sk_test_51Hidden',
    'rk_live_51Hidden',
    'whsec_51Hidden',
    ' sk_test_51Hidden',
    'pk_test_51Hidden ',
    'pk_',
    '',
  ])('F3: %j is refused without being repeated', async (key) => {
    const load = createLoadStripe(options)
    const before = sandbox.requests.length
    const refused = await load(key).catch((error: unknown) => error)
    expect(refused).toMatchObject({ name: 'IntegrationError' })
    expect(String(refused)).not.toContain('Hidden')
    expect(String(refused).includes('secret key')).toBe(/^\s*(sk|rk|whsec)/.test(key))
    expect(() => createStripeJs({ ...options, publishableKey: key })).toThrow('Stripe()')
    expect(sandbox.requests).toHaveLength(before)
  })

  test('F3: a missing key is refused', async () => {
    const load = createLoadStripe(options)
    await expect(load(undefined as unknown as string)).rejects.toThrow('of type undefined')
  })
})

describe('an element that cannot load', () => {
  test('F17: says so, and loads when it is mounted again', async () => {
    const own = createSandbox()
    own.fail({ match: '/v1/elements/sessions', status: 500 })
    const stripe = createStripeJs({ fetch: own.fetch })
    const onLoadError = vi.fn()
    const onReady = vi.fn()
    const onLoaderStart = vi.fn()
    const form = (key: string) => (
      <Elements key={key} stripe={stripe} options={{ mode: 'setup' }}>
        <PaymentElement onLoadError={onLoadError} onReady={onReady} onLoaderStart={onLoaderStart} />
      </Elements>
    )
    const { rerender } = render(form('first'))
    await waitFor(() => expect(onLoadError).toHaveBeenCalledOnce())
    expect(onLoadError.mock.calls[0]?.[0]).toMatchObject({ elementType: 'payment', error: { type: 'api_error' } })
    expect(onLoaderStart).toHaveBeenCalledOnce()
    expect(onReady).not.toHaveBeenCalled()
    rerender(form('second'))
    await waitFor(() => expect(onReady).toHaveBeenCalledOnce())
  })

  test('F4: says so where the client secret belongs to another account', async () => {
    const { makeIntent, stripe } = account({ publishableKey: 'pk_test_another' })
    const onLoadError = vi.fn()
    render(
      <Elements stripe={stripe} options={{ clientSecret: await makeIntent() }}>
        <PaymentElement onLoadError={onLoadError} />
      </Elements>,
    )
    await waitFor(() => expect(onLoadError).toHaveBeenCalledOnce())
    expect(onLoadError.mock.calls[0]?.[0]).toMatchObject({ error: { code: 'resource_missing' } })
  })

  test('is let go of while it loads, and says nothing any more', async () => {
    const own = createSandbox()
    own.latency = 30
    const onReady = vi.fn()
    const { unmount } = render(
      <Elements stripe={createStripeJs({ fetch: own.fetch })} options={{ mode: 'setup' }}>
        <PaymentElement onReady={onReady} />
      </Elements>,
    )
    unmount()
    await act(() => new Promise((resolve) => setTimeout(resolve, 60)))
    expect(onReady).not.toHaveBeenCalled()
  })
})
