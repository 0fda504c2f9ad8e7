// @vitest-environment node
import { describe, expect, it } from 'vitest'
import type { Invoice, InvoicePage, Link } from '../../src/contract/index.js'
import { alteredStripe } from './alteredStripe.js'
import type { Json } from './alteredStripe.js'
import { mount, ORIGIN, problemOf, SECRET, setUp } from './setUp.js'

async function pages(get: (path: string) => Promise<Response>, limit: number): Promise<Invoice[][]> {
  const found: Invoice[][] = []
  let cursor: string | null = ''
  while (cursor !== null) {
    const query = cursor === '' ? '' : `&cursor=${cursor}`
    const page = (await (await get(`/invoices?limit=${limit}${query}`)).json()) as InvoicePage
    found.push(page.data)
    cursor = page.nextCursor
  }
  return found
}

const numbers = (invoices: Invoice[]) => invoices.map(({ number }) => number)

describe('listInvoices', () => {
  it('gives 12 at a time, newest first, and the first page is the one of the dashboard', async () => {
    const { get, billing, calls } = setUp('manyInvoices')
    const page = (await (await get('/invoices')).json()) as InvoicePage
    expect(calls().at(-1)?.params['limit']).toBe('12')
    expect(page).toEqual((await billing()).invoices)
    const days = page.data.map(({ createdAt }) => createdAt)
    expect(days).toEqual(days.toSorted().toReversed())
  })

  it.each([1, 7, 100])('S36: pages of %i give every invoice once', async (limit) => {
    const { sandbox, customer, get } = setUp('manyInvoices')
    const all = (await pages(get, limit)).flat()
    const stripe = await sandbox.stripe.invoices.list({ customer, limit: 100 })
    expect(numbers(all)).toEqual(stripe.data.filter(({ status }) => status !== 'draft').map(({ number }) => number))
    expect(new Set(all.map(({ ref }) => ref)).size).toBe(all.length)
  })

  it.each(['0', '101', '1e9', '-1', '1.5', '10; drop', '', ' 5', '5&limit=6', 'null'])(
    'S36: limit=%s is refused before any call',
    async (limit) => {
      const { get, calls } = setUp('manyInvoices')
      expect(await problemOf(await get(`/invoices?limit=${limit}`))).toEqual([400, 'invalid_request'])
      expect(calls()).toEqual([])
    },
  )

  it('S7: another customer’s cursor opens nothing', async () => {
    const { sandbox, get, calls } = setUp('manyInvoices')
    const other = sandbox.seed('manyInvoices').customer
    const { nextCursor } = (await (await get('/invoices')).json()) as InvoicePage
    const before = calls().length
    const foreign = mount(sandbox, { customer: () => other })
    expect(await problemOf(await foreign.get(`/invoices?cursor=${nextCursor}`))).toEqual([400, 'invalid_request'])
    expect(calls()).toHaveLength(before)
    expect((await get(`/invoices?cursor=${nextCursor}`)).status).toBe(200)
  })

  it('S11: a cursor that is no cursor is refused before any call', async () => {
    const { get, billing, calls } = setUp('manyInvoices')
    const [invoice] = (await billing()).invoices.data
    const before = calls().length
    for (const cursor of ['..', 'in_1', 'a'.repeat(600), 'AAAA', '%00', invoice?.ref ?? '', 'in_sandbox0001']) {
      expect(await problemOf(await get(`/invoices?cursor=${cursor}`))).toEqual([400, 'invalid_request'])
    }
    expect(calls()).toHaveLength(before)
  })

  it('S37: drafts are never shown, whatever page they are on, and a page of nothing else is passed over', async () => {
    const { sandbox, customer } = setUp('manyInvoices')
    const { data } = await sandbox.stripe.invoices.list({ customer, limit: 100 })
    const drafts = new Set(data.slice(0, 5).map(({ id }) => id))
    const stripe = alteredStripe(sandbox, (_, answer) => {
      for (const invoice of (answer['data'] ?? []) as Json[]) {
        if (drafts.has(String(invoice['id'])))
          Object.assign(invoice, { status: 'draft', number: null, invoice_pdf: null })
      }
    })
    const { get } = mount(sandbox, { customer: () => customer, stripe })
    const found = await pages(get, 2)
    expect(found.every(({ length }) => length > 0)).toBe(true)
    const issued = data.slice(5).filter(({ status }) => status !== 'draft')
    expect(numbers(found.flat())).toEqual(issued.map(({ number }) => number))
  })

  it('S37: a draft that is deleted between two pages does not lose the next one', async () => {
    const { sandbox, customer } = setUp('manyInvoices')
    const { data } = await sandbox.stripe.invoices.list({ customer, limit: 100 })
    const shown = data.findIndex(({ status }) => status !== 'draft')
    const cursors: (string | null)[] = []
    const stripe = alteredStripe(sandbox, (_, answer, url) => {
      cursors.push(url.searchParams.get('starting_after'))
      for (const invoice of (answer['data'] ?? []) as Json[]) {
        if (invoice['id'] === data[shown + 1]?.id) Object.assign(invoice, { status: 'draft', number: null })
      }
    })
    const { get } = mount(sandbox, { customer: () => customer, stripe })
    const { nextCursor } = (await (await get(`/invoices?limit=${shown + 2}`)).json()) as InvoicePage
    expect((await get(`/invoices?limit=2&cursor=${nextCursor}`)).status).toBe(200)
    expect(cursors).toEqual([null, data[shown]?.id])
  })

  it('S37: every kind of invoice keeps its amounts apart', async () => {
    const { get } = setUp('manyInvoices')
    const all = (await pages(get, 100)).flat()
    const of = (status: string) => all.filter((invoice) => invoice.status === status)
    for (const status of ['open', 'paid', 'uncollectible', 'void']) expect(of(status)).not.toEqual([])
    expect(of('draft')).toEqual([])
    for (const open of of('open')) expect(open.amountRemaining).toBe(open.amountDue - open.amountPaid)
    for (const paid of of('paid')) expect(paid.amountRemaining).toBe(0)
    const credit = all.find(({ total }) => total < 0)
    expect(credit).toMatchObject({ status: 'paid', amountDue: 0, amountPaid: 0 })
  })
})

