import type Stripe from 'stripe'
import { beforeEach, expect, test } from 'vitest'
import { createSandbox, type Sandbox } from '../../src/sandbox/index.js'

let sandbox: Sandbox
let stripe: Stripe
let id: string
beforeEach(async () => {
  sandbox = createSandbox()
  ;({ stripe } = sandbox)
  const { customer } = sandbox.seed('active')
  id = (await stripe.subscriptions.list({ customer })).data[0]?.id ?? ''
})

const read = () => stripe.subscriptions.retrieve(id)
const prices = async () => (await read()).items.data.map(({ price, quantity }) => [price.id, quantity])

/** Plans other items for the end of the period, and whatever else is said. */
async function plan(
  items: Stripe.SubscriptionScheduleUpdateParams.Phase['items'],
  params: Stripe.SubscriptionScheduleUpdateParams = {},
) {
  const { id: schedule, phases } = await stripe.subscriptionSchedules.create({ from_subscription: id })
  const { end_date: end = 0, start_date: start = 0 } = phases[0] ?? {}
  return stripe.subscriptionSchedules.update(schedule, {
    phases: [
      { items: [{ price: sandbox.prices.pro, quantity: 1 }], start_date: start, end_date: end },
      { items, duration: { interval: 'month' } },
    ],
    ...params,
  })
}

test('a schedule made of a subscription holds what it is, and the subscription knows it', async () => {
  const made = await stripe.subscriptionSchedules.create({ from_subscription: id })
  const [item] = (await read()).items.data
  const { current_period_end: end, current_period_start: start } = item ?? {}
  expect(made).toMatchObject({
    status: 'active',
    end_behavior: 'release',
    subscription: id,
    current_phase: { start_date: start, end_date: end },
    phases: [{ items: [{ price: sandbox.prices.pro, quantity: 1 }], start_date: start, end_date: end }],
  })
  expect((await read()).schedule).toBe(made.id)
  await expect(stripe.subscriptionSchedules.create({ from_subscription: id })).rejects.toMatchObject({
    statusCode: 400,
    param: 'from_subscription',
  })
})

test('phases come about in their time, and the schedule lets go after the last', async () => {
  await plan([{ price: sandbox.prices.starter, quantity: 3 }, { price: sandbox.prices.storage }])
  expect(await prices()).toEqual([[sandbox.prices.pro, 1]])
  const { total } = await stripe.invoices.createPreview({ subscription: id })
  expect(total).toBe(3200) // 3 × 900 + 500
  sandbox.advance({ days: 22 })
  expect(await prices()).toEqual([
    [sandbox.prices.starter, 3],
    [sandbox.prices.storage, 1],
  ])
  const { data } = await stripe.invoices.list({ subscription: id, limit: 1 })
  expect(data[0]?.total).toBe(3200)
  sandbox.advance({ days: 31 })
  expect((await read()).schedule).toBeNull()
  expect(await prices()).toHaveLength(2)
})

test('a schedule that ends with cancelling does', async () => {
  const { id: schedule } = await plan([{ price: sandbox.prices.starter }], { end_behavior: 'cancel' })
  sandbox.advance({ days: 60 })
  expect((await read()).status).toBe('canceled')
  expect((await stripe.subscriptionSchedules.retrieve(schedule)).status).toBe('completed')
})

test('a phase in the middle of a period is prorated', async () => {
  const { id: schedule, phases } = await stripe.subscriptionSchedules.create({ from_subscription: id })
  const { end_date: end = 0, start_date: start = 0 } = phases[0] ?? {}
  const change = sandbox.now() / 1000 + 6 * 86_400 // 15 of 30 days left
  await stripe.subscriptionSchedules.update(schedule, {
    phases: [
      { items: [{ price: sandbox.prices.pro }], start_date: start, end_date: change },
      { items: [{ price: sandbox.prices.business }], end_date: end, proration_behavior: 'always_invoice' },
    ],
  })
  sandbox.advance({ days: 6 })
  const { data } = await stripe.invoices.list({ subscription: id, limit: 1 })
  expect(data[0]?.lines.data.map(({ amount }) => amount)).toEqual([-1450, 4950])
})

test('a schedule that is released changes nothing more; one that is cancelled ends the subscription', async () => {
  const { id: first } = await plan([{ price: sandbox.prices.starter }])
  expect(await stripe.subscriptionSchedules.release(first)).toMatchObject({
    status: 'released',
    released_subscription: id,
    subscription: null,
  })
  await expect(stripe.subscriptionSchedules.release(first)).rejects.toMatchObject({ statusCode: 400 })
  sandbox.advance({ days: 22 })
  expect(await prices()).toEqual([[sandbox.prices.pro, 1]])
  const { id: second } = await stripe.subscriptionSchedules.create({ from_subscription: id })
  expect((await stripe.subscriptionSchedules.cancel(second)).status).toBe('canceled')
  expect((await read()).status).toBe('canceled')
})

test.each([
  [(start: number) => [{ start_date: start + 1, items: [{ price: 'price_pro_monthly' }] }], 'phases[0][start_date]'],
  [() => [{ items: [{ price: 'price_pro_monthly' }] }], 'phases[0][start_date]'],
  [(start: number) => [{ start_date: start, items: [] }], 'phases[0][items]'],
  [(start: number) => [{ start_date: start, items: [{ price: 'price_x' }] }], 'phases[0][items][0][price]'],
  [
    (start: number) => [{ start_date: start, end_date: start, items: [{ price: 'price_pro_monthly' }] }],
    'phases[0][end_date]',
  ],
  [(start: number) => [{ start_date: start, end_date: start + 60, items: [{ price: 'price_pro_monthly' }] }], 'phases'],
  [
    (start: number) => [
      { start_date: start, items: [{ price: 'price_pro_monthly' }] },
      { start_date: start, items: [{ price: 'price_pro_monthly' }] },
    ],
    'phases[1][start_date]',
  ],
] as [(start: number) => Stripe.SubscriptionScheduleUpdateParams.Phase[], string][])(
  'phases that do not hang together are refused: %#',
  async (phases, param) => {
    const made = await stripe.subscriptionSchedules.create({ from_subscription: id })
    const params = { phases: phases(made.phases[0]?.start_date ?? 0) }
    await expect(stripe.subscriptionSchedules.update(made.id, params)).rejects.toMatchObject({ statusCode: 400, param })
    expect((await stripe.subscriptionSchedules.retrieve(made.id)).phases).toEqual(made.phases)
  },
)
