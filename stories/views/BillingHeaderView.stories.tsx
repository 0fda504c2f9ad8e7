import { BillingHeaderView } from 'react-billing-portal'
import { expect } from 'storybook/test'
import preview from '../../.storybook/preview.js'
import { spy } from '../support/spies.js'

const meta = preview.meta({
  title: 'Views/BillingHeaderView',
  component: BillingHeaderView,
  args: { manage: spy('manage') },
})

export const Default = meta.story()
/** The portal is switched off, or its configuration could not be read. */
export const WithoutPortal = meta.story({ args: { manage: undefined } })
/** At the top of a page of its own. */
export const PageHeading = meta.story({
  args: { headingLevel: 1 },
  play: async ({ canvas }) => {
    await expect(canvas.getByRole('heading', { name: 'Billing', level: 1 })).toBeVisible()
  },
})
export const Pending = meta.story({
  args: { manage: { ...spy('manage'), isPending: true }, isPending: true },
  play: async ({ args, canvas, userEvent }) => {
    await userEvent.click(canvas.getByRole('button', { name: 'Manage billing' }))
    await expect(args.manage?.onAct).not.toHaveBeenCalled()
  },
})
export const Failed = meta.story({ args: { error: { code: 'portal_not_configured' } } })
/** The page was sent to Stripe and still stands: the address is offered as a link. */
export const Stuck = meta.story({
  args: { fallbackUrl: 'https://billing.stripe.com/p/session/bps_1' },
  play: async ({ canvas }) => {
    await expect(canvas.getByRole('link', { name: 'Open the billing page instead' })).toBeVisible()
  },
})
/** An address that no browser should follow is no link. */
export const UnsafeLink = meta.story({
  args: { fallbackUrl: 'javascript:alert(document.domain)' },
  play: async ({ canvas }) => {
    await expect(canvas.queryByRole('link')).toBeNull()
  },
})
export const Narrow = meta.story({ globals: { width: 'phone' }, args: { error: { code: 'timeout' } } })
export const Dark = meta.story({ globals: { theme: 'dark' } })
