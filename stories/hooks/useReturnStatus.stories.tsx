import { expect, fn, waitFor } from 'storybook/test'
import preview from '../../.storybook/preview.js'
import { account, sees } from '../support/account.js'
import { ReturnNote } from './ReturnNote.js'

const navigate = fn()

const meta = preview.meta({
  title: 'Hooks/useReturnStatus',
  component: ReturnNote,
  tags: ['!autodocs'],
})

/** The person went to replace the card and is back, but nothing has changed yet: the page looks a few times more. */
export const Live = meta.story({
  ...account('active', [], { navigate }),
  beforeEach: () => void navigate.mockClear(),
  play: async (context) => {
    await context.userEvent.click(context.canvas.getByRole('button', { name: 'Replace card' }))
    await waitFor(() => expect(navigate).toHaveBeenCalledOnce())
    document.dispatchEvent(new Event('visibilitychange', { bubbles: true }))
    await sees(context, 'Looking for your new card…')
  },
})
