import { noSuch } from './errors.js'
import { listOf } from './expandable.js'

/** Where a page begins and how long it is. */
export interface Paging {
  ending_before?: string | undefined
  limit?: number | undefined
  starting_after?: string | undefined
}

/** Bounds of a moment, or the moment itself. */
export type Range =
  | number
  | { gt?: number | undefined; gte?: number | undefined; lt?: number | undefined; lte?: number | undefined }

/** One page of objects that come newest first. */
export function page<Item extends { id: string }>(all: Item[], paging: Paging, url: string, noun: string) {
  const { ending_before: before, limit = 10, starting_after: after } = paging
  if (before !== undefined) {
    const end = position(all, before, 'ending_before', noun)
    const start = Math.max(0, end - limit)
    return listOf(all.slice(start, end), url, start > 0)
  }
  const start = after === undefined ? 0 : position(all, after, 'starting_after', noun) + 1
  return listOf(all.slice(start, start + limit), url, start + limit < all.length)
}

/** Whether a moment lies within bounds; without bounds every moment does. */
export function within(moment: number | null, range: Range | undefined): boolean {
  if (range === undefined) return true
  if (moment === null) return false
  if (typeof range === 'number') return moment === range
  const { gt = -Infinity, gte = -Infinity, lt = Infinity, lte = Infinity } = range
  return moment > gt && moment >= gte && moment < lt && moment <= lte
}

function position(all: { id: string }[], id: string, param: string, noun: string): number {
  const index = all.findIndex((each) => each.id === id)
  if (index < 0) throw noSuch(noun, id, param)
  return index
}
