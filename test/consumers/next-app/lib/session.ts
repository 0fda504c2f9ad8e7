import { customer } from './stripe.ts'

const anna = { id: 'anna', stripeCustomerId: customer, plan: null as string | null }

export const users = new Map([['anna', anna]])
export const getUser = (_request: Request) => anna
