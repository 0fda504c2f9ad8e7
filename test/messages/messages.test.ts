import { createText, en, mergeMessages, type PartialBillingMessages } from 'react-billing-portal'
import { describe, expect, it } from 'vitest'
import { errorStatus, lifecycles } from '../../src/contract/index.js'

describe('messages', () => {
  it('I13: a text that is overridden changes alone', () => {
    const { messages } = createText({ messages: { plan: { change: 'Switch plan' } } })
    expect([messages.plan.change, messages.plan.cancel, messages.retry]).toEqual([
      'Switch plan',
      'Cancel plan',
      'Retry',
    ])
  })

  it('I13: a function that is overridden receives what its words depend on', () => {
    const messages = mergeMessages(en, { plan: { ends: (date) => `Until ${date}` } })
    expect(messages.plan.ends('3 December')).toBe('Until 3 December')
  })

  it('I13: missing, unknown and misshapen overrides leave the English words', () => {
    const overrides = { retry: undefined, plan: { ends: 'Soon', nothing: 'x' }, invoices: null, title: 7, extra: 'x' }
    const messages = mergeMessages(en, overrides as unknown as PartialBillingMessages)
    expect(messages).toEqual(en)
    expect(messages.plan.ends('3 December')).toBe('Ends 3 December')
  })

  it('C31: hostile keys change nothing', () => {
    const overrides = JSON.parse('{"__proto__":{"hacked":"yes"},"plan":{"__proto__":{"hacked":"yes"}}}') as object
    expect(mergeMessages(en, overrides)).toEqual(en)
    expect(({} as { hacked?: string }).hacked).toBeUndefined()
  })

  it.each([...Object.keys(errorStatus), 'network_error', 'offline', 'invalid_response', 'unknown'] as const)(
    'says what happened and what to do for %s',
    (code) => {
      const text = en.errors[code as keyof typeof en.errors]
      expect(text.split('. ').length).toBeGreaterThan(1)
      expect(text).not.toMatch(/!|oops|stripe/i)
      expect(text).toMatch(/\.$/)
    },
  )

  it('I22: what was refused or failed says that nothing was charged or changed', () => {
    const { unauthenticated, no_customer, ...failures } = en.errors
    for (const text of Object.values(failures)) expect(text).toContain(en.unchanged)
    expect([unauthenticated, no_customer].join()).not.toContain(en.unchanged)
  })

  it('has a badge for every lifecycle we know', () => {
    const named = Object.keys(en.plan.badges)
    expect(lifecycles.filter((word) => !named.includes(word))).toEqual(['canceling', 'unknown'])
  })

  it.each([
    ['month', 1, '/ month'],
    ['month', 3, '/ 3 months'],
    ['year', 1, '/ year'],
    ['fortnight', 1, '/ period'],
    ['constructor', 2, '/ 2 periods'],
  ])('C9: the interval %s, %s at a time, reads "%s"', (interval, count, text) => {
    expect(en.plan.per(interval, count)).toBe(text)
  })

  it('I14: the words follow the number', () => {
    expect([en.invoices.added(1), en.invoices.added(12)]).toEqual(['1 more invoice shown', '12 more invoices shown'])
  })

  it('leaves out what is not known', () => {
    const { plan } = en
    expect(plan.renews('D', 'A', false)).toBe('Renews on D for A.')
    expect(plan.renews('D', 'A', true)).toBe('Renews on D for A plus tax.')
    expect(plan.renews('D', null, true)).toBe('Renews on D.')
    expect(plan.invoices('D', null, false)).toBe('Next invoice on D.')
    expect(plan.trialUntil('D', null)).toBe('Trial until D.')
    expect(plan.overdue('A', null)).toBe('A is overdue.')
    expect(plan.finish(null)).toBe('Finish your first payment.')
    expect(plan.off('20%', null, null)).toBe('20% off')
    expect(plan.off('20%', 'Launch', 'D')).toBe('Launch, 20% off until D')
    expect(plan.chargeOn(null, 'D')).toBe('D')
  })
})
