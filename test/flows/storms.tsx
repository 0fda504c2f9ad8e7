import { act, cleanup, fireEvent, render } from '@testing-library/react'
import * as fc from 'fast-check'
import { StrictMode, version } from 'react'
import { BillingProvider, type Subscription, SubscriptionCard } from 'react-billing-portal'
import { afterAll, afterEach, beforeAll, beforeEach, expect, it, vi } from 'vitest'
import { answeredBy, type Call, json, pass, PORTAL, problem, restorePage } from '../hooks/setUp.js'
import { billing, lifecycles, subscription } from '../support/fixtures.js'

/** How many storms in all, fewer on the older React; `STORM_RUNS` where it is set. */
const total = Number(process.env['STORM_RUNS'] ?? (version.startsWith('18') ? 200 : 1000))
/** Printed with what a storm found: `STORM_SEED` repeats it. */
const seed = Number(process.env['STORM_SEED'] ?? Date.now() % 2 ** 31)

/** What a person, their browser or the network does. */
type Deed =
  | { do: 'press'; button: number; times: number }
  | { do: 'type' | 'escape' | 'enter' | 'unmount' | 'return' }
  | { do: 'fail'; how: keyof typeof failures; requests: number }
  | { do: 'wait'; ms: number }

/** How a request fails. */
const failures = {
  broken: () => problem(500, 'internal_error'),
  refused: () => problem(409, 'conflict'),
  offline: () => Promise.reject(new TypeError('Failed to fetch')),
  hanging: ({ signal }: Call) =>
    new Promise<never>((_, reject) => signal?.addEventListener('abort', () => reject(signal.reason as Error))),
} as const

const deeds: fc.Arbitrary<Deed> = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.record({
      do: fc.constant('press' as const),
      button: fc.nat({ max: 11 }),
      times: fc.integer({ min: 1, max: 5 }),
    }),
  },
  { weight: 4, arbitrary: fc.record({ do: fc.constantFrom('type', 'escape', 'enter', 'unmount', 'return') }) },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('fail' as const),
      how: fc.constantFrom('broken', 'refused', 'offline', 'hanging'),
      requests: fc.integer({ min: 1, max: 3 }),
    }),
  },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('wait' as const), ms: fc.constantFrom(0, 10, 450, 6000) }) },
)

/** What leads away, among what is done here. */
const flows: Subscription['flows'] = ['subscription_update']

const can: Record<string, Subscription['operations']> = {
  active: ['cancel', 'pause'],
  canceling: ['resume'],
  paused: ['unpause', 'cancel'],
}

/** An account whose plans can each be cancelled, kept, paused and resumed. */
function account(plans: readonly string[]) {
  const states = new Map(plans.map((plan) => [plan, 'active']))
  const show = (ref: string): Subscription => {
    const lifecycle = states.get(ref) ?? ''
    const { pause, cancelsAt } = lifecycles[lifecycle as 'active']
    return subscription({ ref, name: ref, lifecycle, pause, cancelsAt, flows, operations: can[lifecycle] ?? [] })
  }
  const after: Record<string, string> = { cancel: 'canceling', resume: 'active', pause: 'paused', unpause: 'active' }
  const { capabilities } = billing()
  const faults: ((call: Call) => unknown)[] = []
  /** How many writes were on their way at once, at most. */
  const writes = { now: 0, most: 0 }
  const answer = (call: Call) => {
    const fault = faults.shift()
    if (fault) return fault(call)
    const [, place, ref = '', name = ''] = call.path.split('/')
    if (place === 'portal-sessions') return json({ url: PORTAL })
    if (call.method === 'POST') {
      states.set(ref, after[name] ?? '')
      return json(name === 'unpause' ? { subscription: show(ref), payment: null } : show(ref))
    }
    return json(
      billing({
        subscriptions: plans.map(show),
        plans: [],
        invoices: { data: [], nextCursor: null },
        capabilities: { ...capabilities, cancellation: { when: 'period_end', reasons: ['unused', 'other'] } },
      }),
    )
  }
  const wire = answeredBy(async (call) => {
    const weight = call.method === 'POST' ? 1 : 0
    writes.now += weight
    writes.most = Math.max(writes.most, writes.now)
    try {
      return await answer(call)
    } finally {
      writes.now -= weight
    }
  })
  return { ...wire, faults, states, writes }
}

const rejections: unknown[] = []
const onRejection = (reason: unknown) => rejections.push(reason)

const { stackTraceLimit } = Error

beforeAll(async () => {
  // In development React notes where each element was made, which takes a fifth of the time here.
  Error.stackTraceLimit = 0
  // Loaded once, so that its time is not the storm's.
  await import('../../src/components/flows/index.js')
  process.on('unhandledRejection', onRejection)
})
afterAll(() => {
  process.off('unhandledRejection', onRejection)
  Error.stackTraceLimit = stackTraceLimit
})
beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'] })
})
afterEach(() => {
  vi.useRealTimers()
})

