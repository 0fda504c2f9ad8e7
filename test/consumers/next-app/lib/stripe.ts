import { createSandbox } from 'react-billing-portal/sandbox'

const today = new Date().toISOString().slice(0, 10)
const pagesUrl = `${process.env.APP_ORIGIN ?? 'http://localhost:3000'}/sandbox`
const sandbox = createSandbox({ now: today, pagesUrl, allowInProduction: true })

export const { customer } = sandbox.seed('active')
export const { stripe } = sandbox
