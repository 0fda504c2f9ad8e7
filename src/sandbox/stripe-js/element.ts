import type { Appearance, StripeError } from '@stripe/stripe-js'

import { applyAppearance, applyLocale } from './appearance.js'
import { make } from './dom.js'
import { Emitter } from './emitter.js'
import { IntegrationError, type Problem } from './errors.js'
import type { Field } from './field.js'

/** What an element learns from the group it belongs to. */
export interface Surroundings {
  readonly appearance: Appearance | undefined
  readonly language: string
  readonly now: number
  /** Settles once it is known what to show, or why nothing can be. */
  load: () => Promise<{ paymentMethods: string[]; error?: undefined } | { error: StripeError }>
  release: (element: SandboxElement) => void
}

let count = 0

/** What the Payment and the Address Element have in common: a place in the page, fields, and events. */
export abstract class SandboxElement extends Emitter {
  abstract readonly kind: 'address' | 'payment'
  protected readonly around: Surroundings
  protected readonly root: HTMLElement
  readonly #sheet = make('style')
  #state: 'new' | 'loading' | 'ready' | 'destroyed' = 'new'
  #lastChange = ''
  #language: string

  constructor(around: Surroundings) {
    super()
    this.around = around
    this.#language = around.language
    this.root = make('div', { id: `sandbox-element-${(count += 1)}` }, this.#sheet)
    this.refresh()
    this.#listen()
  }

  /** The fields as they stand, those that are not shown among them. */
  abstract readonly fields: readonly Field[]
  /** Draws the fields, once it is known what to show. */
  protected abstract draw(paymentMethods: string[]): void
  /** Follows a new language. */
  protected abstract translate(): void
  /** What a change event says beside what all of them say. */
  protected abstract changed(): object

  mount(target: string | HTMLElement): void {
    this.#assertAlive()
    const place = typeof target === 'string' ? document.querySelector(target) : target
    if (!place) {
      throw new IntegrationError('The selector given to mount() matches no element that is on the page.')
    }
    place.replaceChildren(this.root)
    if (this.#state === 'new') void this.#load()
    else if (this.#state === 'ready') this.#later('ready')
  }

  unmount(): void {
    this.#assertAlive()
    this.root.remove()
  }

  destroy(): void {
    this.#assertAlive()
    this.root.remove()
    this.#state = 'destroyed'
    this.around.release(this)
  }

  focus(): void {
    this.fields.find(({ isShown }) => isShown)?.control.focus()
  }

  blur(): void {
    if (this.root.contains(document.activeElement)) (document.activeElement as HTMLElement).blur()
  }

  clear(): void {
    for (const field of this.fields) {
      if (field.control instanceof HTMLInputElement) field.value = ''
      field.show(undefined)
    }
    this.tell()
  }

  /** Whether the person can see it, filled in or not. */
  get isMounted(): boolean {
    return this.#state === 'ready' && this.root.isConnected
  }

  /** Says beside each field what is wrong with it, and gives the first of them. */
  validate(): Problem | undefined {
    const wrong = this.fields.filter((field) => {
      const { problem } = field
      field.show(problem)
      return problem
    })
    wrong[0]?.control.focus()
    return wrong[0]?.problem
  }

  /** Follows the group's looks and language; nothing that was typed is touched. */
  refresh(): void {
    applyAppearance(this.root, this.#sheet, this.around.appearance)
    applyLocale(this.root, this.around.language)
    if (this.#state !== 'ready' || this.#language === this.around.language) return
    this.#language = this.around.language
    this.translate()
  }

  protected get isComplete(): boolean {
    return this.fields.every(({ problem }) => !problem)
  }

  protected get isEmpty(): boolean {
    return this.fields.every(
      ({ control, isShown, value }) => !isShown || control instanceof HTMLSelectElement || value === '',
    )
  }

  /** Tells listeners what has changed, if anything has. */
  protected tell(): void {
    const event = { empty: this.isEmpty, complete: this.isComplete, ...this.changed() }
    const text = JSON.stringify(event)
    if (text === this.#lastChange) return
    this.#lastChange = text
    this.emit('change', event)
  }

  async #load(): Promise<void> {
    this.#state = 'loading'
    this.#later('loaderstart')
    const loaded = await this.around.load()
    // A page may have let go of it meanwhile, which the compiler cannot know.
    if ((this.#state as string) === 'destroyed') return
    if (loaded.error) {
      this.#state = 'new'
      this.#later('loaderror', { error: loaded.error })
      return
    }
    this.draw(loaded.paymentMethods)
    this.#state = 'ready'
    this.refresh()
    this.#later('ready')
    setTimeout(() => this.tell())
  }

  #listen(): void {
    this.root.addEventListener('focusin', (event) => this.#crossed(event, 'focus'))
    this.root.addEventListener('focusout', (event) => this.#crossed(event, 'blur'))
    this.root.addEventListener('keydown', (event) => {
      if (event.key === 'Escape') this.emit('escape')
    })
    for (const type of ['input', 'change']) this.root.addEventListener(type, () => this.tell())
    // The real fields are in a frame of another page: the page around never sees what is typed in them.
    for (const type of ['keydown', 'keyup', 'input', 'change']) {
      this.root.addEventListener(type, (event) => event.stopPropagation())
    }
  }

  #crossed({ relatedTarget }: FocusEvent, type: 'blur' | 'focus'): void {
    if (!(relatedTarget instanceof Node && this.root.contains(relatedTarget))) this.emit(type)
  }

  /** Emits after whoever has mounted it had time to listen. */
  #later(type: string, event: object = {}): void {
    setTimeout(() => this.emit(type, event))
  }

  protected override emit(type: string, event: object = {}): void {
    if (this.#state !== 'destroyed') super.emit(type, { elementType: this.kind, ...event })
  }

  #assertAlive(): void {
    if (this.#state === 'destroyed') throw new IntegrationError('This Element has been destroyed. Create another one.')
  }
}
