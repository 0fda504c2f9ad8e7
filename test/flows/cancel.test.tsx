import { fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import { type ReactNode, StrictMode, useState } from 'react'
import {
  BillingProvider,
  CancelFlow,
  CancelFlowView,
  type CancelOffer,
  type CancelOfferProps,
} from 'react-billing-portal'
import type { Sandbox } from 'react-billing-portal/sandbox'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { deferred, endpoint, json, problem } from '../hooks/setUp.js'
import { configure } from '../server/acts.js'
import { lifecycles } from '../support/fixtures.js'
import { openInline, openPanel, writesOf } from './setUp.js'

afterEach(() => vi.restoreAllMocks())

const only = { sections: ['subscription'] } as const
type Setting = Parameters<typeof openInline>[1]
type Scenario = Parameters<typeof openInline>[0]

/** Opens the dashboard and its cancelling. */
async function startCancelling(scenario: Scenario = 'active', { props, ...setting }: Setting = {}) {
  const page = await openInline(scenario, { props: { ...only, ...props }, ...setting })
  const opener = screen.getAllByRole('button', { name: 'Cancel plan' })[0] as HTMLElement
  return { ...page, opener, panel: await openPanel(opener) }
}

const press = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }))
const hear = (text: string) => screen.findByText(text)
const bodyOf = (calls: readonly { method: string; body: unknown }[]) =>
  calls.filter(({ method }) => method === 'POST').at(-1)?.body

const withoutReasons = (sandbox: Sandbox) =>
  configure(sandbox, { subscription_cancel: { enabled: true, cancellation_reason: { enabled: false, options: '' } } })
const atOnce = (sandbox: Sandbox) => configure(sandbox, { subscription_cancel: { enabled: true, mode: 'immediately' } })
const noPlanChanges = { operations: { changePlan: false } } as const

