import { createBudget } from '../http/budget.js'
import { BillingProblem, isForOperator } from '../http/problem.js'
import { respond, respondProblem } from '../http/respond.js'
import { record } from '../optionChecks.js'
import { toBillingProblem } from '../stripe/stripeErrors.js'
import { createDeliver } from './deliver.js'
import type { Delivery, Outcome } from './deliver.js'
import { readEvent, THIN_EVENT } from './event.js'
import { readExactText } from './readExactText.js'
import { callbackOf, subjectOf } from './subject.js'
import type { WebhookContext, WebhookIgnored } from './types.js'
import { verify } from './verify.js'
import { readWebhookOptions } from './webhookOptions.js'
import type { WebhookHandlerOptions } from './webhookOptions.js'

/** The webhook: a Web-standard handler, under the name frameworks look for as well. */
export interface WebhookHandler {
  (request: Request): Promise<Response>
  POST: (request: Request) => Promise<Response>
}

/**
 * Makes the route that Stripe's events are sent to. It verifies the bytes as they came, runs the callback for what
 * happened inside the store's transaction, once for each event, and answers 5xx until that has worked, so that Stripe
 * delivers again. What is none of its business is answered 200 and left alone. It asks nobody who they are: the
 * signature says. It never rejects.
 * @throws {TypeError} naming an option that is missing, wrong or unknown
 */
export function createWebhookHandler<Tx>(options: WebhookHandlerOptions<Tx>): WebhookHandler {
  const settings = readWebhookOptions(options)
  const deliver = createDeliver(settings)

  const receive = async (request: Request, context: WebhookContext, rest: Pick<Delivery, 'budget' | 'report'>) => {
    if (request.method !== 'POST') throw new BillingProblem('method_not_allowed', { allow: ['POST'] })
    const text = await readExactText(request)
    const parsed = await verify(text, request.headers.get('Stripe-Signature'), settings)
    const received = readEvent(parsed)
    if (received === null) return ignored(record(parsed)?.['object'] === THIN_EVENT ? 'thin_event' : 'not_an_event')
    const { id, type, account } = received.event
    context.event = { id, type }
    const name = callbackOf.get(type)
    if (name === undefined || settings.on[name] === undefined) return ignored('no_callback')
    if (received.livemode !== settings.livemode) return ignored('other_mode')
    if (account !== settings.stripeAccount) return ignored('other_account')
    const subject = subjectOf(received)
    return subject === null ? ignored('no_customer') : deliver({ name, received, subject, ...rest })
  }

  const handle = async (request: Request): Promise<Response> => {
    const context: WebhookContext = { event: null, requestId: crypto.randomUUID() }
    const budget = createBudget(settings.timeoutMs)
    const report = (error: unknown) => quietly(() => settings.onError(error, { ...context }))
    const receiving = receive(request, context, { budget, report })
    try {
      const outcome = await budget.within(receiving)
      if (outcome.outcome === 'ignored') quietly(() => settings.onIgnored(outcome.reason, { ...context }))
      return respond({ body: outcome }, context.requestId)
    } catch (error) {
      const problem = toBillingProblem(error)
      if (isForOperator(problem)) report(problem.cause ?? problem)
      // The callback runs on, and may yet fail with nobody there to hear of it but the operator.
      receiving.catch((late: unknown) => {
        const { cause } = toBillingProblem(late)
        if (late !== error && cause !== undefined) report(cause)
      })
      return respondProblem(problem, context.requestId, request.method)
    }
  }
  return Object.assign(handle, { POST: handle })
}

const ignored = (reason: WebhookIgnored): Outcome => ({ outcome: 'ignored', reason })

/** A log that fails must not take the answer with it. */
function quietly(tell: () => void): void {
  try {
    tell()
  } catch {
    // There is nobody left to tell.
  }
}
