import { expect } from 'storybook/test'
import preview from '../../.storybook/preview.js'
import { account, failing, sees } from '../support/account.js'
import { PlanPicker } from './PlanPicker.js'

const meta = preview.meta({
  title: 'Hooks/useCheckoutRedirect',
  component: PlanPicker,
  tags: ['!autodocs'],
})

export const Live = meta.story({
  ...account('free', []),
  play: async (context) => {
    await sees(context, 'Get Pro €29.00')
    await context.userEvent.click(context.canvas.getByRole('button', { name: 'Get Pro' }))
    await expect(await context.canvas.findByTitle('Hosted page')).toBeVisible()
  },
})

export const Failed = meta.story({
  ...account('free', [], failing('/v1/checkout/sessions')),
  play: async (context) => {
    await sees(context, 'Get Pro')
    await context.userEvent.click(context.canvas.getByRole('button', { name: 'Get Pro' }))
    await sees(context, 'Checkout could not be opened (stripe_unavailable).')
  },
})
