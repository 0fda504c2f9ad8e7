import {
  CustomerDetailsSchema,
  IDEMPOTENCY_HEADER,
  LinkSchema,
  PaymentMethodsSchema,
  SetupSecretSchema,
  SubscriptionSchema,
} from '../../../contract/index.js'
import type { Operation } from '../../../contract/index.js'
import { andBack } from '../andBack.js'
import { expectOk, expectProblem, expectShape, Failure, isLoose, listAt, Skip, textAt, wordsAt } from '../probe.js'
import type { Loose, Probe } from '../probe.js'
import type { Case } from '../run.js'

const withKey = (key: string) => ({ headers: { [IDEMPOTENCY_HEADER]: key } })

/** A subscription as it stands now on which this works, and of which everything can be taken back. */
async function subscriptionFor(probe: Probe, operation: Operation): Promise<Loose> {
  const found = (await subscriptionsOf(probe)).find(
    (each) => wordsAt(each, 'operations').includes(operation) && standing(each) === standing(untouched),
  )
  return (
    found ??
    skip(`no subscription of the customer's, with nothing else to come, has ${operation} among its \`operations\``)
  )
}

const subscriptionsOf = async ({ call }: Probe) =>
  listAt(expectOk(await call('getBilling'), 'getBilling'), 'subscriptions')

const untouched = { cancelsAt: null, pause: null, scheduledChange: null }

/** What an act and its undoing have to leave as it was. */
const standing = ({ cancelsAt, pause, scheduledChange }: Loose) => JSON.stringify([cancelsAt, pause, scheduledChange])

function skip(reason: string): never {
  throw new Skip(reason)
}

/** An act and its undoing, each twice: what is done already is answered as if it were done now. */
async function thereAndBack(probe: Probe, act: Operation, undo: Operation, isDone: (now: Loose) => boolean) {
  const before = await subscriptionFor(probe, act)
  const ref = String(before['ref'])
  const ask = async (operation: Operation, done: boolean) => {
    const answer = await probe.call(operation, { ref })
    const value =
      operation === 'unpause'
        ? subscriptionIn(expectOk(answer, operation))
        : expectShape(answer, SubscriptionSchema, operation)
    if (isDone(value) !== done) throw new Failure(`${operation} left the subscription ${String(value['lifecycle'])}`)
  }
  const run = async () => {
    for (const done of [true, true]) await ask(act, done)
    for (const done of [false, false]) await ask(undo, done)
  }
  await andBack(run, {
    what: `${act} could not be taken back with ${undo}`,
    isBack: async () =>
      standing((await subscriptionsOf(probe)).find((each) => each['ref'] === ref) ?? {}) === standing(before),
    putBack: async () => void (await probe.call(undo, { ref })),
  })
}

const subscriptionIn = (result: Loose): Loose => (isLoose(result['subscription']) ? result['subscription'] : {})

export const writes: Case[] = [
  {
    id: 'writes/portal-session',
    title: 'createPortalSession gives a link, and the same one for the same act',
    asks: ['createPortalSession'],
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
    asks: ['createSetupIntent'],
    run: async (probe) => {
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
    asks: ['updateCustomer', 'getCustomer'],
    run: async (probe) => {
      const { capabilities } = await probe.billing()
      if (!isLoose(capabilities) || !wordsAt(capabilities, 'customerFields').includes('name')) {
        throw new Skip('`capabilities.customerFields` has no name')
      }
      const read = async () => expectShape(await probe.call('getCustomer'), CustomerDetailsSchema, 'getCustomer')
      const before = await read()
      const name = before['name']
      const rename = (to: unknown) => probe.call('updateCustomer', {}, { body: { name: to } })
      const run = async () => {
        const changed = expectShape(await rename('Conformance Check'), CustomerDetailsSchema, 'updateCustomer')
        const after = expectShape(await rename(name), CustomerDetailsSchema, 'updateCustomer')
        if (changed['name'] !== 'Conformance Check') throw new Failure('the name was not changed')
        if (JSON.stringify(after) !== JSON.stringify(before)) throw new Failure('more than the name was changed')
      }
      await andBack(run, {
        what: `the customer's name could not be put back: it was ${JSON.stringify(name)}`,
        isBack: async () => (await read())['name'] === name,
        putBack: async () => void (await rename(name)),
      })
    },
  },
  {
    id: 'writes/tax-id',
    title: 'addTaxId adds one for one act, and removeTaxId takes it back',
    asks: ['addTaxId', 'removeTaxId', 'getCustomer'],
    run: async (probe) => {
      const taxIds = async (answer: ReturnType<Probe['call']>, what: string) =>
        listAt(expectShape(await answer, CustomerDetailsSchema, what), 'taxIds')
      const before = await taxIds(probe.call('getCustomer'), 'getCustomer')
      const isFresh = ({ ref }: Loose) => before.every((each) => each['ref'] !== ref)
      const fresh = async () => (await taxIds(probe.call('getCustomer'), 'getCustomer')).filter(isFresh)
      const ask = { body: { type: 'eu_vat', value: 'DE123456789' }, ...withKey(crypto.randomUUID()) }
      const run = async () => {
        await taxIds(probe.call('addTaxId', {}, ask), 'addTaxId')
        const added = (await taxIds(probe.call('addTaxId', {}, ask), 'addTaxId')).filter(isFresh)
        for (const { ref } of added) await taxIds(probe.call('removeTaxId', { ref: String(ref) }), 'removeTaxId')
        if (added.length !== 1) throw new Failure(`the same act twice added ${added.length}`)
        if ((await fresh()).length > 0) throw new Failure('removeTaxId left it there')
      }
      await andBack(run, {
        what: 'the tax ID DE123456789 could not be removed again',
        isBack: async () => (await fresh()).length === 0,
        putBack: async () => {
          for (const { ref } of await fresh()) await probe.call('removeTaxId', { ref: String(ref) })
        },
      })
    },
  },
  {
    id: 'writes/default-method',
    title: 'setDefaultPaymentMethod of what is the default is done already: 200',
    asks: ['setDefaultPaymentMethod'],
    run: async (probe) => {
      const billing = await probe.billing()
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
    asks: ['removePaymentMethod'],
    run: async (probe) => {
      const billing = await probe.billing()
      const used = listAt(billing, 'paymentMethods').find(({ isRemovable }) => isRemovable === false)
      const ref = textAt(used, 'ref')
      if (ref === undefined) throw new Skip('the customer has no payment method in use')
      expectProblem(await probe.call('removePaymentMethod', { ref }), 'removePaymentMethod of one in use', 'in_use')
    },
  },
  {
    id: 'writes/cancel',
    title: 'cancel and resume, each twice: what is done already is answered with 200',
    asks: ['cancel', 'resume'],
    run: async (probe) => {
      const { capabilities } = await probe.billing()
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
    asks: ['pause', 'unpause'],
    run: (probe) => thereAndBack(probe, 'pause', 'unpause', (now) => isLoose(now['pause'])),
  },
]
