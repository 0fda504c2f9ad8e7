import { fireEvent, render, screen, waitFor } from '@testing-library/react'
import { StrictMode, useState } from 'react'
import { describe, expect, it } from 'vitest'
import { FailedView, PaymentMethodCardView } from '../../src/views/index.js'
import { Button } from '../../src/views/atoms/Button.js'
import { Card } from '../../src/views/atoms/Card.js'

/** A card whose button goes once it is pressed, or becomes a link. */
function Fleeting({ href }: { href?: string | undefined }) {
  const [isPressed, setPressed] = useState(false)
  return (
    <Card title="Your plan">
      <Button href={isPressed ? href : undefined} onAct={isPressed ? undefined : () => setPressed(true)}>
        Keep plan
      </Button>
    </Card>
  )
}

const press = (name: string) => {
  const button = screen.getByRole('button', { name })
  button.focus()
  fireEvent.click(button)
}

describe('what goes with the focus', () => {
  it.each([
    ['has nothing left to do', undefined],
    ['is a link from then on', '/portal'],
  ])('A3: hands it to the title of its section: a button that %s', async (_, href) => {
    render(
      <StrictMode>
        <Fleeting href={href} />
      </StrictMode>,
    )
    press('Keep plan')
    await waitFor(() => expect(screen.getByRole('heading', { name: 'Your plan' })).toHaveFocus())
  })

  it('A3: hands it to what comes in its place, where nothing else stands around it', async () => {
    function Loaded() {
      const [isThere, setThere] = useState(false)
      if (isThere) return <PaymentMethodCardView paymentMethods={[]} />
      return <FailedView section="paymentMethod" onRetry={() => setThere(true)} />
    }
    render(<Loaded />)
    const failed = screen.getByRole('heading', { name: 'Payment method' })
    press('Retry')
    const heading = await waitFor(() => {
      expect(failed).not.toBeInTheDocument()
      return screen.getByRole('heading', { name: 'Payment method' })
    })
    await waitFor(() => expect(heading).toHaveFocus())
  })

  it('leaves the focus to whoever has it elsewhere', async () => {
    render(
      <>
        <input aria-label="Search" />
        <Fleeting />
      </>,
    )
    const search = screen.getByRole('textbox', { name: 'Search' })
    search.focus()
    fireEvent.click(screen.getByRole('button', { name: 'Keep plan' }))
    await waitFor(() => expect(screen.queryByRole('button')).toBeNull())
    expect(search).toHaveFocus()
  })
})
