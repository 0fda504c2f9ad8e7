import { createBillingHandler } from 'react-billing-portal/server'
import { options } from './lib/billing.ts'

// At https://api.example.com; the page is at https://app.example.com.
export const billing = createBillingHandler({
  ...options,
  origin: 'https://api.example.com',
  cors: { origins: 'https://app.example.com' },
  returnUrl: 'https://app.example.com/billing',
})
