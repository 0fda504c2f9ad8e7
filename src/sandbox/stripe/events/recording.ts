import { present } from '../api/expand.js'
import type { Noun, Nouns } from '../wire.js'
import type { World } from '../world.js'

import { eventTypes } from './types.js'

/** Something that happened, as the API shows it. */
export interface SandboxEvent {
  id: string
  object: 'event'
  api_version: string
  created: number
  data: { object: Record<string, unknown>; previous_attributes?: Record<string, unknown> }
  livemode: boolean
  pending_webhooks: number
  request: { id: string | null; idempotency_key: string | null }
  type: string
}

/** Whose request it was. */
export interface Cause {
  id: string | null
  idempotency_key: string | null
}

type Shown = Record<string, unknown>

/** API version whose shapes events have. */
const API_VERSION = '2026-10-28.endive'

const NOBODY: Cause = { id: null, idempotency_key: null }

/** Tells what happened by comparing the account with what it was. */
export class Recorder {
  /** What has happened, oldest first. */
  readonly events: SandboxEvent[] = []
  readonly #before = new Map<string, { noun: Noun; text: string }>()

  /** Takes the account as it is for granted, so that nothing of it is news. */
  forget(world: World): void {
    for (const [id, object] of world.everything()) this.#before.set(id, { noun: object.object, text: textOf(object) })
  }

  /** Notes what has happened since the last time. */
  record(world: World, cause: Cause = NOBODY): void {
    const everything = world.everything()
    for (const [id, object] of everything) {
      const before = this.#before.get(id)
      const text = textOf(object)
      if (before?.text === text) continue
      this.#before.set(id, { noun: object.object, text })
      this.#note(world, object.object, before && parse(before.text), show(world, object), cause)
    }
    for (const [id, { noun, text }] of this.#before) {
      if (everything.has(id)) continue
      this.#before.delete(id)
      this.#note(world, noun, parse(text), null, cause)
    }
  }

  #note(world: World, noun: Noun, before: Shown | undefined, now: Shown | null, cause: Cause): void {
    const object = now ?? before
    if (!object) return
    for (const type of eventTypes(noun, before, now)) {
      const previous = type.endsWith('.updated') && before && now ? differences(before, now) : undefined
      this.events.push({
        id: world.id('evt'),
        object: 'event',
        api_version: API_VERSION,
        created: world.now,
        data: { object, ...(previous ? { previous_attributes: previous } : {}) },
        livemode: false,
        pending_webhooks: 1,
        request: cause,
        type,
      })
    }
  }
}

function show(world: World, object: Nouns[Noun]): Shown {
  return parse(JSON.stringify(present(world, object.object, object)))
}

/** What had another value before: hashes by the parts that differ, everything else whole. */
function differences(before: Shown, now: Shown): Shown {
  const found: Shown = {}
  for (const key of new Set([...Object.keys(before), ...Object.keys(now)])) {
    const [old, fresh] = [before[key], now[key]]
    if (JSON.stringify(old) === JSON.stringify(fresh)) continue
    found[key] = isHash(old) && isHash(fresh) ? differences(old, fresh) : (old ?? null)
  }
  return found
}

function isHash(value: unknown): value is Shown {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function textOf(object: object): string {
  return JSON.stringify(object)
}

function parse(text: string): Shown {
  return JSON.parse(text) as Shown
}
