import { describe, expect, test } from 'vitest'
import type { Locator, Page } from 'playwright'
import { gate } from '../gate.ts'
import { answerBank, cards, fillCard, type Hands, openCardForm, ways } from './hands.ts'
import { button, expectDone, expectFocus, expectHeard, openInline as open } from './visits.ts'

const plan = (page: Page, name: string) => page.getByRole('region', { name })

/** Saves a card, which everything is charged to from then on. */
async function payWith(hands: Hands, page: Page, number: string) {
  const form = await openCardForm(hands, page)
  await fillCard(hands, form, number)
  await hands.press(form.getByRole('button', { name: 'Save payment method' }))
  if (number === cards.authenticated) await answerBank(hands, page, 'Complete')
  await expectDone(page, /is now charged for everything\./)
}

/** What a change costs, as it is shown before anything is confirmed. */
async function expectCost(panel: Locator, rows: [string, string][]) {
  await panel.locator('[data-slot=sum]:not([data-pending])').waitFor()
  const shown = panel.locator('[data-slot=sum] dl > div')
  expect(await shown.evaluateAll((all) => all.map((row) => [...row.children].map((part) => part.textContent)))).toEqual(
    rows,
  )
}

/** Begins the upgrade to Business, and confirms what it costs. */
async function upgrade(hands: Hands, page: Page) {
  await hands.press(button(page, 'Upgrade to Business'))
  const panel = page.getByRole('dialog', { name: 'Change plan' })
  await expectCost(panel, [
    ['Unused time on Pro after 12 Nov 2026', '-€20.30'],
    ['Remaining time on Business after 12 Nov 2026', '€69.30'],
    ['Due now', '€49.00'],
    ['Next charge on 3 December 2026', '€99.00'],
  ])
  await hands.press(panel.getByRole('button', { name: 'Change to Business and pay €49.00' }))
}

/** The plan is Business, its invoice is paid and listed, and nothing waits any more. */
async function expectBusiness(page: Page) {
  const card = plan(page, 'Business')
  await card.getByText('Renews on 3 December 2026 for €99.00.').waitFor()
  await page.getByRole('row', { name: /12 Nov 2026 .*€49\.00/ }).waitFor()
  expect(await page.getByRole('row', { name: /€49\.00/ }).count()).toBe(1)
  expect(await page.locator('[data-slot=pending-change]').count()).toBe(0)
}

/** Nothing is granted: the plan and its price are the old ones. */
async function expectStillPro(page: Page) {
  await plan(page, 'Pro').getByText('Renews on 3 December 2026 for €29.00.').waitFor()
  expect(await plan(page, 'Business').count()).toBe(0)
}

const charged = (card: string) => `${card} is now charged for everything.`
const DECLINED = 'The payment did not go through. Try another payment method.'
const UPGRADE = 'The change takes effect at once. Due now: €49.00. Next charge on 3 December 2026: €99.00.'

const CHANGE = ['POST /subscriptions/*/preview', 'POST /subscriptions/*/change']

