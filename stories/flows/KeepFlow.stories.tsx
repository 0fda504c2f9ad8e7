import { BillingDashboard } from 'react-billing-portal'
import type { Sandbox } from 'react-billing-portal/sandbox'
import { type userEvent, type within } from 'storybook/test'
import preview from '../../.storybook/preview.js'
import { account, type Canvas, failing, sees } from '../support/account.js'

const meta = preview.meta({
  title: 'Flows/Keep and pause',
  component: BillingDashboard,
  args: { sections: ['subscription'] },
})

/** What a play function needs of its context. */
interface Journey extends Canvas {
  canvas: ReturnType<typeof within>
  userEvent: ReturnType<typeof userEvent.setup>
}

type Options = NonNullable<Parameters<typeof account>[2]>

/** Opens what the button leads to, sees the texts, and goes on. */
const opening = (
  scenario: Parameters<typeof account>[0],
  name: string,
  says: string,
  options: Options = {},
  goOn: (context: Journey, panel: HTMLElement) => Promise<void> = async () => {},
) => ({
  ...account(scenario, [], { mode: 'inline', ...options }),
  play: async (context: Journey) => {
    await context.userEvent.click(await context.canvas.findByRole('button', { name }))
    const panel = await context.canvas.findByRole('dialog')
    await sees(context, says)
    await goOn(context, panel)
  },
})

/** Presses the first button of a panel, which is what it is for. */
const act =
  (...says: string[]) =>
  async (context: Journey, panel: HTMLElement) => {
    await context.userEvent.click(panel.querySelector('button') as HTMLElement)
    await sees(context, ...says)
  }

const cancelled = {
  prepare: async ({ stripe }: Sandbox, customer: string) => {
    const { data } = await stripe.subscriptions.list({ customer })
    await stripe.subscriptions.update(data[0]?.id ?? '', { cancel_at_period_end: true })
  },
}
const mayPause = { handler: { operations: { pause: true } } }
const mayUnpause = { handler: { operations: { unpause: true } } }
const renews = 'It renews on December 3, 2026 for €29.00, as before.'
const startsNow = 'A new period starts now, and €29.00 / month is charged now, less credit and discounts.'

export const Keep = meta.story(opening('canceling', 'Keep plan', renews))
export const KeepFlexible = meta.story(opening('cancelingFlexible', 'Keep plan', renews))
export const KeepTrial = meta.story(
  opening('trialing', 'Keep plan', 'Your trial goes on until November 19, 2026, then €29.00 / month.', cancelled),
)
export const KeepDiscounted = meta.story(opening('discount', 'Keep plan', 'less your discount', cancelled))
/** What will end is past due as well: paying comes first, and keeping is there. */
export const KeepPastDue = meta.story(opening('pastDue', 'Keep plan', renews, cancelled))
export const Kept = meta.story(opening('canceling', 'Keep plan', renews, {}, act('Your plan goes on.')))
export const KeepFailed = meta.story(
  opening(
    'canceling',
    'Keep plan',
    renews,
    failing('/v1/subscriptions/sub_', 400),
    act('It is not certain whether this went through.'),
  ),
)

export const Pause = meta.story(
  opening('active', 'Pause plan', 'Your plan stops now and stays paused until you resume it.', mayPause),
)
export const Paused = meta.story(
  opening('active', 'Pause plan', 'is credited when you resume.', mayPause, act('Your pause is confirmed.')),
)
export const PauseNarrow = meta.story({ ...Pause.input, globals: { width: 'phone' } })

export const Resume = meta.story(opening('paused', 'Resume', startsNow))
export const Resumed = meta.story(opening('paused', 'Resume', startsNow, {}, act('Your plan runs again.')))
/** A trial that ended with nothing to charge: the payment method comes first. */
export const ResumeNeedsMethod = meta.story(
  opening('pausedTrialEnded', 'Resume', 'Your trial ended without a payment method. Add one first'),
)
export const ResumePayments = meta.story(
  opening(
    'collectionPaused',
    'Resume payments',
    'Charges start again with the next invoice: €29.00 on December 3, 2026.',
    mayUnpause,
  ),
)
export const Dark = meta.story({ ...Resume.input, globals: { theme: 'dark' } })
export const RightToLeft = meta.story({ ...Keep.input, globals: { direction: 'rtl' } })
