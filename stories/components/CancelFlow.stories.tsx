import { CancelFlow } from 'react-billing-portal'
import { fn } from 'storybook/test'
import preview from '../../.storybook/preview.js'
import { still } from '../support/controls.js'
import { account, failing, inPage, silent } from '../support/account.js'

const meta = preview.meta({
  title: 'Components/CancelFlow',
  component: CancelFlow,
  args: { onClose: fn() },
  argTypes: still('subscription'),
})

export const Plan = meta.story(inPage('active', ['Cancel Pro', 'What is the main reason?']))
export const Trial = meta.story(inPage('trialing', 'Cancel Pro'))
export const NothingToCancel = meta.story(inPage('free', 'There is no plan here to cancel.'))
export const Loading = meta.story({ tags: ['!autodocs'], ...account('active', 'Loading billing details', silent) })
export const Failed = meta.story({
  tags: ['!autodocs'],
  ...inPage('active', 'Your plan could not be loaded.', failing('/v1/subscriptions')),
})
export const Narrow = meta.story({ ...Plan.input, tags: ['!autodocs'], globals: { width: 'phone' } })
export const Dark = meta.story({ ...Plan.input, tags: ['!autodocs'], globals: { theme: 'dark' } })