describe('cancelling', () => {
  it('asks why, offers a cheaper plan, says what ends and when, and ends it with what was said', async () => {
    const { calls, sandbox, signedIn, navigate } = await startCancelling()
    const panel = screen.getByRole('dialog', { name: 'Cancel Pro' })
    expect(
      within(panel)
        .getAllByRole('radio')
        .map((radio) => radio.closest('label')?.textContent),
    ).toEqual([
      'It is too expensive',
      'Features I need are missing',
      'I am moving to another service',
      'I do not use it enough',
      'Another reason',
    ])
    fireEvent.click(screen.getByRole('radio', { name: 'I do not use it enough' }))
    fireEvent.change(screen.getByRole('textbox'), { target: { value: '  We are closing the studio. ' } })
    press('Continue')
    expect(screen.getByRole('dialog')).toHaveAccessibleDescription('You can also do one of these instead.')
    expect(screen.getByRole('button', { name: 'Change to Starter' })).toBeVisible()
    expect(screen.getByText('€9.00 / month')).toBeVisible()
    press('Continue to cancel')
    expect(screen.getByRole('dialog')).toHaveAccessibleDescription(
      'Pro ends on 3 December 2026. You keep access until then.',
    )
    expect(screen.getAllByRole('definition').map(({ textContent }) => textContent)).toEqual([
      '3 December 2026',
      '€29.00 / month',
    ])
    expect(writesOf(calls)).toEqual([])
    press('Cancel on 3 December 2026')
    expect(await hear('Your cancellation is confirmed for 3 December 2026.')).toBeVisible()
    expect(screen.getByText('Your plan ends on 3 December 2026. You keep access until then.')).toBeVisible()
    expect(writesOf(calls)).toEqual(['POST /subscriptions/*/cancel'])
    expect(bodyOf(calls)).toEqual({ feedback: 'unused', comment: 'We are closing the studio.' })
    const { data } = await sandbox.stripe.subscriptions.list({ customer: signedIn.customer ?? '' })
    expect(data[0]?.cancellation_details).toMatchObject({ feedback: 'unused', comment: 'We are closing the studio.' })
    expect(navigate).not.toHaveBeenCalled()
  })

  it('asks for nothing that the account does not ask for: without reasons and offers it is one step', async () => {
    const { calls } = await startCancelling('active', { prepare: withoutReasons, handler: noPlanChanges })
    press('Cancel on 3 December 2026')
    await hear('Your cancellation is confirmed for 3 December 2026.')
    expect(bodyOf(calls)).toEqual({})
  })

  it('needs no reason, and passes every offer with one click', async () => {
    const { calls } = await startCancelling('active', {
      handler: { operations: { pause: true } },
      props: { cancelOffer: <p>Two months at half the price</p> },
    })
    press('Continue')
    for (const text of ['Two months at half the price', '€9.00 / month', 'Nothing is charged until you resume it.']) {
      expect(screen.getByText(text)).toBeVisible()
    }
    press('Continue to cancel')
    press(/^Cancel on/)
    await hear('Your cancellation is confirmed for 3 December 2026.')
    expect(bodyOf(calls)).toEqual({})
  })

  it('goes back without losing what was entered', async () => {
    await startCancelling()
    fireEvent.click(screen.getByRole('radio', { name: 'Another reason' }))
    fireEvent.change(screen.getByRole('textbox'), { target: { value: 'Moving abroad' } })
    press('Continue')
    press('Continue to cancel')
    press('Back')
    expect(screen.getByRole('button', { name: 'Change to Starter' })).toBeVisible()
    press('Back')
    expect(screen.getByRole('radio', { name: 'Another reason' })).toBeChecked()
    expect(screen.getByRole('textbox')).toHaveValue('Moving abroad')
    expect(screen.queryByRole('button', { name: 'Back' })).toBeNull()
  })

  it('takes no more words than Stripe keeps', async () => {
    await startCancelling()
    expect(screen.getByRole('textbox')).toHaveAttribute('maxlength', '1000')
  })

  it('where it ends at once, says so before, and what it means', async () => {
    const { calls } = await startCancelling('active', { prepare: atOnce, handler: noPlanChanges })
    fireEvent.click(screen.getByRole('button', { name: 'Continue' }))
    expect(screen.getByRole('dialog')).toHaveAccessibleDescription(
      'Pro ends at once, and your access with it. It cannot be resumed afterwards.',
    )
    expect(screen.getByText('At once')).toBeVisible()
    press('Cancel now')
    expect(await hear('Your plan has ended.')).toBeVisible()
    expect(screen.getByText('Your plan ended on 12 November 2026.')).toBeVisible()
    expect(writesOf(calls)).toHaveLength(1)
  })

  it.each([
    ['trialing', 'The trial of Pro ends on 19 November 2026. You keep access until then.', ['€29.00 / month']],
    ['discount', 'Pro ends on 3 December 2026. You keep access until then.', ['€23.20 / month']],
    ['pastDue', 'Pro ends on 3 December 2026. You keep access until then.', ['€29.00 / month', '€29.00']],
    ['metered', 'API calls ends on 3 December 2026. You keep access until then.', []],
    ['paused', 'Pro ends at once, and your access with it. It cannot be resumed afterwards.', ['€29.00 / month']],
  ] as const)('A4: %s: says what ends, when, and what it costs no more', async (scenario, sentence, amounts) => {
    await startCancelling(scenario, { prepare: withoutReasons, handler: noPlanChanges })
    const panel = screen.getByRole('dialog')
    expect(panel).toHaveAccessibleDescription(sentence)
    const [, ...facts] = within(panel).getAllByRole('definition')
    expect(facts.map(({ textContent }) => textContent)).toEqual(amounts)
    const use = within(panel).queryByText('What you use until then is still charged.')
    expect(use !== null).toBe(scenario === 'metered')
  })

  it('A3: the last step begins on the safe choice, which the person reaches by Enter alone', async () => {
    const { panel, opener } = await startCancelling()
    expect(panel).toContainElement(document.activeElement as HTMLElement)
    press('Continue')
    press('Continue to cancel')
    const keep = screen.getByRole('button', { name: 'Keep plan' })
    expect(keep).toHaveFocus()
    fireEvent.click(keep)
    expect(screen.queryByRole('dialog')).toBeNull()
    expect(opener).toHaveFocus()
  })

  it('cancels the one of several subscriptions whose card it was opened in', async () => {
    const { calls } = await openInline('severalSubscriptions', {
      props: only,
      prepare: withoutReasons,
      handler: noPlanChanges,
    })
    const card = screen.getByRole('region', { name: 'Extra storage' })
    fireEvent.click(within(card).getByRole('button', { name: 'Cancel plan' }))
    fireEvent.click(await within(card).findByRole('button', { name: /^Cancel on/ }))
    expect(await within(card).findByText(/^Your cancellation is confirmed/)).toBeVisible()
    expect(within(screen.getByRole('region', { name: 'Pro' })).getByText(/^Renews on/)).toBeVisible()
    expect(writesOf(calls)).toHaveLength(1)
  })

  it('says that a coming change of plan will not happen', () => {
    const { scheduled_change: subscription } = lifecycles
    const endsAt = subscription.currentPeriodEndsAt
    const none = () => {}
    render(
      <CancelFlowView subscription={subscription} step="confirm" endsAt={endsAt} onCancel={none} onDismiss={none} />,
    )
    expect(screen.getByText(/^The change to/)).toHaveTextContent('The change to Starter will not happen.')
    expect(screen.getByText('€9.00 / month')).toBeVisible()
  })

  it('has no way back from a first step, nor while it is under way', () => {
    const none = () => {}
    render(
      <CancelFlowView
        subscription={lifecycles.active}
        step="confirm"
        endsAt={null}
        isPending
        onCancel={none}
        onDismiss={none}
      />,
    )
    expect(screen.getAllByRole('button').map(({ textContent }) => textContent)).toEqual(['Cancel now', 'Keep plan'])
  })
})

