import { expect, waitFor } from 'storybook/test'
import preview from '../../.storybook/preview.js'
import { inPage } from '../support/account.js'
import { KeepPlan } from './KeepPlan.js'

const meta = preview.meta({
  title: 'Hooks/useSubscription',
  component: KeepPlan,
  tags: ['!autodocs'],
})

export const Live = meta.story(inPage('canceling', 'Keep Pro'))

export const Keeps = meta.story({
  ...inPage('canceling', 'Keep Pro'),
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(await canvas.findByRole('button', { name: 'Keep Pro' }))
    await waitFor(() => expect(canvas.queryByRole('button')).toBeNull())
  },
})
