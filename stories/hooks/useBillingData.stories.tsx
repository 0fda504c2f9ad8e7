import type { Sandbox } from 'react-billing-portal/sandbox'
import preview from '../../.storybook/preview.js'
import { account, answering, quietly, sees, silent } from '../support/account.js'
import { PlanLine } from './PlanLine.js'

const meta = preview.meta({
  title: 'Hooks/useBillingData',
  component: PlanLine,
  tags: ['!autodocs'],
})

export const Live = meta.story(account('active', 'You are on Pro.'))
export const Free = meta.story(account('free', 'You are on the free plan.'))
export const Loading = meta.story(account('active', 'Loading…', silent))

/** Stripe answers, but not about the subscriptions: `data` is there, and names what is missing. */
export const Partial = meta.story({
  ...account('active', [], {
    handler: quietly,
    prepare: (sandbox: Sandbox) => sandbox.fail({ match: '/v1/subscriptions', status: 401 }),
  }),
  play: async (context) => {
    await sees(context, 'Your plan could not be loaded.')
    await context.userEvent.click(context.canvas.getByRole('button', { name: 'Retry' }))
    await sees(context, 'You are on Pro.')
  },
})

export const Failed = meta.story(account('active', 'Your plan could not be loaded.', answering('<html>')))