const buttons = () => [...document.querySelectorAll<HTMLElement>('button')]
const panels = () => [...document.querySelectorAll<HTMLElement>('[role="dialog"]')]
const named = (name: RegExp, inside: ParentNode, index = 0) =>
  [...inside.querySelectorAll<HTMLElement>('button')].filter(({ textContent }) => name.test(textContent)).at(index)

interface Setting {
  isStrict: boolean
  plans: readonly string[]
}

/** Plays a storm, and gives how many POSTs each of its deeds caused. */
async function play(storm: readonly Deed[], { isStrict, plans }: Setting) {
  const { faults, fetch, posts, states, writes } = account(plans)
  const navigate = () => {}
  const Mode = isStrict ? StrictMode : 'div'
  const page = (isShown: boolean) => (
    <Mode>
      <BillingProvider
        endpoint="/api/billing"
        locale="en-GB"
        mode="inline"
        fetch={fetch}
        navigate={navigate}
        timeoutMs={5000}
      >
        {isShown && <SubscriptionCard />}
      </BillingProvider>
    </Mode>
  )
  const { rerender } = render(page(true))
  await pass(0)
  for (const deed of storm) {
    const before = posts().length
    const mayPost = deed.do === 'press' || deed.do === 'enter'
    act(() => {
      const all = buttons()
      const field = document.querySelector('textarea')
      if (deed.do === 'press') for (let time = 0; time < deed.times; time += 1) all[deed.button % all.length]?.click()
      if (deed.do === 'enter') (document.activeElement as HTMLElement | null)?.click()
      if (deed.do === 'escape') fireEvent.keyDown(document.activeElement ?? document.body, { key: 'Escape' })
      if (deed.do === 'type' && field) fireEvent.change(field, { target: { value: 'Too much' } })
      if (deed.do === 'return') restorePage()
      if (deed.do === 'fail') for (let time = 0; time < deed.requests; time += 1) faults.push(failures[deed.how])
    })
    if (deed.do === 'unmount') {
      rerender(page(false))
      rerender(page(true))
    }
    await pass(deed.do === 'wait' ? deed.ms : 0)
    expect(posts().length - before).toBeLessThanOrEqual(mayPost ? 1 : 0)
    expect(writes.most).toBeLessThanOrEqual(1)
  }
  faults.length = 0
  return { posts, states }
}

/** What a person can still do once the storm is over: leave what is open, and cancel, keep or resume the first plan. */
async function actAfterwards({ posts, states }: Awaited<ReturnType<typeof play>>) {
  // What hangs has run into its time by then, retries included.
  await pass(30_000)
  expect(document.querySelectorAll('[aria-busy="true"], [data-pending]')).toHaveLength(0)
  // From what was chosen instead one is back at cancelling first.
  for (let step = 0; step < 4; step += 1) {
    act(() => named(/^(Keep plan|Not now|Close)$/, panels()[0] ?? document.head, -1)?.click())
  }
  act(restorePage)
  await pass(0)
  expect(panels()).toHaveLength(0)

  const card = document.querySelector('section')
  if (!card) throw new Error('There is no card.')
  const [before, count] = [states.get('pro'), posts().length]
  const press = (name: RegExp) => act(() => named(name, panels()[0] ?? card)?.click())
  press(/^(Cancel plan|Keep plan|Resume)$/)
  await pass(0)
  for (const name of [/^Continue$/, /^Continue to cancel$/, /^(Cancel on .*|Keep plan|Resume)$/]) press(name)
  await pass(0)
  expect(posts().length - count).toBe(1)
  expect(states.get('pro')).not.toBe(before)
  expect(panels()).toHaveLength(0)
  expect(card.querySelector('[data-slot="notice"]')?.textContent).toMatch(
    /^Your (cancellation is confirmed|plan goes on)/,
  )
}

/**
 * Tests a share of the storms, in React's strict mode or without it. Each has a file of its own, for files are what is
 * run side by side, and no other takes as long.
 */
export function testStorms({ isStrict, share }: { isStrict: boolean; share: number }) {
  const runs = Math.ceil(total * share)
  it(
    `${runs} storms of presses, keys, unmounts and failures: a POST a press, and nothing stuck (seed ${seed})`,
    { timeout: 1_200_000 },
    async () => {
      const storms = fc.array(deeds, { minLength: 3, maxLength: 9 })
      const accounts = fc.constantFrom(['pro'], ['pro', 'storage'])
      const property = fc.asyncProperty(storms, accounts, async (storm, plans) => {
        await actAfterwards(await play(storm, { isStrict, plans }))
        cleanup()
        expect(rejections).toEqual([])
      })
      await fc.assert(property.beforeEach(cleanup), { numRuns: runs, seed })
    },
  )
}
