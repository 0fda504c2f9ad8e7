import { describe, expect, test } from 'vitest'
import { safeHref, safeUrl } from '../../src/format/safeUrl.js'

const origin = 'https://app.example.com'

describe('C27: the page is sent only', () => {
  test.each([
    ['to Stripe', 'https://billing.stripe.com/p/session/test_123#fragment'],
    ['to another host of Stripe', 'https://checkout.stripe.com/c/pay/cs_test'],
    ['to its own origin', 'https://app.example.com/billing?from=portal'],
    ['to a host that was named', 'https://billing.acme.com/p/session'],
    ['to a host that was named, in any casing', 'https://BILLING.acme.com/p/session'],
  ])('%s', (_, url) => {
    expect(safeUrl(url, { origin, hosts: ['Billing.Acme.com'] })).toBe(new URL(url).href)
  })

  test('to its own origin over http, as in development', () => {
    expect(safeUrl('http://localhost:5173/portal', { origin: 'http://localhost:5173' })).toBe(
      'http://localhost:5173/portal',
    )
  })

  test.each([
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    ' javascript:alert(1)',
    'java\nscript:alert(1)',
    'data:text/html,<script>alert(1)</script>',
    'blob:https://app.example.com/6c3d5b8e',
    'vbscript:msgbox(1)',
    'file:///etc/passwd',
    '//evil.example',
    '//billing.stripe.com/p',
    '/billing',
    'billing',
    '',
    'https://',
    'https://[',
    'http://billing.stripe.com/p/session',
    'http://billing.acme.com/p/session',
    'http://app.example.com/billing',
    'https://app.example.com:8443/billing',
    'https://evil.example',
    'https://stripe.com.evil.example',
    'https://evilstripe.com',
    'https://billing.stripe.com.',
    'https://billing.stripe.com@evil.example/',
    'https://app.example.com@evil.example/',
    'https://app.example.com.evil.example/',
    'https://evil.example\\@billing.stripe.com/',
    'https:\\\\billing.stripe.com/p',
    'https://billing.stripe.com/p\u0000',
    'https://billing.stripe.com/\tp',
    'https://billing.ѕtripe.com/p',
    `https://billing.stripe.com/${'a'.repeat(50_000)}`,
    null,
    undefined,
    7,
    {},
    ['https://billing.stripe.com'],
    { toString: () => 'https://billing.stripe.com' },
  ])('and never to %j', (url) => {
    expect(safeUrl(url, { origin, hosts: ['billing.acme.com'] })).toBeNull()
  })

  test('to nothing that merely looks like a page without an origin', () => {
    expect(safeUrl('undefined/evil', { origin: undefined })).toBeNull()
    expect(safeUrl('null/evil', { origin: 'null' })).toBeNull()
  })
})

describe('C28: a link', () => {
  test.each([
    'https://invoice.stripe.com/i/acct_1/test_1?s=ap',
    'https://pay.stripe.com/invoice/acct_1/pdf',
    'https://files.example/invoice.pdf',
    '/api/billing/invoices/ref/pdf',
    'api/billing/invoices/ref/pdf',
    'https://app.example.com/api/billing/invoices/ref/pdf',
  ])('is kept as it is: %s', (url) => {
    expect(safeHref(url, origin)).toBe(url)
    expect(safeHref(url)).toBe(url)
  })

  test('may lead to the page’s own origin over http, and to no other', () => {
    expect(safeHref('http://localhost:5173/invoice.pdf', 'http://localhost:5173')).toBe(
      'http://localhost:5173/invoice.pdf',
    )
    expect(safeHref('http://evil.example/invoice.pdf', 'http://localhost:5173')).toBeNull()
  })

  test.each([
    'javascript:alert(1)',
    'JAVASCRIPT:alert(1)',
    '\u0001javascript:alert(1)',
    '\tjavascript:alert(1)',
    'java\nscript:alert(1)',
    'java\tscript:alert(1)',
    'data:text/html;base64,PHNjcmlwdD4=',
    'blob:https://app.example.com/6c3d5b8e',
    '//evil.example/invoice.pdf',
    '\\\\evil.example',
    '/\\evil.example',
    'https://[',
    `https://files.example/${'a'.repeat(50_000)}`,
    null,
    7,
    {},
  ])('is dropped: %j', (url) => {
    expect(safeHref(url, origin)).toBeNull()
  })
})
