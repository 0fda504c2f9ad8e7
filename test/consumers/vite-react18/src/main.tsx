import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { BillingDashboard } from 'react-billing-portal'
import { de } from 'react-billing-portal/locales/de'
import 'react-billing-portal/styles.css'

const root = document.getElementById('root')
if (!root) throw new Error('index.html has lost its #root element.')
createRoot(root).render(
  <StrictMode>
    <BillingDashboard endpoint="/api/billing" locales={[de]} />
  </StrictMode>,
)
