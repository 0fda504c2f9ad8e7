import { describe, expect, test } from 'vitest'
import type { Page } from 'playwright'
import { answerBank, cards, fillCard, openCardForm, ways } from './hands.ts'
import { arrive, button, expectDone, expectFocus, expectHeard, openInline as open, origin } from './visits.ts'

/** What the card shows as charged, beside what it says of the last act. */
const savedMethod = (page: Page, method: string) =>
  page.getByRole('region', { name: 'Payment method' }).getByRole('listitem').filter({ hasText: method })

/** Takes out what a browser says of an answer that refuses: its status. */
const forgiveRefusal = (problems: string[], status: number) =>
  expect(problems.splice(0, 1)).toEqual([expect.stringContaining(String(status))])

describe.each(ways)('A17: nothing leaves the page, %s', (_, hands) => {
  test('the billing address is changed', async () => {
    const { page, writes } = await open('active')
    await hands.press(button(page, 'Edit billing details'))
    const panel = page.getByRole('dialog', { name: 'Edit billing details' })
    await hands.choose(panel.getByLabel('Country or region'), 'Germany')
    await hands.fill(panel.getByLabel('Address line 1'), 'Torstraße 1')
    await hands.fill(panel.getByLabel('City'), 'Berlin')
    await hands.fill(panel.getByLabel('Postal code'), '10119')
    await hands.press(panel.getByRole('button', { name: 'Save details' }))
    await expectDone(page, 'Billing details saved.')
    const shown = page.getByRole('region', { name: 'Billing details' })
    await shown.getByText('10119 Berlin').waitFor()
    await shown.getByText('Germany').waitFor()
    expect(writes).toEqual(['PATCH /customer'])
    await expectHeard(page, ['Billing details saved.'])
  })

  test('a tax ID is refused, put right, added and removed', async () => {
    const { page, writes, problems } = await open('active')
    await hands.press(button(page, 'Edit billing details'))
    const panel = page.getByRole('dialog', { name: 'Edit billing details' })
    await hands.press(panel.getByRole('button', { name: 'Add tax ID' }))
    const field = panel.getByRole('textbox', { name: 'Tax ID' })
    await hands.fill(field, 'IE12')
    await hands.press(panel.getByRole('button', { name: 'Save details' }))
    await panel.getByText('This does not look like a tax ID of this type.').waitFor()
    expect(await field.evaluate((element) => element === document.activeElement)).toBe(true)
    await hands.fill(field, 'IE1234567FA')
    await hands.press(panel.getByRole('button', { name: 'Save details' }))
    await expectDone(page, 'Billing details saved.')
    const shown = page.getByRole('region', { name: 'Billing details' })
    await shown.getByText('IE1234567FA').waitFor()

    await hands.press(button(page, 'Edit billing details'))
    await hands.press(panel.getByRole('button', { name: 'Remove EU VAT IE1234567FA' }))
    await hands.press(panel.getByRole('button', { name: 'Remove tax ID' }))
    await panel.getByText('Tax ID removed.').waitFor({ state: 'attached' })
    await hands.press(panel.getByRole('button', { name: 'Not now' }))
    expect(await shown.getByText('IE1234567FA').count()).toBe(0)
    expect(writes).toEqual(['POST /tax-ids', 'POST /tax-ids', 'DELETE /tax-ids/*'])
    await expectHeard(page, ['Billing details saved.', 'Tax ID removed.'])
    forgiveRefusal(problems, 422)
  })

  test('a card is added, and everything is charged to it', async () => {
    const { page, writes } = await open('active')
    const panel = await openCardForm(hands, page)
    await fillCard(hands, panel, cards.mastercard)
    await hands.press(panel.getByRole('button', { name: 'Save payment method' }))
    await expectDone(page, /Mastercard ending in 4444.* is now charged for everything\./)
    await savedMethod(page, 'Mastercard ending in 4444').waitFor()
    expect(writes).toEqual(['POST /setup-intents', 'POST /setup-intents/complete'])
    await expectHeard(page, ['Mastercard ending in 4444 is now charged for everything.'])
  })

  test('a card is declined, and another one is saved in its place', async () => {
    const { page, writes, problems } = await open('active')
    const panel = await openCardForm(hands, page)
    await fillCard(hands, panel, cards.declined)
    await hands.press(panel.getByRole('button', { name: 'Save payment method' }))
    await panel.getByRole('alert').filter({ hasText: 'Your bank declined this payment method.' }).waitFor()
    await expectFocus(page)
    forgiveRefusal(problems, 402)
    await hands.fill(panel.getByLabel('Card number'), cards.mastercard)
    await hands.press(panel.getByRole('button', { name: 'Save payment method' }))
    await expectDone(page, /Mastercard ending in 4444.* is now charged for everything\./)
    await savedMethod(page, 'Mastercard ending in 4444').waitFor()
    expect(writes).toEqual(['POST /setup-intents', 'POST /setup-intents/complete'])
    await expectHeard(page, [
      /^Your bank declined this payment method\. Nothing was saved\./,
      'Mastercard ending in 4444 is now charged for everything.',
    ])
  })

  test('a card is added once the bank has been told that it is them', async () => {
    const { page, writes } = await open('active')
    const panel = await openCardForm(hands, page)
    await fillCard(hands, panel, cards.authenticated)
    await hands.press(panel.getByRole('button', { name: 'Save payment method' }))
    await answerBank(hands, page, 'Complete')
    await expectDone(page, /Visa ending in 3155.* is now charged for everything\./)
    await savedMethod(page, 'Visa ending in 3155').waitFor()
    expect(writes).toEqual(['POST /setup-intents', 'POST /setup-intents/complete'])
    await expectHeard(page, ['Visa ending in 3155 is now charged for everything.'])
  })

  test('a card is removed, once another one is charged', async () => {
    const { page, writes } = await open('active')
    const form = await openCardForm(hands, page)
    await fillCard(hands, form, cards.mastercard)
    await hands.press(form.getByRole('button', { name: 'Save payment method' }))
    await expectDone(page, /Mastercard ending in 4444/)

    await hands.press(button(page, 'Update payment method'))
    const panel = page.getByRole('dialog', { name: 'Payment methods' })
    await hands.press(panel.getByRole('button', { name: 'Remove Visa ending in 4242' }))
    const asked = panel.getByRole('group', { name: 'Remove Visa ending in 4242?' })
    await hands.press(asked.getByRole('button', { name: 'Remove Visa ending in 4242' }))
    await expectDone(page, /Visa ending in 4242.* was removed\./)
    expect(await panel.getByRole('listitem').count()).toBe(1)
    await hands.press(panel.getByRole('button', { name: 'Close' }))
    await panel.waitFor({ state: 'detached' })
    await expectFocus(page)
    expect(await savedMethod(page, 'Visa ending in 4242').count()).toBe(0)
    expect(writes.slice(2)).toEqual(['DELETE /payment-methods/*'])
    await expectHeard(page, [
      'Mastercard ending in 4444 is now charged for everything.',
      'Visa ending in 4242 was removed.',
    ])
  })

  test('the plan is cancelled with a reason, and kept after all', async () => {
    const { page, writes } = await open('active')
    await hands.press(button(page, 'Cancel plan'))
    const panel = page.getByRole('dialog', { name: 'Cancel Pro' })
    await hands.tick(panel.getByRole('radio', { name: 'I do not use it enough' }))
    await hands.fill(panel.getByRole('textbox'), 'We are closing the studio.')
    await hands.press(panel.getByRole('button', { name: 'Continue' }))
    await hands.press(panel.getByRole('button', { name: 'Continue to cancel' }))
    await hands.press(panel.getByRole('button', { name: 'Cancel on 3 December 2026' }))
    await expectDone(page, 'Your cancellation is confirmed for 3 December 2026.')

    await hands.press(button(page, 'Keep plan'))
    const keeping = page.getByRole('dialog', { name: 'Keep Pro' })
    await hands.press(keeping.getByRole('button', { name: 'Keep plan' }))
    await expectDone(page, 'Your plan goes on.')
    await page.getByText('Renews on 3 December 2026 for €29.00.').waitFor()
    expect(writes).toEqual(['POST /subscriptions/*/cancel', 'POST /subscriptions/*/resume'])
    await expectHeard(page, ['Your cancellation is confirmed for 3 December 2026.', 'Your plan goes on.'])
  })

  test('an invoice whose card failed is paid with another card', async () => {
    const { page, writes } = await open('pastDue')
    await hands.press(button(page, 'Pay now').first())
    const panel = page.getByRole('dialog', { name: 'Pay €29.00' })
    await hands.tick(panel.getByRole('radio', { name: /^Another payment method/ }))
    await fillCard(hands, panel, cards.mastercard)
    await hands.press(panel.getByRole('button', { name: 'Save and pay €29.00' }))
    await expectDone(page, '€29.00 is paid.')
    await page.getByText('Renews on 3 December 2026 for €29.00.').waitFor()
    expect(await page.getByText('Payment of €29.00 failed.').count()).toBe(0)
    expect(writes).toEqual(['POST /setup-intents', 'POST /setup-intents/complete', 'POST /invoices/*/pay'])
    await expectHeard(page, ['€29.00 is paid.'])
  })

  test('a payment that the bank asks about is confirmed', async () => {
    const { page, writes } = await open('actionRequired')
    await hands.press(button(page, 'Confirm payment').first())
    const panel = page.getByRole('dialog', { name: /^Confirm the payment of/ })
    await hands.press(panel.getByRole('button', { name: 'Confirm payment' }))
    await answerBank(hands, page, 'Complete')
    await expectDone(page, '€29.00 is paid.')
    expect(await button(page, 'Confirm payment').count()).toBe(0)
    expect(writes).toEqual(['POST /invoices/*/pay'])
    await expectHeard(page, ['€29.00 is paid.'])
  })
})

