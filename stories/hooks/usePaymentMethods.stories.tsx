import preview from '../../.storybook/preview.js'
import { account, sees } from '../support/account.js'
import { SavedMethods } from './SavedMethods.js'

const meta = preview.meta({
  title: 'Hooks/usePaymentMethods',
  component: SavedMethods,
  tags: ['!autodocs'],
})

export const Live = meta.story({
  ...account('subscriptionOwnCard', []),
  play: async (context) => {
    const { canvas, userEvent } = context
    await userEvent.click(await canvas.findByRole('button', { name: 'Charge 4444' }))
    await sees(context, 'mastercard 4444 (default)')
    await userEvent.click(canvas.getByRole('button', { name: 'Forget 4242' }))
    await canvas.findByText(/mastercard 4444/)
  },
})
