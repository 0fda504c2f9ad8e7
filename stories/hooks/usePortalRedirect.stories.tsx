import { expect } from 'storybook/test'
import preview from '../../.storybook/preview.js'
import { account, failing, hanging, sees } from '../support/account.js'
import { ManageButtons } from './ManageButtons.js'

const meta = preview.meta({
  title: 'Hooks/usePortalRedirect',
  component: ManageButtons,
  tags: ['!autodocs'],
})

const portal = '/v1/billing_portal/sessions'

export const Live = meta.story({
  ...account('active', []),
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(canvas.getByRole('button', { name: 'Replace card' }))
    await expect(await canvas.findByTitle('Hosted page')).toBeVisible()
  },
})

/** Both buttons wait, for one redirect is let through at a time. */
export const Pending = meta.story({
  ...account('active', [], hanging(portal)),
  play: async (context) => {
    await context.userEvent.click(context.canvas.getByRole('button', { name: 'Manage billing' }))
    await sees(context, 'Opening Stripe…')
  },
})

export const Failed = meta.story({
  ...account('active', [], failing(portal)),
  play: async (context) => {
    await context.userEvent.click(context.canvas.getByRole('button', { name: 'Manage billing' }))
    await sees(context, 'That did not work (stripe_unavailable).')
  },
})
