import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Browser } from 'playwright'
import { launchBrowser } from './demo.ts'
import { record, settle } from './recorder.ts'

let browser: Browser

beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(() => browser.close())

/** A page with a script, whose buttons are pressed one after the other, and what was recorded by then. */
async function press(html: string, script: string, ...buttons: string[]) {
  const context = await browser.newContext()
  const recording = await record(context)
  await context.route('https://page.test/', (route) =>
    route.fulfill({ contentType: 'text/html', body: `<body>${html}<script>${script}</script></body>` }),
  )
  const page = await context.newPage()
  await page.goto('https://page.test/')
  for (const name of buttons) {
    const button = page.getByRole('button', { name })
    await button.focus()
    await page.keyboard.press('Enter')
    await settle(context)
  }
  return { page, context, ...recording, close: () => context.close() }
}

const one = '<button id="one">One</button>'
const two = '<button id="two">Two</button>'
const on = (id: string, code: string) => `document.querySelector('#${id}').onclick = () => { ${code} };`
const status = '<p role="status"></p>'
const say = (text: string) => `document.querySelector('[role=status]').textContent = '${text}'`

describe('the focus', () => {
  test.each([
    ['moves to another control', `two.focus()`, []],
    ['goes with what had it, and is moved on in the same task', `one.remove(); two.focus()`, []],
    [
      'goes with what had it, and is moved on by a promise',
      `one.remove(); Promise.resolve().then(() => two.focus())`,
      [],
    ],
    ['goes with what had it', `one.remove()`, ['button One']],
    ['goes with what had it, and is moved on later', `one.remove(); setTimeout(() => two.focus())`, ['button One']],
    ['goes with what is hidden', `one.hidden = true`, ['button One']],
    ['goes with what is disabled', `one.disabled = true`, ['button One']],
    ['is let go of', `one.blur()`, ['button One']],
    ['is on a part around what goes', `main.tabIndex = -1; main.focus(); one.remove()`, []],
  ])('%s', async (_, code, expected) => {
    const { falls, close } = await press(`<main id="main">${one}${two}</main>`, on('one', code), 'One')
    expect(falls).toEqual(expected)
    await close()
  })

  test('is nowhere where the person puts it nowhere, and falls only from where it has been since', async () => {
    const { page, context, falls, close } = await press(`${one}${two}<p>Words</p>`, on('two', 'two.remove()'), 'One')
    await page.getByText('Words').click()
    await settle(context)
    expect(await page.evaluate(() => document.activeElement === document.body)).toBe(true)
    await page.getByRole('button', { name: 'Two' }).focus()
    await page.keyboard.press('Tab')
    await settle(context)
    expect(falls).toEqual([])
    await page.getByRole('button', { name: 'Two' }).click()
    await settle(context)
    expect(falls).toEqual(['button Two'])
    await close()
  })
})

describe('what is said', () => {
  test.each([
    ['is heard from a region that was there', status, say('Saved.'), ['Saved.'], []],
    [
      'is not heard again while it stays',
      status,
      `${say('Saved.')}; setTimeout(() => { ${say('Saved.')} })`,
      ['Saved.'],
      [],
    ],
    [
      'is heard twice from two regions',
      status + status,
      `document.querySelectorAll('p').forEach((each) => (each.textContent = 'Saved.'))`,
      ['Saved.', 'Saved.'],
      [],
    ],
    [
      'is lost where its region comes with it',
      '',
      `document.body.insertAdjacentHTML('beforeend', '<p role="status">Saved.</p>')`,
      [],
      ['Saved.'],
    ],
    [
      'is lost where its region was not shown',
      '<p role="status" hidden></p>',
      `${say('Saved.')}; document.querySelector('p').hidden = false`,
      [],
      ['Saved.'],
    ],
    [
      'is heard of an alert that comes with it',
      '',
      `document.body.insertAdjacentHTML('beforeend', '<p role="alert">No.</p>')`,
      ['No.'],
      [],
    ],
    [
      'is heard of a region that comes with the focus',
      '',
      `document.body.insertAdjacentHTML('beforeend', '<p role="status" tabindex="-1">Saved.</p>'); document.querySelector('p').focus()`,
      ['Saved.'],
      [],
    ],
    ['is heard in a dialog', `<div role="dialog">${status}</div>`, say('Saved.'), ['Saved.'], []],
    [
      'is not what readers do not see',
      status,
      `document.querySelector('p').innerHTML = '<span aria-hidden="true">*</span><b>Paid</b><i hidden>Not</i><p>Thanks</p>'`,
      ['Paid Thanks'],
      [],
    ],
    [
      'is only what was added, in a log',
      '<div role="log"><p>First</p></div>',
      `document.querySelector('div').insertAdjacentHTML('beforeend', '<p>Second</p>')`,
      ['Second'],
      [],
    ],
    [
      'is heard of aria-live',
      '<p aria-live="polite"></p>',
      `document.querySelector('p').textContent = 'Three left'`,
      ['Three left'],
      [],
    ],
    [
      'is nothing where it is switched off',
      '<p aria-live="off"></p>',
      `document.querySelector('p').textContent = 'Three left'`,
      [],
      [],
    ],
    [
      'waits while its region is busy',
      '<p role="status" aria-busy="true"></p>',
      `${say('Half')}; setTimeout(() => { ${say('Whole')}; document.querySelector('p').ariaBusy = 'false' })`,
      ['Whole'],
      [],
    ],
    [
      'is nothing that the document came with',
      '<p role="alert">Old</p><p role="status">Older</p>',
      `one.title = 'x'; document.body.append('!')`,
      [],
      [],
    ],
  ])('%s', async (_, html, code, heard, lost) => {
    const recorded = await press(one + html, on('one', code), 'One')
    expect({ heard: recorded.heard, lost: recorded.lost }).toEqual({ heard, lost })
    await recorded.close()
  })

  test('is kept in order over pages', async () => {
    const { page, context, heard, close } = await press(one + status, on('one', say('First.')), 'One')
    await page.reload()
    await page.getByRole('button', { name: 'One' }).click()
    await settle(context)
    expect(heard).toEqual(['First.', 'First.'])
    await close()
  })
})