describe('what is offered instead', () => {
  it('a pause: holds the plan, and nothing is cancelled', async () => {
    const { calls } = await startCancelling('active', { handler: { operations: { pause: true } } })
    press('Continue')
    press('Pause instead')
    expect(screen.getByRole('dialog', { name: 'Pause Pro' })).toBeVisible()
    fireEvent.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'Pause plan' }))
    await hear('Your pause is confirmed.')
    expect(writesOf(calls)).toEqual(['POST /subscriptions/*/pause'])
  })

  it('whoever thinks better of the pause is back at the offers, with everything still entered', async () => {
    await startCancelling('active', { handler: { operations: { pause: true } } })
    fireEvent.change(screen.getByRole('textbox'), { target: { value: 'Too much' } })
    press('Continue')
    press('Pause instead')
    press('Not now')
    expect(screen.getByRole('dialog', { name: 'Cancel Pro' })).toContainElement(document.activeElement as HTMLElement)
    press('Back')
    expect(screen.getByRole('textbox')).toHaveValue('Too much')
  })

  it('a cheaper plan opens the change to it', async () => {
    const { container } = await startCancelling()
    press('Continue')
    press('Change to Starter')
    expect(container.querySelector('[data-flow="changePlan"]')).toBeVisible()
    expect(screen.getAllByRole('dialog')).toHaveLength(1)
  })

  it.each([
    ['there is none', 'seats', {}],
    ['plans are changed at Stripe’s', 'active', { mode: { cancel: 'inline' } }],
  ] as const)('no cheaper plan is offered where %s', async (_, scenario, props) => {
    await startCancelling(scenario, { props })
    press('Continue')
    expect(screen.getByRole('button', { name: /^Cancel on/ })).toBeVisible()
  })

  it('the host’s own is told what is cancelled and why, and ends it or leads on', async () => {
    const told = vi.fn<(props: CancelOfferProps) => void>()
    const cancelOffer: CancelOffer = (props) => {
      told(props)
      return (
        <>
          <button type="button" onClick={props.accept}>
            Take half off
          </button>
          <button type="button" onClick={props.decline}>
            No, thank you
          </button>
        </>
      )
    }
    const { calls } = await startCancelling('active', { props: { cancelOffer }, handler: noPlanChanges })
    fireEvent.click(screen.getByRole('radio', { name: 'It is too expensive' }))
    press('Continue')
    expect(told.mock.lastCall?.[0]).toMatchObject({ subscription: { plan: 'pro' }, reason: 'too_expensive' })
    press('No, thank you')
    expect(screen.getByRole('button', { name: 'Cancel on 3 December 2026' })).toBeVisible()
    press('Back')
    const before = calls.length
    press('Take half off')
    await hear('Your plan goes on.')
    await waitFor(() => expect(calls.slice(before).map(({ method }) => method)).toEqual(['GET']))
  })

  it('the host’s own may be for some reasons only: where it gives nothing, nobody is stopped', async () => {
    const cancelOffer: CancelOffer = ({ reason }) => (reason === 'too_expensive' ? <p>Half off</p> : null)
    await startCancelling('active', { props: { cancelOffer }, handler: noPlanChanges })
    fireEvent.click(screen.getByRole('radio', { name: 'I do not use it enough' }))
    press('Continue')
    expect(screen.getByRole('button', { name: /^Cancel on/ })).toBeVisible()
    press('Back')
    fireEvent.click(screen.getByRole('radio', { name: 'It is too expensive' }))
    press('Continue')
    expect(screen.getByText('Half off')).toBeVisible()
  })

  it('C25: a mistake in the host’s own keeps nobody from cancelling', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => {})
    const Broken = (): ReactNode => {
      throw new Error('A mistake of the host’s.')
    }
    const quiet = (event: ErrorEvent) => event.preventDefault()
    window.addEventListener('error', quiet)
    await startCancelling('active', { props: { cancelOffer: <Broken /> }, handler: noPlanChanges })
    press('Continue')
    press('Continue to cancel')
    press(/^Cancel on/)
    expect(await hear('Your cancellation is confirmed for 3 December 2026.')).toBeVisible()
    window.removeEventListener('error', quiet)
  })

  it('C25: a host’s function that throws offers nothing, and keeps nobody from cancelling', async () => {
    const logged = vi.spyOn(console, 'error').mockImplementation(() => {})
    const mistake = new Error('A mistake of the host’s.')
    const cancelOffer = (): ReactNode => {
      throw mistake
    }
    await startCancelling('active', { props: { cancelOffer }, handler: noPlanChanges })
    press('Continue')
    press(/^Cancel on/)
    expect(await hear('Your cancellation is confirmed for 3 December 2026.')).toBeVisible()
    expect(logged).toHaveBeenCalledWith(mistake)
  })

  it('what the host’s own holds may use Enter and Escape for itself', async () => {
    const onEnter = vi.fn()
    const cancelOffer = <input aria-label="Code" onKeyDown={({ key }) => onEnter(key)} />
    await startCancelling('active', { props: { cancelOffer }, handler: noPlanChanges })
    press('Continue')
    const code = screen.getByRole('textbox', { name: 'Code' })
    const allowed = ['Enter', 'Escape'].map((key) => fireEvent.keyDown(code, { key }))
    expect(onEnter.mock.calls).toEqual([['Enter'], ['Escape']])
    expect(allowed).toEqual([true, true])
    expect(code).toBeVisible()
  })
})

