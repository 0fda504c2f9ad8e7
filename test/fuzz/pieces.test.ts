// @vitest-environment node
import * as fc from 'fast-check'
import { redact } from 'react-billing-portal/server'
import { describe, expect, it } from 'vitest'
import { createRefs } from '../../src/server/http/refs.js'
import { resolveReturnUrl } from '../../src/server/http/returnUrl.js'
import { SECRET } from '../server/setUp.js'
import { runs, seed } from './runs.js'

const APP = 'https://app.example.com'
const origins = [APP, 'https://admin.example.com'] as const
const settings = { seed, numRuns: runs }

/** What addresses that lead elsewhere are made of. */
const address = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        'https:',
        'http:',
        'HTTPS:',
        'javascript:',
        'data:',
        '/',
        '//',
        '///',
        '\\',
        '/\\',
        '@',
        ':',
        '?',
        '#',
        '.',
        '..',
        '%2f',
        '%5c',
        '%00',
        '%2e',
        '\t',
        '\n',
        '\r',
        '\u0000',
        ' ',
        '\u200b',
        '\u202e',
        '\ufeff',
        '。',
        'app.example.com',
        'admin.example.com',
        'evil.example',
        'user',
        ':pass@',
        ':443',
        ':8443',
        'аpp.example.com',
        '[::1]',
        APP,
        `${APP}/billing`,
        `${APP}.evil.example`,
      ),
      fc.string({ maxLength: 4, unit: 'binary' }),
    ),
    { maxLength: 7 },
  )
  .map((parts) => parts.join(''))

describe('pieces under values of every kind', { timeout: 300_000 }, () => {
  it('S15: what is taken as a return URL leads to the app, however a browser reads it', () => {
    let taken = 0
    const property = fc.property(address, (value) => {
      const url = resolveReturnUrl(value, origins)
      if (url === undefined) return
      taken++
      for (const base of [undefined, APP, 'https://evil.example/x', 'https://billing.stripe.com/p/session/1']) {
        const followed = new URL(url, base)
        expect(origins).toContain(followed.origin)
        expect([followed.username, followed.password]).toEqual(['', ''])
      }
      expect(url).not.toMatch(/[\s\\\p{Cc}]/u)
    })
    fc.assert(property, settings)
    expect(taken).toBeGreaterThan(runs / 200)
  })

  it('S42: what was taken out of a log line stays out, and taking out twice changes nothing', () => {
    const secret = fc.constantFrom(
      'sk_live_51HabcDEF0123456789',
      'rk_test_abcdefGHI123',
      'whsec_Zm9vYmFyYmF6',
      'seti_1Abc_secret_Xyz789',
      'jane.doe@example.com',
      'https://billing.stripe.com/p/session/live_Zm9v',
      '4242424242424242',
      'Bearer abcdef.ghijkl',
      'cuss_secret_9LRYVPQy',
    )
    // Letters and digits beside it would make it another word; whatever else a sentence, JSON or a dump puts there does not.
    const beside = fc.constantFrom(
      ' ',
      '"',
      "'",
      '(',
      ')',
      '\n',
      '\t',
      ', ',
      ' = ',
      '{',
      '}',
      '[',
      ']',
      ' / ',
      '\\"',
      '<',
      '>',
      '|',
    )
    const text = fc.string({ maxLength: 60, unit: 'binary' })
    const times = fc.nat({ max: 3 })
    const property = fc.property(text, beside, secret, beside, text, times, (before, left, value, right, after, n) => {
      const written = `${before}${left}${value}${right}${after}`
      const line = redact(Array.from({ length: n }).reduce<string>(encodeURIComponent, written))
      expect(line).not.toContain(value)
      expect(line).not.toMatch(/51Habc|abcdefGHI|Zm9v|Xyz789|jane\.doe|42424242|ghijkl|9LRY/)
      expect(line).not.toMatch(/[\n\r\u2028]/)
      expect(redact(line)).toBe(line)
    })
    fc.assert(property, settings)
  })

  it('S7: no text but a ref of this customer and kind opens, and a ref opens to nothing but its id', async () => {
    const refsOf = createRefs([SECRET])
    const [own, other] = [refsOf('cus_own'), refsOf('cus_other')]
    const id = fc
      .string({ minLength: 1, maxLength: 30, unit: fc.constantFrom('a', 'b', 'X', 'Y', '0', '9', '_') })
      .map((rest) => `sub_${rest}`)
    const flip = fc.tuple(fc.nat(200), fc.constantFrom('A', 'B', 'x', 'y', '0', '9', '_', '-'))
    const property = fc.asyncProperty(id, flip, fc.string({ maxLength: 80 }), async (given, [at, by], text) => {
      const ref = await own.seal('subscription', given)
      expect(ref).toMatch(/^[\w-]{40,512}$/)
      expect(ref).not.toContain(given)
      expect(await own.open('subscription', ref)).toBe(given)
      const index = at % ref.length
      const altered = `${ref.slice(0, index)}${by}${ref.slice(index + 1)}`
      const openings = await Promise.allSettled([
        other.open('subscription', ref),
        own.open('invoice', ref),
        own.open('cursor', ref),
        own.open('subscription', text),
        // The last letter of base64 has bits that stand for nothing: only they may differ.
        own.open('subscription', altered === ref || index === ref.length - 1 ? 'none' : altered),
      ])
      expect(openings.map(({ status }) => status)).toEqual(openings.map(() => 'rejected'))
    })
    await fc.assert(property, { ...settings, numRuns: Math.ceil(runs / 10) })
  })
})
