// `npm run bench`: what the endpoint costs beside Stripe's own time. `--json` prints the figures for programs.
import { createBillingHandler } from 'react-billing-portal/server'
import type { BillingHandlerOptions } from 'react-billing-portal/server'
import { say, table } from '../scripts/shell.ts'
import { createFakeStripe } from './fakeStripe.ts'
import { compare, spread, time } from './measure.ts'

const ORIGIN = 'https://app.example.com'
const isJson = process.argv.includes('--json')

/** The endpoint over a fake Stripe, with one customer signed in. */
function setUp(scenario: Parameters<typeof createFakeStripe>[0], options: Partial<BillingHandlerOptions> = {}) {
  const fake = createFakeStripe(scenario)
  const given = (): BillingHandlerOptions => ({
    stripe: fake.stripe,
    customer: () => fake.customer,
    origin: ORIGIN,
    secret: 'a secret of the bench, of thirty-two bytes and more',
    plans: { starter: fake.prices.starter, pro: fake.prices.pro, business: fake.prices.business },
    now: fake.now,
    onError: () => {},
    ...options,
  })
  return { ...fake, given, handler: createBillingHandler(given()) }
}

const load = () => new Request(`${ORIGIN}/api/billing`)

/** Asks, and makes sure that the answer is the one that was to be measured. */
async function ask(handler: (request: Request) => Promise<Response>, request: Request, status = 200): Promise<void> {
  const response = await handler(request)
  await response.text()
  if (response.status !== status) throw new Error(`bench: ${request.url} answered ${response.status}, not ${status}.`)
}

/** Calls to Stripe for the first load of a process, and for each one after it. */
async function countCalls(scenario: Parameters<typeof createFakeStripe>[0]) {
  const { handler, calls } = setUp(scenario)
  await ask(handler, load())
  const cold = calls.length
  await ask(handler, load())
  return { scenario, cold, warm: calls.length - cold }
}

/** A load beside a server that makes the very same calls in parallel and writes down what it got. */
async function measureLoad(latencyMs: number, rounds: number) {
  const { handler, stripe, calls, state } = setUp('active')
  await ask(handler, load())
  calls.length = 0
  await ask(handler, load())
  const warm = [...calls]
  const bare = async () => {
    const answers = await Promise.all(warm.map((call) => stripe.rawRequest('GET', call)))
    return Response.json(answers)
  }
  state.latencyMs = latencyMs
  return {
    latencyMs,
    ...(await compare(
      () => ask(handler, load()),
      () => ask(bare, load()),
      rounds,
    )),
  }
}

/** Handlers made one after the other. */
async function measureConstruction() {
  const { given } = setUp('active')
  const times: number[] = []
  for (let round = 0; round < 500; round += 1) times.push(await time(() => createBillingHandler(given())))
  return spread(times.slice(100))
}

/** Refusals a second, one after the other, beside a server that answers nothing else. */
async function measureRefusals(status: 401 | 403) {
  const { handler } = setUp('active', status === 401 ? { customer: () => null } : {})
  const request = () =>
    new Request(`${ORIGIN}/api/billing/portal-sessions`, {
      method: 'POST',
      headers: { Origin: status === 401 ? ORIGIN : 'https://evil.example', 'Content-Type': 'application/json' },
      body: '{}',
    })
  const bare = () => Promise.resolve(Response.json({}, { status }))
  const batch = 200
  const many = (to: (request: Request) => Promise<Response>) => async () => {
    for (let index = 0; index < batch; index += 1) await ask(to, request(), status)
  }
  const { ours, theirs, ratio } = await compare(many(handler), many(bare), 30)
  const perSecond = (milliseconds: number) => Math.round((batch / milliseconds) * 1000)
  return { status, perSecond: perSecond(ours.median), barePerSecond: perSecond(theirs.median), ratio }
}

const calls = [await countCalls('active'), await countCalls('manyInvoices'), await countCalls('pastDue')]
const loads = [await measureLoad(0, 400), await measureLoad(50, 60)]
const construction = await measureConstruction()
const refusals = [await measureRefusals(401), await measureRefusals(403)]

if (isJson) {
  say(JSON.stringify({ node: process.version, calls, loads, construction, refusals }, null, 2))
} else {
  const ms = (value: number) => `${value.toFixed(2)} ms`
  const range = ({ p10, p90 }: { p10: number; p90: number }, write: (value: number) => string) =>
    `${write(p10)} to ${write(p90)}`
  const times = (value: number) => `${value.toFixed(2)}x`
  say(`Node ${process.version}. Medians, and from the 10th to the 90th percentile.\n`)
  say(table([['calls to Stripe', 'cold', 'warm'], ...calls.map((row) => [row.scenario, `${row.cold}`, `${row.warm}`])]))
  say()
  say(
    table([
      ['one load, Stripe takes', 'endpoint', 'bare server', 'own time', 'spread', 'ratio', 'spread'],
      ...loads.map(({ latencyMs, ours, theirs, difference, ratio }) => [
        `${latencyMs} ms`,
        ms(ours.median),
        ms(theirs.median),
        ms(difference.median),
        range(difference, ms),
        times(ratio.median),
        range(ratio, times),
      ]),
    ]),
  )
  say()
  say(
    table([
      ['refused, one after the other', 'endpoint', 'bare server', 'ratio of times', 'spread'],
      ...refusals.map(({ status, perSecond, barePerSecond, ratio }) => [
        `${status}`,
        `${perSecond} a second`,
        `${barePerSecond} a second`,
        times(ratio.median),
        range(ratio, times),
      ]),
    ]),
  )
  say()
  say(`making a handler: ${ms(construction.median)} (${range(construction, ms)})`)
}