describe.each(ways)('A17: the plan is changed in the page, %s', (_, hands) => {
  test('up, for exactly what was shown: now, and from the next charge on', async () => {
    const { page, writes } = await open('active')
    await upgrade(hands, page)
    await expectDone(page, 'You are on Business now.')
    await expectBusiness(page)
    expect(writes).toEqual(CHANGE)
    await expectHeard(page, [UPGRADE, 'You are on Business now.'])
  })

  test('up, once the bank has been told that it is them', async () => {
    const { page, writes } = await open('active')
    await payWith(hands, page, cards.authenticated)
    await upgrade(hands, page)
    await page.getByRole('dialog', { name: 'Confirm with your bank' }).waitFor()
    await expectStillPro(page)
    await answerBank(hands, page, 'Complete')
    await expectDone(page, 'You are on Business now.')
    await expectBusiness(page)
    expect(writes.slice(2)).toEqual(CHANGE)
    await expectHeard(page, [charged('Visa ending in 3155'), UPGRADE, 'You are on Business now.'])
  })

  test('not up where the bank is told no: the change waits on the card, and is finished there', async () => {
    const { page, writes } = await open('active')
    await payWith(hands, page, cards.authenticated)
    await upgrade(hands, page)
    await answerBank(hands, page, 'Fail')
    const unpaid = page.getByRole('dialog', { name: 'Your plan has not changed yet' })
    await unpaid.getByRole('alert').filter({ hasText: 'The payment did not go through.' }).waitFor()
    await expectFocus(page)
    await expectStillPro(page)
    await hands.press(unpaid.getByRole('button', { name: 'Not now' }))
    await expectFocus(page)
    await page.getByText('Change to Business waits for its payment until 13 November 2026.').waitFor()

    await hands.press(button(page, 'Finish payment'))
    const paying = page.getByRole('dialog', { name: 'Pay €49.00' })
    await hands.press(paying.getByRole('button', { name: 'Pay €49.00' }))
    await answerBank(hands, page, 'Complete')
    await expectDone(page, '€49.00 is paid, and your change to Business takes effect.')
    await expectBusiness(page)
    expect(writes.slice(2)).toEqual([...CHANGE, 'POST /invoices/*/pay'])
    const paid = '€49.00 is paid, and your change to Business takes effect.'
    await expectHeard(page, [charged('Visa ending in 3155'), UPGRADE, DECLINED, paid])
  })

  test('not up where the bank is told no: the change is dropped, and nothing is owed', async () => {
    const { page, writes } = await open('active')
    await payWith(hands, page, cards.authenticated)
    await upgrade(hands, page)
    await answerBank(hands, page, 'Fail')
    const unpaid = page.getByRole('dialog', { name: 'Your plan has not changed yet' })
    await hands.press(unpaid.getByRole('button', { name: 'Drop change' }))
    await expectDone(page, 'The change to Business will not happen, and nothing is charged for it.')
    await expectStillPro(page)
    expect(await page.locator('[data-slot=pending-change]').count()).toBe(0)
    expect(await button(page, /^(Pay invoice|Finish payment)/).count()).toBe(0)
    expect(writes.slice(2)).toEqual([...CHANGE, 'POST /subscriptions/*/undo-change'])
    const dropped = 'The change to Business will not happen, and nothing is charged for it.'
    await expectHeard(page, [charged('Visa ending in 3155'), UPGRADE, DECLINED, dropped])
  })

  test('not up with a card that is declined: another one pays for it', async () => {
    const { page, writes } = await open('active')
    await payWith(hands, page, cards.declinedWhenCharged)
    await upgrade(hands, page)
    const unpaid = page.getByRole('dialog', { name: 'Your plan has not changed yet' })
    await unpaid.getByRole('alert').filter({ hasText: 'The payment did not go through.' }).waitFor()
    await unpaid.getByText('The change to Business waits for €49.00 until 13 November 2026.').waitFor()
    await expectStillPro(page)

    await hands.press(unpaid.getByRole('button', { name: 'Finish payment' }))
    const paying = page.getByRole('dialog', { name: 'Pay €49.00' })
    await hands.tick(paying.getByRole('radio', { name: /^Visa ending in 4242/ }))
    await hands.press(paying.getByRole('button', { name: 'Pay €49.00' }))
    await expectDone(page, '€49.00 is paid, and your change to Business takes effect.')
    await expectBusiness(page)
    expect(writes.slice(2)).toEqual([...CHANGE, 'POST /invoices/*/pay'])
    const paid = '€49.00 is paid, and your change to Business takes effect.'
    await expectHeard(page, [charged('Visa ending in 0341'), UPGRADE, DECLINED, paid])
  })

  test('down with the end of the period, and not after all', async () => {
    const { page, writes } = await open('active')
    await hands.press(button(page, 'Change plan'))
    const panel = page.getByRole('dialog', { name: 'Change plan' })
    await hands.tick(panel.getByRole('radio', { name: /^Starter/ }))
    await panel.getByText('Changes to Starter on 3 December 2026; nothing is charged now.').waitFor()
    await expectCost(panel, [['Next charge on 3 December 2026', '€9.00']])
    await hands.press(panel.getByRole('button', { name: 'Change on 3 December 2026' }))
    await expectDone(page, 'Your plan changes on 3 December 2026.')
    await plan(page, 'Pro').getByText('Changes to Starter on 3 December 2026.').waitFor()

    await hands.press(button(page, 'Undo change'))
    const undo = page.getByRole('dialog', { name: 'Stay on Pro' })
    await hands.press(undo.getByRole('button', { name: 'Undo change' }))
    await expectDone(page, 'You stay on Pro.')
    await expectStillPro(page)
    const made = writes.filter((write) => !write.endsWith('/preview'))
    expect(made).toEqual(['POST /subscriptions/*/change', 'POST /subscriptions/*/undo-change'])
    await expectHeard(page, [
      'Changes to Starter on 3 December 2026; nothing is charged now. Next charge on 3 December 2026: €9.00.',
      'Your plan changes on 3 December 2026.',
      'You stay on Pro.',
    ])
  })
})

test('what a change costs is said once and alone, however long it was in coming', async () => {
  const { page } = await open('active')
  const answer = gate()
  await page.route('**/preview', async (route) => {
    await answer.opened
    await route.continue()
  })
  await button(page, 'Change plan').click()
  const panel = page.getByRole('dialog', { name: 'Change plan' })
  await panel.getByRole('radio', { name: /^Starter/ }).check()
  await panel.getByRole('status').filter({ hasText: 'One moment' }).waitFor({ state: 'attached' })
  answer.open()
  await expectCost(panel, [['Next charge on 3 December 2026', '€9.00']])
  await expectHeard(page, [
    'Changes to Starter on 3 December 2026; nothing is charged now. Next charge on 3 December 2026: €9.00.',
  ])
})
