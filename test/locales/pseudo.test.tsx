import { fireEvent, waitFor } from '@testing-library/react'
import { scenarios } from 'react-billing-portal/sandbox'
import { describe, expect, it } from 'vitest'
import { pseudo } from '../../stories/support/pseudo.js'
import { openInline } from '../flows/setUp.js'

/** What is no text of ours: what the host calls things, what Stripe does, and the marks that stand between. */
const data = [
  // How Stripe words a line of an invoice.
  /\d+ × [\w ]+ \([^)]+\)|(Unused|Remaining) time on [\w× ]+ after [\w ]+/g,
  /Northwind Studio|billing@northwind\.example|14 Fenian Street|Dublin|D02 YX88|Ireland/g,
  /Starter|Pro\b|Business|Extra storage|API calls|Team seats|Launch offer|EU VAT|IE1234567AB|KWD/g,
  /For one person getting going\.|For a team that ships every week\.|For companies with several teams\./g,
  /Visa|VISA|AMEX|Mastercard|American Express|Link|link|PayPal|SEPA/g,
  /[A-Z0-9]{2,}-\d{4}/g,
  /\b(Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\b/g,
]

const spoken = ['aria-label', 'aria-description', 'title', 'placeholder', 'alt', 'label']

/** Everything on the page that a person reads or hears. */
function textsOf(container: HTMLElement): string[] {
  const texts: string[] = []
  const page = container.cloneNode(true) as HTMLElement
  // Where a word may break it is one word still.
  for (const place of page.querySelectorAll('wbr')) place.remove()
  page.normalize()
  for (const element of page.querySelectorAll('*')) {
    if (element.closest('[data-slot="payment-element"], option, style')) continue
    for (const name of spoken) texts.push(element.getAttribute(name) ?? '')
    for (const node of element.childNodes) if (node.nodeType === Node.TEXT_NODE) texts.push(node.textContent ?? '')
  }
  return texts
}

const withoutData = (text: string): string => data.reduce((rest, name) => rest.replaceAll(name, ''), text)

/** What stands outside the brackets of the catalogue and has none of its accents, without what may. */
const foreign = (container: HTMLElement): string[] =>
  [...new Set(textsOf(container))].filter(
    (text) => !/[⟦⟧åçéĝîñöšûý]/.test(text) && /\p{Letter}{2}/u.test(withoutData(text)),
  )

const props = { locale: pseudo.locale, locales: [pseudo] }

describe('in a language that nobody speaks', () => {
  it.each(scenarios)(
    'I18, I23: %s has no word that is not of the catalogue, and neither has what opens in it',
    async (scenario) => {
      const { container } = await openInline(scenario, { props })
      await waitFor(() => expect(container.querySelector('[data-slot="skeleton"]')).toBeNull())
      expect(foreign(container)).toEqual([])

      const opened = () => container.querySelector('[data-slot="flow"], [data-slot="upcoming"]')
      const openers = () => [...container.querySelectorAll<HTMLElement>('button[aria-expanded="false"]')]
      for (let index = 0; index < openers().length; index += 1) {
        const opener = openers()[index] as HTMLElement
        fireEvent.click(opener)
        await waitFor(() => expect(opened()).not.toBeNull())
        // The bars of what is still loading have letters under them.
        await waitFor(() => expect(foreign(container)).toEqual([]))
        fireEvent.click(opener)
        await waitFor(() => expect(opened()).toBeNull())
      }
    },
  )
})
