import type { Sandbox } from 'react-billing-portal/sandbox'
import { type userEvent, waitFor, within } from 'storybook/test'
import { type Canvas } from './account.js'

/** What a play function of a journey needs of its context. */
export interface Journey extends Canvas {
  canvas: ReturnType<typeof within>
  userEvent: ReturnType<typeof userEvent.setup>
}

/** Fills in the card form that stands in for Stripe's. */
export async function fillInCard({ canvas, userEvent }: Journey, number: string): Promise<void> {
  await canvas.findByLabelText('Card number')
  const fields = { 'Card number': number, 'Expiration date': '0431', 'Security code': '123' }
  for (const [label, text] of Object.entries(fields)) {
    // Another card may stand there.
    await userEvent.clear(canvas.getByLabelText(label))
    await userEvent.type(canvas.getByLabelText(label), text)
  }
  await userEvent.selectOptions(canvas.getByLabelText('Country'), 'DE')
}

/** Answers what the bank asks in its frame over the page. */
export async function answerBank({ userEvent }: Journey, answer: 'Complete' | 'Fail'): Promise<void> {
  const page = within(document.body)
  const frame = await page.findByRole('dialog', { name: 'Confirm with your bank' })
  await userEvent.click(within(frame).getByRole('button', { name: answer }))
  await waitFor(() => {
    if (frame.isConnected) throw new Error('The bank still asks.')
  })
}

/** Saves cards at Stripe, besides what the scenario has. */
export const saving =
  (...tokens: string[]) =>
  async ({ stripe }: Sandbox, customer: string): Promise<void> => {
    for (const token of tokens) await stripe.paymentMethods.attach(token, { customer })
  }

/** Saves one and makes it what is charged. */
export const charging =
  (token: string) =>
  async ({ stripe }: Sandbox, customer: string): Promise<void> => {
    const { id } = await stripe.paymentMethods.attach(token, { customer })
    await stripe.customers.update(customer, { invoice_settings: { default_payment_method: id } })
  }
