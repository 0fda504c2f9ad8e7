import type { ChangePreview, Operation, SetupSecret } from '../../src/contract/index.js'
import { createRefs } from '../../src/server/http/refs.js'
import type { RefKind } from '../../src/server/http/refs.js'
import { mount, SECRET } from '../examples/mount.js'
import type { Exchange } from '../examples/mount.js'

/** For each operation, one request that works, and what the package's own endpoint answers to it. */
const exchanges: Record<Operation, () => Promise<Exchange>> = {
  getBilling: () => mount('active').ask('getBilling'),
  listInvoices: async () => {
    const page = mount('active')
    const { answer } = await page.ask('listInvoices', { query: { limit: '2' } })
    const { nextCursor } = answer as { nextCursor: string }
    return page.ask('listInvoices', { query: { cursor: nextCursor, limit: '2' } })
  },
  listPaymentMethods: async () => (await withSecondCard()).ask('listPaymentMethods'),
  getUpcoming: () => mount('active').ask('getUpcoming'),
  getCustomer: async () => (await withTaxId()).ask('getCustomer'),
  openInvoice: () => mount('active').ask('openInvoice', { params: { document: 'hosted' } }),
  createPortalSession: () => {
    const flow = { type: 'subscription_update_confirm', plan: 'business' }
    return mount('active').ask('createPortalSession', { body: { flow, returnUrl: '/settings/billing', locale: 'en' } })
  },
  createCheckoutSession: () =>
    mount('free').ask('createCheckoutSession', { body: { plan: 'pro', returnUrl: '/settings/billing' } }),
  createSetupIntent: () => mount('active').ask('createSetupIntent', { body: {} }),
  completeSetup: async () => {
    const page = mount('active')
    const { clientSecret } = (await page.ask('createSetupIntent', { body: {} })).answer as SetupSecret
    await page.confirm(clientSecret)
    return page.ask('completeSetup', { body: { clientSecret, makeDefault: true } })
  },
  setDefaultPaymentMethod: async () => (await withSecondCard()).ask('setDefaultPaymentMethod', { body: {} }),
  removePaymentMethod: async () => (await withSecondCard()).ask('removePaymentMethod'),
  previewChange: () => mount('active').ask('previewChange', { body: { plan: 'business' } }),
  changePlan: async () => {
    const page = mount('active')
    const { answer } = await page.ask('previewChange', { body: { plan: 'business' } })
    const { prorationDate, basis } = answer as ChangePreview
    return page.ask('changePlan', { body: { plan: 'business', prorationDate, basis } })
  },
  undoChange: async () => {
    const page = mount('active')
    await page.ask('changePlan', { body: { plan: 'starter' } })
    return page.ask('undoChange', { body: {} })
  },
  cancel: () => mount('active').ask('cancel', { body: { feedback: 'too_expensive', comment: 'Back in spring.' } }),
  resume: () => mount('canceling').ask('resume', { body: {} }),
  pause: () => mount('active', { operations: { pause: true } }).ask('pause', { body: {} }),
  unpause: () => mount('paused').ask('unpause', { body: {} }),
  payInvoice: async () => {
    const page = mount('pastDue')
    await page.charge('pm_card_visa')
    return page.ask('payInvoice', { body: {} })
  },
  updateCustomer: () => {
    const address = { line1: '3 Harbour Road', line2: null, postalCode: 'D01 V9X5', city: 'Dublin', state: null }
    const body = { email: 'accounts@northwind.example', address: { ...address, country: 'IE' } }
    return mount('active').ask('updateCustomer', { body })
  },
  addTaxId: () => mount('active').ask('addTaxId', { body: taxId }),
  removeTaxId: async () => (await withTaxId()).ask('removeTaxId'),
}

const refs = createRefs([SECRET])('cus_sandbox0001')
const taxId = { type: 'eu_vat', value: 'IE1234567WA' }

async function withTaxId() {
  const page = mount('active')
  await page.ask('addTaxId', { body: taxId })
  return page
}

async function withSecondCard() {
  const page = mount('active')
  await page.save('pm_card_mastercard')
  return page
}

/** @throws {Error} where an answer is a refusal */
export async function examples(): Promise<Record<Operation, Exchange>> {
  const asked = Object.entries(exchanges).map(async ([operation, exchange]) => {
    const { status, answer, ...rest } = await exchange()
    if (status !== 200)
      throw new Error(`scripts/contract/examples.ts: ${operation} is answered ${status}, ${JSON.stringify(answer)}.`)
    return [operation, await withNames({ status, answer, ...rest })] as const
  })
  return Object.fromEntries(await Promise.all(asked)) as Record<Operation, Exchange>
}

const kinds: Record<RefKind, string> = {
  subscription: 'subscription',
  invoice: 'invoice',
  payment_method: 'payment-method',
  tax_id: 'tax-id',
  cursor: 'cursor',
}

/** Puts a name to read in the place of each ref; what is sealed looks as if it could be used. */
async function withNames(value: unknown): Promise<unknown> {
  if (typeof value === 'string') return nameOf(value)
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) return Promise.all(value.map(withNames))
  const fields = Object.entries(value).map(
    async ([key, field]) => [key, key === 'basis' ? 'example-basis-0001' : await withNames(field)] as const,
  )
  return Object.fromEntries(await Promise.all(fields))
}

/** The same thing has the same name in every example, for the accounts begin alike. */
async function nameOf(text: string): Promise<string> {
  for (const [kind, name] of Object.entries(kinds) as [RefKind, string][]) {
    const id = await refs.open(kind, text).catch(() => null)
    if (id !== null) return `example-${name}-${/\d*$/.exec(id)?.[0]}`
  }
  return text
}