describe('when cancelling fails', () => {
  it('C34: it is never shown as done before the endpoint says so, and a refusal leaves the page as it was', async () => {
    const { faults } = await startCancelling('active', { prepare: withoutReasons, handler: noPlanChanges })
    const { answer, give } = deferred()
    faults.push(() => answer)
    const cancel = screen.getByRole('button', { name: /^Cancel on/ })
    fireEvent.click(cancel)
    expect(cancel).toHaveAttribute('aria-busy', 'true')
    expect(screen.getByText('Renews on 3 December 2026 for €29.00.')).toBeVisible()
    give(problem(502, 'stripe_error'))
    expect(await screen.findByRole('alert')).toBeVisible()
    expect(screen.getByText('Renews on 3 December 2026 for €29.00.')).toBeVisible()
    expect(screen.queryByText(/Your plan ends/)).toBeNull()
  })

  it('A2: a refusal is told once, of the button it belongs to, which keeps the focus', async () => {
    const { faults } = await startCancelling('active', { prepare: withoutReasons, handler: noPlanChanges })
    const cancel = screen.getByRole('button', { name: /^Cancel on/ })
    cancel.focus()
    faults.push(() => problem(403, 'forbidden'))
    fireEvent.click(cancel)
    const alert = await screen.findByRole('alert')
    expect(alert).toHaveTextContent('You are not allowed to do this.')
    expect(cancel).toHaveAccessibleDescription(/^You are not allowed to do this\./)
    expect(cancel).toHaveFocus()
    expect(screen.getByRole('button', { name: 'Keep plan' })).not.toHaveAccessibleDescription()
  })

  it('leads to the same at Stripe’s after a failure', async () => {
    const { faults, navigate, calls } = await startCancelling('active', {
      prepare: withoutReasons,
      handler: noPlanChanges,
    })
    faults.push(() => problem(500, 'internal_error'))
    press(/^Cancel on/)
    const away = await screen.findByRole('button', { name: 'Continue on Stripe’s page' })
    fireEvent.click(away)
    expect(away).toHaveAttribute('aria-busy', 'true')
    await waitFor(() => expect(navigate).toHaveBeenCalledOnce())
    expect(bodyOf(calls)).toMatchObject({ flow: { type: 'subscription_cancel' } })
  })

  it('the failure of a step does not follow the person to another', async () => {
    const { faults } = await startCancelling()
    press('Continue')
    press('Continue to cancel')
    faults.push(() => problem(500, 'internal_error'))
    press(/^Cancel on/)
    await screen.findByRole('alert')
    press('Back')
    expect(screen.queryByRole('alert')).toBeNull()
  })

  it('a plan that was cancelled elsewhere meanwhile is not asked about any further', async () => {
    const { sandbox, signedIn, faults } = await startCancelling('active', {
      prepare: withoutReasons,
      handler: noPlanChanges,
    })
    const { data } = await sandbox.stripe.subscriptions.list({ customer: signedIn.customer ?? '' })
    await sandbox.stripe.subscriptions.update(data[0]?.id ?? '', { cancel_at: 'min_period_end' })
    faults.push(() => problem(409, 'conflict'))
    press(/^Cancel on/)
    expect(await hear('Your plan has changed meanwhile, so there is nothing to do here any more.')).toBeVisible()
    expect(screen.getByRole('alert')).toHaveTextContent('Your billing details changed in the meantime.')
    expect(screen.queryByRole('button', { name: /^Cancel on/ })).toBeNull()
    press('Close')
    expect(screen.queryByRole('dialog')).toBeNull()
  })
})

