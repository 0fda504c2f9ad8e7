import { expect } from 'vitest'
import type { Locator, Page } from 'playwright'

/** How someone does things in a page. */
export interface Hands {
  press(control: Locator): Promise<void>
  /** Writes over what is in a field. */
  fill(field: Locator, text: string): Promise<void>
  /** Chooses from a list by the words of the choice. */
  choose(list: Locator, words: string): Promise<void>
  /** Ticks a box, or one of a few. */
  tick(box: Locator): Promise<void>
}

const mouse: Hands = {
  press: (control) => control.click(),
  fill: (field, text) => field.fill(text),
  choose: async (list, words) => void (await list.selectOption({ label: words })),
  tick: (box) => box.check(),
}

/** More stops than any of our pages has. */
const MOST_STOPS = 200

const hasFocus = (control: Locator) => control.evaluate((element) => element === document.activeElement)

/** Goes to a control with the Tab key, from where the focus is. */
async function reach(control: Locator): Promise<void> {
  await control.waitFor()
  const { keyboard } = control.page()
  for (let stop = 0; !(await hasFocus(control)); stop += 1) {
    if (stop === MOST_STOPS) throw new Error(`The Tab key does not lead to ${String(control)}.`)
    await keyboard.press('Tab')
  }
}

/** The Tab key stops at one of a few alone; the arrows lead to the others, up or down, and choose what they come by. */
async function reachRadio(radio: Locator): Promise<void> {
  const { keyboard } = radio.page()
  const fellows = radio.page().locator(`input[type=radio][name="${(await radio.getAttribute('name')) ?? ''}"]`)
  for (let stop = 0; (await fellows.and(radio.page().locator(':focus')).count()) === 0; stop += 1) {
    if (stop === MOST_STOPS) throw new Error(`The Tab key does not lead to the choices of ${String(radio)}.`)
    await keyboard.press('Tab')
  }
  const isAbove = await radio.evaluate(
    (element) =>
      document.activeElement !== null &&
      (element.compareDocumentPosition(document.activeElement) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0,
  )
  for (let left = await fellows.count(); !(await hasFocus(radio)); left -= 1) {
    if (left === 0) throw new Error(`The arrow keys do not lead to ${String(radio)}.`)
    await keyboard.press(isAbove ? 'ArrowUp' : 'ArrowDown')
  }
}

/** Without a mouse: only the keyboard is touched, and only what has the focus is acted upon. */
const keyboard: Hands = {
  press: async (control) => {
    await reach(control)
    await control.page().keyboard.press('Enter')
  },
  fill: async (field, text) => {
    await reach(field)
    await field.page().keyboard.press('ControlOrMeta+A')
    await field.page().keyboard.press('Delete')
    await field.page().keyboard.type(text)
  },
  choose: async (list, words) => {
    await reach(list)
    await list.page().keyboard.type(words)
    await expect
      .poll(() => list.evaluate((element: HTMLSelectElement) => element.selectedOptions[0]?.text), { timeout: 15_000 })
      .toBe(words)
  },
  tick: async (box) => {
    await box.waitFor()
    await ((await box.getAttribute('type')) === 'radio' ? reachRadio(box) : reach(box))
    if (!(await box.isChecked())) await box.page().keyboard.press('Space')
  },
}

/** The ways in which each journey is gone. */
export const ways: [string, Hands][] = [
  ['by mouse', mouse],
  ['by keyboard alone', keyboard],
]

/** Cards of the sandbox: they do as Stripe's own test cards do. */
export const cards = {
  visa: '4242424242424242',
  mastercard: '5555555555554444',
  declined: '4000000000000002',
  authenticated: '4000002500003155',
  /** Saved like any other. */
  declinedWhenCharged: '4000000000000341',
}

/** Fills in the fields of a card, in the panel where they stand. */
export async function fillCard(hands: Hands, panel: Locator, number: string): Promise<void> {
  await hands.fill(panel.getByLabel('Card number'), number)
  await hands.fill(panel.getByLabel('Expiration date'), '12 / 30')
  await hands.fill(panel.getByLabel('Security code'), '123')
  await hands.fill(panel.getByLabel('Postal code'), 'SW1A 1AA')
}

/** Answers what the bank asks in a frame over the page. */
export async function answerBank(hands: Hands, page: Page, answer: 'Complete' | 'Fail'): Promise<void> {
  await hands.press(page.getByRole('dialog', { name: 'Confirm with your bank' }).getByRole('button', { name: answer }))
}

/** Opens the form for another card, from the list of those that are saved. */
export async function openCardForm(hands: Hands, page: Page): Promise<Locator> {
  await hands.press(page.getByRole('button', { name: 'Update payment method' }))
  await hands.press(
    page.getByRole('dialog', { name: 'Payment methods' }).getByRole('button', { name: 'Add payment method' }),
  )
  return page.getByRole('dialog', { name: 'Add payment method' })
}
