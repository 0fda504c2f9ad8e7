import preview from '../../.storybook/preview.js'
import { PaymentMethodsView } from '../../src/views/flows/PaymentMethodsView.js'
import { paymentMethod, subscription } from '../../test/support/fixtures.js'
import { typed } from '../support/controls.js'
import { Frame } from '../support/Frame.js'
import { hostile, long } from '../support/names.js'
import { spies } from '../support/spies.js'

const none = { brand: null, last4: null, expiry: null, isDefault: false, isRemovable: true }
const visa = paymentMethod()
const mastercard = paymentMethod({
  ref: 'method-2',
  brand: 'mastercard',
  last4: '4444',
  wallet: 'apple_pay',
  expiry: { month: 12, year: 2026, status: 'expiring' },
  isDefault: false,
  isRemovable: true,
})
const amex = paymentMethod({
  ref: 'method-3',
  brand: 'amex',
  last4: '0005',
  expiry: { month: 10, year: 2026, status: 'expired' },
  isDefault: false,
  isRemovable: true,
})

const meta = preview.meta({
  title: 'Views/PaymentMethodsView',
  component: PaymentMethodsView,
  argTypes: typed({
    paymentMethods: 'readonly PaymentMethod[]',
    subscriptions: 'readonly Subscription[]',
    onDismiss: '() => void',
  }),
  decorators: [
    (Story) => (
      <Frame>
        <Story />
      </Frame>
    ),
  ],
  args: {
    paymentMethods: [visa, mastercard, amex],
    subscriptions: [subscription()],
    ...spies('onMakeDefault', 'onRemove', 'onAdd'),
    onDismiss: () => {},
  },
})

export const Several = meta.story()
export const EveryType = meta.story({
  args: {
    paymentMethods: [
      visa,
      mastercard,
      paymentMethod({ ...none, ref: 'm3', type: 'link', email: 'ada@northwind.example' }),
      paymentMethod({ ...none, ref: 'm4', type: 'sepa_debit', last4: '3000' }),
      paymentMethod({ ...none, ref: 'm5', type: 'us_bank_account', last4: '6789', bankName: 'First Northern Bank' }),
      paymentMethod({ ...none, ref: 'm6', type: 'paypal', email: 'ada@northwind.example' }),
      paymentMethod({ ...none, ref: 'm7', type: 'carrier_pigeon' }),
    ],
  },
})
export const LongNames = meta.story({
  args: {
    paymentMethods: [
      visa,
      paymentMethod({ ...none, ref: 'm2', type: 'us_bank_account', last4: '6789', bankName: long }),
      paymentMethod({ ...none, ref: 'm3', type: 'us_bank_account', last4: '6789', bankName: hostile }),
      paymentMethod({ ...none, ref: 'm4', type: 'link', email: `${'ada.lovelace.'.repeat(8)}@northwind.example` }),
    ],
  },
})
export const Pending = meta.story({ args: { pendingRef: 'method-2' } })
export const Refused = meta.story({ args: { failure: { method: 'method-2', error: { code: 'in_use' } } } })
export const Uncertain = meta.story({
  args: { failure: { method: 'method-2', error: { code: 'network_error' }, isUncertain: true } },
})
/** What it was about is gone: there is no row to say it in. */
export const FailedElsewhere = meta.story({
  args: { failure: { method: 'method-9', error: { code: 'conflict' } }, redirect: () => {} },
})
export const Told = meta.story({ args: { notice: 'American Express ending in 0005 was removed.' } })
export const Loading = meta.story({ args: { paymentMethods: [visa], isLoading: true } })
export const NotLoaded = meta.story({
  args: { paymentMethods: [visa], retry: { onAct: () => {} }, redirect: () => {} },
})
/** Neither may be done here. */
export const ReadOnly = meta.story({ args: { onMakeDefault: undefined, onRemove: undefined, onAdd: undefined } })
