import { expect, waitFor } from 'storybook/test'
import preview from '../../.storybook/preview.js'
import { inPage, quietly, sees } from '../support/account.js'
import { PhoneLine } from './PhoneLine.js'

const meta = preview.meta({
  title: 'Hooks/useCustomer',
  component: PhoneLine,
  tags: ['!autodocs'],
})

const known = 'Invoices go to billing@northwind.example.'

export const Live = meta.story(inPage('active', known))

export const Saves = meta.story({
  ...inPage('active', known),
  play: async ({ canvas, userEvent }) => {
    const field = await canvas.findByLabelText('Phone')
    await userEvent.clear(field)
    await userEvent.type(field, '+353 1 555 0199')
    await userEvent.click(canvas.getByRole('button', { name: 'Save' }))
    await waitFor(() => expect(canvas.getByRole('button', { name: 'Save' })).toBeVisible())
    await expect(field).toHaveValue('+353 1 555 0199')
  },
})

/** The endpoint names the field that Stripe does not take. */
export const Refused = meta.story({
  ...inPage('active', known, { handler: quietly }),
  play: async (journey) => {
    const field = await journey.canvas.findByLabelText('Phone')
    await journey.userEvent.type(field, '0'.repeat(25))
    await journey.userEvent.click(journey.canvas.getByRole('button', { name: 'Save' }))
    await sees(journey, 'Check the number.')
  },
})
