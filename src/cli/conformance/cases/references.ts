import { operations } from '../../../contract/index.js'
import type { ErrorCode, Operation } from '../../../contract/index.js'
import { offers } from '../offers.js'
import { expectOk, expectProblem, Failure, isLoose, jsonOf, listAt, Skip, textAt } from '../probe.js'
import type { Loose, Probe } from '../probe.js'
import type { Case } from '../run.js'

/** An id of Stripe's, standing alone. */
const ID =
  /(?<![\w-])(?:cus|sub|si|in|il|ii|pm|card|src|ba|price|plan|prod|bpc|bps|seti|pi|ch|txi|sub_sched|cs_test|cs_live|acct|di|promo)_[A-Za-z0-9]{6,64}(?![\w-])/

/** Fields whose text is Stripe's own: its pages' addresses, and the secrets that Stripe.js needs. */
const STRIPES_OWN = new Set(['url', 'clientSecret'])

/** Paths of the texts that hold an id. */
function idsIn(value: unknown, path = ''): string[] {
  if (typeof value === 'string') return ID.test(value) ? [path] : []
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) =>
    STRIPES_OWN.has(key) ? [] : idsIn(inner, path === '' ? key : `${path}.${key}`),
  )
}

/** Every ref of a load, with the path to it. */
function refsIn(value: unknown, path = ''): [path: string, ref: string][] {
  if (Array.isArray(value)) return value.flatMap((each, index) => refsIn(each, `${path}.${index}`))
  if (!isLoose(value)) return []
  return Object.entries(value).flatMap(([key, inner]) => {
    const at = path === '' ? key : `${path}.${key}`
    return key === 'ref' && typeof inner === 'string' ? [[at, inner] as [string, string]] : refsIn(inner, at)
  })
}

const names = Object.keys(operations) as Operation[]
const withRef = names.filter((name) => operations[name].path.includes(':ref'))
const collectionOf = (name: Operation) => operations[name].path.split('/')[1] ?? ''

/** What may stand in the way of looking the ref up: what is off, or not this person's to do. */
const REFUSED: ErrorCode[] = ['not_found', 'operation_not_enabled', 'forbidden', 'no_customer']

/** A body that is in order, so that nothing but the ref is wrong. */
function bodyOf(name: Operation, billing: Loose): { body?: object } {
  if (operations[name].method !== 'POST') return {}
  const needsPlan = name === 'previewChange' || name === 'changePlan'
  const plan = needsPlan ? textAt(listAt(billing, 'plans')[0], 'key') : undefined
  return { body: plan === undefined ? {} : { plan } }
}

async function refuseRef(probe: Probe, name: Operation, ref: string, what: string): Promise<void> {
  const answer = await probe.call(name, { ref, document: 'pdf' }, bodyOf(name, await probe.billing()))
  expectProblem(answer, `${name} with ${what}`, ...REFUSED)
}

export const references: Case[] = [
  {
    id: 'references/no-ids',
    title: 'no id of Stripe is in an answer',
    run: async (probe) => {
      const free = (await probe.billing())['customer'] === null
      const reads = [
        'getBilling',
        'listInvoices',
        'listPaymentMethods',
        ...(free ? [] : ['getCustomer' as const]),
      ] as const
      for (const name of reads) {
        if (name !== 'getBilling' && !(await offers(probe, name))) continue
        const [found] = idsIn(expectOk(await probe.call(name), name))
        if (found !== undefined) throw new Failure(`${name}: \`${found}\` holds an id of Stripe`)
      }
    },
  },
  {
    id: 'references/stable',
    title: 'a ref is the same on every load',
    run: async ({ call, billing }) => {
      const [first, again] = [refsIn(await billing()), refsIn(jsonOf(await call('getBilling')))]
      if (first.length === 0) throw new Skip('the customer has nothing with a ref')
      const changed = first.find(([path, ref], index) => again[index]?.[0] === path && again[index][1] !== ref)
      if (changed !== undefined) throw new Failure(`\`${changed[0]}\` is another one the second time`)
    },
  },
  {
    id: 'references/unknown',
    title: 'a ref that was never given is 404 not_found',
    run: async (probe) => {
      for (const name of withRef) await refuseRef(probe, name, 'A'.repeat(64), 'an unknown ref')
    },
  },
  {
    id: 'references/other-kind',
    title: 'a ref of one kind of thing does not open another',
    run: async (probe) => {
      const billing = await probe.billing()
      const refs = {
        subscriptions: textAt(listAt(billing, 'subscriptions')[0], 'ref'),
        invoices: textAt(listAt(billing, 'invoices', 'data')[0], 'ref'),
        'payment-methods': textAt(listAt(billing, 'paymentMethods')[0], 'ref'),
      }
      let asked = 0
      for (const name of withRef) {
        const foreign = Object.entries(refs).filter(([kind, ref]) => kind !== collectionOf(name) && ref !== undefined)
        for (const [kind, ref] of foreign.slice(0, 1)) {
          await refuseRef(probe, name, ref ?? '', `a ref of ${kind}`)
          asked++
        }
      }
      if (asked === 0) throw new Skip('the customer has nothing with a ref')
    },
  },
]
