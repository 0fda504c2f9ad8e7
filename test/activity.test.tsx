import { act, fireEvent, render, screen, within } from '@testing-library/react'
import { Activity, type ReactNode, useEffect, useState } from 'react'
import { BillingDashboard } from 'react-billing-portal'
import { describe, expect, it } from 'vitest'
import { openPanel } from './flows/setUp.js'
import { openForm, saveLate } from './flows/setUpForm.js'
import { gate } from './gate.js'
import { endpoint } from './hooks/setUp.js'

/** Puts what is in it aside, as a router does with a page that was left, and brings it back. */
function withActivity() {
  let setMode = (_: 'visible' | 'hidden') => {}
  function Aside({ children }: { children: ReactNode }) {
    const [mode, set] = useState<'visible' | 'hidden'>('visible')
    useEffect(() => {
      setMode = set
    }, [])
    return <Activity mode={mode}>{children}</Activity>
  }
  const turn = (mode: 'visible' | 'hidden') =>
    act(async () => {
      setMode(mode)
      // What is hidden is let go of a moment later.
      await new Promise((resolve) => setTimeout(resolve, 20))
    })
  return { Aside, turn }
}

describe('what waits when its page is put aside by React’s Activity', () => {
  it('a preview of a change can be asked for again', async () => {
    const { Aside, turn } = withActivity()
    const wire = endpoint('active')
    const answer = gate()
    const fetch = async (url: string, init: RequestInit) => {
      if (url.endsWith('/preview')) await answer.opened
      return wire.fetch(url, init)
    }
    render(
      <Aside>
        <BillingDashboard
          endpoint="/api/billing"
          mode="inline"
          locale="en-GB"
          fetch={fetch}
          sections={['subscription']}
        />
      </Aside>,
    )
    const panel = await openPanel(await screen.findByRole('button', { name: 'Change plan' }))
    fireEvent.click(within(panel).getByRole('radio', { name: /^Business/ }))
    await turn('hidden')
    await turn('visible')
    answer.open()
    fireEvent.click(await screen.findByRole('button', { name: 'Retry' }))
    expect(await screen.findByText(/The change takes effect at once\./)).toBeInTheDocument()
  })

  it('a form that was saved meanwhile says so', async () => {
    const { Aside, turn } = withActivity()
    const opened = openForm({ around: (form) => <Aside>{form}</Aside> })
    const answer = await saveLate(opened)
    await turn('hidden')
    answer.open()
    await act(() => new Promise((resolve) => setTimeout(resolve, 50)))
    await turn('visible')
    expect(await screen.findByText('Your payment method is saved.')).toBeInTheDocument()
  })
})