describe('openInvoice', () => {
  it('sends a browser to a freshly read link, and tells it to who asks for JSON', async () => {
    const { sandbox, customer, get, billing, calls } = setUp()
    const [invoice] = (await billing()).invoices.data
    const [stripe] = (await sandbox.stripe.invoices.list({ customer })).data
    for (const [document, url] of [
      ['pdf', stripe?.invoice_pdf],
      ['hosted', stripe?.hosted_invoice_url],
    ]) {
      const before = calls().length
      const response = await get(`/invoices/${invoice?.ref}/${document}`, { Accept: 'text/html,*/*;q=0.8' })
      expect(response.status).toBe(303)
      expect(response.headers.get('Location')).toBe(url)
      expect(await response.text()).toBe('')
      expect(
        calls()
          .slice(before)
          .map(({ path }) => path),
      ).toEqual([`/v1/invoices/${stripe?.id}`])
      const told = await get(`/invoices/${invoice?.ref}/${document}`, { Accept: 'application/json' })
      expect((await told.json()) as Link).toEqual({ url })
    }
  })

  it('S7: another customer’s invoice is not found, by its ref or by its id, before any call', async () => {
    const { sandbox, customer, get, calls } = setUp()
    const other = sandbox.seed('active').customer
    const theirs = (await (await mount(sandbox, { customer: () => other }).get('/invoices')).json()) as InvoicePage
    const { data } = await sandbox.stripe.invoices.list({ customer })
    const before = calls().length
    for (const ref of [theirs.data[0]?.ref, data[0]?.id, '..', 'in_1', 'A'.repeat(56), 'x'.repeat(512)]) {
      expect(await problemOf(await get(`/invoices/${ref}/pdf`))).toEqual([404, 'not_found'])
    }
    expect(calls()).toHaveLength(before)
  })

  it('S7: an invoice that belongs to someone else by the time it is read is not found', async () => {
    const { sandbox, customer, billing } = setUp()
    const [invoice] = (await billing()).invoices.data
    const stripe = alteredStripe(sandbox, (path, answer) => {
      if (path.startsWith('/v1/invoices/')) answer['customer'] = 'cus_other'
    })
    const { get } = mount(sandbox, { customer: () => customer, stripe })
    expect(await problemOf(await get(`/invoices/${invoice?.ref}/pdf`))).toEqual([404, 'not_found'])
  })

  it.each<[string, Json, status: number]>([
    ['no link', { invoice_pdf: null }, 404],
    ['no link in this version', { invoice_pdf: undefined }, 404],
    ['a draft', { status: 'draft' }, 404],
    ['a script', { invoice_pdf: 'javascript:alert(1)' }, 502],
    ['plain http', { invoice_pdf: 'http://files.stripe.com/x.pdf' }, 502],
    ['no URL at all', { invoice_pdf: 'x.pdf' }, 502],
    ['the app’s own host', { invoice_pdf: 'https://app.example.com/sandbox/x.pdf' }, 303],
  ])('S51: an invoice with %s', async (_, fields, status) => {
    const { sandbox, customer, billing } = setUp()
    const [invoice] = (await billing()).invoices.data
    const stripe = alteredStripe(sandbox, (path, answer) => {
      if (path.startsWith('/v1/invoices/')) Object.assign(answer, fields)
    })
    const { get } = mount(sandbox, { customer: () => customer, stripe })
    const response = await get(`/invoices/${invoice?.ref}/pdf`)
    expect(response.status).toBe(status)
    expect(response.headers.has('Location')).toBe(status === 303)
  })

  it.each(['xml', 'PDF', 'constructor', '__proto__'])('a document named %s is not found', async (document) => {
    const { get, billing } = setUp()
    const [invoice] = (await billing()).invoices.data
    expect(await problemOf(await get(`/invoices/${invoice?.ref}/${document}`))).toEqual([404, 'not_found'])
  })
})

