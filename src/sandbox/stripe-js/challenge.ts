import { make } from './dom.js'

/** What the person told the bank. */
export type ChallengeOutcome = 'complete' | 'fail'

let count = 0

/**
 * Shows the bank's question over the page, as Stripe.js does: in the page's own stacking order and not in the browser's
 * top layer, so that a native modal dialog would hide it. Closing it counts as a failure.
 */
export function challenge(act: string): Promise<ChallengeOutcome> {
  const before = document.activeElement
  const id = `sandbox-challenge-${(count += 1)}`
  const button = (label: string) => make('button', { type: 'button' }, label)
  const complete = button('Complete')
  const fail = button('Fail')
  const close = make('button', { type: 'button', 'aria-label': 'Close' }, '×')
  const panel = make(
    'div',
    { role: 'dialog', 'aria-modal': 'true', 'aria-labelledby': `${id}-title`, 'aria-describedby': `${id}-text` },
    make('h2', { id: `${id}-title` }, 'Confirm with your bank'),
    make('p', { id: `${id}-text` }, `Your bank asks whether it is you who is ${act}. This page stands in for it.`),
    complete,
    fail,
    close,
  )
  const frame = make('div', { id }, panel)
  Object.assign(frame.style, {
    position: 'fixed',
    inset: '0',
    zIndex: '2147483647',
    display: 'grid',
    placeItems: 'center',
    background: 'rgb(0 0 0 / 0.5)',
  })
  Object.assign(panel.style, {
    maxInlineSize: '24rem',
    padding: '1.5rem',
    background: 'Canvas',
    color: 'CanvasText',
    borderRadius: '8px',
    fontFamily: 'system-ui, sans-serif',
  })
  for (const each of [complete, fail, close]) {
    Object.assign(each.style, {
      minBlockSize: '2.25rem',
      minInlineSize: '2.25rem',
      marginInlineEnd: '0.5rem',
      paddingInline: '0.75rem',
      border: '1px solid',
      borderRadius: '6px',
      cursor: 'pointer',
    })
  }
  document.body.append(frame)
  complete.focus()

  return new Promise((resolve) => {
    const settle = (outcome: ChallengeOutcome) => {
      frame.remove()
      if (before instanceof HTMLElement && before.isConnected) before.focus()
      resolve(outcome)
    }
    complete.addEventListener('click', () => settle('complete'))
    fail.addEventListener('click', () => settle('fail'))
    close.addEventListener('click', () => settle('fail'))
    frame.addEventListener('keydown', (event) => {
      // The real one is a frame of another page: no key pressed in it reaches this one.
      event.stopPropagation()
      if (event.key === 'Escape') settle('fail')
      if (event.key === 'Tab') keepInside(event, [complete, fail, close])
    })
  })
}

function keepInside(event: KeyboardEvent, stops: HTMLElement[]): void {
  const edge = event.shiftKey ? stops[0] : stops.at(-1)
  if (document.activeElement !== edge) return
  event.preventDefault()
  const next = event.shiftKey ? stops.at(-1) : stops[0]
  next?.focus()
}
