import {
  BillingSchema,
  ChangePreviewSchema,
  CONTRACT_VERSION,
  CustomerDetailsSchema,
  InvoicePageSchema,
  InvoicePreviewSchema,
  LinkSchema,
  PaymentMethodsSchema,
} from '../../../contract/index.js'
import {
  describe,
  expectOk,
  expectProblem,
  expectShape,
  Failure,
  jsonOf,
  listAt,
  Skip,
  textAt,
  wordsAt,
} from '../probe.js'
import type { Loose, Probe } from '../probe.js'
import type { Case } from '../run.js'
import type { Received } from '../send.js'

const withPdf = ({ hasPdf }: Loose) => hasPdf === true

/** An invoice of the first load that has a PDF. */
async function invoiceToOpen(probe: Probe): Promise<string> {
  const invoice = listAt(await probe.billing(), 'invoices', 'data').find(withPdf)
  return textAt(invoice, 'ref') ?? skip('the customer has no invoice with such a page')
}

/** Asks for it as a browser does that opens a tab. */
function openTab({ call }: Probe, ref: string): Promise<Received> {
  const headers = { Accept: 'text/html', 'Sec-Fetch-Mode': 'navigate', 'Sec-Fetch-Dest': 'document' }
  return call('openInvoice', { ref, document: 'pdf' }, { headers })
}

function skip(reason: string): never {
  throw new Skip(reason)
}

const isFree = async (probe: Probe) => (await probe.billing())['customer'] === null

/** A change of plan that the customer could make. */
async function changeOf(probe: Probe): Promise<{ ref: string; plan: string }> {
  const billing = await probe.billing()
  const subscription = listAt(billing, 'subscriptions').find((each) =>
    wordsAt(each, 'operations').includes('changePlan'),
  )
  const currency = textAt(subscription, 'currency')
  const plan = listAt(billing, 'plans').find(
    (each: Loose) =>
      each['canSwitchTo'] === true && each['key'] !== subscription?.['plan'] && each['currency'] === currency,
  )
  const [ref, key] = [textAt(subscription, 'ref'), textAt(plan, 'key')]
  return ref === undefined || key === undefined
    ? skip('the customer has no plan to change, or none to change to')
    : { ref, plan: key }
}

