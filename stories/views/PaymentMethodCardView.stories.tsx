import { PaymentMethodCardView } from 'react-billing-portal'
import { expect } from 'storybook/test'
import preview from '../../.storybook/preview.js'
import { typed } from '../support/controls.js'
import { paymentMethod, subscription } from '../../test/support/fixtures.js'
import { hostile, long } from '../support/names.js'
import { spy } from '../support/spies.js'

const meta = preview.meta({
  title: 'Views/PaymentMethodCardView',
  component: PaymentMethodCardView,
  argTypes: typed({ paymentMethods: 'readonly PaymentMethod[]' }),
  args: { paymentMethods: [paymentMethod()], update: spy('update') },
})

const none = { brand: null, last4: null, expiry: null }
const expiry = (status: string) => ({ month: status === 'expired' ? 10 : 12, year: 2026, status })

export const Card = meta.story()
export const WalletCard = meta.story({ args: { paymentMethods: [paymentMethod({ wallet: 'apple_pay' })] } })
export const Expiring = meta.story({ args: { paymentMethods: [paymentMethod({ expiry: expiry('expiring') })] } })
export const Expired = meta.story({ args: { paymentMethods: [paymentMethod({ expiry: expiry('expired') })] } })
export const Link = meta.story({
  args: { paymentMethods: [paymentMethod({ ...none, type: 'link', email: 'ada@northwind.example' })] },
})
export const Sepa = meta.story({
  args: { paymentMethods: [paymentMethod({ ...none, type: 'sepa_debit', last4: '3000' })] },
})
export const BankAccount = meta.story({
  args: {
    paymentMethods: [paymentMethod({ ...none, type: 'us_bank_account', last4: '6789', bankName: 'STRIPE TEST BANK' })],
  },
})
export const PayPal = meta.story({
  args: { paymentMethods: [paymentMethod({ ...none, type: 'paypal', email: 'ada@northwind.example' })] },
})
/** A brand that came after this package. */
export const UnknownBrand = meta.story({ args: { paymentMethods: [paymentMethod({ brand: 'moon_express' })] } })
export const UnknownType = meta.story({
  args: { paymentMethods: [paymentMethod({ ...none, type: 'carrier_pigeon' })] },
})
/** Each of several says what it pays for. */
export const Several = meta.story({
  args: {
    paymentMethods: [
      paymentMethod(),
      paymentMethod({ ref: 'method-2', brand: 'mastercard', last4: '4444', isDefault: false }),
    ],
    subscriptions: [subscription({ paymentMethod: 'method-2' })],
  },
})
export const Empty = meta.story({ args: { paymentMethods: [] } })
export const ReadOnly = meta.story({ args: { update: undefined } })

export const UpdatePending = meta.story({
  args: { update: { ...spy('update'), isPending: true }, isPending: true },
  play: async ({ args, canvas, userEvent }) => {
    await userEvent.click(canvas.getByRole('button', { name: 'Update payment method' }))
    await expect(args.update?.onAct).not.toHaveBeenCalled()
  },
})
export const UpdateFailed = meta.story({ args: { error: { code: 'rate_limited' } } })
export const Stuck = meta.story({ args: { fallbackUrl: 'https://billing.stripe.com/p/session/bps_1' } })

const wordy = [
  paymentMethod({ ...none, type: 'us_bank_account', last4: '6789', bankName: long }),
  paymentMethod({ ...none, ref: 'method-2', type: 'link', email: `${'a'.repeat(90)}@northwind.example` }),
]
export const LongNames = meta.story({
  args: { paymentMethods: wordy, subscriptions: [subscription({ name: long })] },
})
export const LongNamesNarrow = meta.story({ ...LongNames.input, globals: { width: 'phone' } })
export const HostileNames = meta.story({
  args: {
    paymentMethods: [
      paymentMethod({ ...none, type: hostile, email: hostile }),
      paymentMethod({ ref: 'method-2', brand: hostile }),
    ],
    subscriptions: [subscription({ name: hostile })],
  },
  play: async ({ canvasElement }) => {
    await expect(canvasElement.querySelector('img, script')).toBeNull()
    await expect(canvasElement).toHaveTextContent('<img src=x onerror=alert(1)>')
  },
})
export const Narrow = meta.story({ ...Several.input, globals: { width: 'phone' } })
export const Dark = meta.story({ ...Expiring.input, globals: { theme: 'dark' } })
