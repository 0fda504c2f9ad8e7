import Stripe from 'stripe'

import { Faults } from './api/faults.js'
import { Idempotency } from './api/idempotency.js'
import { type Account, createTransport } from './api/transport.js'
import { catalogue, stock } from './catalogue.js'
import { runUntil } from './clock.js'
import { DAY, HOUR } from './dates.js'
import { webhookRequest } from './events/webhook.js'
import { servePage } from './pages/pages.js'
import { live } from './scenarios/history.js'
import { scenarios } from './scenarios/names.js'
import { scripts } from './scenarios/scenarios.js'
import type { Sandbox, SandboxOptions } from './types.js'
import { World } from './world.js'

const TODAY = '2026-11-12T09:00:00Z'
const PAGES_URL = 'https://billing.stripe.com/sandbox'

/**
 * Makes an in-memory Stripe account with a catalogue, the promotion code `LAUNCH20` (20 % off), a portal
 * configuration and no customers.
 * Nothing in it is random: two sandboxes asked the same give the same answers, byte for byte.
 * @throws {Error} when `now` is no date or `pagesUrl` no absolute http(s) URL, and in production unless that is allowed
 */
export function createSandbox(options: SandboxOptions = {}): Sandbox {
  refuseProduction(options.allowInProduction ?? false)
  const start = readNow(options.now ?? TODAY)
  const pagesUrl = readPagesUrl(options.pagesUrl ?? PAGES_URL)
  const account: Account = {
    world: stocked(start, pagesUrl),
    faults: new Faults(),
    idempotency: new Idempotency(),
    requests: [],
    latency: 0,
  }
  const transport = createTransport(account)
  const stripe = new Stripe('sk_test_sandbox', {
    httpClient: Stripe.createFetchHttpClient(transport),
    maxNetworkRetries: 0,
    telemetry: false,
  })
  return {
    stripe,
    fetch: transport,
    pages: async (request) => {
      const answer = await servePage(account.world, request)
      account.world.recorder.record(account.world)
      return answer
    },
    get events() {
      return account.world.recorder.events.toReversed()
    },
    webhook: (event, webhookOptions) => {
      const found =
        typeof event === 'string' ? account.world.recorder.events.findLast(({ type }) => type === event) : event
      if (!found) {
        throw new Error(
          `react-billing-portal/sandbox: nothing of type '${typeof event === 'string' ? event : event.type}' has happened, so there is no event to send. Do what causes it first, or hand in an event of \`sandbox.events\`.`,
        )
      }
      return webhookRequest(found, account.world.now, webhookOptions)
    },
    now: () => account.world.now * 1000,
    advance: ({ days = 0, hours = 0, minutes = 0 }) => {
      const seconds = days * DAY + hours * HOUR + minutes * 60
      if (!(seconds >= 0)) {
        throw new Error(
          'react-billing-portal/sandbox: `advance` cannot turn the clock back, because what has happened cannot be undone. Pass numbers of 0 or more, or call `reset`.',
        )
      }
      runUntil(account.world, account.world.now + seconds)
    },
    seed: (scenario) => {
      if (!Object.hasOwn(scripts, scenario)) {
        throw new Error(
          `react-billing-portal/sandbox: there is no scenario '${scenario}', so no customer was made. Choose one of: ${scenarios.join(', ')}.`,
        )
      }
      const { start: since, script } = scripts[scenario]
      const { id } = live(account.world, since, script)
      account.world.recorder.forget(account.world)
      return { customer: id }
    },
    prices: { ...catalogue },
    fail: (fault) => account.faults.add(fault),
    get latency() {
      return account.latency
    },
    set latency(milliseconds) {
      account.latency = milliseconds
    },
    get requests() {
      return account.requests
    },
    reset: () => {
      account.world = stocked(start, pagesUrl)
      account.idempotency = new Idempotency()
      account.requests = []
      account.faults.clear()
    },
  }
}

// Bundlers replace the expression; in a bare browser `process` does not exist.
declare const process: { env: { NODE_ENV?: string | undefined } }

function refuseProduction(isAllowed: boolean): void {
  if (isAllowed || typeof process === 'undefined' || process.env.NODE_ENV !== 'production') return
  throw new Error(
    'react-billing-portal/sandbox: NODE_ENV is production, where a stand-in for Stripe would give plans away: nothing in it is ever paid, and its pages ask nobody who they are. Pass your own Stripe client to createBillingHandler, or { allowInProduction: true } for a demo.',
  )
}

function stocked(now: number, pagesUrl: string): World {
  const world = new World(now, pagesUrl)
  stock(world)
  world.recorder.forget(world)
  return world
}

function readNow(now: string | Date): number {
  const milliseconds = new Date(now).getTime()
  if (Number.isNaN(milliseconds)) {
    throw new Error(
      `react-billing-portal/sandbox: \`now\` is ${String(now)}, which is not a date, so the sandbox cannot tell what is due. Pass a Date or an ISO 8601 text such as '2026-11-12T09:00:00Z'.`,
    )
  }
  return Math.floor(milliseconds / 1000)
}

function readPagesUrl(url: string): string {
  if (!URL.canParse(url) || !/^https?:$/.test(new URL(url).protocol)) {
    throw new Error(
      `react-billing-portal/sandbox: \`pagesUrl\` is '${url}', so the links the sandbox hands out would lead nowhere. Pass an absolute URL such as 'http://localhost:3000/sandbox'.`,
    )
  }
  return url.replace(/\/+$/, '')
}
