import { FailedView } from 'react-billing-portal'
import { expect } from 'storybook/test'
import preview from '../../.storybook/preview.js'
import { sectionControl } from '../support/controls.js'
import { spies } from '../support/spies.js'

const meta = preview.meta({
  title: 'Views/FailedView',
  component: FailedView,
  argTypes: sectionControl,
  args: spies('onRetry'),
})

export const WholePage = meta.story({ args: { error: { code: 'internal_error' } } })
export const Plan = meta.story({ args: { section: 'subscription' } })
export const PaymentMethod = meta.story({ args: { section: 'paymentMethod' } })
export const Invoices = meta.story({ args: { section: 'invoices' } })

export const Offline = meta.story({ args: { error: { code: 'offline' } } })
export const SignedOut = meta.story({ args: { error: { code: 'unauthenticated' } } })
export const NotAllowed = meta.story({ args: { error: { code: 'forbidden' } } })
export const NotSetUp = meta.story({ args: { error: { code: 'misconfigured' } } })
export const TooSlow = meta.story({ args: { error: { code: 'timeout' } } })
/** A code that came after this package reads as any failure. */
export const UnknownCode = meta.story({
  args: { error: { code: 'constructor' } },
  play: async ({ canvas }) => {
    await expect(canvas.getByRole('alert')).toHaveTextContent('Something went wrong. Nothing was charged or changed.')
  },
})

export const Retrying = meta.story({
  args: { isRetrying: true },
  play: async ({ args, canvas, userEvent }) => {
    await userEvent.click(canvas.getByRole('button', { name: 'Retry' }))
    await expect(args.onRetry).not.toHaveBeenCalled()
  },
})
export const WithoutRetry = meta.story({ args: { onRetry: undefined } })
export const Narrow = meta.story({ globals: { width: 'phone' }, args: { section: 'invoices' } })
export const Dark = meta.story({ globals: { theme: 'dark' } })
