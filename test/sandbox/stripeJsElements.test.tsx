import { AddressElement, Elements, useElements } from '@stripe/react-stripe-js'
import type { StripeAddressElementOptions, StripeElements } from '@stripe/stripe-js'
import { act, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { StrictMode } from 'react'
import { describe, expect, test, vi } from 'vitest'
import { account, renderForm, type, typeCard } from './cardForm.js'

const rootOf = (label: string) => screen.getByLabelText(label).closest<HTMLElement>('[data-appearance]')

describe('the Payment Element', () => {
  test('has labelled fields that a browser can fill in', async () => {
    const { stripe } = account()
    await renderForm(stripe, {})
    const attributes = ['Card number', 'Expiration date', 'Security code', 'Country'].map((label) => {
      const field = screen.getByLabelText(label)
      return [field.getAttribute('autocomplete'), field.getAttribute('inputmode'), field.hasAttribute('name')]
    })
    expect(attributes).toEqual([
      ['cc-number', 'numeric', false],
      ['cc-exp', 'numeric', false],
      ['cc-csc', 'numeric', false],
      ['billing country', null, false],
    ])
  })

  test('writes numbers in the groups that are printed on cards', async () => {
    const { stripe } = account()
    await renderForm(stripe, {})
    typeCard('378282246310005', { expiry: '431', cvc: '1234' })
    expect(screen.getByLabelText('Card number')).toHaveValue('3782 822463 10005')
    expect(screen.getByLabelText('Expiration date')).toHaveValue('04 / 31')
    type('Card number', '5555555555554444')
    expect(screen.getByLabelText('Card number')).toHaveValue('5555 5555 5555 4444')
  })

  test('asks for a postal code where cards are checked against one', async () => {
    const { stripe } = account()
    await renderForm(stripe, {})
    const country = screen.getByLabelText('Country')
    fireEvent.change(country, { target: { value: 'US' } })
    expect(screen.getByLabelText('ZIP')).toBeVisible()
    fireEvent.change(country, { target: { value: 'GB' } })
    expect(screen.getByLabelText('Postal code')).toBeVisible()
    fireEvent.change(country, { target: { value: 'DE' } })
    expect(screen.getByLabelText('Postal code')).not.toBeVisible()
  })

  test('begins with the defaults, and leaves out what the page asks for itself', async () => {
    const { stripe } = account()
    await renderForm(stripe, {
      element: {
        options: {
          defaultValues: { billingDetails: { address: { country: 'CA', postal_code: 'K1A 0B1' } } },
          fields: { billingDetails: { address: { country: 'never' } } },
        },
      },
    })
    expect(screen.getByLabelText('Country')).not.toBeVisible()
    expect(screen.getByLabelText('Postal code')).toHaveValue('K1A 0B1')
  })

  test('is ready after it was mounted, and tells what changes', async () => {
    const { stripe } = account()
    const said: string[] = []
    await renderForm(stripe, {
      element: {
        onReady: () => said.push('ready'),
        onChange: ({ complete, empty, value }) =>
          said.push(`${value.type} ${empty ? 'empty' : 'filled'} ${complete ? 'complete' : 'incomplete'}`),
        onFocus: () => said.push('focus'),
        onBlur: () => said.push('blur'),
        onEscape: () => said.push('escape'),
      },
    })
    await waitFor(() => expect(said).toEqual(['ready', 'card empty incomplete']))
    fireEvent.change(screen.getByLabelText('Country'), { target: { value: 'DE' } })
    const number = screen.getByLabelText('Card number')
    act(() => number.focus())
    fireEvent.input(number, { target: { value: '4242424242424242' } })
    act(() => screen.getByLabelText('Expiration date').focus())
    fireEvent.input(screen.getByLabelText('Expiration date'), { target: { value: '0431' } })
    fireEvent.input(screen.getByLabelText('Security code'), { target: { value: '123' } })
    fireEvent.keyDown(number, { key: 'Escape' })
    act(() => screen.getByRole('button').focus())
    expect(said.slice(2)).toEqual(['focus', 'card filled incomplete', 'card filled complete', 'escape', 'blur'])
  })

  test('keeps what is typed from the page around it, as a frame does', async () => {
    const { stripe } = account()
    const heard = vi.fn()
    for (const kind of ['input', 'change', 'keydown', 'keyup']) document.addEventListener(kind, heard)
    await renderForm(stripe, {})
    typeCard('4242424242424242')
    fireEvent.keyDown(screen.getByLabelText('Card number'), { key: 'Escape' })
    expect(heard).not.toHaveBeenCalled()
    for (const kind of ['input', 'change', 'keydown', 'keyup']) document.removeEventListener(kind, heard)
  })

  test('can be switched to reading only', async () => {
    const { stripe } = account({ paymentMethods: ['card', 'sepa_debit'] })
    const element = { options: { readOnly: true, paymentMethodOrder: ['sepa_debit', 'card'] } }
    await renderForm(stripe, { element })
    expect(screen.getByLabelText('IBAN')).toHaveAttribute('readonly')
    expect(screen.getByRole('radio', { name: 'SEPA Direct Debit' })).toBeChecked()
    expect(screen.getByRole('radio', { name: 'Card' })).toBeDisabled()
  })

  test('can be taken off the page and put back with what was typed, until it is destroyed', async () => {
    const { stripe } = account()
    const elements = stripe.elements({ mode: 'setup', currency: 'eur' })
    const element = elements.create('payment')
    const place = document.body.appendChild(document.createElement('div'))
    const onReady = vi.fn()
    element.once('ready', onReady)
    element.mount(place)
    expect(onReady).not.toHaveBeenCalled()
    await screen.findByLabelText('Card number')
    await waitFor(() => expect(onReady).toHaveBeenCalledOnce())
    type('Card number', '4242')
    element.unmount()
    expect(screen.queryByLabelText('Card number')).not.toBeInTheDocument()
    await expect(elements.submit()).rejects.toMatchObject({ name: 'IntegrationError' })
    element.mount(place)
    expect(screen.getByLabelText('Card number')).toHaveValue('4242')
    element.clear()
    expect(screen.getByLabelText('Card number')).toHaveValue('')
    element.focus()
    expect(screen.getByLabelText('Card number')).toHaveFocus()
    expect(() => elements.create('payment')).toThrow('already')
    element.destroy()
    expect(elements.getElement('payment')).toBeNull()
    expect(() => element.mount(place)).toThrow('destroyed')
    place.remove()
  })
})

describe('an element on its own', () => {
  const place = () => document.body.appendChild(document.createElement('div'))

  test('says nothing any more once it is destroyed', async () => {
    const { stripe } = account()
    const element = stripe.elements({ mode: 'setup' }).create('payment')
    const heard = vi.fn()
    element.on('loaderstart', heard)
    element.on('ready', heard)
    element.mount(place())
    element.destroy()
    await new Promise((resolve) => setTimeout(resolve, 20))
    expect(heard).not.toHaveBeenCalled()
  })

  test('is heard by nobody who has stopped listening', async () => {
    const { stripe } = account()
    const element = stripe.elements({ mode: 'setup' }).create('payment')
    const [gone, kept] = [vi.fn(), vi.fn()]
    element.on('ready', gone)
    element.on('ready', kept)
    element.off('ready', gone)
    const root = place()
    element.mount(root)
    await waitFor(() => expect(kept).toHaveBeenCalledWith({ elementType: 'payment' }))
    expect(gone).not.toHaveBeenCalled()
    element.destroy()
    root.remove()
  })

  test('follows readOnly later on, and gives the focus away', async () => {
    const { stripe } = account()
    const element = stripe.elements({ mode: 'setup' }).create('payment')
    const root = place()
    element.mount(root)
    const field = await screen.findByLabelText('Card number')
    element.focus()
    element.blur()
    expect(field).not.toHaveFocus()
    expect(element.update({ readOnly: true }).collapse()).toBe(element)
    expect(field).toHaveAttribute('readonly')
    element.destroy()
    root.remove()
  })

  test('is not mounted where there is nothing', () => {
    const { stripe } = account()
    const element = stripe.elements({ mode: 'setup' }).create('payment')
    expect(() => element.mount('#nowhere')).toThrow('matches no element')
  })

  test('learns of an intent that has gone meanwhile', async () => {
    const { makeIntent, sandbox, stripe } = account()
    const elements = stripe.elements({ clientSecret: await makeIntent() })
    expect(await elements.fetchUpdates()).toEqual({})
    sandbox.reset()
    expect(await elements.fetchUpdates()).toEqual({ error: { message: expect.stringContaining('No such') } })
  })

  test('asks for what the page has promised to pass itself', async () => {
    const { makeIntent, stripe } = account()
    const elements = stripe.elements({ mode: 'setup', currency: 'eur' })
    const root = place()
    elements.create('payment', { fields: { billingDetails: { address: { country: 'never' } } } }).mount(root)
    await screen.findByLabelText('Card number')
    type('Card number', '4242424242424242')
    type('Expiration date', '431')
    type('Security code', '123')
    type('ZIP', '94103')
    await elements.submit()
    const confirm = async (country?: string) =>
      stripe.confirmSetup({
        elements,
        clientSecret: await makeIntent(),
        confirmParams: {
          return_url: 'https://app.example',
          ...(country ? { payment_method_data: { billing_details: { address: { country } } } } : {}),
        },
        redirect: 'if_required',
      })
    await expect(confirm()).rejects.toThrow('billing_details.address.country')
    expect((await confirm('US')).setupIntent?.status).toBe('succeeded')
    elements.getElement('payment')?.destroy()
    root.remove()
  })

  test('F6: is missed when it has gone before the confirmation', async () => {
    const { makeIntent, stripe } = account()
    const elements = stripe.elements({ clientSecret: await makeIntent() })
    const element = elements.create('payment')
    const root = place()
    element.mount(root)
    await screen.findByLabelText('Card number')
    element.destroy()
    await expect(stripe.confirmSetup({ elements, redirect: 'if_required' })).rejects.toThrow('still mounted')
    root.remove()
  })
})

describe('looks and language', () => {
  test('F15: a new theme changes the looks, and what was typed stays', async () => {
    const { stripe } = account()
    const { update } = await renderForm(
      stripe,
      {},
      {
        mode: 'setup',
        appearance: { variables: { colorPrimary: '#112233', colorText: '#000000', fontSizeSm: '9px' } },
      },
    )
    typeCard('4242424242424242')
    const field = screen.getByLabelText('Card number')
    expect(rootOf('Card number')?.style.getPropertyValue('--colorPrimary')).toBe('#112233')
    update({
      mode: 'setup',
      appearance: {
        theme: 'night',
        variables: { colorPrimary: '#445566' },
        rules: { '.Input, .Label': { letterSpacing: '1px' } },
      },
    })
    const root = rootOf('Card number')
    expect(root?.dataset['appearance']).toBe('night')
    expect(root?.style.getPropertyValue('--colorPrimary')).toBe('#445566')
    expect(root?.style.getPropertyValue('--colorText')).toBe('#ffffff')
    expect(root?.style.getPropertyValue('--fontSizeSm')).toBe('')
    expect(root?.querySelector('style')?.textContent).toContain(`#${root?.id} .Label { letter-spacing: 1px; }`)
    expect(screen.getByLabelText('Card number')).toBe(field)
    expect(field).toHaveValue('4242 4242 4242 4242')
    expect(screen.getByLabelText('Security code')).toHaveValue('123')
  })

  test('F15: a new language turns the fields around, and what was typed stays', async () => {
    const { stripe } = account()
    const { update } = await renderForm(stripe, {}, { mode: 'setup', locale: 'en' })
    typeCard('4242424242424242')
    expect(rootOf('Card number')).toHaveAttribute('dir', 'ltr')
    update({ mode: 'setup', locale: 'ar' })
    expect(rootOf('Card number')).toHaveAttribute('dir', 'rtl')
    expect(rootOf('Card number')).toHaveAttribute('lang', 'ar')
    expect(screen.getByLabelText('Country')).toHaveValue('DE')
    expect(screen.queryByRole('option', { name: 'Germany' })).not.toBeInTheDocument()
    expect(screen.getByLabelText('Card number')).toHaveValue('4242 4242 4242 4242')
  })

  test('an update is over when its promise settles and the group says so', async () => {
    const { stripe } = account()
    const elements = stripe.elements({ mode: 'setup' })
    const onEnd = vi.fn()
    elements.on('update-end', onEnd)
    await elements.update({ locale: 'de' })
    expect(onEnd).toHaveBeenCalledOnce()
  })
})

describe('the Address Element', () => {
  async function renderAddress(options: StripeAddressElementOptions, onChange = vi.fn()) {
    const { stripe } = account()
    const group: { current: StripeElements | null } = { current: null }
    function Grab() {
      const elements = useElements()
      return (
        <AddressElement
          options={options}
          onChange={onChange}
          onReady={() => {
            group.current = elements
          }}
        />
      )
    }
    render(
      <StrictMode>
        <Elements stripe={stripe} options={{ mode: 'setup' }}>
          <Grab />
        </Elements>
      </StrictMode>,
    )
    await waitFor(() => expect(group.current).not.toBeNull())
    return { element: group.current?.getElement('address'), elements: group.current, onChange }
  }

  test('begins with the address that is known, and tells each change of it', async () => {
    const address = { line1: 'Torstraße 1', city: 'Berlin', postal_code: '10119', country: 'DE' }
    const { onChange } = await renderAddress({ mode: 'billing', defaultValues: { name: 'Ada Lovelace', address } })
    expect(screen.getByLabelText('Address line 1')).toHaveAttribute('autocomplete', 'billing address-line1')
    expect(screen.getByLabelText('State')).not.toBeVisible()
    type('City', 'Potsdam')
    expect(onChange).toHaveBeenLastCalledWith({
      elementType: 'address',
      elementMode: 'billing',
      empty: false,
      complete: true,
      isNewAddress: true,
      value: { name: 'Ada Lovelace', address: { ...address, city: 'Potsdam', line2: null, state: '' } },
    })
  })

  test('asks for the parts that a country has', async () => {
    const { element } = await renderAddress({ mode: 'billing', allowedCountries: ['US', 'CA', 'DE'] })
    expect(screen.getAllByRole('option')).toHaveLength(3)
    fireEvent.change(screen.getByLabelText('Country'), { target: { value: 'CA' } })
    expect(screen.getByLabelText('Province')).toBeVisible()
    let answer: Awaited<ReturnType<NonNullable<typeof element>['getValue']>> | undefined
    await act(async () => {
      answer = await element?.getValue()
    })
    expect(answer).toMatchObject({ complete: false, value: { address: { country: 'CA' } } })
    expect(screen.getByLabelText('Province')).toHaveAccessibleDescription('Your state is incomplete.')
    expect(screen.getByLabelText('Full name')).toHaveFocus()
  })

  test('follows new options, and what was typed stays', async () => {
    const { element } = await renderAddress({ mode: 'billing', allowedCountries: ['US', 'DE'] })
    type('City', 'Potsdam')
    act(() => void element?.update({ allowedCountries: ['DE'], fields: { phone: 'always' } }))
    expect(screen.getByLabelText('Country')).toHaveValue('DE')
    expect(screen.getByLabelText('Phone number')).toBeVisible()
    expect(screen.getByLabelText('City')).toHaveValue('Potsdam')
  })

  test('splits the name and asks for a telephone number where it is told to', async () => {
    const { element } = await renderAddress({
      mode: 'shipping',
      display: { name: 'split' },
      fields: { phone: 'always' },
      validation: { phone: { required: 'always' } },
      defaultValues: {
        firstName: 'Ada',
        lastName: 'Lovelace',
        address: { line1: '1 Main St', city: 'Springfield', state: 'IL', postal_code: '62701', country: 'US' },
      },
    })
    expect(await element?.getValue()).toMatchObject({ complete: false, value: { name: 'Ada Lovelace', phone: '' } })
    type('Phone number', '+1 555 0100')
    expect(await element?.getValue()).toMatchObject({
      complete: true,
      value: { firstName: 'Ada', lastName: 'Lovelace', phone: '+1 555 0100', address: { state: 'IL' } },
    })
  })

  test('is sent with the card as its billing address', async () => {
    const { makeIntent, sandbox, customer, stripe } = account()
    const elements = stripe.elements({ mode: 'setup', currency: 'eur' })
    const places = [0, 1].map(() => document.body.appendChild(document.createElement('div')))
    const address = { line1: 'Torstraße 1', city: 'Berlin', postal_code: '10119', country: 'DE' }
    elements.create('address', { mode: 'billing', defaultValues: { name: 'Ada', address } }).mount(places[0] ?? '')
    elements.create('payment', { fields: { billingDetails: { address: 'never' } } }).mount(places[1] ?? '')
    await screen.findByLabelText('Card number')
    await screen.findByLabelText('City')
    type('Card number', '4242424242424242')
    type('Expiration date', '431')
    type('Security code', '123')
    expect(await elements.submit()).toEqual({ selectedPaymentMethod: 'card' })
    const done = await stripe.confirmSetup({
      elements,
      clientSecret: await makeIntent(),
      confirmParams: { return_url: 'https://app.example', expand: ['payment_method'] },
      redirect: 'if_required',
    })
    expect(done.setupIntent?.payment_method).toMatchObject({ billing_details: { name: 'Ada', address } })
    const { data } = await sandbox.stripe.customers.listPaymentMethods(customer)
    expect(data[0]?.billing_details.address).toMatchObject(address)
    for (const place of places) place.remove()
  })
})

describe('what Stripe.js would refuse', () => {
  const { stripe } = account()
  test.each([
    [
      'a removed option',
      () => stripe.elements({ mode: 'setup', paymentMethodTypes: ['card'] } as never),
      'allowedPaymentMethodTypes',
    ],
    ['no client secret', () => stripe.elements({ clientSecret: 'seti_1' }), 'clientSecret should be of the form'],
    ['no amount', () => stripe.elements({ mode: 'payment', amount: 9.99, currency: 'eur' }), '`amount`'],
    ['neither secret nor mode', () => stripe.elements().create('payment'), '`clientSecret` or with `mode`'],
    ['an element that is not here', () => stripe.elements().create('iban'), 'none of type iban'],
    ['an address without a mode', () => stripe.elements().create('address', {} as never), "'billing' or 'shipping'"],
  ])('%s is an integration error', (_what, call, message) => {
    expect(call).toThrow(message)
  })

  test('a page to come back to is needed where the page is always left', async () => {
    const { makeIntent } = account()
    const clientSecret = await makeIntent()
    await expect(stripe.confirmSetup({ clientSecret, confirmParams: {} as never })).rejects.toThrow('return_url')
    await expect(stripe.confirmPayment({ clientSecret, redirect: 'if_required' })).rejects.toThrow('setup_intent')
    await expect(stripe.retrievePaymentIntent(clientSecret)).rejects.toThrow('setup_intent')
    await expect(stripe.confirmSetup({ elements: {} as never, redirect: 'if_required' })).rejects.toThrow('elements()')
    await expect(stripe.createToken('pii', { personal_id_number: '1' })).rejects.toThrow('no tokens')
  })
})