describe('openInvoice in a tab of its own', () => {
  const html = 'text/html,application/xhtml+xml,*/*;q=0.8'

  it.each<[string, Record<string, string>, status: number]>([
    ['a navigation', { 'Sec-Fetch-Mode': 'navigate', Accept: html }, 303],
    ['a navigation of a browser without fetch metadata', { Accept: html }, 303],
    ['a call that asks for JSON', { 'Sec-Fetch-Mode': 'cors', Accept: 'application/json' }, 503],
    ['a call that takes anything', { 'Sec-Fetch-Mode': 'cors', Accept: '*/*' }, 503],
    ['a call that says nothing', {}, 503],
  ])('a failure answers %s with a page or with a problem, and is reported', async (_, headers, status) => {
    const { sandbox, get, billing, reported } = setUp('active', { returnUrl: '/billing' })
    const [invoice] = (await billing()).invoices.data
    sandbox.fail({ drop: true, times: 99 })
    const response = await get(`/invoices/${invoice?.ref}/pdf`, headers)
    expect(response.status).toBe(status)
    expect(response.headers.get('Location')).toBe(status === 303 ? `${ORIGIN}/billing` : null)
    expect(reported).toMatchObject([{ operation: 'openInvoice', requestId: response.headers.get('X-Request-Id') }])
  })

  it('whoever is signed out, or has an old link, lands on the app’s page', async () => {
    const { sandbox, get } = setUp()
    const anonymous = mount(sandbox, { customer: () => null })
    for (const answer of [
      await get('/invoices/old/pdf', { Accept: html }),
      await anonymous.get('/invoices/x/pdf', { Accept: html }),
    ]) {
      expect([answer.status, answer.headers.get('Location')]).toEqual([303, `${ORIGIN}/`])
    }
    expect((await get('/nowhere', { Accept: html })).status).toBe(404)
  })
})

describe('refs', () => {
  it('open with the previous secret while rotating, and no longer after', async () => {
    const next = 'the secret that comes next, of thirty-two bytes'
    const { sandbox, customer, billing } = setUp()
    const [old] = (await billing()).invoices.data
    const during = mount(sandbox, { customer: () => customer, secret: [next, SECRET] })
    const after = mount(sandbox, { customer: () => customer, secret: next })
    expect((await during.get(`/invoices/${old?.ref}/pdf`)).status).toBe(303)
    expect((await after.get(`/invoices/${old?.ref}/pdf`)).status).toBe(404)
    const { data } = (await (await during.get('/invoices')).json()) as InvoicePage
    expect(data[0]?.ref).not.toBe(old?.ref)
    expect((await after.get(`/invoices/${data[0]?.ref}/pdf`)).status).toBe(303)
  })

  it('do not open with any character changed', async () => {
    const { get, billing, calls } = setUp()
    const ref = (await billing()).invoices.data[0]?.ref ?? ''
    const before = calls().length
    // The last character may hold bits that stand for nothing.
    for (let at = 0; at < ref.length - 1; at++) {
      const forged = `${ref.slice(0, at)}${ref[at] === 'A' ? 'B' : 'A'}${ref.slice(at + 1)}`
      expect((await get(`/invoices/${forged}/pdf`)).status).toBe(404)
    }
    expect(calls()).toHaveLength(before)
  })

  it('a ref cut short or drawn out does not open', async () => {
    const { get, billing } = setUp()
    const ref = (await billing()).invoices.data[0]?.ref ?? ''
    for (const forged of [
      ref.slice(4),
      ref.slice(0, -4),
      `${ref}A`,
      `${ref}AAAA`,
      `AAAA${ref}`,
      ref.slice(0, 41),
      ref.slice(0, 16),
    ]) {
      expect((await get(`/invoices/${forged}/pdf`)).status).toBe(404)
    }
  })
})
