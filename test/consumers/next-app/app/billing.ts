import { createSandbox } from 'react-billing-portal/sandbox'
import { createBillingHandler } from 'react-billing-portal/server'

export const origin = process.env.ORIGIN ?? 'http://localhost:3000'
const sandbox = createSandbox({ pagesUrl: `${origin}/sandbox`, allowInProduction: true })
const { customer } = sandbox.seed('active')

export const billing = createBillingHandler({
  stripe: sandbox.stripe,
  customer: () => customer,
  origin,
  secret: 'a secret of the consumer app, 32 bytes or more',
  plans: { starter: sandbox.prices.starter, pro: sandbox.prices.pro },
  now: sandbox.now,
})
