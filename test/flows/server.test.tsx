// @vitest-environment node
import { renderToString } from 'react-dom/server'
import { BillingProvider, CancelFlow } from 'react-billing-portal'
import { expect, it } from 'vitest'
import { billing } from '../support/fixtures.js'

it('C41: <CancelFlow> is in the first HTML of a server that has the data', () => {
  const html = renderToString(
    <BillingProvider endpoint="/api/billing" mode="inline" initialData={billing()}>
      <CancelFlow />
    </BillingProvider>,
  )
  expect(html).toContain('Continue to cancel')
  expect(html).toContain('€9.00 / month')
})
