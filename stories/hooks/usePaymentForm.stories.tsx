import preview from '../../.storybook/preview.js'
import { account, sees } from '../support/account.js'
import { fillInCard } from '../support/journey.js'
import { OwnCardForm } from './OwnCardForm.js'

const meta = preview.meta({ title: 'Hooks/usePaymentForm', component: OwnCardForm, tags: ['!autodocs'] })

export const Live = meta.story({
  ...account('active', []),
  play: async (context) => {
    const { canvas, userEvent } = context
    await fillInCard(context, '4000000000009995')
    await userEvent.click(await canvas.findByRole('button', { name: 'Use this card' }))
    await sees(context, 'That did not work (insufficient_funds).')
    await fillInCard(context, '5555555555554444')
    await userEvent.click(canvas.getByRole('button', { name: 'Use this card' }))
    await sees(context, 'Thank you. We will use this card from now on.')
  },
})
