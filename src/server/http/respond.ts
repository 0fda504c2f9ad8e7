import { errorStatus } from '../../contract/index.js'
import { toProblemDocument } from './problem.js'
import type { BillingProblem } from './problem.js'

/** What an operation gives: something to say, or a place to go to. */
export type Answer = { body: unknown } | { location: string }

/** Every answer is one person's: no cache may keep it, and no browser may guess at what it is. */
const always = {
  'Cache-Control': 'private, no-store',
  Vary: 'Cookie, Authorization, Accept',
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
}

export function respond(answer: Answer, requestId: string): Response {
  if ('location' in answer) {
    return new Response(null, {
      status: 303,
      headers: { ...always, 'X-Request-Id': requestId, Location: answer.location },
    })
  }
  const headers = { ...always, 'X-Request-Id': requestId, 'Content-Type': 'application/json; charset=utf-8' }
  return new Response(JSON.stringify(answer.body), { headers })
}

export function respondProblem(problem: BillingProblem, requestId: string, method: string): Response {
  const headers = new Headers({ ...always, 'X-Request-Id': requestId, 'Content-Type': 'application/problem+json' })
  if (problem.retryAfter !== undefined) headers.set('Retry-After', String(problem.retryAfter))
  if (problem.allow !== undefined) headers.set('Allow', problem.allow.join(', '))
  const body = method === 'HEAD' ? null : JSON.stringify(toProblemDocument(problem, requestId))
  return new Response(body, { status: errorStatus[problem.code], headers })
}
