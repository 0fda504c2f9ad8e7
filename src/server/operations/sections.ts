import type { Section } from '../../contract/index.js'
import { createBudget } from '../http/budget.js'
import type { Budget } from '../http/budget.js'
import type { BillingProblem } from '../http/problem.js'
import { toBillingProblem } from '../stripe/stripeErrors.js'

/** What part of the request's time its reads may take, so that an answer without the slowest is still in time. */
const SHARE_FOR_READS = 0.8

/** Reads that fail one by one: the operator hears of each, and the rest stands. */
export interface Sections {
  /** What failed is empty and its section named. */
  read: <Value, Fallback>(section: Section, reading: Promise<Value>, fallback: Fallback) => Promise<Value | Fallback>
  /** What failed only makes a section say less. */
  readMore: <Value, Fallback>(reading: Promise<Value>, fallback: Fallback) => Promise<Value | Fallback>
  failed: Map<Section, BillingProblem>
}

export function createSections(budget: Budget, report: (error: unknown) => void): Sections {
  const deadline = createBudget(budget.left() * SHARE_FOR_READS)
  const failed = new Map<Section, BillingProblem>()
  const attempt = async <Value, Fallback>(
    reading: Promise<Value>,
    fallback: Fallback,
    onFailure?: (problem: BillingProblem) => void,
  ) => {
    try {
      return await deadline.within(reading)
    } catch (error) {
      const problem = toBillingProblem(error)
      onFailure?.(problem)
      report(problem)
      return fallback
    }
  }
  return {
    failed,
    read: (section, reading, fallback) => attempt(reading, fallback, (problem) => failed.set(section, problem)),
    readMore: (reading, fallback) => attempt(reading, fallback),
  }
}
