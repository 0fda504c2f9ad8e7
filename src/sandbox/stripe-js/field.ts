import { make, setAttributes } from './dom.js'
import type { Problem } from './errors.js'

/** What a field is made of. */
export interface FieldOptions {
  label: string
  /** Value of the `autocomplete` attribute. */
  autocomplete: string
  /** What is wrong with a value; called for what is filled in, and for everything once the form is sent. */
  check?: ((value: string) => Problem | undefined) | undefined
  /** Rewrites what was typed, such as into groups of digits. */
  format?: ((value: string) => string) | undefined
  inputMode?: 'numeric' | 'text' | 'email' | 'tel' | undefined
  placeholder?: string | undefined
  value?: string | undefined
  /** Choices as value and text; a field with choices is a list to choose from. */
  choices?: [value: string, text: string][] | undefined
}

let count = 0

/** One labelled control with room for what is wrong with it. */
export class Field {
  readonly root: HTMLElement
  readonly control: HTMLInputElement | HTMLSelectElement
  readonly #label = make('label', { class: 'Label' })
  readonly #error: HTMLElement
  readonly #options: FieldOptions

  constructor(options: FieldOptions) {
    const id = `sandbox-field-${(count += 1)}`
    const { autocomplete, choices, inputMode, placeholder, value = '' } = options
    this.#options = options
    this.#error = make('p', { id: `${id}-error`, class: 'Error', role: 'alert' })
    // Without a name, so that a form around it never sends what was typed here.
    const shared = { id, class: 'Input', autocomplete, 'aria-describedby': `${id}-error` }
    this.control = choices ? make('select', shared) : make('input', { ...shared, inputmode: inputMode, placeholder })
    this.#label.htmlFor = id
    this.label = options.label
    if (choices) this.choose(choices)
    this.value = value
    this.root = make('div', { class: 'Field' }, this.#label, this.control, this.#error)
    this.control.addEventListener('blur', () => {
      if (this.value !== '') this.show(this.problem)
    })
    for (const type of ['input', 'change']) this.control.addEventListener(type, () => this.#typed())
  }

  get value(): string {
    return this.control.value.trim()
  }

  set value(value: string) {
    this.control.value = this.#options.format?.(value) ?? value
  }

  get label(): string {
    return this.#label.textContent
  }

  set label(text: string) {
    this.#label.textContent = text
  }

  /** Whether it is shown; what is not shown is never wrong. */
  get isShown(): boolean {
    return !this.root.hidden
  }

  set isShown(isShown: boolean) {
    this.root.hidden = !isShown
  }

  /** What is wrong with the value. */
  get problem(): Problem | undefined {
    return this.isShown ? this.#options.check?.(this.value) : undefined
  }

  /** Says what is wrong beside the field, or nothing. */
  show(problem: Problem | undefined): void {
    this.#error.textContent = problem?.message ?? ''
    setAttributes(this.control, { 'aria-invalid': problem ? 'true' : undefined })
  }

  /** Replaces the choices; what was chosen stays where it still is one of them. */
  choose(choices: [value: string, text: string][]): void {
    const { value } = this.control
    this.control.replaceChildren(...choices.map(([each, text]) => make('option', { value: each }, text)))
    this.control.value = choices.some(([each]) => each === value) ? value : (choices[0]?.[0] ?? '')
  }

  set isReadOnly(isReadOnly: boolean) {
    if (this.control instanceof HTMLInputElement) this.control.readOnly = isReadOnly
    else this.control.disabled = isReadOnly
  }

  #typed(): void {
    const { control } = this
    // Rewritten only while the person types at the end, where the caret stays.
    if (
      this.#options.format &&
      control instanceof HTMLInputElement &&
      control.selectionStart === control.value.length
    ) {
      const formatted = this.#options.format(control.value)
      if (formatted !== control.value) control.value = formatted
    }
    if (control.hasAttribute('aria-invalid')) this.show(this.problem)
  }
}

/** Refuses an empty value. */
export function needed(code: string, message: string): (value: string) => Problem | undefined {
  return (value) => (value === '' ? { code, message } : undefined)
}
