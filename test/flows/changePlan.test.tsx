import { act, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { ja } from 'react-billing-portal/locales/ja'
import type { Stripe } from '@stripe/stripe-js'
import { createLoadStripe, type Sandbox, type ScenarioName } from 'react-billing-portal/sandbox'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { deferred, json, problem } from '../hooks/setUp.js'
import { configure } from '../server/acts.js'
import { openInline, writesOf } from './setUp.js'

afterEach(() => vi.restoreAllMocks())

const sections = { sections: ['subscription'] } as const
type Options = Parameters<typeof openInline>[1]

/** The plans of every rhythm, under keys of the host's own. */
const everyRhythm = {
  plans: {
    starter: 'price_starter_monthly',
    pro: 'price_pro_monthly',
    business: 'price_business_monthly',
    starter_yearly: 'price_starter_yearly',
    pro_yearly: 'price_pro_yearly',
    business_yearly: 'price_business_yearly',
  },
}

/** The dashboard with the change of plan open in its card. */
async function openChange(scenario: ScenarioName, options: Options = {}) {
  const page = await openInline(scenario, { ...options, props: { ...sections, ...options.props } })
  fireEvent.click(screen.getByRole('button', { name: 'Change plan' }))
  const panel = await screen.findByRole('dialog', { name: 'Change plan' })
  return { ...page, panel, ...inside(panel), sandbox: page.sandbox }
}

function inside(panel: HTMLElement) {
  const at = within(panel)
  return {
    choose: (plan: string | RegExp) => fireEvent.click(at.getByRole('radio', { name: plan })),
    type: (seats: string) => fireEvent.change(at.getByLabelText('Seats'), { target: { value: seats } }),
    button: (name: string | RegExp) => at.findByRole('button', { name }),
  }
}

/** What is shown of an amount's lines. */
const sum = () =>
  [...document.querySelectorAll('[data-slot="sum"]:not([data-pending]) dl > div')].map((row) =>
    [...row.children].map((part) => part.textContent),
  )

async function seesCost(...totals: string[][]) {
  await waitFor(() => expect(sum().slice(-totals.length)).toEqual(totals))
}

const previewsOf = (calls: { path: string }[]) => calls.filter(({ path }) => path.endsWith('/preview'))
const changesOf = (calls: { path: string; body: unknown }[]) => calls.filter(({ path }) => path.endsWith('/change'))

/** Saves a card that charges end with in a certain way, and makes it what is charged. */
async function payWith({ sandbox, signedIn: { customer } }: Awaited<ReturnType<typeof openInline>>, token: string) {
  if (customer === null) throw new Error('Nobody is signed in.')
  const { id } = await sandbox.stripe.paymentMethods.attach(token, { customer })
  await sandbox.stripe.customers.update(customer, { invoice_settings: { default_payment_method: id } })
}

/** What the newest invoice came to. */
async function newest(sandbox: Sandbox) {
  const { data } = await sandbox.stripe.invoices.list({ limit: 1 })
  return data[0]
}

describe('changing the plan', () => {
  it('shows the plans with their prices, and which one is had', async () => {
    const { panel } = await openChange('active')
    const rows = within(panel).getAllByRole('radio')
    expect(rows.map((row) => row.closest('label')?.textContent)).toEqual([
      'StarterFor one person getting going.€9.00 / month',
      'ProCurrent plan · For a team that ships every week.€29.00 / month',
      'BusinessFor companies with several teams.€99.00 / month',
    ])
    expect(rows.map((row) => (row as HTMLInputElement).checked)).toEqual([false, true, false])
    expect(within(panel).queryByRole('group', { name: 'Billed' })).toBeNull()
  })

  it('upgrades for exactly what was shown, line by line', async () => {
    const { calls, choose, button, sandbox } = await openChange('active')
    choose(/^Business/)
    await seesCost(['Due now', '€49.00'], ['Next charge on 3 December 2026', '€99.00'])
    expect(sum()).toEqual([
      ['Unused time on Pro after 12 Nov 2026', '-€20.30'],
      ['Remaining time on Business after 12 Nov 2026', '€69.30'],
      ['Due now', '€49.00'],
      ['Next charge on 3 December 2026', '€99.00'],
    ])
    fireEvent.click(await button('Change to Business and pay €49.00'))
    expect(await screen.findByText('You are on Business now.')).toBeVisible()
    expect(screen.getByRole('heading', { name: 'Business' })).toBeVisible()
    expect(screen.queryByRole('dialog')).toBeNull()
    expect((await newest(sandbox))?.total).toBe(4900)
    expect(writesOf(calls)).toEqual(['POST /subscriptions/*/preview', 'POST /subscriptions/*/change'])
    expect(changesOf(calls)[0]?.body).toEqual({
      plan: 'business',
      prorationDate: '2026-11-12T09:00:00.000Z',
      basis: expect.stringMatching(/^[\w-]{43}$/) as unknown,
    })
  })

  it('opens with the plan that Upgrade names, and asks what it costs in that click', async () => {
    const { calls } = await openInline('active', { props: sections })
    fireEvent.click(screen.getByRole('button', { name: 'Upgrade to Business' }))
    const panel = await screen.findByRole('dialog', { name: 'Change plan' })
    expect(within(panel).getByRole('radio', { name: /^Business/ })).toBeChecked()
    await seesCost(['Due now', '€49.00'], ['Next charge on 3 December 2026', '€99.00'])
    expect(previewsOf(calls)).toHaveLength(1)
  })

  it('schedules a downgrade with its date and nothing to pay, and takes it back', async () => {
    const { calls, choose, button } = await openChange('active')
    choose(/^Starter/)
    await seesCost(['Next charge on 3 December 2026', '€9.00'])
    expect(screen.getByRole('dialog')).toHaveTextContent(
      'Changes to Starter on 3 December 2026; nothing is charged now.',
    )
    fireEvent.click(await button('Change on 3 December 2026'))
    expect(await screen.findByText('Your plan changes on 3 December 2026.')).toBeVisible()
    expect(document.querySelector('[data-slot="sentence"]')).toHaveTextContent('Changes to Starter on 3 December 2026.')

    fireEvent.click(screen.getByRole('button', { name: 'Undo change' }))
    const undo = await screen.findByRole('dialog', { name: 'Stay on Pro' })
    fireEvent.click(within(undo).getByRole('button', { name: 'Undo change' }))
    expect(await screen.findByText('You stay on Pro.')).toBeVisible()
    expect(screen.getByText('Renews on 3 December 2026 for €29.00.')).toBeVisible()
    expect(writesOf(calls).slice(1)).toEqual(['POST /subscriptions/*/change', 'POST /subscriptions/*/undo-change'])
  })

  it('changes the number of seats, for what was shown', async () => {
    const { calls, type, button, sandbox } = await openChange('seats')
    type('15')
    await seesCost(['Due now', '€18.90'], ['Next charge on 3 December 2026', '€135.00'])
    fireEvent.click(await button('Change to 15 seats and pay €18.90'))
    expect(await screen.findByText('You have 15 seats now.')).toBeVisible()
    expect(document.querySelector('[data-slot="price"]')).toHaveTextContent('€135.00/ month(15 × €9.00)')
    expect((await newest(sandbox))?.total).toBe(1890)
    expect(changesOf(calls)[0]?.body).toMatchObject({ plan: 'starter', quantity: 15 })
  })

  it('fewer seats wait for the period’s end', async () => {
    const { type, button } = await openChange('seats')
    type('4')
    expect(await button('Change on 3 December 2026')).toBeVisible()
    expect(screen.getByRole('dialog')).toHaveTextContent(
      'Changes to 4 seats on 3 December 2026; nothing is charged now.',
    )
  })

  it.each(['', '0', '1.5', '101', 'twelve', '-3', '1e9', '1²', '½', '١٫٥', '−١'])(
    'says what is wrong with "%s" seats, asks nothing, and keeps what was typed',
    async (typed) => {
      const { calls, panel, choose, type } = await openChange('seats')
      choose(/^Pro/)
      type(typed)
      const field = within(panel).getByLabelText('Seats')
      expect(field).toHaveAccessibleDescription('Enter a whole number from 1 to 100.')
      expect(field).toBeInvalid()
      expect(field).toHaveValue(typed)
      expect(within(panel).getByRole('radio', { name: /^Pro/ })).toBeChecked()
      await act(() => new Promise((resolve) => setTimeout(resolve, 450)))
      expect(sum()).toEqual([])
      expect(changesOf(calls)).toEqual([])
      fireEvent.keyDown(field, { key: 'Escape' })
      expect(panel).toBeInTheDocument()
    },
  )

  it.each(['١٥', '۱۵', '१५', '１５', ' 15 ', '\u200f١٥'])(
    'takes a number in the digits of any script: "%s"',
    async (typed) => {
      const { calls, type, button } = await openChange('seats')
      type(typed)
      fireEvent.click(await button('Change to 15 seats and pay €18.90'))
      expect(await screen.findByText('You have 15 seats now.')).toBeVisible()
      expect(changesOf(calls)[0]?.body).toMatchObject({ quantity: 15 })
    },
  )

  it.each(['1000000', '99999999999999999999999999', '٩٩٩٩٩٩٩'])(
    'says how many can be had at most of a plan without a limit of its own: "%s"',
    async (typed) => {
      const { panel, type, calls } = await openChange('seats', {
        handler: { operations: { changePlan: true } },
        prepare: async ({ stripe }) => {
          const { data } = await stripe.billingPortal.configurations.list({ is_default: true, limit: 1 })
          const features = { subscription_update: { enabled: false } }
          await stripe.billingPortal.configurations.update(data[0]?.id ?? '', { features })
        },
      })
      const field = within(panel).getByLabelText('Seats')
      expect(field).toHaveAccessibleDescription('1 or more.')
      type(typed)
      expect(field).toHaveAccessibleDescription('Enter a whole number from 1 to 999,999.')
      type('999999')
      expect(field).toBeValid()
      expect(changesOf(calls)).toEqual([])
    },
  )

  it('asks once for a number that is typed digit by digit', async () => {
    const { calls, type } = await openChange('seats')
    type('1')
    type('15')
    type('150')
    type('15')
    await seesCost(['Due now', '€18.90'], ['Next charge on 3 December 2026', '€135.00'])
    expect(previewsOf(calls)).toHaveLength(1)
  })

  it('shows the plans of one rhythm at a time, and keeps the plan when that changes', async () => {
    const { panel, choose, button } = await openChange('active', { handler: everyRhythm })
    const plans = () =>
      within(panel)
        .getAllByRole('radio', { name: /€/ })
        .map((row) => row.closest('label')?.textContent)
    expect(plans().map((row) => row?.slice(-15))).toEqual(['g.€9.00 / month', '.€29.00 / month', '.€99.00 / month'])
    choose('Yearly')
    expect(plans().map((row) => row?.match(/€.*/)?.[0])).toEqual(['€90.00 / year', '€290.00 / year', '€990.00 / year'])
    expect(within(panel).getByRole('radio', { name: /^Pro/ })).toBeChecked()
    expect(panel).not.toHaveTextContent('Current plan')
    expect(await button(/^Change to Pro and pay €/)).toBeVisible()
    choose('Monthly')
    expect(panel).toHaveTextContent('Current plan')
    expect(await button('Change plan')).toHaveAttribute('aria-disabled', 'true')
  })

  it('a shorter rhythm waits for the end of the longer one', async () => {
    const { choose, button } = await openChange('annual', { handler: everyRhythm })
    choose('Monthly')
    expect(await button('Change on 3 March 2027')).toBeVisible()
  })

  it('offers no plan in another currency', async () => {
    const plans = { ...everyRhythm.plans, yen: 'price_pro_monthly_jpy' }
    const { panel } = await openChange('active', { handler: { plans, operations: { changePlan: true } } })
    expect(within(panel).getAllByRole('radio', { name: /month$/ })).toHaveLength(3)
    expect(panel).not.toHaveTextContent('¥')
  })
})

describe('what a change costs', () => {
  it.each<[ScenarioName, string[][]]>([
    [
      'discount',
      [
        ['Unused time on Pro after 12 Nov 2026', '-€16.24'],
        ['Remaining time on Business after 12 Nov 2026', '€55.44'],
        ['Due now', '€39.20'],
        ['Next charge on 3 December 2026', '€79.20'],
      ],
    ],
    [
      'taxed',
      [
        ['Unused time on Pro after 12 Nov 2026', '-€20.30'],
        ['Remaining time on Business after 12 Nov 2026', '€69.30'],
        ['Tax', '€11.27'],
        ['Due now', '€60.27'],
        ['Next charge on 3 December 2026', '€121.77'],
      ],
    ],
  ])('%s: its lines add up to what is due', async (scenario, rows) => {
    const { choose, button, sandbox } = await openChange(scenario)
    choose(/^Business/)
    await waitFor(() => expect(sum()).toEqual(rows))
    const due = rows.at(-2)?.[1]
    fireEvent.click(await button(`Change to Business and pay ${due}`))
    await screen.findByText('You are on Business now.')
    expect(`€${((await newest(sandbox))?.amount_paid ?? 0) / 100}`.padEnd(6, '0')).toBe(due)
  })

  it('takes credit off what is due', async () => {
    const page = await openInline('active', { props: sections })
    await page.sandbox.stripe.customers.update(page.signedIn.customer ?? '', { balance: -1000 })
    fireEvent.click(screen.getByRole('button', { name: 'Upgrade to Business' }))
    await seesCost(['Credit balance', '-€10.00'], ['Due now', '€39.00'], ['Next charge on 3 December 2026', '€99.00'])
    expect(screen.getByRole('button', { name: 'Change to Business and pay €39.00' })).toBeVisible()
  })

  it('a trial goes on, and nothing is due', async () => {
    const { choose, button } = await openChange('trialing')
    choose(/^Business/)
    await seesCost(['Next charge on 19 November 2026', '€99.00'])
    expect(screen.getByRole('dialog')).toHaveTextContent('The change takes effect at once; nothing is charged now.')
    fireEvent.click(await button('Change to Business'))
    expect(await screen.findByText('You are on Business now.')).toBeVisible()
  })

  it.each<[ScenarioName, string, RegExp]>([
    ['jpy', 'price_pro_monthly_jpy', /^Change to 3 seats and pay ¥[\d,]+$|JP¥/],
    ['kwd', 'price_pro_monthly_kwd', /^Change to 3 seats and pay KWD\s[\d.]+\.\d{3}$/],
  ])('I1: %s is written in its own minor unit', async (scenario, price, label) => {
    const handler = { plans: { pro: price }, operations: { changePlan: true } }
    const { type, button } = await openChange(scenario, { handler })
    type('3')
    expect(await button(label)).toBeVisible()
  })

  it('I4: a plan that depends on use says so, before and in what it costs', async () => {
    const handler = { plans: { ...everyRhythm.plans, calls: 'price_calls_metered' }, operations: { changePlan: true } }
    const { panel, choose } = await openChange('active', { handler })
    expect(
      within(panel)
        .getByRole('radio', { name: /^API calls/ })
        .closest('label'),
    ).toHaveTextContent('Usage-based')
    choose(/^API calls/)
    await waitFor(() => expect(panel).toHaveTextContent('What is used until then comes on top.'))
  })

  it('I14: puts sentences of a script without spaces side by side', async () => {
    const handler = { plans: { ...everyRhythm.plans, calls: 'price_calls_metered' }, operations: { changePlan: true } }
    const { container } = await openInline('active', { handler, props: { ...sections, locale: 'ja', locales: [ja] } })
    fireEvent.click(await screen.findByRole('button', { name: ja.messages.plan.states.active.action }))
    const panel = await screen.findByRole('dialog', { name: ja.messages.flows.plan.title })
    fireEvent.click(within(panel).getByRole('radio', { name: /^API calls/ }))
    await waitFor(() => expect(panel.textContent).toContain(`。${ja.messages.flows.plan.usage}`))
    expect(container.textContent).not.toContain('。 ')
  })

  it('is announced once, when it is there', async () => {
    const { panel, choose } = await openChange('active')
    const heard: string[] = []
    const status = panel.querySelector('[data-slot="cost"] [role="status"]')
    new MutationObserver(() => heard.push(status?.textContent ?? '')).observe(status ?? panel, {
      childList: true,
      characterData: true,
      subtree: true,
    })
    choose(/^Business/)
    await seesCost(['Due now', '€49.00'], ['Next charge on 3 December 2026', '€99.00'])
    const news = heard.filter((text) => text !== 'One moment')
    expect(news).toEqual(['The change takes effect at once. Due now: €49.00. Next charge on 3 December 2026: €99.00.'])
  })

  it('holds its place while it is asked for', async () => {
    const { panel, choose, faults } = await openChange('active')
    const { answer } = deferred()
    faults.push(() => answer)
    choose(/^Business/)
    const waiting = panel.querySelector('[data-slot="sum"]')
    expect(waiting).toHaveAttribute('data-pending')
    expect(waiting).toHaveAttribute('aria-hidden', 'true')
    expect(waiting?.querySelectorAll('dl > div')).toHaveLength(4)
    expect(within(panel).getByRole('button', { name: 'Change to Business' })).toHaveAttribute('aria-disabled', 'true')
  })

  it('C19: of two choices the last is shown, whichever answer comes first', async () => {
    const { panel, choose, faults, calls } = await openChange('active')
    const slow = deferred()
    faults.push(() => slow.answer)
    choose(/^Starter/)
    await waitFor(() => expect(previewsOf(calls)).toHaveLength(1))
    choose(/^Business/)
    await seesCost(['Due now', '€49.00'], ['Next charge on 3 December 2026', '€99.00'])
    expect(calls.find(({ path }) => path.endsWith('/preview'))?.signal?.aborted).toBe(true)
    await act(async () => slow.give(problem(409, 'managed_by_schedule')))
    expect(sum().at(-2)).toEqual(['Due now', '€49.00'])
    expect(within(panel).queryByRole('alert')).toBeNull()
  })

  it('C19: of a quick succession of choices none can be confirmed but with its own price', async () => {
    const { panel, choose, type, button, faults, calls } = await openChange('seats', { handler: everyRhythm })
    const late = [deferred(), deferred(), deferred()]
    faults.push(
      ...late.map(
        ({ answer }) =>
          () =>
            answer,
      ),
    )
    const confirm = () => within(panel).getByRole('button', { name: /^Change / })
    const chooseNext = async (plan: string | RegExp, asked: number) => {
      choose(plan)
      expect(confirm()).toHaveAttribute('aria-disabled', 'true')
      await waitFor(() => expect(previewsOf(calls)).toHaveLength(asked))
    }
    await chooseNext(/^Business/, 1)
    await chooseNext('Yearly', 2)
    await chooseNext('Monthly', 3)
    choose(/^Starter/)
    type('15')
    expect(confirm()).toHaveAttribute('aria-disabled', 'true')
    const at = '2026-11-12T09:00:00.000Z'
    const nothing = { takesEffectAt: at, isScheduled: false, dueNow: null, next: null, prorationDate: at }
    const old = { ...nothing, basis: 'old', expiresAt: '2026-11-12T10:00:00.000Z' }
    await act(async () => late[0]?.give(json(old)))
    await act(async () => late[1]?.give(problem(402, 'payment_failed')))
    await act(async () => late[2]?.give(json(old)))
    expect(confirm()).toHaveAttribute('aria-disabled', 'true')
    expect(within(panel).queryByRole('alert')).toBeNull()
    expect(sum()).toEqual([])
    fireEvent.click(await button('Change to 15 seats and pay €18.90'))
    expect(await screen.findByText('You have 15 seats now.')).toBeVisible()
    expect(changesOf(calls).map(({ body }) => body)).toMatchObject([{ plan: 'starter', quantity: 15 }])
  })

  it('C24: when it cannot be worked out the choice stays, with the reason and Retry beside it', async () => {
    const { panel, choose, faults, calls } = await openChange('active')
    faults.push(() => problem(503, 'stripe_unavailable'))
    choose(/^Business/)
    expect(await within(panel).findByRole('alert')).toHaveTextContent('The payment service did not answer as expected.')
    expect(previewsOf(calls)).toHaveLength(1)
    expect(within(panel).getByRole('radio', { name: /^Business/ })).toBeChecked()
    fireEvent.click(within(panel).getByRole('button', { name: 'Retry' }))
    await seesCost(['Due now', '€49.00'], ['Next charge on 3 December 2026', '€99.00'])
    expect(within(panel).queryByRole('alert')).toBeNull()
  })

  it('C17: closing gives up what was asked for', async () => {
    const { panel, choose, faults, calls } = await openChange('active')
    faults.push(() => new Promise(() => {}))
    choose(/^Business/)
    await waitFor(() => expect(previewsOf(calls)).toHaveLength(1))
    fireEvent.click(within(panel).getByRole('button', { name: 'Not now' }))
    await waitFor(() => expect(previewsOf(calls)[0]).toMatchObject({ signal: { aborted: true } }))
    expect(screen.queryByRole('dialog')).toBeNull()
  })
})

/** Stripe.js on a line that is lost once the bank has asked. */
const lost = {
  fetch: globalThis.fetch,
  now: Date.now,
  to: (stripe: Stripe): Stripe => ({
    ...stripe,
    handleNextAction: (options: object) =>
      stripe.handleNextAction(options as { clientSecret: string }).then(() => {
        throw new TypeError('Failed to fetch')
      }),
    retrievePaymentIntent: () => Promise.reject(new TypeError('Failed to fetch')),
  }),
}

describe('a change that is not paid', () => {
  it('waits for the bank’s question, and is made when it is answered', async () => {
    const page = await openInline('active', { props: sections })
    await payWith(page, 'pm_card_authenticationRequiredOnSetup')
    fireEvent.click(screen.getByRole('button', { name: 'Upgrade to Business' }))
    const panel = await screen.findByRole('dialog', { name: 'Change plan' })
    fireEvent.click(await inside(panel).button('Change to Business and pay €49.00'))
    const bank = await screen.findByRole('dialog', { name: 'Confirm with your bank' })
    expect(screen.getByRole('heading', { name: 'Pro' })).toBeVisible()
    expect(panel).toHaveTextContent('Current plan')
    fireEvent.click(within(bank).getByRole('button', { name: 'Complete' }))
    expect(await screen.findByText('You are on Business now.')).toBeVisible()
    expect(screen.getByRole('heading', { name: 'Business' })).toBeVisible()
    expect(changesOf(page.calls)).toHaveLength(1)
  })

  /** A change to Business whose payment the bank asks about, with the bank's question on show. */
  async function askedByTheBank(options: Options = {}) {
    const page = await openInline('active', { ...options, props: { ...sections, ...options.props } })
    await payWith(page, 'pm_card_authenticationRequiredOnSetup')
    fireEvent.click(screen.getByRole('button', { name: 'Upgrade to Business' }))
    const panel = await screen.findByRole('dialog', { name: 'Change plan' })
    fireEvent.click(await inside(panel).button('Change to Business and pay €49.00'))
    const bank = await screen.findByRole('dialog', { name: 'Confirm with your bank' })
    const waiting = await (await page.fetch('/api/billing', {})).text()
    /** What the endpoint says while Stripe has not told the subscription yet. */
    const notYet = () => json(JSON.parse(waiting))
    return {
      ...page,
      panel,
      notYet,
      answer: (name: string) => fireEvent.click(within(bank).getByRole('button', { name })),
    }
  }
  const saysDone = () => screen.queryByText('You are on Business now.')

  it('is told as made once the page shows it, and not before', async () => {
    const { answer, faults, notYet, panel } = await askedByTheBank()
    faults.push(notYet, notYet)
    const seen: boolean[] = []
    const watching = new MutationObserver(() => {
      if (saysDone()) seen.push(screen.queryByRole('heading', { name: 'Business' }) !== null)
    })
    watching.observe(document.body, { childList: true, characterData: true, subtree: true })
    answer('Complete')
    await waitFor(() => expect(faults).toHaveLength(1))
    expect(panel).toHaveAttribute('data-pending')
    expect(await screen.findByText('You are on Business now.')).toBeVisible()
    watching.disconnect()
    expect(new Set(seen)).toEqual(new Set([true]))
  })

  it('that is paid and does not show is told as on its way, and shows when it comes', async () => {
    const { answer, faults, notYet } = await askedByTheBank()
    faults.push(...Array.from({ length: 6 }, () => notYet))
    answer('Complete')
    expect(
      await screen.findByText('The payment is on its way. This page shows the change once it has arrived.'),
    ).toBeVisible()
    expect(saysDone()).toBeNull()
    expect(screen.getByRole('heading', { name: 'Pro' })).toBeVisible()
    expect(await screen.findByRole('heading', { name: 'Business' })).toBeVisible()
  })

  it('is told as made where it shows, though nothing was heard of the bank', async () => {
    const { answer } = await askedByTheBank({
      props: {
        loadStripe: async (...args) => {
          const stripe = await createLoadStripe({ fetch: lost.fetch, now: lost.now })(...args)
          return stripe && lost.to(stripe)
        },
      },
      prepare: (sandbox) => Object.assign(lost, { fetch: sandbox.fetch, now: sandbox.now }),
    })
    answer('Complete')
    expect(await screen.findByText('You are on Business now.')).toBeVisible()
    expect(screen.queryByRole('alert')).toBeNull()
  })

  it.each([
    ['declined', 'pm_card_chargeCustomerFail', null],
    ['not confirmed', 'pm_card_authenticationRequiredOnSetup', 'Fail'],
    ['closed at the bank’s question', 'pm_card_authenticationRequiredOnSetup', 'Close'],
  ])('grants nothing where it was %s, says so, and can be dropped', async (_, token, answer) => {
    const page = await openInline('active', { props: sections })
    await payWith(page, token)
    fireEvent.click(screen.getByRole('button', { name: 'Upgrade to Business' }))
    const panel = await screen.findByRole('dialog', { name: 'Change plan' })
    fireEvent.click(await inside(panel).button('Change to Business and pay €49.00'))
    if (answer) {
      const bank = await screen.findByRole('dialog', { name: 'Confirm with your bank' })
      fireEvent.click(within(bank).getByRole('button', { name: answer }))
    }
    const unpaid = await screen.findByRole('dialog', { name: 'Your plan has not changed yet' })
    expect(unpaid).toContainElement(document.activeElement as HTMLElement)
    expect(unpaid).toHaveTextContent('The change to Business waits for €49.00 until 13 November 2026.')
    expect(within(unpaid).getByRole('alert')).toHaveTextContent('The payment did not go through.')
    expect(screen.getByRole('heading', { name: 'Pro' })).toBeVisible()
    expect(within(unpaid).getByRole('button', { name: 'Finish payment' })).toBeVisible()
    fireEvent.click(within(unpaid).getByRole('button', { name: 'Drop change' }))
    expect(
      await screen.findByText('The change to Business will not happen, and nothing is charged for it.'),
    ).toBeVisible()
    expect(screen.getByText('Renews on 3 December 2026 for €29.00.')).toBeVisible()
    expect((await newest(page.sandbox))?.status).toBe('void')
    expect(document.querySelector('[data-slot="pending-change"]')).toBeNull()
  })

  it('stays on the card until it is paid or dropped', async () => {
    const { calls } = await openInline('pendingUpdate', { props: sections })
    const row = document.querySelector<HTMLElement>('[data-slot="pending-change"]')
    expect(row).toHaveTextContent('Change to Business waits for its payment until 13 November 2026.')
    expect(
      within(row ?? document.body)
        .getAllByRole('button')
        .map(({ textContent }) => textContent),
    ).toEqual(['Finish payment', 'Drop change'])
    fireEvent.click(screen.getByRole('button', { name: 'Drop change' }))
    const panel = await screen.findByRole('dialog', { name: 'Drop change' })
    expect(panel).toHaveAccessibleDescription('The change to Business will not happen, and nothing is charged for it.')
    fireEvent.click(within(panel).getByRole('button', { name: 'Drop change' }))
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
    expect(screen.getByText(/^The change to Business will not happen/)).toBeVisible()
    expect(document.querySelector('[data-slot="pending-change"]')).toBeNull()
    expect(writesOf(calls)).toEqual(['POST /subscriptions/*/undo-change'])
  })

  it('is shown where everything redirects too, with the way to pay it', async () => {
    await openInline('pendingUpdate', { props: { ...sections, mode: 'redirect' } })
    const row = document.querySelector<HTMLElement>('[data-slot="pending-change"]')
    expect(row).toHaveTextContent('Change to Business waits for its payment until 13 November 2026.')
    expect(within(row ?? document.body).getByRole('button', { name: 'Finish payment' })).toBeVisible()
    expect(screen.queryByRole('button', { name: 'Drop change' })).toBeNull()
  })

  it('a bank debit is on its way, and the change is made', async () => {
    const { choose, button } = await openChange('sepa')
    choose(/^Business/)
    fireEvent.click(await button('Change to Business and pay €49.00'))
    expect(await screen.findByText('You are on Business now.')).toBeVisible()
  })
})

describe('what goes wrong with a change', () => {
  it('C2: however often it is pressed, it is made once', async () => {
    const { calls, choose, button } = await openChange('active')
    choose(/^Business/)
    const confirm = await button('Change to Business and pay €49.00')
    for (let press = 0; press < 20; press += 1) fireEvent.click(confirm)
    await screen.findByText('You are on Business now.')
    expect(changesOf(calls)).toHaveLength(1)
  })

  it('Enter in the number’s field makes nothing', async () => {
    const { calls, panel, type, button } = await openChange('seats')
    type('15')
    await button('Change to 15 seats and pay €18.90')
    for (let press = 0; press < 20; press += 1)
      fireEvent.keyDown(within(panel).getByLabelText('Seats'), { key: 'Enter' })
    await act(async () => {})
    expect(changesOf(calls)).toEqual([])
  })

  it('C34: a change that fails is never shown as made', async () => {
    const { panel, choose, button, faults } = await openChange('active')
    choose(/^Business/)
    const confirm = await button('Change to Business and pay €49.00')
    faults.push(() => problem(502, 'stripe_error'))
    fireEvent.click(confirm)
    expect(screen.getByRole('heading', { name: 'Pro' })).toBeVisible()
    expect(await within(panel).findByRole('alert')).toBeVisible()
    expect(screen.getByRole('heading', { name: 'Pro' })).toBeVisible()
    expect(screen.getByText('Renews on 3 December 2026 for €29.00.')).toBeVisible()
    expect(within(panel).getByRole('radio', { name: /^Business/ })).toBeChecked()
    fireEvent.click(confirm)
    await screen.findByText('You are on Business now.')
  })

  it('C35: what another tab did meanwhile is told, shown, and the price asked for anew', async () => {
    const { panel, choose, button, sandbox, calls } = await openChange('active')
    choose(/^Business/)
    const confirm = await button('Change to Business and pay €49.00')
    const [subscription] = (await sandbox.stripe.subscriptions.list({ limit: 1 })).data
    await sandbox.stripe.subscriptions.update(subscription?.id ?? '', { cancel_at: 'min_period_end' })
    fireEvent.click(confirm)
    expect(await within(panel).findByRole('alert')).toHaveTextContent('Your billing details changed in the meantime.')
    await waitFor(() => expect(screen.getByText(/^Your plan ends on 3 December 2026/)).toBeVisible())
    await waitFor(() => expect(previewsOf(calls)).toHaveLength(2))
    expect(changesOf(calls)).toHaveLength(1)
  })

  it('C35: a price that is another by now is shown anew instead of charged', async () => {
    const { panel, choose, button, sandbox, signedIn, calls } = await openChange('active')
    choose(/^Business/)
    const confirm = await button('Change to Business and pay €49.00')
    const before = await newest(sandbox)
    await sandbox.stripe.customers.update(signedIn.customer ?? '', { balance: 500 })
    fireEvent.click(confirm)
    expect(await within(panel).findByRole('alert')).toHaveTextContent(
      'The price shown does not hold any more. Nothing was charged or changed. Check the new one before you confirm.',
    )
    expect((await newest(sandbox))?.id).toBe(before?.id)
    fireEvent.click(await button('Change to Business and pay €54.00'))
    expect(await screen.findByText('You are on Business now.')).toBeVisible()
    expect(await newest(sandbox)).toMatchObject({ total: 4900, amount_paid: 5400 })
    expect(changesOf(calls)).toHaveLength(2)
  })

  it('C35: a change that another tab made is done already', async () => {
    const { choose, button, sandbox } = await openChange('active')
    choose(/^Business/)
    const confirm = await button('Change to Business and pay €49.00')
    const [subscription] = (await sandbox.stripe.subscriptions.list({ limit: 1 })).data
    const id = subscription?.items.data[0]?.id ?? ''
    await sandbox.stripe.subscriptions.update(subscription?.id ?? '', {
      items: [{ id, price: 'price_business_monthly' }],
      proration_behavior: 'always_invoice',
    })
    fireEvent.click(confirm)
    expect(await screen.findByText('You are on Business now.')).toBeVisible()
    expect((await sandbox.stripe.invoices.list({ limit: 3 })).data.filter(({ total }) => total === 4900)).toHaveLength(
      1,
    )
  })

  it('C45: what was shown an hour ago is shown anew before it is charged', async () => {
    const { choose, button, calls } = await openChange('active')
    choose(/^Business/)
    const confirm = await button('Change to Business and pay €49.00')
    const later = Date.now() + 3_601_000
    vi.spyOn(Date, 'now').mockReturnValue(later)
    fireEvent.click(confirm)
    await waitFor(() => expect(previewsOf(calls)).toHaveLength(2))
    expect(changesOf(calls)).toEqual([])
    fireEvent.click(await button('Change to Business and pay €49.00'))
    await screen.findByText('You are on Business now.')
  })

  it('C12: a lost connection leaves open what came of it, and the next try is the same act', async () => {
    const { panel, choose, button, faults, calls } = await openChange('active')
    choose(/^Business/)
    const confirm = await button('Change to Business and pay €49.00')
    faults.push(() => Promise.reject(new TypeError('Failed to fetch')))
    fireEvent.click(confirm)
    expect(await within(panel).findByRole('alert')).toHaveTextContent(/^It is not certain whether this went through/)
    fireEvent.click(confirm)
    await screen.findByText('You are on Business now.')
    const keys = calls
      .filter(({ path }) => path.endsWith('/change'))
      .map(({ headers }) => headers.get('Idempotency-Key'))
    expect(new Set(keys).size).toBe(1)
  })

  it.each([
    ['managed_by_schedule', 409, 'A change to this plan is already arranged.'],
    ['plan_not_allowed', 403, 'This plan is not on offer.'],
  ])('says so where it is refused: %s', async (code, status, words) => {
    const { panel, choose, faults } = await openChange('active')
    faults.push(() => problem(status, code))
    choose(/^Business/)
    expect(await within(panel).findByRole('alert')).toHaveTextContent(words)
    expect(within(panel).getByRole('button', { name: 'Change to Business' })).toHaveAttribute('aria-disabled', 'true')
  })

  it('of several subscriptions changes the one whose card it is in', async () => {
    const { calls } = await openInline('severalSubscriptions', { props: sections })
    const card = screen.getByRole('region', { name: 'Pro' })
    fireEvent.click(within(card).getByRole('button', { name: 'Upgrade to Business' }))
    const panel = await within(card).findByRole('dialog', { name: 'Change plan' })
    fireEvent.click(await inside(panel).button('Change to Business and pay €49.00'))
    expect(await screen.findByText('You are on Business now.')).toBeVisible()
    expect(screen.getByRole('region', { name: 'Extra storage' })).toBeVisible()
    expect(screen.getByRole('region', { name: 'Business' })).toBeVisible()
    expect(changesOf(calls)).toHaveLength(1)
  })

  it('C46: while another card’s act runs it is not begun, and goes on with the plan as it stands then', async () => {
    const { calls, faults, sandbox, signedIn } = await openInline('severalSubscriptions', {
      props: sections,
      prepare: (account) =>
        configure(account, {
          subscription_cancel: { enabled: true, cancellation_reason: { enabled: false, options: '' } },
        }),
    })
    const pro = screen.getByRole('region', { name: 'Pro' })
    const storage = screen.getByRole('region', { name: 'Extra storage' })
    fireEvent.click(within(pro).getByRole('button', { name: 'Upgrade to Business' }))
    const panel = await within(pro).findByRole('dialog', { name: 'Change plan' })
    const confirm = await inside(panel).button('Change to Business and pay €49.00')
    fireEvent.click(within(storage).getByRole('button', { name: 'Cancel plan' }))
    const { answer, give } = deferred()
    const cancel = await within(storage).findByRole('button', { name: /^Cancel on/ })
    faults.push(() => answer)
    fireEvent.click(cancel)
    fireEvent.click(confirm)
    expect(await within(panel).findByRole('alert')).toHaveTextContent(/^Something else is still under way/)
    expect(changesOf(calls)).toEqual([])
    const { data } = await sandbox.stripe.subscriptions.list({ customer: signedIn.customer ?? '' })
    const item = data.flatMap(({ items }) => items.data).find(({ price }) => price.id === 'price_pro_monthly')
    await sandbox.stripe.subscriptions.update(item?.subscription ?? '', {
      items: [{ id: item?.id ?? '', price: 'price_business_monthly' }],
    })
    await act(async () => give(problem(409, 'conflict')))
    await waitFor(() => expect(panel).toHaveTextContent(/BusinessCurrent plan/))
  })

  it('C47: a click with a key held does what a click does, in this page', async () => {
    const { choose, button, navigate } = await openChange('active')
    choose(/^Business/)
    fireEvent.click(await button('Change to Business and pay €49.00'), { ctrlKey: true, metaKey: true })
    expect(await screen.findByText('You are on Business now.')).toBeVisible()
    expect(navigate).not.toHaveBeenCalled()
  })
})
