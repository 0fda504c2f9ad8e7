import { PaymentFormView } from 'react-billing-portal'
import { expect, fn } from 'storybook/test'
import preview from '../../.storybook/preview.js'
import { still } from '../support/controls.js'
import { spies } from '../support/spies.js'

/** Stands for Stripe’s fields, which a view does not load. */
const fields = (
  <label>
    Card number
    <input type="text" defaultValue="4242 4242 4242 4242" style={{ display: 'block', padding: '0.75rem' }} />
  </label>
)

const meta = preview.meta({
  title: 'Views/PaymentFormView',
  component: PaymentFormView,
  argTypes: still('isUncertain'),
  args: {
    ...spies('onRetry', 'onCancel', 'redirect'),
    onSubmit: fn(),
    status: 'ready' as const,
    children: fields,
  },
})

export const Ready = meta.story({
  play: async ({ args, canvas, userEvent }) => {
    await userEvent.type(canvas.getByLabelText('Card number'), '{Enter}')
    await userEvent.click(canvas.getByRole('button', { name: 'Save payment method' }))
    await expect(args.onSubmit).toHaveBeenCalledTimes(2)
  },
})
export const Loading = meta.story({ args: { status: 'loading', children: undefined } })
export const LoadingInRightToLeft = meta.story({
  args: { status: 'loading', children: undefined },
  globals: { direction: 'rtl', width: 'phone' },
})
export const Unavailable = meta.story({ args: { status: 'unavailable', error: { code: 'stripe_js_blocked' } } })
export const UnavailableWithoutAWayOut = meta.story({
  args: { status: 'unavailable', error: { code: 'misconfigured' }, redirect: undefined, onCancel: undefined },
})
export const Submitting = meta.story({
  args: { status: 'submitting', isPending: true },
  play: async ({ args, canvas, userEvent }) => {
    await userEvent.click(canvas.getByRole('button', { name: 'Save payment method' }))
    await userEvent.click(canvas.getByRole('button', { name: 'Not now' }))
    await expect(args.onSubmit).not.toHaveBeenCalled()
    await expect(args.onCancel).not.toHaveBeenCalled()
  },
})
export const Declined = meta.story({ args: { error: { code: 'card_declined' } } })
/** A reason that there are no words of ours for is told in Stripe’s, which are in the person’s language. */
export const StripesOwnWords = meta.story({
  args: { error: { code: 'pin_try_exceeded', words: 'Die zulässige Anzahl an PIN-Versuchen wurde überschritten.' } },
})
export const Uncertain = meta.story({ args: { error: { code: 'network_error' }, isUncertain: true } })
export const KeyMismatch = meta.story({ args: { error: { code: 'key_mismatch' } } })
export const Processing = meta.story({ args: { status: 'processing' } })
export const Saved = meta.story({ args: { status: 'saved', onCancel: undefined } })
export const SavedNotDefault = meta.story({ args: { status: 'saved_not_default', error: { code: 'not_default' } } })
export const Narrow = meta.story({ args: { error: { code: 'insufficient_funds' } }, globals: { width: 'phone' } })
export const Dark = meta.story({ args: { error: { code: 'expired_card' } }, globals: { theme: 'dark' } })