describe.each(ways)('A17: a page of the bank’s own, %s', (_, hands) => {
  test('leads back to this one, where the card is then added', async () => {
    const { page, writes } = await open('active')
    // As banks do that cannot be asked in a frame.
    await page.route('**/setup_intents/*/confirm', (route) => {
      const sent = route.request().postData() ?? ''
      return route.continue({ postData: sent.replace('use_stripe_sdk=true', 'use_stripe_sdk=false') })
    })
    const panel = await openCardForm(hands, page)
    await fillCard(hands, panel, cards.authenticated)
    await hands.press(panel.getByRole('button', { name: 'Save payment method' }))
    await page.getByRole('heading', { name: 'Confirm with your bank' }).waitFor()
    expect(page.url()).toContain('/sandbox/authenticate/')
    await hands.press(button(page, 'Complete'))
    await page.getByRole('status').filter({ hasText: 'Your payment method is saved.' }).waitFor()
    await savedMethod(page, 'Visa ending in 3155').waitFor()
    // The secret is gone from the address.
    expect(page.url()).toBe(`${origin}/`)
    expect(writes).toEqual(['POST /setup-intents', 'POST /setup-intents/complete'])
    await expectHeard(page, ['Your payment method is saved.'])
  })
})

describe('the billing details', () => {
  test('C24: are Retry alone where their code cannot be had, and come when it can', async () => {
    const { page, problems } = await arrive('active', 'inline')
    await page.route('**/BillingDetails*.js', (route) => route.abort(), { times: 1 })
    await page.goto(origin)
    await page.getByText('Your billing details could not be loaded.').waitFor()
    await page.getByText('€29.00').first().waitFor()
    await button(page, 'Retry').click()
    await page.getByText('14 Fenian Street').waitFor()
    expect(problems.splice(0)).toEqual([expect.stringContaining('Failed to load resource')])
    await expectHeard(page, [/^Your billing details could not be loaded\. The server could not be reached\./])
  })

  test('stand beside the payment method where the page is wide, as high as that, and below it where it is narrow', async () => {
    const { page } = await open('active')
    const placeOf = async (name: string) =>
      (await page.getByRole('region', { name }).boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 }
    const [method, details, plan] = [
      await placeOf('Payment method'),
      await placeOf('Billing details'),
      await placeOf('Pro'),
    ]
    expect([details.y, details.height, details.width]).toEqual([method.y, method.height, method.width])
    expect(details.x + details.width).toBe(plan.x + plan.width)

    await page.setViewportSize({ width: 560, height: 800 })
    expect((await placeOf('Billing details')).x).toBe((await placeOf('Payment method')).x)
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true)
  })
})

