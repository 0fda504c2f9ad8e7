import { PaymentMethodCard } from 'react-billing-portal'
import { expect } from 'storybook/test'
import preview from '../../.storybook/preview.js'
import { billing } from '../../test/support/fixtures.js'
import { account, answering, failing, hanging, sees, silent } from '../support/account.js'

const meta = preview.meta({ title: 'Components/PaymentMethodCard', component: PaymentMethodCard })

const portal = '/v1/billing_portal/sessions'

export const Card = meta.story(account('active', ['Visa ending in 4242', 'Expires 12/2030']))
export const ExpiringCard = meta.story(account('expiringCard', 'Expires 12/2026'))
export const ExpiredCard = meta.story(account('expiredCard', 'Expired 10/2026'))
export const Link = meta.story(account('link', 'Link (billing@northwind.example)'))
export const Sepa = meta.story(account('sepa', 'SEPA Direct Debit ending in 3000'))
export const PayPal = meta.story(account('paypal', 'PayPal (billing@northwind.example)'))
/** The subscription is charged to a card of its own, not to the default one. */
export const SubscriptionOwnCard = meta.story(account('subscriptionOwnCard', ['Default', 'Pays for Pro']))
export const None = meta.story(account('noPaymentMethod', ['No payment method yet.', 'Add payment method']))

export const Loading = meta.story(account('active', 'Loading billing details', silent))
export const Failed = meta.story(
  account('active', ['Your payment method could not be loaded.', 'could not be read.'], answering('<html>')),
)
/** An endpoint that could read everything but the methods. */
export const Partial = meta.story(
  account(
    'active',
    ['Your payment method could not be loaded.', 'Nothing was charged'],
    answering(billing({ paymentMethods: [], unavailable: ['paymentMethods'] })),
  ),
)

export const UpdatePending = meta.story({
  ...account('active', [], hanging(portal)),
  play: async ({ canvas, userEvent }) => {
    const update = await canvas.findByRole('button', { name: 'Update payment method' })
    await userEvent.click(update)
    await expect(update).toHaveAttribute('data-pending', 'true')
    await expect(canvas.getByText('Opening the billing page')).toBeInTheDocument()
  },
})

export const UpdateFailed = meta.story({
  ...account('active', [], failing(portal)),
  play: async (context) => {
    await sees(context, 'Visa ending in 4242')
    await context.userEvent.click(context.canvas.getByRole('button', { name: 'Update payment method' }))
    await sees(context, 'The payment service did not answer as expected. Nothing was charged or changed.')
  },
})
