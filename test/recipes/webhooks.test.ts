// @vitest-environment node
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import RedisMock from 'ioredis-mock'
import { createSandbox } from 'react-billing-portal/sandbox'
import type { Sandbox, ScenarioName } from 'react-billing-portal/sandbox'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { root } from '../../scripts/alias.ts'
import { delivery, eventOf, WEBHOOK_SECRET } from '../server/webhookSetUp.js'
import { buyAgain } from './buyAgain.js'
import { createPostgresStore } from './webhooks/postgresStore.js'
import type { Client } from './webhooks/postgresStore.js'
import { createRedisRoute } from './webhooks/redisRoute.js'
import { createRedisStore } from './webhooks/redisStore.js'
import { createRoute } from './webhooks/route.js'
import { answerThenWork, runJobs } from './webhooks/slowWork.js'

const read = (file: string) => readFileSync(path.join(root, file), 'utf8')

/** As node-postgres lends clients; there is one connection, so whoever comes second waits. */
function poolOf(database: PGlite) {
  let last = Promise.resolve()
  const log: string[] = []
  return {
    log,
    async connect(): Promise<Client> {
      const before = last
      let release = () => {}
      last = new Promise((resolve) => (release = resolve))
      await before
      return {
        query: async (text, values) => {
          log.push(text)
          const { rows } = await database.query(text, values)
          return { rows }
        },
        release,
      }
    },
  }
}

let database: PGlite
beforeAll(async () => {
  database = new PGlite()
  await database.exec(read('test/recipes/webhooks/schema.sql'))
  await database.exec('create table effects (event text not null)')
})
beforeEach(() =>
  database.exec('delete from billing_events; delete from granted_plans; delete from jobs; delete from effects'),
)
afterAll(() => database.close())

const rowsOf = async (table: string) =>
  (await database.query(`select * from ${table}`)).rows as Record<string, unknown>[]

describe('docs/webhooks.md', () => {
  const shown = [...read('docs/webhooks.md').matchAll(/<!-- (\S+) -->\n\n```\w+\n(.*?)```\n/gs)]

  it.each(shown.map(([, file = '', code]) => [file, code]))('shows %s as it is tested', (file, code) => {
    expect(code).toBe(read(file))
  })

  it('shows every recipe', () => {
    expect(shown.map(([, file]) => path.basename(file ?? ''))).toEqual([
      'route.ts',
      'grantedPlan.ts',
      'schema.sql',
      'postgresStore.ts',
      'redisStore.ts',
      'redisRoute.ts',
      'slowWork.ts',
    ])
  })
})

describe('the store over Postgres', () => {
  const event = { id: 'evt_1', subject: 'cus_1' }
  const write = (tx: Client) => tx.query('insert into effects values ($1)', ['evt_1']).then(() => {})

  it('W5: deliveries of one event at the same time have one effect, written together with the event', async () => {
    const store = createPostgresStore(poolOf(database))
    const outcomes = await Promise.all(Array.from({ length: 6 }, () => store.once(event, write)))
    expect(outcomes).toEqual(['done', ...Array.from({ length: 5 }, () => 'repeated')])
    expect([await rowsOf('effects'), (await rowsOf('billing_events')).length]).toEqual([[{ event: 'evt_1' }], 1])
  })

  it('W7: an effect that fails halfway leaves neither itself nor the event, and works the next time', async () => {
    const store = createPostgresStore(poolOf(database))
    const half = async (tx: Client) => {
      await write(tx)
      throw new Error('power cut')
    }
    await expect(store.once(event, half)).rejects.toThrow('power cut')
    expect([await rowsOf('effects'), await rowsOf('billing_events')]).toEqual([[], []])
    expect(await store.once(event, write)).toBe('done')
  })

  it('W8: the customer is locked before anything is read or written, until the end of the transaction', async () => {
    const pool = poolOf(database)
    await createPostgresStore(pool).once(event, write)
    expect(pool.log.map((text) => text.split('(')[0]?.trim())).toEqual([
      'begin',
      'select pg_advisory_xact_lock',
      'insert into billing_events',
      'insert into effects values',
      'commit',
    ])
  })
})

describe('the store over Redis', () => {
  const event = { id: 'evt_1', subject: 'cus_1' }
  let redis: InstanceType<typeof RedisMock>
  beforeEach(async () => {
    redis = new RedisMock()
    await redis.flushall()
  })
  const store = () => createRedisStore(redis)

  it('W5: deliveries of one event at the same time have one effect', async () => {
    let effects = 0
    const effect = async () => {
      await new Promise((resolve) => setTimeout(resolve, 20))
      effects += 1
    }
    const outcomes = await Promise.all(Array.from({ length: 4 }, () => store().once(event, effect)))
    expect(outcomes.toSorted()).toEqual(['done', 'repeated', 'repeated', 'repeated'])
    expect(effects).toBe(1)
  })

  it('W7: an effect that fails gives its lease back, so the next delivery runs at once', async () => {
    await expect(store().once(event, () => Promise.reject(new Error('no')))).rejects.toThrow('no')
    expect(await redis.keys('*')).toEqual([])
    expect(await store().once(event, () => Promise.resolve())).toBe('done')
    expect(await store().once(event, () => Promise.reject(new Error('never run')))).toBe('repeated')
  })

  it('W7: what a crashed process held runs out, and the event has its effect after all', async () => {
    await redis.set('billing:event:evt_1', 'a process that is gone', 'EX', 1)
    expect(await store().once(event, () => Promise.resolve())).toBe('done')
  })

  it('W8: effects about one customer wait for each other', async () => {
    const order: string[] = []
    const effect = (name: string) => async () => {
      order.push(`${name} begins`)
      await new Promise((resolve) => setTimeout(resolve, 30))
      order.push(`${name} ends`)
    }
    await Promise.all(['evt_1', 'evt_2'].map((id) => store().once({ id, subject: 'cus_1' }, effect(id))))
    const [first = '', second = ''] = order.filter((word) => word.endsWith('begins')).map((word) => word.slice(0, 5))
    expect(order).toEqual([`${first} begins`, `${first} ends`, `${second} begins`, `${second} ends`])
  })
})

