import { createBillingHandler, type BillingHandlerOptions } from 'react-billing-portal/server'
import { getUser } from './session.ts'
import { stripe } from './stripe.ts'

export const options: BillingHandlerOptions = {
  stripe,
  customer: (request) => {
    const user = getUser(request)
    return user && (user.stripeCustomerId ?? { user: user.id })
  },
  origin: process.env.APP_ORIGIN ?? 'http://localhost:3000',
  secret: process.env.BILLING_SECRET ?? '', // openssl rand -base64 32
  plans: { starter: 'price_starter_monthly', pro: 'price_pro_monthly', business: 'price_business_monthly' },
  returnUrl: '/billing',
}

export const billing = createBillingHandler(options)
