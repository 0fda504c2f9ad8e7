import { CancelFlowView } from 'react-billing-portal'
import { expect } from 'storybook/test'
import preview from '../../.storybook/preview.js'
import { plans, subscription } from '../../test/support/fixtures.js'
import { typed } from '../support/controls.js'
import { Frame } from '../support/Frame.js'
import { spies } from '../support/spies.js'

const [starter] = plans

const meta = preview.meta({
  title: 'Views/CancelFlowView',
  component: CancelFlowView,
  args: {
    subscription: subscription(),
    step: 'reason' as const,
    endsAt: '2026-12-03T09:00:00.000Z',
    reasons: ['too_expensive', 'missing_features', 'switched_service', 'unused', 'other'] as const,
    ...spies('onReasonChange', 'onCommentChange', 'onNext', 'onBack', 'onCancel'),
    onDismiss: () => undefined,
  },
  argTypes: {
    ...typed({
      subscription: 'Subscription',
      endsAt: 'string | null',
      onDismiss: '() => void',
      reasons: 'readonly CancellationReason[]',
      reason: 'CancellationReason | null',
    }),
    step: { control: 'inline-radio', options: ['reason', 'offers', 'confirm'] },
  },
  decorators: [
    (Story) => (
      <Frame>
        <Story />
      </Frame>
    ),
  ],
})

export const Reason = meta.story()
export const Offers = meta.story({
  args: {
    step: 'offers',
    ...spies('onPause'),
    cheaper: starter && { plan: starter, onChoose: () => undefined },
    offer: <p>Stay for half the price until May.</p>,
  },
})
export const Confirm = meta.story({ args: { step: 'confirm' } })
export const AtOnce = meta.story({ args: { step: 'confirm', endsAt: null } })
export const Pending = meta.story({
  args: { step: 'confirm', isPending: true },
  play: async ({ args, canvas, userEvent }) => {
    await userEvent.click(canvas.getByRole('button', { name: 'Cancel on December 3, 2026' }))
    await expect(args.onCancel).not.toHaveBeenCalled()
  },
})
export const Failed = meta.story({ args: { step: 'confirm', error: { code: 'stripe_unavailable' } } })
/** It cannot be cancelled any more. */
export const TooLate = meta.story({ args: { step: 'confirm', onCancel: undefined } })
export const Narrow = meta.story({ ...Confirm.input, globals: { width: 'phone' } })
export const Dark = meta.story({ ...Confirm.input, globals: { theme: 'dark' } })
