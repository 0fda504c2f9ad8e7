import { Recorder } from './events/recording.js'
import type { LineDraft } from './invoices/lines.js'
import type { Noun, Nouns, Price, Subscription } from './wire.js'

type Tiers = NonNullable<Price['tiers']>

/** The account's whole state. Every mutation goes through the objects it hands out. */
export class World {
  /** The present, in unix seconds. */
  now: number
  /** Base URL of the stand-in pages, without a trailing slash. */
  readonly pagesUrl: string
  /** Amounts to put on a subscription's next invoice, by subscription id. */
  readonly pendingLines = new Map<string, LineDraft[]>()
  /** Tiers by price id; the API shows them only when expanded. */
  readonly tiers = new Map<string, Tiers>()
  /** What a checkout's subscription will get, by session id. */
  readonly checkouts = new Map<string, { metadata: Record<string, string>; trialDays: number | undefined }>()
  /** Ids of deleted customers, which still answer as deleted. */
  readonly deletedCustomers = new Set<string>()
  /** Ids of payment methods taken off their customer, which can never be used again. */
  readonly detachedMethods = new Set<string>()
  /** What waits for an invoice to be paid, by subscription id. */
  readonly waiting = new Map<string, { invoice: string; state: Partial<Subscription>; until: number }>()
  /** When a bank will have said yes to being debited, by setup intent id. */
  readonly settleAt = new Map<string, number>()
  /** What has happened. */
  readonly recorder = new Recorder()
  readonly #objects = new Map<string, { added: number; sequence: number; object: Nouns[Noun] }>()
  #sequence = 0
  readonly #counters = new Map<string, number>()

  constructor(now: number, pagesUrl: string) {
    this.now = now
    this.pagesUrl = pagesUrl
  }

  /** Next id of a kind, such as `sub_sandbox0007`. */
  id(prefix: string): string {
    const next = (this.#counters.get(prefix) ?? 0) + 1
    this.#counters.set(prefix, next)
    return `${prefix}_sandbox${String(next).padStart(4, '0')}`
  }

  add<N extends Noun>(object: Nouns[N] & { object: N }): Nouns[N] {
    const added = 'created' in object ? object.created : this.now
    this.#objects.set(object.id, { added, sequence: (this.#sequence += 1), object })
    return object
  }

  /** A copy in which a customer's things can change without anything changing here. */
  fork(customer: string): World {
    const copy = new World(this.now, this.pagesUrl)
    copy.#sequence = this.#sequence
    for (const [kind, count] of this.#counters) copy.#counters.set(kind, count)
    for (const [id, entry] of this.#objects) {
      const owner = 'customer' in entry.object ? entry.object.customer : customer
      if (owner === customer) copy.#objects.set(id, structuredClone(entry))
    }
    for (const [id, lines] of this.pendingLines) copy.pendingLines.set(id, lines)
    for (const [id, tiers] of this.tiers) copy.tiers.set(id, tiers)
    return copy
  }

  /** Every object by its id, except deleted customers. */
  everything(): Map<string, Nouns[Noun]> {
    const found = new Map<string, Nouns[Noun]>()
    for (const [id, { object }] of this.#objects) if (!this.deletedCustomers.has(id)) found.set(id, object)
    return found
  }

  /** Forgets an object. */
  remove(id: string): void {
    this.#objects.delete(id)
  }

  /** The object of that noun and id, if there is one. */
  find<N extends Noun>(noun: N, id: string | null | undefined): Nouns[N] | undefined {
    const object = id ? this.#objects.get(id)?.object : undefined
    return object && isNoun(noun, object) ? object : undefined
  }

  /**
   * The object of that noun and id, for ids the account itself wrote down.
   * @throws {Error} when it is not there, which only a defect of the sandbox can cause
   */
  get<N extends Noun>(noun: N, id: string | null | undefined): Nouns[N] {
    const object = this.find(noun, id)
    if (!object) {
      throw new Error(
        `react-billing-portal/sandbox: there is no ${noun} with id ${String(id)} although another object refers to it. Please report this with the steps that led here.`,
      )
    }
    return object
  }

  /** Every object of a noun, newest first. */
  all<N extends Noun>(noun: N): Nouns[N][] {
    const found: { added: number; sequence: number; object: Nouns[N] }[] = []
    for (const { added, sequence, object } of this.#objects.values()) {
      if (isNoun(noun, object)) found.push({ added, sequence, object })
    }
    return found.sort((a, b) => b.added - a.added || b.sequence - a.sequence).map(({ object }) => object)
  }
}

function isNoun<N extends Noun>(noun: N, object: Nouns[Noun]): object is Nouns[N] {
  return object.object === noun
}