export const reads: Case[] = [
  {
    id: 'reads/billing',
    title: 'getBilling gives Billing, and nothing else',
    run: async ({ call }) => {
      const billing = expectShape(await call('getBilling'), BillingSchema, 'getBilling')
      if (billing['version'] !== CONTRACT_VERSION) {
        throw new Failure(`\`version\` is not ${CONTRACT_VERSION}, which is the contract that is held against it here`)
      }
    },
  },
  {
    id: 'reads/invoices',
    title: 'listInvoices gives no more invoices than are asked for, and no draft',
    asks: ['listInvoices'],
    run: async ({ call }) => {
      const page = expectShape(await call('listInvoices', { '?': '?limit=1' }), InvoicePageSchema, 'listInvoices')
      const { length } = listAt(page, 'data')
      if (length > 1) throw new Failure(`\`limit=1\` gave ${length} invoices`)
      const all = expectShape(await call('listInvoices', { '?': '?limit=100' }), InvoicePageSchema, 'listInvoices')
      if (listAt(all, 'data').some(({ status }) => status === 'draft')) throw new Failure('there is a draft among them')
    },
  },
  {
    id: 'reads/pages',
    title: 'listInvoices goes on where the page before ended',
    asks: ['listInvoices'],
    run: async ({ call }) => {
      const first = expectOk(await call('listInvoices', { '?': '?limit=1' }), 'listInvoices')
      const cursor = textAt(first, 'nextCursor') ?? skip('the customer has one page of invoices')
      const query = `?limit=1&cursor=${encodeURIComponent(cursor)}`
      const next = expectShape(await call('listInvoices', { '?': query }), InvoicePageSchema, 'listInvoices')
      const refs = (page: Loose) => listAt(page, 'data').map(({ ref }) => ref)
      if (refs(next).some((ref) => refs(first).includes(ref))) throw new Failure('the second page repeats the first')
    },
  },
  {
    id: 'reads/page-limits',
    title: 'listInvoices refuses a limit out of range and a cursor it never gave',
    asks: ['listInvoices'],
    run: async (probe) => {
      for (const query of ['?limit=0', '?limit=101', '?limit=many', '?limit=1&limit=2', `?cursor=${'A'.repeat(64)}`]) {
        if (query.startsWith('?cursor') && (await isFree(probe))) continue
        expectProblem(await probe.call('listInvoices', { '?': query }), query, 'invalid_request')
      }
    },
  },
  {
    id: 'reads/payment-methods',
    title: 'listPaymentMethods gives PaymentMethods, the default first',
    asks: ['listPaymentMethods'],
    run: async ({ call }) => {
      const list = expectShape(await call('listPaymentMethods'), PaymentMethodsSchema, 'listPaymentMethods')
      const at = listAt(list, 'data').findIndex(({ isDefault }) => isDefault === true)
      if (at > 0) throw new Failure('the default is not the first')
    },
  },
  {
    id: 'reads/customer',
    title: 'getCustomer gives CustomerDetails',
    asks: ['getCustomer'],
    run: async (probe) => {
      if (await isFree(probe)) skip('the person has no customer')
      expectShape(await probe.call('getCustomer'), CustomerDetailsSchema, 'getCustomer')
    },
  },
  {
    id: 'reads/upcoming',
    title: 'getUpcoming gives InvoicePreview',
    asks: ['getUpcoming'],
    run: async (probe) => {
      const subscription = listAt(await probe.billing(), 'subscriptions').find(({ renewal }) => renewal !== null)
      const ref = textAt(subscription, 'ref') ?? skip('the customer has no subscription that renews')
      expectShape(await probe.call('getUpcoming', { ref }), InvoicePreviewSchema, 'getUpcoming')
    },
  },
  {
    id: 'reads/preview',
    title: 'previewChange gives ChangePreview, and changes nothing',
    asks: ['previewChange'],
    run: async (probe) => {
      const { ref, plan } = await changeOf(probe)
      expectShape(await probe.call('previewChange', { ref }, { body: { plan } }), ChangePreviewSchema, 'previewChange')
      const before = listAt(await probe.billing(), 'subscriptions').find((each) => each['ref'] === ref)
      const after = listAt(jsonOf(await probe.call('getBilling')), 'subscriptions').find((each) => each['ref'] === ref)
      if (after !== undefined && before?.['plan'] !== after['plan']) throw new Failure('the plan was changed')
    },
  },
  {
    id: 'reads/invoice-link',
    title: 'openInvoice tells a program the link',
    asks: ['openInvoice'],
    run: async (probe) => {
      const ref = await invoiceToOpen(probe)
      const answer = await probe.call('openInvoice', { ref, document: 'pdf' })
      const { url } = expectShape(answer, LinkSchema, 'openInvoice')
      if (!isFollowable(String(url), probe)) throw new Failure('`url` is neither https nor of the app')
    },
  },
  {
    id: 'reads/invoice-tab',
    title: 'openInvoice sends a browser on with 303',
    asks: ['openInvoice'],
    run: async (probe) => {
      const ref = await invoiceToOpen(probe)
      const answer = await openTab(probe, ref)
      if (answer.status !== 303) throw new Failure(`a navigation was answered ${describe(answer)} instead of 303`)
      if (!isFollowable(answer.headers['location'] ?? '', probe)) {
        throw new Failure('`Location` is neither https nor of the app')
      }
    },
  },
  {
    id: 'reads/not-stored',
    title: 'no answer may be kept: no-store on documents, problems and redirects',
    run: async (probe) => {
      const billing = await probe.call('getBilling')
      expectOk(billing, 'getBilling')
      const ref = textAt(listAt(await probe.billing(), 'invoices', 'data').find(withPdf), 'ref')
      const answers = {
        getBilling: billing,
        'a problem': await probe.ask('GET', '/no-such-path'),
        ...(ref !== undefined && { 'a redirect': await openTab(probe, ref) }),
      }
      for (const [what, { headers }] of Object.entries(answers)) {
        if (!/\bno-store\b/i.test(headers['cache-control'] ?? '')) {
          throw new Failure(`${what} has no \`Cache-Control: no-store\``)
        }
      }
    },
  },
  {
    id: 'reads/json',
    title: 'answers say that they are JSON, and forbid guessing',
    run: async ({ call }) => {
      const { headers } = await call('getBilling')
      if (!/^application\/json\b/i.test(headers['content-type'] ?? '')) {
        throw new Failure('getBilling has no `Content-Type: application/json`')
      }
      if (headers['x-content-type-options'] !== 'nosniff')
        throw new Failure('`X-Content-Type-Options: nosniff` is missing')
    },
  },
]

function isFollowable(url: string, { target }: Probe): boolean {
  if (!URL.canParse(url)) return false
  const { protocol, origin } = new URL(url)
  return protocol === 'https:' || origin === target.origin
}
