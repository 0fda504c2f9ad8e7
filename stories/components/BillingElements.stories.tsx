import { BillingElements } from 'react-billing-portal'
import preview from '../../.storybook/preview.js'
import { OwnCardForm } from '../hooks/OwnCardForm.js'
import { account, type Canvas, sees } from '../support/account.js'
import { still } from '../support/controls.js'

const meta = preview.meta({
  title: 'Components/BillingElements',
  component: BillingElements,
  argTypes: still('clientSecret', 'publishableKey'),
  render: () => <OwnCardForm />,
})

/** Markup of the host's own around Stripe's fields. */
export const OwnForm = meta.story({
  ...account('active', []),
  play: async (context) => {
    await context.canvas.findByLabelText('Card number')
    await context.canvas.findByRole('button', { name: 'Use this card' })
  },
})
const isWaiting = (context: Canvas) => sees(context, 'Loading…')
export const Loading = meta.story({
  ...account('active', [], { stripeJs: { outcomes: ['pending'] } }),
  play: isWaiting,
})
export const Dark = meta.story({ ...OwnForm.input, tags: ['!autodocs'], globals: { theme: 'dark' } })
