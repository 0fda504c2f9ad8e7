import { fireEvent, render, screen } from '@testing-library/react'
import { BillingProvider, type SectionProps } from 'react-billing-portal'
import type { ComponentType } from 'react'
import { describe, expect, it, vi } from 'vitest'
import { LazySection } from '../../src/components/LazySection.js'
import { answeredBy, deferred, json } from '../hooks/setUp.js'
import { billing } from '../support/fixtures.js'

const Loaded = ({ headingLevel }: SectionProps) => <p>Loaded at level {headingLevel}</p>

function show(load: () => Promise<ComponentType<SectionProps>>) {
  const { fetch } = answeredBy(() => json(billing()))
  return render(
    <BillingProvider endpoint="/api/billing" fetch={fetch}>
      <LazySection section="details" load={load} headingLevel={4} />
    </BillingProvider>,
  )
}

describe('a section whose code comes on need', () => {
  it('is a skeleton until it is there', async () => {
    const { answer, give } = deferred()
    const { container } = show(() => answer as Promise<ComponentType<SectionProps>>)
    expect(container.querySelector('[data-slot=skeleton]')).toHaveAttribute('data-section', 'details')
    give(Loaded)
    expect(await screen.findByText('Loaded at level 4')).toBeVisible()
  })

  it('C24: says so where the code cannot be had, and its Retry asks for it again', async () => {
    const load = vi.fn<() => Promise<ComponentType<SectionProps>>>()
    load.mockRejectedValueOnce(new TypeError('Failed to fetch dynamically imported module'))
    const { answer, give } = deferred()
    load.mockReturnValueOnce(answer as Promise<ComponentType<SectionProps>>)
    show(load)
    expect(await screen.findByText(/^The server could not be reached/)).toBeVisible()
    const retry = screen.getByRole('button', { name: 'Retry' })
    fireEvent.click(retry)
    expect(retry).toHaveAttribute('aria-busy', 'true')
    give(Loaded)
    expect(await screen.findByText('Loaded at level 4')).toBeVisible()
    expect(load).toHaveBeenCalledTimes(2)
  })
})
