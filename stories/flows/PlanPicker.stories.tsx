import { PlanPicker } from 'react-billing-portal'
import preview from '../../.storybook/preview.js'
import { still } from '../support/controls.js'
import { account, sees } from '../support/account.js'

const meta = preview.meta({ title: 'Components/PlanPicker', component: PlanPicker, argTypes: still('subscription') })

export const Plan = meta.story(account('active', ['Current plan', '€99.00 / month']))
export const Seats = meta.story(account('seats', '12 × €9.00 / month'))
/** A change that waits for its payment comes first. */
export const Waiting = meta.story(account('pendingUpdate', 'Change to Business waits for its payment'))
export const Changed = meta.story({
  tags: ['!autodocs'],
  ...account('active', []),
  play: async (context) => {
    await sees(context, 'Current plan')
    await context.userEvent.click(context.canvas.getByRole('radio', { name: /^Business/ }))
    await sees(context, 'and pay €49.00')
    await context.userEvent.click(await context.canvas.findByRole('button', { name: /pay €49\.00$/ }))
    await sees(context, 'You are on Business now.')
  },
})
