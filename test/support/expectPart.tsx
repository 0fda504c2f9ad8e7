import { render } from '@testing-library/react'
import type { ReactElement } from 'react'
import { cloneElement } from 'react'
import { expect } from 'vitest'

/**
 * Expects of a view what every view promises: it takes `className`, `id`, `style` and `data-*` on its root beside its own
 * classes, marks its root, and names its part.
 */
export function expectPart(element: ReactElement<Record<string, unknown>>, slot: string): void {
  const { container, unmount } = render(
    cloneElement(element, {
      className: 'mine',
      id: 'part',
      style: { maxWidth: 300 },
      'data-testid': 'root',
    }),
  )
  const root = container.firstElementChild
  expect(root).toHaveAttribute('data-bp-root')
  expect(root).toHaveAttribute('data-slot', slot)
  expect(root).toHaveAttribute('data-testid', 'root')
  expect(root).toHaveAttribute('id', 'part')
  expect(root).toHaveStyle({ maxWidth: '300px' })
  expect(root).toHaveClass('mine')
  unmount()
}
