import { BillingDashboard } from 'react-billing-portal'
import type { Sandbox } from 'react-billing-portal/sandbox'
import { expect, waitFor } from 'storybook/test'
import preview from '../.storybook/preview.js'

/** The plan card, once it stands where the scenario says. */
const shows =
  (lifecycle: string) =>
  async ({ canvasElement }: { canvasElement: HTMLElement }): Promise<void> => {
    await waitFor(
      () =>
        expect(canvasElement.querySelector('[data-slot="subscription-card"]')).toHaveAttribute(
          'data-lifecycle',
          lifecycle,
        ),
      { timeout: 10_000 },
    )
  }

/** For stories in which Stripe fails on purpose: the endpoint's log is not the story's complaint. */
const silent = { onError: () => {} }

const meta = preview.meta({ title: 'Components/BillingDashboard', component: BillingDashboard })

export const Active = meta.story({
  parameters: { billing: { scenario: 'active' } },
  play: shows('active'),
})

/** Cancel, confirm on Stripe's page, come back: the plan says when it ends. */
export const CancelAndReturn = meta.story({
  parameters: { billing: { scenario: 'active' } },
  play: async (context) => {
    const { canvas, canvasElement, userEvent } = context
    await shows('active')(context)
    await userEvent.click(canvas.getByRole('button', { name: /^cancel/i }))
    const page = () => canvasElement.querySelector('iframe')?.contentDocument
    await waitFor(() => expect(page()?.querySelector('button[type="submit"]')).toBeInTheDocument(), { timeout: 10_000 })
    page()?.querySelector<HTMLButtonElement>('button[type="submit"]')?.click()
    await shows('canceling')(context)
  },
})

export const Trialing = meta.story({
  parameters: { billing: { scenario: 'trialing' } },
  play: shows('trialing'),
})

export const TrialWithoutMethod = meta.story({
  parameters: { billing: { scenario: 'trialingWithoutMethod' } },
  play: shows('trial_without_method'),
})

export const PastDue = meta.story({
  parameters: { billing: { scenario: 'pastDue' } },
  play: shows('past_due'),
})

export const ActionRequired = meta.story({
  parameters: { billing: { scenario: 'actionRequired' } },
  play: shows('action_required'),
})

export const Canceling = meta.story({
  parameters: { billing: { scenario: 'canceling' } },
  play: shows('canceling'),
})

export const ScheduledChange = meta.story({
  parameters: { billing: { scenario: 'scheduledChange' } },
  play: shows('scheduled_change'),
})

export const Paused = meta.story({
  parameters: { billing: { scenario: 'paused' } },
  play: shows('paused'),
})

export const Ended = meta.story({
  parameters: { billing: { scenario: 'canceled' } },
  play: shows('canceled'),
})

export const Free = meta.story({
  parameters: { billing: { scenario: 'free' } },
  play: shows('none'),
})

export const ManyInvoices = meta.story({
  parameters: { billing: { scenario: 'manyInvoices' } },
  play: shows('active'),
})

export const SeveralSubscriptions = meta.story({
  parameters: { billing: { scenario: 'severalSubscriptions' } },
  play: async ({ canvasElement }) => {
    await waitFor(
      () => expect(canvasElement.querySelectorAll('[data-slot="subscription-card"]').length).toBeGreaterThan(1),
      { timeout: 10_000 },
    )
  },
})

export const Dark = meta.story({
  globals: { theme: 'dark' },
  parameters: { billing: { scenario: 'active' } },
  play: shows('active'),
})

export const RightToLeft = meta.story({
  globals: { direction: 'rtl', locale: 'ar' },
  parameters: { billing: { scenario: 'active' } },
  play: shows('active'),
})

export const Narrow = meta.story({
  globals: { width: 'phone' },
  parameters: { billing: { scenario: 'active' } },
  play: async (context) => {
    await shows('active')(context)
    const page = context.canvasElement.querySelector('[data-slot="billing-dashboard"]')
    await expect(page?.scrollWidth).toBeLessThanOrEqual(page?.clientWidth ?? 0)
  },
})

export const Loading = meta.story({
  parameters: { billing: { scenario: 'active', fetch: () => new Promise<never>(() => {}), timeoutMs: Infinity } },
  play: async ({ canvasElement }) => {
    await expect(canvasElement.querySelector('[data-slot="billing-dashboard"]')).toHaveAttribute('aria-busy', 'true')
  },
})

/** An endpoint with a wrong key: nothing to show, and a way to try again. */
export const Failed = meta.story({
  parameters: {
    billing: {
      scenario: 'active',
      handler: silent,
      prepare: (sandbox: Sandbox) => sandbox.fail({ status: 401, times: Infinity }),
    },
  },
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole('button', { name: 'Retry' }, { timeout: 15_000 })).toBeVisible()
  },
})

/** Stripe answers, but not about the invoices: the rest of the page stands. */
export const Partial = meta.story({
  parameters: {
    billing: {
      scenario: 'active',
      handler: silent,
      prepare: (sandbox: Sandbox) => sandbox.fail({ match: '/v1/invoices', status: 500, times: Infinity }),
    },
  },
  play: async (context) => {
    await shows('active')(context)
    await expect(context.canvas.getByRole('button', { name: 'Retry' })).toBeVisible()
  },
})
