import { testCards } from '../objects/test-methods.js'

import { html, type Html } from './html.js'

/** One of several answers to a question. */
export interface Choice {
  value: string
  label: string
}

/** A question with one answer; the first is chosen unless `chosen` says otherwise. */
export function choices(name: string, question: string, options: readonly Choice[], chosen = options[0]?.value): Html {
  return html`<fieldset>
    <legend>${question}</legend>
    ${options.map(
      ({ value, label }) =>
        html`<label class="choice"
          ><input type="radio" name="${name}" value="${value}" required${value === chosen && html` checked`} />
          <span>${label}</span></label
        > `,
    )}
  </fieldset>`
}

/** The test cards to choose from. */
export function cardChoices(question = 'New card'): Html {
  return choices(
    'card',
    question,
    Object.entries(testCards).map(([value, { label }]) => ({ value, label })),
  )
}

/** A labelled input. */
export function field(name: string, label: string, value: string | number, type = 'text'): Html {
  return html`<label
    >${label}<input name="${name}" type="${type}" value="${value}" ${type === 'number' && html` min="1" required`}
  /></label>`
}

/** A form that posts to a page and says what its button does. */
export function form(action: string, body: Html, button: string): Html {
  return html`<form class="card" method="post" action="${action}">
    ${body}
    <button type="submit">${button}</button>
  </form>`
}
