import type { Noun } from '../wire.js'
import type { World } from '../world.js'

import { malformed } from './errors.js'
import { expandable, type Field, type Kind } from './expandable.js'

/** Levels a path may have. */
const DEEPEST = 4

type Hash = Record<string, unknown>

/** A copy of an object as the API shows it: references are ids, except where `paths` ask for more. */
export function present(world: World, kind: Kind, object: object, paths: readonly string[] = []): unknown {
  const shown = copy(kind, object)
  for (const path of paths) walk(world, kind, [shown], check(path), path)
  return shown
}

/** A copy of a list as the API shows it; paths go through `data`. */
export function presentList(
  world: World,
  kind: Kind,
  list: { data: object[] },
  paths: readonly string[] = [],
): unknown {
  const data = list.data.map((each) => copy(kind, each))
  for (const path of paths) {
    const [first, ...rest] = check(path)
    if (first !== 'data' || rest.length === 0) throw unexpandable(path)
    walk(world, kind, data, rest, path)
  }
  return { ...list, data }
}

function walk(world: World, kind: Kind, objects: Hash[], path: string[], whole: string): void {
  const [name, field] = fieldAt(kind, path, whole)
  const rest = path.slice(name.split('.').length)
  if ('ref' in field) {
    const next = objects.flatMap((each) => resolve(world, each, name, field.ref))
    if (rest.length > 0) walk(world, field.ref, next, rest, whole)
  } else if ('inside' in field) {
    if (rest.length === 0) throw unexpandable(whole)
    walk(
      world,
      field.inside,
      objects.flatMap((each) => hashesIn(leaf(each, name)?.value)),
      rest,
      whole,
    )
  } else {
    if ('extra' in field) {
      for (const each of objects) put(each, name, extra(world, field, each))
    } else if (rest.length === 0) throw unexpandable(whole)
    if (rest.length === 0) return
    if (rest[0] !== 'data' || rest.length < 2 || !field.listOf) throw unexpandable(whole)
    const next = objects.flatMap((each) => {
      const [list] = hashesIn(leaf(each, name)?.value)
      return hashesIn(list?.['data'])
    })
    walk(world, field.listOf, next, rest.slice(1), whole)
  }
}

function fieldAt(kind: Kind, path: string[], whole: string): [string, Field] {
  for (let length = 1; length <= path.length; length += 1) {
    const name = path.slice(0, length).join('.')
    const field = Object.hasOwn(expandable[kind], name) ? expandable[kind][name] : undefined
    if (field) return [name, field]
  }
  throw unexpandable(whole)
}

function resolve(world: World, object: Hash, name: string, kind: Kind): Hash[] {
  return leaves(object, name).flatMap(({ holder, key, value }) => {
    if (Array.isArray(value)) {
      const all = value.map((each) => (typeof each === 'string' ? (lookUp(world, kind, each) ?? each) : each))
      holder[key] = all
      return hashesIn(all)
    }
    if (typeof value === 'string') holder[key] = lookUp(world, kind, value) ?? value
    return hashesIn(holder[key])
  })
}

function lookUp(world: World, kind: Kind, id: string): Hash | undefined {
  if (world.deletedCustomers.has(id)) return { id, object: 'customer', deleted: true }
  const found = isNoun(kind) ? world.find(kind, id) : undefined
  return found && copy(kind, found)
}

function extra(world: World, field: Extract<Field, { extra: unknown }>, { id, deleted }: Hash): unknown {
  if (typeof id !== 'string' || deleted === true) return undefined
  const value = field.extra(world, id)
  return value === undefined ? undefined : structuredClone(value)
}

function copy(kind: Kind, object: object): Hash {
  const shown: Hash = { ...structuredClone(object) }
  for (const [name, field] of Object.entries(expandable[kind])) {
    if (!('extra' in field)) continue
    const found = leaf(shown, name)
    if (found) delete found.holder[found.key]
  }
  return shown
}

function put(object: Hash, name: string, value: unknown): void {
  const found = leaf(object, name)
  if (found && value !== undefined) found.holder[found.key] = value
}

/** Where a dotted path ends in an object; nothing when a part on the way is null. */
function leaf(object: Hash, name: string) {
  return leaves(object, name)[0]
}

/** The same, through arrays on the way. */
function leaves(object: Hash, name: string): { holder: Hash; key: string; value: unknown }[] {
  const path = name.split('.')
  const key = path.pop() ?? ''
  const holders = path.reduce((found, part) => found.flatMap((each) => hashesIn(each[part])), [object])
  return holders.map((holder) => ({ holder, key, value: holder[key] }))
}

function hashesIn(value: unknown): Hash[] {
  return (Array.isArray(value) ? value : [value]).filter(isHash)
}

function isHash(value: unknown): value is Hash {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function isNoun(kind: Kind): kind is Noun {
  return !['item', 'line_item', 'subscription_item', 'unknown'].includes(kind)
}

function check(path: string): string[] {
  const parts = path.split('.')
  if (parts.length > DEEPEST) {
    throw malformed(`You cannot expand more than 4 levels of a property. Property: ${path}`, 'expand')
  }
  return parts
}

function unexpandable(path: string): Error {
  return malformed(`This property cannot be expanded (${path}).`, 'expand')
}