/** The sandbox's deliveries to a route, signed and sent now. */
const sender =
  (webhook: (request: Request) => Promise<Response>) =>
  async (event: object, handle = webhook): Promise<Response> =>
    handle(await delivery(event, { timestamp: Math.floor(Date.now() / 1000) }))

const routes = {
  Postgres: (sandbox: Sandbox) => ({
    webhook: createRoute(poolOf(database), sandbox.stripe, WEBHOOK_SECRET),
    plansOf: async (customer: string) => {
      const { rows } = await database.query('select plan from granted_plans where customer = $1', [customer])
      return rows.map((row) => (row as { plan: string }).plan)
    },
  }),
  Redis: (sandbox: Sandbox) => {
    const redis = new RedisMock({ keyPrefix: `${crypto.randomUUID()}:` })
    return {
      webhook: createRedisRoute(redis, sandbox.stripe, WEBHOOK_SECRET),
      plansOf: (customer: string) => redis.hvals(`billing:plans:${customer}`),
    }
  },
}

describe.each(Object.entries(routes))('the plans that the route over %s keeps', (_, createOver) => {
  function setUp(scenario: ScenarioName) {
    const sandbox = createSandbox({ now: new Date() })
    const { customer } = sandbox.seed(scenario)
    const { webhook, plansOf } = createOver(sandbox)
    const send = sender(webhook)
    const tell = async (change: string, subscription: object) =>
      expect((await send(eventOf(`customer.subscription.${change}`, subscription))).status).toBe(200)
    return { sandbox, customer, tell, plans: () => plansOf(customer) }
  }

  it('are granted when they are paid for, and taken away when their subscription ends', async () => {
    const { sandbox, customer, tell, plans } = setUp('active')
    const [subscription] = (await sandbox.stripe.subscriptions.list({ customer })).data
    await tell('created', subscription ?? {})
    await tell('updated', subscription ?? {})
    expect(await plans()).toEqual(['pro'])
    await tell('deleted', await sandbox.stripe.subscriptions.cancel(subscription?.id ?? ''))
    expect(await plans()).toEqual([])
  })

  it.each<[when: string, isTold: boolean]>([
    ['the end is told last', false],
    ['another event of the old one came after the newer one’s', true],
  ])('W8: stand when an old subscription ends, where %s', async (_when, isTold) => {
    const { sandbox, customer, tell, plans } = setUp('severalSubscriptions')
    const { newer, old } = await buyAgain(sandbox, customer)
    await tell('created', old)
    await tell('created', newer)
    if (isTold) await tell('updated', old)
    await tell('deleted', await sandbox.stripe.subscriptions.cancel(old.id))
    expect(await plans()).toEqual(['business'])
    await tell('updated', old)
    expect(await plans()).toEqual(['business'])
  })
})

describe('the route of docs/webhooks.md', () => {
  it('W17: slow work is written down with the event, done after the answer, and kept where it fails', async () => {
    const sandbox = createSandbox({ now: new Date() })
    const { customer } = sandbox.seed('pastDue')
    const pool = poolOf(database)
    const webhook = createRoute(pool, sandbox.stripe, WEBHOOK_SECRET)
    const send = sender(webhook)
    const [invoice] = (await sandbox.stripe.invoices.list({ customer })).data
    const failed = eventOf('invoice.payment_failed', invoice ?? {})
    const mails: string[] = []
    const waiting: Promise<unknown>[] = []
    let isMailDown = true
    const work = () =>
      runJobs(pool, async (job) => {
        if (isMailDown) throw new Error('mail is down')
        mails.push(`${job.kind} ${job.customer}`)
      })
    const route = answerThenWork(webhook, () => work().catch(() => {}))
    const handle = (request: Request) => route(request, { waitUntil: (promise) => void waiting.push(promise) })
    expect((await send(failed, handle)).status).toBe(200)
    expect((await send(failed, handle)).status).toBe(200)
    await Promise.all(waiting)
    expect([mails, (await rowsOf('jobs')).length]).toEqual([[], 1])
    isMailDown = false
    await work()
    expect([mails, await rowsOf('jobs')]).toEqual([[`payment_failed_mail ${customer}`], []])
  })
})
