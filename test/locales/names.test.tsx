import { cleanup, fireEvent, waitFor } from '@testing-library/react'
import { scenarios, type ScenarioName } from 'react-billing-portal/sandbox'
import { describe, expect, it } from 'vitest'
import { languages } from '../../stories/support/languages.js'
import { openInline } from '../flows/setUp.js'

const plain = (text: string | null) =>
  (text ?? '')
    .replaceAll(/[\u2066-\u2069\s]+/gu, ' ')
    .trim()
    .toLowerCase()

/** Controls whose name is another than what is written on them, and does not hold that. */
const misnamed = (container: HTMLElement): string[] =>
  [...container.querySelectorAll('button[aria-label], a[aria-label]')]
    .filter((control) => !plain(control.getAttribute('aria-label')).includes(plain(control.textContent)))
    .map((control) => `"${control.textContent}" is called "${control.getAttribute('aria-label')}"`)

/** Links to another tab whose name does not say so. */
const unannounced = (container: HTMLElement): string[] =>
  [...container.querySelectorAll('a[target="_blank"]')]
    .map((link) => link.getAttribute('aria-label') ?? link.textContent)
    .filter((name) => !name.includes('opens in a new tab'))

/** The page of a scenario, with nothing open and then with each panel; what opened it, and which it is. */
async function everyPanel(
  scenario: ScenarioName,
  look: (container: HTMLElement, opener?: string, flow?: string) => void,
  props = {},
): Promise<void> {
  const { container } = await openInline(scenario, { props })
  await waitFor(() => expect(container.querySelector('[data-slot="skeleton"]')).toBeNull())
  look(container)
  const panel = () => container.querySelector<HTMLElement>('[data-slot="flow"], [data-slot="upcoming"]')
  const openers = () => [...container.querySelectorAll<HTMLElement>('button[aria-expanded="false"]')]
  for (let index = 0; index < openers().length; index += 1) {
    const opener = openers()[index] as HTMLElement
    const label = opener.textContent
    fireEvent.click(opener)
    await waitFor(() => expect(panel()).not.toBeNull())
    await waitFor(() => expect(container.querySelector('[aria-busy="true"]')).toBeNull())
    look(container, label, panel()?.dataset['flow'] ?? panel()?.dataset['slot'])
    fireEvent.click(opener)
    await waitFor(() => expect(panel()).toBeNull())
  }
}

/** What leads to each kind of panel, and what leads out of it, over all scenarios. */
const openersOf = new Map<string, Set<string>>()

describe('what controls are called', () => {
  it.each(scenarios)(
    'A25, A26: in %s holds what is written on them, and says where a new tab opens',
    async (scenario) => {
      await everyPanel(scenario, (container, opener, flow) => {
        expect(misnamed(container)).toEqual([])
        expect(unannounced(container)).toEqual([])
        if (opener && flow) openersOf.set(opener, (openersOf.get(opener) ?? new Set()).add(flow))
      })
    },
  )

  it.each(languages.map((language) => [language.locale, language] as const))(
    'A25: holds what is written on them in %s',
    async (locale, language) => {
      const found: string[] = []
      const props = { locale, locales: [language] }
      for (const scenario of ['manyInvoices', 'pastDue'] as const) {
        await everyPanel(scenario, (container) => found.push(...misnamed(container)), props)
        cleanup()
      }
      expect([...new Set(found)]).toEqual([])
    },
  )

  it('A24: the same words lead to the same panel, on every card and in every state', () => {
    const ambiguous = [...openersOf].filter(([, flows]) => flows.size > 1)
    expect(ambiguous).toEqual([])
    expect(openersOf.size).toBeGreaterThan(8)
  })
})
