import type * as v from 'valibot'

import type { Noun, Nouns } from '../wire.js'
import type { World } from '../world.js'

import { noSuch, notFound } from './errors.js'
import { present, presentList } from './expand.js'
import type { Kind } from './expandable.js'
import type { FormTree } from './form.js'
import { page, type Paging } from './lists.js'
import { validate } from './validate.js'

/** What the account answers from, and on whose behalf. */
export interface Context {
  world: World
  /** Whether a live key was used: the sandbox holds nothing in live mode. */
  livemode: boolean
  /** The id in the path, or `''`. */
  id: string
  /** The second id in the path, or `''`. */
  subId: string
  /**
   * The object of that noun and id; `param` names where the id stood.
   * @throws {ApiError} resource_missing: 404 for the id in the path, 400 for one in a parameter
   */
  find: <N extends Noun>(noun: N, id: string, param?: string) => Nouns[N]
}

/** Ids in a path, by the name the pattern gives them. */
export type PathIds = Partial<Record<string, string>>

/** One operation of the API. */
export interface Route {
  method: 'GET' | 'POST' | 'DELETE'
  /** Path pattern; `:id` and `:subId` stand for one segment each. */
  path: string
  run: (world: World, ids: PathIds, livemode: boolean, tree: FormTree) => unknown
}

/** What an operation's function gives: an object of a kind, or a list of them. */
export type Answer = { kind: Kind; object: object } | { kind: Kind; list: { data: object[] } }

type ParamsSchema = v.GenericSchema<unknown, { expand?: string[] | undefined }>

/** An operation: its parameters' schema and what it does once they are accepted. */
export function route<Schema extends ParamsSchema>(
  method: Route['method'],
  path: string,
  params: Schema,
  run: (context: Context, params: v.InferOutput<Schema>) => Answer,
): Route {
  return {
    method,
    path,
    run: (world, ids, livemode, tree) => {
      const values = validate(params, tree)
      const answer = run(context(world, ids, livemode), values)
      const { expand } = values
      return 'list' in answer
        ? presentList(world, answer.kind, answer.list, expand)
        : present(world, answer.kind, answer.object, expand)
    },
  }
}

/** An answer with one object of the account. */
export function one<N extends Noun>(noun: N, object: Nouns[N]): Answer {
  return { kind: noun, object }
}

/** An answer with a page of the account's objects, newest first. */
export function several<N extends Noun>(
  { livemode }: Context,
  noun: N,
  all: Nouns[N][],
  paging: Paging,
  url: string,
): Answer {
  return { kind: noun, list: page(livemode ? [] : all, paging, url, noun) }
}

function context(world: World, { id = '', subId = '' }: PathIds, livemode: boolean): Context {
  return {
    world,
    id,
    subId,
    livemode,
    find: (noun, wanted, param = 'id') => {
      const found = world.find(noun, wanted)
      if (!found || livemode || world.deletedCustomers.has(wanted)) {
        throw wanted === id || wanted === subId
          ? notFound(noun, wanted, param, Boolean(found) && livemode)
          : noSuch(noun, wanted, param)
      }
      return found
    },
  }
}
