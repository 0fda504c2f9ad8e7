import { BillingDashboard } from 'react-billing-portal'
import type { Sandbox } from 'react-billing-portal/sandbox'
import { expect, spyOn } from 'storybook/test'
import preview from '../.storybook/preview.js'
import { account, answering, failing, hanging, inPage, quietly, sees, silent } from './support/account.js'
import { still } from './support/controls.js'

/** The whole page, as the network lets it be. */
const meta = preview.meta({ title: 'States/Network', component: BillingDashboard, argTypes: still('sections') })

const renews = 'Renews on December 3, 2026 for €29.00.'

export const Loading = meta.story({
  ...account('active', [], silent),
  play: async ({ canvas, canvasElement }) => {
    await expect(canvas.getByText('Loading billing details')).toBeInTheDocument()
    await expect(canvasElement.querySelector('[data-slot="billing-dashboard"]')).toHaveAttribute('aria-busy', 'true')
  },
})

export const Slow = meta.story({
  ...account('active', [], { prepare: (sandbox: Sandbox) => void (sandbox.latency = 800) }),
  play: async (context) => {
    await sees(context, 'Loading billing details')
    await sees(context, renews)
  },
})

export const Offline = meta.story({
  ...account('active', 'You are offline.', { fetch: () => Promise.reject(new TypeError('Failed to fetch')) }),
  beforeEach: () => {
    const onLine = spyOn(navigator, 'onLine', 'get').mockReturnValue(false)
    return () => onLine.mockRestore()
  },
})

/** The endpoint itself breaks. The page asks again twice by itself before it says so. */
export const Failed = meta.story(
  account('active', ['Your billing details could not be loaded.', 'Something went wrong on our side.'], {
    ...answering({ type: 'about:blank', title: 'Internal Server Error', status: 500 }, { status: 500 }),
  }),
)

export const Unauthenticated = meta.story(
  account('active', 'You are signed out. Sign in again to see your billing details.', {
    handler: { customer: () => null },
  }),
)

/** A proxy's page where the answer should be. */
export const HtmlAnswer = meta.story(
  account('active', 'The server’s answer could not be read.', answering('<!doctype html><title>Bad gateway</title>')),
)

/** Stripe answers, but not about the invoices: the rest of the page stands. */
export const Partial = meta.story(
  account('active', [renews, 'Your invoices could not be loaded.'], failing('/v1/invoices')),
)

/** A wrong key at first, then the right one. */
export const RetryLoads = meta.story({
  ...account('active', [], {
    handler: quietly,
    prepare: (sandbox: Sandbox) => sandbox.fail({ match: '/v1/subscriptions', status: 401, times: 1 }),
  }),
  play: async (context) => {
    await sees(context, 'could not be loaded.')
    await context.userEvent.click(context.canvas.getByRole('button', { name: 'Retry' }))
    await sees(context, renews)
  },
})

/** Someone who may not see it. */
export const Forbidden = meta.story(
  account('active', 'You are not allowed to do this.', {
    ...answering({ code: 'forbidden' }, { status: 403 }),
  }),
)

export const RateLimited = meta.story(
  account('active', 'That was too many requests at once.', {
    ...answering({ code: 'rate_limited' }, { status: 429 }),
  }),
)

export const TimedOut = meta.story(account('active', 'This took too long.', { ...silent, timeoutMs: 50 }))

/** Stripe answers, but not about the plan. */
export const PartialPlan = meta.story(
  account('active', ['Your plan could not be loaded.', 'NWS-0042'], failing('/v1/subscriptions')),
)

/** Stripe answers, but not about whom invoices are addressed to. */
export const PartialDetails = meta.story(
  inPage('active', [renews, 'Your billing details could not be loaded.'], failing('/tax_ids', 400)),
)

/** One part of the page is late: the others do not wait for it. */
export const SlowDetails = meta.story(inPage('active', [renews, 'NWS-0042'], hanging('/tax_ids')))
export const FailedDark = meta.story({ ...Failed.input, globals: { theme: 'dark' } })
export const FailedNarrow = meta.story({ ...Failed.input, globals: { width: 'phone' } })
