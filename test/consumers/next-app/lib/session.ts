import { customer } from './stripe.ts'

const anna = { id: 'anna', stripeCustomerId: customer, plans: new Map<string, string>() }

export const users = new Map([['anna', anna]])
export const getUser = (_request: Request) => anna