describe('what Stripe.js asks', () => {
  test('reaches the sandbox with the publishable key, which opens nothing without a secret', async () => {
    const { page } = await open('active')
    const made = await page.context().request.post(`${origin}/api/billing/setup-intents`, {
      data: {},
      headers: { origin: origin },
    })
    const { clientSecret } = (await made.json()) as { clientSecret: string }
    const ask = (path: string, key: string) =>
      fetch(`${origin}/sandbox/stripe-js/v1/${path}`, { headers: { authorization: `Bearer ${key}` } })
    const intent = `setup_intents/${clientSecret.split('_secret_')[0] ?? ''}`
    const found = await ask(`${intent}?client_secret=${clientSecret}`, 'pk_test_sandbox')
    expect(await found.json()).toMatchObject({ object: 'setup_intent', status: 'requires_payment_method' })
    for (const [path, key] of [
      [intent, 'pk_test_sandbox'],
      ['invoices', 'pk_test_sandbox'],
      [`${intent}?client_secret=${clientSecret}`, 'sk_test_sandbox'],
    ] as const) {
      expect((await ask(path, key)).ok).toBe(false)
    }
  })
})

describe('A17: what else a page has, by keyboard alone', () => {
  const [, [, hands] = []] = ways
  const press = (page: Page, name: string) => hands?.press(button(page, name).first())

  test('shows further invoices, and the focus stays', async () => {
    const { page } = await open('manyInvoices')
    const rows = page.locator('[data-slot=invoice]')
    const before = await rows.count()
    await press(page, 'Show more')
    await page.getByText('more invoices shown').waitFor({ state: 'attached' })
    expect(await rows.count()).toBeGreaterThan(before)
    await expectHeard(page, ['12 more invoices shown'])
    await expectFocus(page)
  })

  test('tries again what could not be loaded', async () => {
    const { page, problems } = await arrive('active', 'inline')
    await page.route('**/api/billing', (route) => route.fulfill({ status: 401, json: { code: 'unauthenticated' } }), {
      times: 1,
    })
    await page.goto(origin)
    await page.getByText('Your billing details could not be loaded.').waitFor()
    await press(page, 'Retry')
    await page.getByText('Renews on 3 December 2026 for €29.00.').waitFor()
    expect(await button(page, 'Retry').count()).toBe(0)
    forgiveRefusal(problems, 401)
    await expectHeard(page, ['You are signed out. Sign in again to see your billing details.'])
  })

  test('goes to Stripe’s page and back', async () => {
    const { page } = await arrive('active')
    await page.goto(origin)
    await press(page, 'Manage billing')
    await page.waitForURL('**/sandbox/portal/**')
    await hands?.press(page.getByRole('link', { name: /return to/i }))
    await page.waitForURL(`${origin}/`)
    await page.getByText('Renews on 3 December 2026 for €29.00.').waitFor()
    expect(await page.locator('[aria-busy=true]').count()).toBe(0)
    await expectHeard(page, ['Opening the billing page'])
  })
})