describe('<CancelFlow>', () => {
  /** It in a provider alone, where a button of the host's opens it. */
  function renderAlone(scenario: Scenario, props: Parameters<typeof CancelFlow>[0] = {}) {
    const wire = endpoint(scenario)
    const onClose = vi.fn()
    function Page() {
      const [isOpen, setOpen] = useState(false)
      const close = (notice?: string) => {
        onClose(notice)
        if (!notice) setOpen(false)
      }
      return (
        <BillingProvider endpoint="/api/billing" locale="en-GB" mode="inline" fetch={wire.fetch}>
          <button type="button" onClick={() => setOpen(true)}>
            Leave us
          </button>
          {isOpen && <CancelFlow {...props} onClose={close} />}
        </BillingProvider>
      )
    }
    render(
      <StrictMode>
        <Page />
      </StrictMode>,
    )
    const opener = screen.getByRole('button', { name: 'Leave us' })
    opener.focus()
    fireEvent.click(opener)
    return { ...wire, onClose, opener }
  }

  it('cancels the person’s only subscription, and says so where it stands', async () => {
    const { onClose, calls } = renderAlone('active', { offer: null })
    fireEvent.click(await screen.findByRole('button', { name: 'Continue' }))
    press('Continue to cancel')
    press(/^Cancel on/)
    expect(await hear('Your cancellation is confirmed for 3 December 2026.')).toBeVisible()
    expect(onClose).toHaveBeenCalledExactlyOnceWith('Your cancellation is confirmed for 3 December 2026.')
    expect(writesOf(calls)).toHaveLength(1)
    expect(screen.queryByRole('dialog')).toBeNull()
  })

  it('A3: gives the focus back to the host’s button when the person thinks better of it', async () => {
    const { onClose, opener } = renderAlone('active')
    expect(await screen.findByRole('dialog')).toContainElement(document.activeElement as HTMLElement)
    press('Keep plan')
    expect(onClose).toHaveBeenCalledExactlyOnceWith(undefined)
    expect(opener).toHaveFocus()
  })

  it.each([
    ['the offers', async () => {}],
    [
      'a cheaper plan that was not taken',
      async () => {
        press('Change to Starter')
        fireEvent.click(await screen.findByRole('button', { name: 'Not now' }))
      },
    ],
    [
      'a failure',
      async (faults: ReturnType<typeof endpoint>['faults']) => {
        press('Continue to cancel')
        faults.push(() => problem(403, 'forbidden'))
        press(/^Cancel on/)
        await screen.findByRole('alert')
      },
    ],
  ])('begins again from the start after %s', async (_, turn) => {
    const wire = endpoint('active')
    render(
      <StrictMode>
        <BillingProvider endpoint="/api/billing" locale="en-GB" mode="inline" fetch={wire.fetch}>
          <CancelFlow />
        </BillingProvider>
      </StrictMode>,
    )
    fireEvent.click(await screen.findByRole('radio', { name: 'It is too expensive' }))
    fireEvent.change(screen.getByRole('textbox'), { target: { value: 'Too dear.' } })
    press('Continue')
    await turn(wire.faults)
    press('Keep plan')
    expect(screen.queryByRole('alert')).toBeNull()
    expect(screen.getByRole('button', { name: 'Continue' })).toBeVisible()
    expect(screen.getByRole('radio', { name: 'It is too expensive' })).not.toBeChecked()
    expect(screen.getByRole('textbox')).toHaveValue('')
    press('Continue')
    press('Continue to cancel')
    press(/^Cancel on/)
    expect(await hear('Your cancellation is confirmed for 3 December 2026.')).toBeVisible()
    expect(bodyOf(wire.calls)).toEqual({})
  })

  it('its own offer stands instead of the provider’s', async () => {
    renderAlone('active', { offer: <p>Stay for half the price</p> })
    fireEvent.click(await screen.findByRole('button', { name: 'Continue' }))
    expect(screen.getByText('Stay for half the price')).toBeVisible()
  })

  it.each(['severalSubscriptions', 'free'] as const)('%s: says that it knows no plan to cancel', async (scenario) => {
    renderAlone(scenario)
    expect(await hear('There is no plan here to cancel.')).toBeVisible()
  })

  it('a plan that ends already has nothing to ask', async () => {
    renderAlone('cancelingFlexible')
    expect(await hear('Your plan has changed meanwhile, so there is nothing to do here any more.')).toBeVisible()
  })

  it('shows that the plan could not be loaded, with Retry', async () => {
    const wire = endpoint('active')
    const fetch = () => Promise.resolve(json({}, { status: 400 }))
    render(
      <BillingProvider endpoint="/api/billing" fetch={fetch}>
        <CancelFlow />
      </BillingProvider>,
    )
    expect(await screen.findByRole('button', { name: 'Retry' })).toBeVisible()
    expect(wire.calls).toEqual([])
  })
})
