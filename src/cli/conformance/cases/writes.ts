import {
  CustomerDetailsSchema,
  IDEMPOTENCY_HEADER,
  LinkSchema,
  PaymentMethodsSchema,
  SetupSecretSchema,
  SubscriptionSchema,
} from '../../../contract/index.js'
import type { Operation } from '../../../contract/index.js'
import { expectProblem, expectShape, Failure, isLoose, jsonOf, listAt, Skip, textAt, wordsAt } from '../probe.js'
import type { Loose, Probe } from '../probe.js'
import type { Case } from '../run.js'

const withKey = (key: string) => ({ headers: { [IDEMPOTENCY_HEADER]: key } })

/** @throws {Skip} when the person may not do it */
async function needs(probe: Probe, operation: Operation): Promise<Loose> {
  const billing = await probe.billing()
  const { capabilities } = billing
  if (isLoose(capabilities) && wordsAt(capabilities, 'operations').includes(operation)) return billing
  throw new Skip(`\`capabilities.operations\` has no ${operation}`)
}

/** The ref of a subscription as it stands now on which all of these work. */
async function subscriptionFor(probe: Probe, operation: Operation): Promise<string> {
  const now = listAt(jsonOf(await probe.call('getBilling')), 'subscriptions')
  const ref = textAt(
    now.find((each) => wordsAt(each, 'operations').includes(operation)),
    'ref',
  )
  if (ref === undefined) throw new Skip(`no subscription of the customer's has ${operation} among its \`operations\``)
  return ref
}

/** An act and its undoing, each twice: what is done already is answered as if it were done now. */
async function thereAndBack(probe: Probe, act: Operation, undo: Operation, isDone: (now: Loose) => boolean) {
  await needs(probe, act)
  const ref = await subscriptionFor(probe, act)
  for (const [operation, done] of [
    [act, true],
    [act, true],
    [undo, false],
    [undo, false],
  ] as const) {
    const answer = await probe.call(operation, { ref })
    const value =
      operation === 'unpause' ? subscriptionIn(jsonOf(answer)) : expectShape(answer, SubscriptionSchema, operation)
    if (isDone(value) !== done) throw new Failure(`${operation} left the subscription ${String(value['lifecycle'])}`)
  }
}

const subscriptionIn = (result: Loose): Loose => (isLoose(result['subscription']) ? result['subscription'] : {})

