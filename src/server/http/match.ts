import { operations } from '../../contract/index.js'
import type { Operation } from '../../contract/index.js'
import { BillingProblem } from './problem.js'

/** An operation found by its path, with the values of the path's `:names`. */
export interface Match {
  operation: Operation
  params: Record<string, string>
}

/** What a value in a path may look like. Nothing in it needs escaping, so an escaped path is never a second way in. */
const segment = /^[\w-]{1,512}$/

/**
 * Finds the operation of a request. Each has exactly one path, compared letter by letter.
 * @throws {BillingProblem} not_found, method_not_allowed
 */
export function matchOperation(method: string, pathname: string, basePath: string): Match {
  const matches = matchesAt(pathname, basePath)
  if (matches.length === 0)
    throw new BillingProblem('not_found', {
      detail: `No operation has this path below ${basePath || '/'}; the \`basePath\` option says where the handler is mounted.`,
    })
  const found = matches.find(({ operation }) => operations[operation].method === method)
  if (found !== undefined) return found
  throw new BillingProblem('method_not_allowed', {
    allow: matches.map(({ operation }) => operations[operation].method),
  })
}

/** The methods that a path takes; none where there is nothing. */
export function methodsAt(pathname: string, basePath: string): string[] {
  return matchesAt(pathname, basePath).map(({ operation }) => operations[operation].method)
}

const matchesAt = (pathname: string, basePath: string) =>
  pathname.startsWith(basePath) ? matchPath(pathname.slice(basePath.length) || '/') : []

/** A path that is spelt out comes before one with a `:name` in its place. */
function matchPath(path: string): Match[] {
  const given = path.split('/')
  const matches = operationNames.flatMap((operation) => {
    const wanted = operations[operation].path.split('/')
    const params: Record<string, string> = {}
    const fits = wanted.every((part, index) => {
      const value = given[index] ?? ''
      if (!part.startsWith(':')) return part === value
      params[part.slice(1)] = value
      return segment.test(value)
    })
    return fits && wanted.length === given.length ? [{ operation, params }] : []
  })
  const fewest = Math.min(...matches.map(({ params }) => Object.keys(params).length))
  return matches.filter(({ params }) => Object.keys(params).length === fewest)
}

const operationNames = Object.keys(operations) as Operation[]
