import { record } from '../optionChecks.js'
import { toInstant } from '../mapping/toInstant.js'
import type { WebhookEvent } from './types.js'

/** JSON with named fields. */
export type Json = Record<string, unknown>

/** What `object` says of an event of Stripe's v2 API, which carries no object of its own. */
export const THIN_EVENT = 'v2.core.event'

/** A verified event, with what it carries. */
export interface ReceivedEvent {
  event: WebhookEvent
  livemode: boolean
  /** In the shape of the endpoint's API version, whichever that is. */
  object: Json
  /** What the change replaced. */
  previous: Json
}

/** The parts of an event that every API version has; null for anything else. */
export function readEvent(value: unknown): ReceivedEvent | null {
  const given = record(value) ?? {}
  const { object: kind, id, type, livemode, created, account = null } = given
  const data = record(given['data']) ?? {}
  const object = record(data['object'])
  const isEvent = kind === 'event' && isId(id) && typeof type === 'string' && typeof livemode === 'boolean'
  if (!isEvent || !isMoment(created) || object === undefined || !(account === null || isId(account))) return null
  return {
    event: { id, type, createdAt: toInstant(created), account },
    livemode,
    object,
    previous: record(data['previous_attributes']) ?? {},
  }
}

/** Whether it is the id of something at Stripe: what stands in a URL must not lead elsewhere. */
export function isId(value: unknown): value is string {
  return typeof value === 'string' && /^[a-z]{2,8}_\w{1,250}$/.test(value)
}

/** Unix seconds that a date can hold. */
export function isMoment(value: unknown): value is number {
  return Number.isSafeInteger(value) && Math.abs(Number(value)) <= 8_640_000_000_000
}

/** What a field names, which holds an id or, expanded, the object itself. */
export function idIn(value: unknown): string | null {
  const id = record(value)?.['id'] ?? value
  return typeof id === 'string' ? id : null
}
