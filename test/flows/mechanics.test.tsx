import { act, fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import { StrictMode, useEffect, useState } from 'react'
import { BillingDashboard, BillingProvider, SubscriptionCard } from 'react-billing-portal'
import { de } from 'react-billing-portal/locales/de'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { FlowPanel } from '../../src/views/flows/FlowPanel.js'
import { deferred, endpoint, pass, problem, restorePage } from '../hooks/setUp.js'
import { configure } from '../server/acts.js'
import { type InlineOptions, openInline, openPanel, writesOf } from './setUp.js'

afterEach(() => {
  vi.useRealTimers()
  vi.restoreAllMocks()
})

const only = { sections: ['subscription'] } as const
const button = (name: string | RegExp, within_: HTMLElement = document.body) =>
  within(within_).getByRole('button', { name })
const escape = () => fireEvent.keyDown(document.activeElement ?? document.body, { key: 'Escape' })

/** One step to the end of a plan: no reasons, no offers. */
const oneStep: InlineOptions = {
  props: only,
  handler: { operations: { changePlan: false } },
  prepare: (sandbox) =>
    configure(sandbox, {
      subscription_cancel: { enabled: true, cancellation_reason: { enabled: false, options: '' } },
    }),
}

/** What a screen reader would say from here on: each text that comes into a live region. */
function listen(container: HTMLElement): string[] {
  const said: string[] = []
  const last = new Map<Element, string>()
  const regions = () => container.querySelectorAll('[role="status"], [role="alert"]')
  for (const region of regions()) last.set(region, region.textContent)
  const observer = new MutationObserver(() => {
    for (const region of regions()) {
      const text = region.textContent
      if (last.get(region) === text) continue
      last.set(region, text)
      if (text.trim()) said.push(text.trim())
    }
    for (const region of last.keys()) if (!region.isConnected) last.delete(region)
  })
  observer.observe(container, { subtree: true, childList: true, characterData: true })
  return said
}

describe('A1: an act that is under way', () => {
  it('A1: keeps the focus on its button, which says that it is busy, and is told of once, at its end', async () => {
    const { container, faults } = await openInline('canceling', { props: only })
    const keep = button('Keep plan', await openPanel(button('Keep plan')))
    const said = listen(container)
    const { answer, give } = deferred()
    faults.push(() => answer)
    keep.focus()
    fireEvent.click(keep)
    expect(keep).toHaveFocus()
    expect(keep).toHaveAttribute('aria-disabled', 'true')
    expect(keep).toHaveAttribute('aria-busy', 'true')
    expect(button('Not now')).toHaveAttribute('aria-disabled', 'true')
    give(problem(403, 'forbidden'))
    await screen.findByRole('alert')
    expect(keep).toHaveFocus()
    fireEvent.click(keep)
    await screen.findByText('Your plan goes on.')
    expect(said.filter((text) => text !== 'One moment')).toEqual([
      expect.stringMatching(/^You are not allowed to do this\./),
      'Your plan goes on.',
    ])
  })

  it('A1: is told of at its start only when it takes longer than 400 ms', async () => {
    vi.useFakeTimers()
    const panel = (isPending: boolean) => (
      <FlowPanel name="keep" title="Keep Pro" isPending={isPending} onDismiss={() => {}} />
    )
    const { rerender } = render(panel(true))
    const status = screen.getByRole('status')
    await pass(399)
    expect(status).toBeEmptyDOMElement()
    await pass(1)
    expect(status).toHaveTextContent('One moment')
    rerender(panel(false))
    expect(status).toBeEmptyDOMElement()
    rerender(panel(true))
    expect(status).toBeEmptyDOMElement()
    rerender(panel(false))
    await pass(1000)
    expect(status).toBeEmptyDOMElement()
  })

  it('lets nobody close what they would not hear the end of', async () => {
    const { faults } = await openInline('canceling', { props: only })
    const opener = button('Keep plan')
    const panel = await openPanel(opener)
    const { answer, give } = deferred()
    faults.push(() => answer)
    fireEvent.click(button('Keep plan', panel))
    fireEvent.click(opener)
    fireEvent.click(button('Not now'))
    escape()
    expect(panel).toBeVisible()
    give(problem(502, 'stripe_error'))
    await screen.findByRole('alert')
    fireEvent.click(opener)
    expect(panel).not.toBeInTheDocument()
  })
})

describe('what is open', () => {
  it('A3: has a name, what it is about, and the focus, and gives that back', async () => {
    await openInline('canceling', { props: only })
    const opener = button('Keep plan')
    const panel = await openPanel(opener)
    expect(panel).toHaveAccessibleName('Keep Pro')
    expect(panel).toHaveAccessibleDescription(/^It renews/)
    expect(panel).toContainElement(document.activeElement as HTMLElement)
    fireEvent.click(button('Not now'))
    expect(opener).toHaveFocus()
  })

  it('A3: gives the focus back in a page that counts where it goes', async () => {
    const { unmount } = await openInline('active', { props: only })
    function Follower() {
      const [places, setPlaces] = useState(0)
      useEffect(() => {
        const count = () => setPlaces((last) => last + 1)
        document.addEventListener('focusin', count)
        return () => document.removeEventListener('focusin', count)
      }, [])
      return <output aria-label="Places">{places}</output>
    }
    render(<Follower />)
    const opener = button('Cancel plan')
    await openPanel(opener)
    const places = Number(screen.getByLabelText('Places').textContent)
    escape()
    await waitFor(() => expect(opener).toHaveFocus())
    expect(Number(screen.getByLabelText('Places').textContent)).toBe(places + 1)
    unmount()
  })

  it('A5: stands inside its card, and adds no heading or landmark of its own', async () => {
    const { container } = await openInline('canceling', { props: only })
    const outline = () =>
      [...container.querySelectorAll('h1, h2, h3, h4, h5, h6, section, [role="region"]')].map(({ tagName }) => tagName)
    const before = outline()
    const panel = await openPanel(button('Keep plan'))
    expect(screen.getByRole('region', { name: 'Pro' })).toContainElement(panel)
    expect(outline()).toEqual(before)
    expect(panel.querySelector('form, dialog')).toBeNull()
  })

  it('closes when what opened it is pressed again', async () => {
    await openInline('canceling', { props: only })
    const opener = button('Keep plan')
    const panel = await openPanel(opener)
    expect(opener).toHaveAttribute('aria-expanded', 'true')
    fireEvent.click(opener)
    expect(panel).not.toBeInTheDocument()
    expect(opener).toHaveAttribute('aria-expanded', 'false')
    expect(opener).toHaveFocus()
  })

  it('stays, with what was typed, when what opened it is pressed again, and takes the focus', async () => {
    await openInline('active', { props: only })
    const opener = button('Cancel plan')
    const panel = await openPanel(opener)
    fireEvent.change(screen.getByRole('textbox'), { target: { value: 'Too much' } })
    opener.focus()
    fireEvent.click(opener)
    expect(panel).toBeVisible()
    expect(screen.getByRole('textbox')).toHaveValue('Too much')
    expect(panel).toContainElement(document.activeElement as HTMLElement)
  })

  it('stays, with what was typed, when another card opens its own', async () => {
    await openInline('severalSubscriptions', { props: only })
    const [pro, storage] = ['Pro', 'Extra storage'].map((name) => screen.getByRole('region', { name })) as [
      HTMLElement,
      HTMLElement,
    ]
    await openPanel(button('Cancel plan', pro))
    fireEvent.change(within(pro).getByRole('textbox'), { target: { value: 'Too much' } })
    const second = await openPanel(button('Cancel plan', storage))
    expect(second).toContainElement(document.activeElement as HTMLElement)
    escape()
    expect(second).not.toBeInTheDocument()
    expect(button('Cancel plan', storage)).toHaveFocus()
    expect(within(pro).getByRole('textbox')).toHaveValue('Too much')
  })

  it('makes way for another of its own card, and the focus goes along', async () => {
    await openInline('active', { props: only, handler: { operations: { pause: true } } })
    const first = await openPanel(button('Cancel plan'))
    const second = await openPanel(button('Pause plan'))
    expect(first).not.toBeInTheDocument()
    expect(second).toContainElement(document.activeElement as HTMLElement)
  })

  it('C47: opens like any other with a modifier key or the middle button held, and leaves nothing stuck', async () => {
    const { navigate } = await openInline('canceling', { props: only })
    fireEvent.click(button('Keep plan'), { ctrlKey: true, metaKey: true, button: 1 })
    const panel = await screen.findByRole('dialog')
    fireEvent.click(button('Keep plan', panel), { ctrlKey: true })
    expect(await screen.findByText('Your plan goes on.')).toBeVisible()
    expect(navigate).not.toHaveBeenCalled()
  })

  it('C43: leads out of no frame: nothing is navigated to, and no tab is opened', async () => {
    const open = vi.spyOn(window, 'open')
    const { navigate } = await openInline('active', oneStep)
    fireEvent.click(button(/^Cancel on/, await openPanel(button('Cancel plan'))))
    await screen.findByText('Your cancellation is confirmed for 3 December 2026.')
    expect(navigate).not.toHaveBeenCalled()
    expect(open).not.toHaveBeenCalled()
  })

  it('outlives a refresh in the background and a change of language, with focus and text', async () => {
    const { rerender, fetch, calls } = await openInline('active', { props: only })
    await openPanel(button('Cancel plan'))
    const comment = screen.getByRole('textbox')
    comment.focus()
    fireEvent.change(comment, { target: { value: 'Zu teuer' } })
    const before = calls.length
    await act(async () => restorePage())
    await waitFor(() => expect(calls.length).toBeGreaterThan(before))
    rerender(
      <StrictMode>
        <BillingDashboard endpoint="/api/billing" mode="inline" locale="de" fetch={fetch} locales={[de]} {...only} />
      </StrictMode>,
    )
    expect(button('Weiter')).toBeVisible()
    expect(screen.getByRole('textbox')).toBe(comment)
    expect(comment).toHaveValue('Zu teuer')
    expect(comment).toHaveFocus()
    fireEvent.click(button('Weiter'))
    fireEvent.click(button('Weiter zur Kündigung'))
    expect(button('Zum 3. Dezember 2026 kündigen')).toBeVisible()
  })
})

describe('what an act came to', () => {
  it('is told in the language of now', async () => {
    const { rerender, fetch } = await openInline('active', oneStep)
    fireEvent.click(button(/^Cancel on/, await openPanel(button('Cancel plan'))))
    const told = await screen.findByText('Your cancellation is confirmed for 3 December 2026.')
    rerender(
      <StrictMode>
        <BillingDashboard endpoint="/api/billing" mode="inline" locale="de" locales={[de]} fetch={fetch} {...only} />
      </StrictMode>,
    )
    expect(told).toHaveTextContent('Ihre Kündigung zum 3. Dezember 2026 ist bestätigt.')
  })

  it('is told until the next act of any card, which may have taken it back', async () => {
    await openInline('active', { ...oneStep, props: { sections: ['alerts', 'subscription'] } })
    const plan = screen.getByRole('region', { name: 'Pro' })
    fireEvent.click(button(/^Cancel on/, await openPanel(button('Cancel plan'))))
    expect(await within(plan).findByText('Your cancellation is confirmed for 3 December 2026.')).toBeVisible()
    const alerts = screen.getByRole('region', { name: 'Needs attention' })
    fireEvent.click(button('Keep plan', await openPanel(button('Keep plan', alerts))))
    expect(await screen.findByText('Your plan goes on.')).toBeVisible()
    expect(screen.queryByText('Your cancellation is confirmed for 3 December 2026.')).toBeNull()
    fireEvent.click(button(/^Cancel on/, await openPanel(button('Cancel plan'))))
    expect(await within(plan).findByText('Your cancellation is confirmed for 3 December 2026.')).toBeVisible()
    expect(screen.queryByText('Your plan goes on.')).toBeNull()
  })
})

describe('Escape', () => {
  it('asks nothing and loses nothing where something was typed', async () => {
    await openInline('active', { props: only })
    const panel = await openPanel(button('Cancel plan'))
    const comment = screen.getByRole('textbox')
    comment.focus()
    fireEvent.change(comment, { target: { value: 'Half a sentence' } })
    escape()
    expect(panel).toBeVisible()
    expect(comment).toHaveValue('Half a sentence')
    fireEvent.change(comment, { target: { value: '  ' } })
    escape()
    expect(panel).not.toBeInTheDocument()
  })

  it('closes what only waits to hear what a choice would cost', async () => {
    const { faults } = await openInline('active', { props: only })
    const panel = await openPanel(button('Change plan'))
    faults.push(() => deferred().answer)
    fireEvent.click(within(panel).getByRole('radio', { name: /^Business/ }))
    escape()
    expect(panel).not.toBeInTheDocument()
  })

  it.each([
    ['that listens on the document, as early as it can', document, true],
    ['that listens on the document', document, false],
    ['that listens on the window', window, false],
  ])('closes only ours inside a dialog of the host’s %s', async (_, target, capture) => {
    const onHost = vi.fn()
    target.addEventListener('keydown', onHost, capture)
    await openInline('active', { props: only })
    const opener = button('Cancel plan')
    const panel = await openPanel(opener)
    // What a browser's own dialog goes by: whether the key was taken.
    expect(escape()).toBe(false)
    expect(panel).not.toBeInTheDocument()
    expect(onHost).not.toHaveBeenCalled()
    expect(escape()).toBe(true)
    expect(onHost).toHaveBeenCalledOnce()
    target.removeEventListener('keydown', onHost, capture)
  })

  it('and Enter leave what an input method is given to it', () => {
    const [onDismiss, onSubmit] = [vi.fn(), vi.fn()]
    render(
      <FlowPanel name="pay" title="Pay" onDismiss={onDismiss} onSubmit={onSubmit}>
        <input aria-label="Name" />
      </FlowPanel>,
    )
    const name = screen.getByRole('textbox')
    for (const key of ['Enter', 'Escape']) fireEvent.keyDown(name, { key, isComposing: true })
    expect([onDismiss.mock.calls.length, onSubmit.mock.calls.length]).toEqual([0, 0])
    for (const key of ['Enter', 'Escape']) fireEvent.keyDown(name, { key })
    expect([onDismiss.mock.calls.length, onSubmit.mock.calls.length]).toEqual([1, 1])
  })
})

describe('two tabs', () => {
  /** Two pages of one person, each with what it loaded. */
  async function openTwice(scenario: Parameters<typeof openInline>[0], { props, ...options }: InlineOptions = oneStep) {
    const page = await openInline(scenario, { ...options, props: { className: 'first', ...only, ...props } })
    render(
      <BillingDashboard
        endpoint="/api/billing"
        mode="inline"
        locale="en-GB"
        fetch={page.fetch}
        className="second"
        {...only}
      />,
    )
    const [first, second] = ['first', 'second'].map((name) => document.querySelector<HTMLElement>(`.${name}`))
    if (!first || !second) throw new Error('There are no two pages.')
    await within(second).findByRole('heading', { name: 'Pro' })
    return { ...page, first, second }
  }

  it('C35: cancelled in one, cancelling in the other is done already', async () => {
    const { first, second, calls } = await openTwice('active')
    await openPanel(button('Cancel plan', second))
    await openPanel(button('Cancel plan', first))
    for (const page of [first, second]) {
      fireEvent.click(button(/^Cancel on/, page))
      expect(await within(page).findByText('Your cancellation is confirmed for 3 December 2026.')).toBeVisible()
    }
    expect(screen.queryByRole('alert')).toBeNull()
    expect(writesOf(calls)).toHaveLength(2)
  })

  it('C35: kept in one, keeping in the other is done already', async () => {
    const { first, second } = await openTwice('canceling')
    await openPanel(button('Keep plan', second))
    await openPanel(button('Keep plan', first))
    for (const page of [first, second]) {
      fireEvent.click(button('Keep plan', within(page).getByRole('dialog')))
      expect(await within(page).findByText('Your plan goes on.')).toBeVisible()
    }
    expect(screen.queryByRole('alert')).toBeNull()
  })

  it('C35: cancelled in one, pausing in the other is a conflict in words, and the page is up to date', async () => {
    const { first, second } = await openTwice('active', {
      ...oneStep,
      handler: { operations: { changePlan: false, pause: true } },
    })
    await openPanel(button('Pause plan', second))
    await openPanel(button('Cancel plan', first))
    fireEvent.click(button('Continue to cancel', first))
    fireEvent.click(button(/^Cancel on/, first))
    await within(first).findByText('Your cancellation is confirmed for 3 December 2026.')
    fireEvent.click(button('Pause plan', within(second).getByRole('dialog')))
    expect(await within(second).findByRole('alert')).toHaveTextContent(
      'Your billing details changed in the meantime. Nothing was charged or changed. Check them and try again.',
    )
    expect(await within(second).findByText(/^Your plan ends on 3 December 2026\. You keep/)).toBeVisible()
  })
})

describe('what is interrupted', () => {
  it('C1: a page that comes back as it was left, while an act was under way, settles and can act', async () => {
    const { faults, calls } = await openInline('canceling', { props: only })
    const panel = await openPanel(button('Keep plan'))
    faults.push(() => new Promise(() => {}))
    fireEvent.click(button('Keep plan', panel))
    await waitFor(() => expect(writesOf(calls)).toHaveLength(1))
    await act(async () => restorePage())
    expect(await within(panel).findByRole('alert')).toHaveTextContent(/^It is not certain whether this went through/)
    expect(button('Keep plan', panel)).not.toHaveAttribute('aria-busy')
    fireEvent.click(button('Keep plan', panel))
    expect(await screen.findByText('Your plan goes on.')).toBeVisible()
  })

  it('C17: what was on its way when its card went away is done, and leaves the way free', async () => {
    const wire = endpoint('severalSubscriptions')
    const page = (isShown: boolean) => (
      <BillingProvider endpoint="/api/billing" locale="en-GB" mode="inline" fetch={wire.fetch}>
        {isShown && <SubscriptionCard />}
      </BillingProvider>
    )
    const { rerender } = render(page(true))
    const start = async () => {
      const opener = (await screen.findAllByRole('button', { name: 'Cancel plan' }))[0] as HTMLElement
      const panel = await openPanel(opener)
      fireEvent.click(button('Continue', panel))
      fireEvent.click(within(panel).queryByRole('button', { name: 'Continue to cancel' }) ?? panel)
      // The act that came before still brings the page up to date.
      const count = writesOf(wire.calls).length
      await waitFor(() => {
        fireEvent.click(button(/^Cancel on/, panel))
        expect(writesOf(wire.calls)).toHaveLength(count + 1)
      })
    }
    await start()
    rerender(page(false))
    rerender(page(true))
    await waitFor(() => expect(screen.getAllByText(/^Your plan ends on/)).toHaveLength(1))
    await start()
    await waitFor(() => expect(screen.getAllByText(/^Your plan ends on .* You keep/)).toHaveLength(2))
    expect(writesOf(wire.calls)).toHaveLength(2)
  })

  it('C12: without a network, says so, leaves open what came of it, and does it once when it is back', async () => {
    const { faults, calls } = await openInline('active', oneStep)
    const panel = await openPanel(button('Cancel plan'))
    const onLine = vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(false)
    const gone = () => Promise.reject(new TypeError('Failed to fetch'))
    faults.push(gone, gone, gone, gone)
    fireEvent.click(button(/^Cancel on/, panel))
    expect(await within(panel).findByRole('alert')).toHaveTextContent(/^It is not certain whether this went through/)
    onLine.mockReturnValue(true)
    faults.length = 0
    fireEvent.click(button(/^Cancel on/, panel))
    await screen.findByText('Your cancellation is confirmed for 3 December 2026.')
    const keys = calls.filter(({ method }) => method === 'POST').map(({ headers }) => headers.get('Idempotency-Key'))
    expect(new Set(keys).size).toBe(1)
  })
})

describe('two acts at once', () => {
  it('C46: of two cards’ acts the first goes through, alone says that it is under way, and the other can follow', async () => {
    const { calls } = await openInline('severalSubscriptions', oneStep)
    const [pro, storage] = ['Pro', 'Extra storage'].map((name) => screen.getByRole('region', { name })) as [
      HTMLElement,
      HTMLElement,
    ]
    await openPanel(button('Cancel plan', pro))
    await openPanel(button('Cancel plan', storage))
    const [first, second] = [button(/^Cancel on/, pro), button(/^Cancel on/, storage)]
    act(() => {
      first.click()
      second.click()
    })
    expect(first).toHaveAttribute('aria-busy', 'true')
    expect(second).not.toHaveAttribute('aria-busy')
    await within(pro).findByText(/^Your cancellation is confirmed/)
    expect(writesOf(calls)).toHaveLength(1)
    expect(within(storage).getByRole('alert')).toHaveTextContent(/^Something else is still under way/)
    fireEvent.click(second)
    await within(storage).findByText(/^Your cancellation is confirmed/)
    expect(writesOf(calls)).toHaveLength(2)
  })

  it('C46: another can begin while the page still loads what the first came to, and neither is done twice', async () => {
    const { calls, faults } = await openInline('severalSubscriptions', oneStep)
    const [pro, storage] = ['Pro', 'Extra storage'].map((name) => screen.getByRole('region', { name })) as [
      HTMLElement,
      HTMLElement,
    ]
    await openPanel(button('Cancel plan', pro))
    await openPanel(button('Cancel plan', storage))
    const [first, second] = [button(/^Cancel on/, pro), button(/^Cancel on/, storage)]
    const { answer, give } = deferred()
    faults.push(null, () => answer)
    fireEvent.click(first)
    await waitFor(() => expect(calls.slice(-2).map(({ method }) => method)).toEqual(['POST', 'GET']))
    expect(first).toHaveAttribute('aria-busy', 'true')
    fireEvent.click(first)
    fireEvent.click(second)
    expect(await within(storage).findByText(/^Your cancellation is confirmed/)).toBeVisible()
    give(problem(502, 'stripe_error'))
    expect(writesOf(calls)).toHaveLength(2)
  })

  it.each([
    ['in the page', 'inline'],
    ['at Stripe’s', 'redirect'],
  ] as const)('C46: what is done %s is not begun while an act of the same card runs, and says so', async (_, plan) => {
    const { calls, faults, navigate } = await openInline('active', {
      ...oneStep,
      handler: { operations: { pause: true } },
      props: { ...only, mode: { cancel: 'inline', plan } },
      prepare: (sandbox) =>
        configure(sandbox, {
          subscription_cancel: { enabled: true, cancellation_reason: { enabled: false, options: '' } },
        }),
    })
    const panel = await openPanel(button('Cancel plan'))
    fireEvent.click(button('Continue to cancel', panel))
    const { answer, give } = deferred()
    faults.push(() => answer)
    fireEvent.click(button(/^Cancel on/, panel))
    fireEvent.click(button('Change plan'))
    expect(await screen.findByRole('alert')).toHaveTextContent(/^Something else is still under way/)
    expect(panel).toBeVisible()
    give(problem(409, 'conflict'))
    await within(panel).findByText(/^Your billing details changed in the meantime/)
    fireEvent.click(button('Change plan'))
    const goesOn = () => screen.queryByRole('dialog', { name: 'Change plan' }) ?? navigate.mock.calls[0]
    await waitFor(() => expect(goesOn()).toBeTruthy())
    expect(screen.queryByText(/^Something else is still under way/)).toBeNull()
    expect(writesOf(calls).filter((write) => write.endsWith('/cancel'))).toHaveLength(1)
  })

  it('C46: leaving for Stripe’s twice in one moment is one visit, and says nothing', async () => {
    const { calls } = await openInline('active', { props: { ...only, mode: 'redirect' } })
    fireEvent.click(button('Change plan'))
    fireEvent.click(button('Change plan'))
    await waitFor(() => expect(writesOf(calls)).toHaveLength(1))
    expect(screen.queryByRole('alert')).toBeNull()
  })

  it('while one card’s is under way, another opens and closes its own as ever', async () => {
    const { faults } = await openInline('severalSubscriptions', oneStep)
    const [pro, storage] = ['Pro', 'Extra storage'].map((name) => screen.getByRole('region', { name })) as [
      HTMLElement,
      HTMLElement,
    ]
    await openPanel(button('Cancel plan', pro))
    const other = await openPanel(button('Cancel plan', storage))
    const { answer, give } = deferred()
    faults.push(() => answer)
    fireEvent.click(button(/^Cancel on/, pro))
    fireEvent.click(button('Cancel plan', storage))
    expect(other).not.toBeInTheDocument()
    give(problem(502, 'stripe_error'))
    await within(pro).findByRole('alert')
  })

  it('C2: twenty presses and Enters in one moment cancel once', async () => {
    const { calls } = await openInline('active', oneStep)
    const cancel = button(/^Cancel on/, await openPanel(button('Cancel plan')))
    act(() => {
      for (let press = 0; press < 20; press += 1) cancel.click()
    })
    await screen.findByText('Your cancellation is confirmed for 3 December 2026.')
    expect(writesOf(calls)).toHaveLength(1)
  })
})