export const writes: Case[] = [
  {
    id: 'writes/portal-session',
    title: 'createPortalSession gives a link, and the same one for the same act',
    run: async (probe) => {
      const key = crypto.randomUUID()
      const url = async () => {
        const answer = await probe.call('createPortalSession', {}, withKey(key))
        return String(expectShape(answer, LinkSchema, 'createPortalSession')['url'])
      }
      const [first, again] = [await url(), await url()]
      if (first !== again) throw new Failure('the same Idempotency-Key gave two sessions')
    },
  },
  {
    id: 'writes/setup-intent',
    title: 'createSetupIntent makes one for one act, and another for the next',
    run: async (probe) => {
      await needs(probe, 'createSetupIntent')
      const secret = async (key: string) => {
        const answer = await probe.call('createSetupIntent', {}, withKey(key))
        return expectShape(answer, SetupSecretSchema, 'createSetupIntent')['clientSecret']
      }
      const [key, next] = [crypto.randomUUID(), crypto.randomUUID()]
      const [first, again, other] = [await secret(key), await secret(key), await secret(next)]
      if (first !== again) throw new Failure('the same Idempotency-Key made two')
      if (first === other) throw new Failure('another Idempotency-Key gave the one before')
    },
  },
  {
    id: 'writes/customer',
    title: 'updateCustomer changes what is named, and leaves the rest',
    run: async (probe) => {
      const { capabilities } = await needs(probe, 'updateCustomer')
      if (!isLoose(capabilities) || !wordsAt(capabilities, 'customerFields').includes('name')) {
        throw new Skip('`capabilities.customerFields` has no name')
      }
      const before = jsonOf(await probe.call('getCustomer'))
      const rename = async (name: unknown) =>
        expectShape(await probe.call('updateCustomer', {}, { body: { name } }), CustomerDetailsSchema, 'updateCustomer')
      const changed = await rename('Conformance Check')
      const after = await rename(before['name'] ?? null)
      if (changed['name'] !== 'Conformance Check') throw new Failure('the name was not changed')
      if (JSON.stringify(after) !== JSON.stringify(before)) throw new Failure('more than the name was changed')
    },
  },
  {
    id: 'writes/tax-id',
    title: 'addTaxId adds one for one act, and removeTaxId takes it back',
    run: async (probe) => {
      await needs(probe, 'addTaxId')
      const taxIds = async (answer: ReturnType<Probe['call']>, what: string) =>
        listAt(expectShape(await answer, CustomerDetailsSchema, what), 'taxIds')
      const before = await taxIds(probe.call('getCustomer'), 'getCustomer')
      const ask = { body: { type: 'eu_vat', value: 'DE123456789' }, ...withKey(crypto.randomUUID()) }
      await taxIds(probe.call('addTaxId', {}, ask), 'addTaxId')
      const added = await taxIds(probe.call('addTaxId', {}, ask), 'addTaxId')
      const fresh = added.filter(({ ref }) => before.every((each) => each['ref'] !== ref))
      for (const { ref } of fresh) await taxIds(probe.call('removeTaxId', { ref: String(ref) }), 'removeTaxId')
      const after = await taxIds(probe.call('getCustomer'), 'getCustomer')
      if (fresh.length !== 1) throw new Failure(`the same act twice added ${fresh.length}`)
      if (after.length !== before.length) throw new Failure('removeTaxId left it there')
    },
  },
  {
    id: 'writes/default-method',
    title: 'setDefaultPaymentMethod of what is the default is done already: 200',
    run: async (probe) => {
      const billing = await needs(probe, 'setDefaultPaymentMethod')
      const ref = textAt(
        listAt(billing, 'paymentMethods').find(({ isDefault }) => isDefault === true),
        'ref',
      )
      if (ref === undefined) throw new Skip('the customer has no default payment method')
      const answer = await probe.call('setDefaultPaymentMethod', { ref })
      const list = listAt(expectShape(answer, PaymentMethodsSchema, 'setDefaultPaymentMethod'), 'data')
      if (list.find((each) => each['ref'] === ref)?.['isDefault'] !== true)
        throw new Failure('it is not the default now')
    },
  },
  {
    id: 'writes/method-in-use',
    title: 'removePaymentMethod refuses what pays for something: 409 in_use',
    run: async (probe) => {
      const billing = await needs(probe, 'removePaymentMethod')
      const used = listAt(billing, 'paymentMethods').find(({ isRemovable }) => isRemovable === false)
      const ref = textAt(used, 'ref')
      if (ref === undefined) throw new Skip('the customer has no payment method in use')
      expectProblem(await probe.call('removePaymentMethod', { ref }), 'removePaymentMethod of one in use', 'in_use')
    },
  },
  {
    id: 'writes/cancel',
    title: 'cancel and resume, each twice: what is done already is answered with 200',
    run: async (probe) => {
      const { capabilities } = await needs(probe, 'cancel')
      const { cancellation } = isLoose(capabilities) ? capabilities : {}
      if (!isLoose(cancellation) || cancellation['when'] !== 'period_end') {
        throw new Skip('cancelling takes effect at once here, and could not be taken back')
      }
      await thereAndBack(probe, 'cancel', 'resume', (now) => now['cancelsAt'] !== null)
    },
  },
  {
    id: 'writes/pause',
    title: 'pause and unpause, each twice: what is done already is answered with 200',
    run: (probe) => thereAndBack(probe, 'pause', 'unpause', (now) => isLoose(now['pause'])),
  },
]
