// @vitest-environment node
import { createSandbox, scenarios } from 'react-billing-portal/sandbox'
import type { ScenarioName } from 'react-billing-portal/sandbox'
import { BillingProblemError, createBillingHandler, getBillingSnapshot } from 'react-billing-portal/server'
import type { BillingHandlerOptions } from 'react-billing-portal/server'
import { describe, expect, it } from 'vitest'
import { ORIGIN, SECRET } from './setUp.js'

const headers = new Headers({ Cookie: 'session=1', 'Sec-Fetch-Site': 'same-origin' })

function setUpSnapshot(scenario: ScenarioName | null, over: Partial<BillingHandlerOptions> = {}) {
  const sandbox = createSandbox()
  const customer = scenario === null ? null : sandbox.seed(scenario).customer
  const errors: unknown[] = []
  const { starter, pro, business } = sandbox.prices
  const options: BillingHandlerOptions = {
    stripe: sandbox.stripe,
    customer: () => customer,
    origin: ORIGIN,
    secret: SECRET,
    plans: { starter, pro, business },
    now: sandbox.now,
    onError: (error) => errors.push(error),
    ...over,
  }
  const before = sandbox.requests.length
  return { sandbox, options, errors, customer, calls: () => sandbox.requests.slice(before) }
}

describe('getBillingSnapshot', () => {
  it.each(scenarios)('%s: gives to the letter what the endpoint answers', async (scenario) => {
    const { options } = setUpSnapshot(scenario)
    const answer = await createBillingHandler(options)(new Request(`${ORIGIN}/api/billing`, { headers }))
    // What server components hand to the page must be plain: no class, nothing undefined.
    expect(await getBillingSnapshot(options, headers)).toStrictEqual(await answer.json())
  })

  it('shares the handler’s caches when both were given the same options', async () => {
    const { options, calls } = setUpSnapshot('active')
    await createBillingHandler(options)(new Request(`${ORIGIN}/api/billing`, { headers }))
    const before = calls().length
    await getBillingSnapshot(options, headers)
    expect(calls().length - before).toBe(3)
  })

  it('S2: gives null where nobody is signed in, and asks nothing of Stripe', async () => {
    const { options, calls, errors } = setUpSnapshot(null)
    expect(await getBillingSnapshot(options, headers)).toBeNull()
    expect([calls(), errors]).toEqual([[], []])
  })

  it('hands the resolver the framework’s request, or its headers in one', async () => {
    const seen: Request[] = []
    const { options, customer } = setUpSnapshot('active', {
      customer: (request) => {
        seen.push(request)
        return customer
      },
    })
    const request = new Request(`${ORIGIN}/settings/billing`, { headers })
    await getBillingSnapshot(options, request)
    await getBillingSnapshot(options, headers)
    expect(seen[0]).toBe(request)
    expect([seen[1]?.url, seen[1]?.headers.get('Cookie')]).toEqual([`${ORIGIN}/api/billing/`, 'session=1'])
  })

  it('takes headers that keep others in a field, as those of Next.js do', async () => {
    class KeptHeaders extends Headers {
      constructor(readonly headers: object) {
        super({ Cookie: 'session=1' })
      }
    }
    const { options } = setUpSnapshot('active')
    expect(await getBillingSnapshot(options, new KeptHeaders({ cookie: 'session=1' }))).not.toBeNull()
  })

  it('a page that a form or a bank posts to is read all the same: a snapshot writes nothing', async () => {
    const { options } = setUpSnapshot('active')
    const posted = new Headers({
      Origin: 'https://bank.example',
      'Sec-Fetch-Site': 'cross-site',
      'Sec-Fetch-Mode': 'navigate',
    })
    const request = new Request(`${ORIGIN}/billing`, { method: 'POST', headers: posted })
    expect(await getBillingSnapshot(options, request)).toMatchObject({ version: 1 })
  })

  it('S12: another site’s script makes no calls through a page either', async () => {
    const { options, calls } = setUpSnapshot('active')
    const foreign = new Headers({ 'Sec-Fetch-Site': 'cross-site', 'Sec-Fetch-Mode': 'no-cors' })
    await expect(getBillingSnapshot(options, foreign)).rejects.toMatchObject({
      code: 'origin_not_allowed',
      status: 403,
    })
    expect(calls()).toEqual([])
  })

  it('what one section’s failure leaves is given, the section named', async () => {
    const { options, sandbox, errors } = setUpSnapshot('active')
    sandbox.fail({ match: '/v1/invoices', status: 400 })
    const billing = await getBillingSnapshot(options, headers)
    expect([billing?.unavailable, billing?.subscriptions.length, errors.length]).toEqual([['invoices'], 1, 1])
  })

  it('S18: where nothing can be read it throws our code, never Stripe’s text or anything behind it', async () => {
    const { options, sandbox, errors } = setUpSnapshot('active')
    sandbox.fail({ status: 401, times: 20 })
    const error = await getBillingSnapshot(options, headers).catch((thrown: unknown) => thrown)
    expect(error).toBeInstanceOf(BillingProblemError)
    const { code, status, message, cause, requestId } = error as BillingProblemError
    expect([code, status, message, cause]).toEqual([
      'misconfigured',
      500,
      `react-billing-portal: misconfigured (request ${requestId})`,
      undefined,
    ])
    expect(errors.length).toBeGreaterThan(0)
  })

  it('S50: a wrong option is named', async () => {
    const { options } = setUpSnapshot('active')
    await expect(getBillingSnapshot({ ...options, secret: 'short' }, headers)).rejects.toThrow(
      'option `secret` is shorter than 32 bytes',
    )
  })
})
