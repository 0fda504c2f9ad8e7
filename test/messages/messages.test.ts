import { createText, en, mergeMessages, type PartialBillingMessages, type PlanFacts } from 'react-billing-portal'
import { describe, expect, it } from 'vitest'
import { errorStatus, type Lifecycle, lifecycles } from '../../src/contract/index.js'

const facts: PlanFacts = {
  date: '',
  amount: '',
  taxExtra: false,
  sendsInvoice: false,
  due: '',
  price: '',
  plan: '',
  pause: '',
  from: '',
  to: '',
}

describe('messages', () => {
  it('I13: a text that is overridden changes alone', () => {
    const { messages } = createText({ messages: { plan: { upgrade: 'Grow' } } })
    expect([messages.plan.upgrade, messages.plan.cancel, messages.retry]).toEqual(['Grow', 'Cancel plan', 'Retry'])
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

  it('I13: a text that does not exist is an error where the host is written', () => {
    // @ts-expect-error: it has another name.
    const renamed: PartialBillingMessages = { plan: { upgraded: 'Grow' } }
    // @ts-expect-error: its words depend on a date.
    const fixed: PartialBillingMessages = { plan: { ends: 'Soon' } }
    expect(mergeMessages(en, renamed, fixed)).toEqual(en)
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
    const { unauthenticated, no_customer, payment_failed, busy, ...failures } = en.errors
    for (const text of Object.values(failures)) expect(text).toContain(en.unchanged)
    expect(busy).toContain('was not begun')
    expect([unauthenticated, no_customer, payment_failed].join()).not.toContain(en.unchanged)
  })

  it('has a badge for every lifecycle we know, but where it is a date or a word of Stripe’s', () => {
    expect(lifecycles.filter((word) => !en.plan.states[word].badge)).toEqual(['canceling', 'unknown'])
  })

  it('I13: the words of one lifecycle change alone', () => {
    const { plan } = mergeMessages(en, { plan: { states: { active: { sentence: ({ date }) => `Until ${date}` } } } })
    expect(plan.states.active.sentence({ ...facts, date: 'D' })).toBe('Until D')
    expect(plan.states.active.badge).toBe('Active')
    expect(plan.states.unpaid).toEqual(en.plan.states.unpaid)
  })

  it.each([
    ['month', 1, '/ month'],
    ['month', 3, '/ 3 months'],
    ['year', 1, '/ year'],
    ['fortnight', 1, '/ period'],
    ['constructor', 2, '/ 2 periods'],
  ])('C9: the interval %s, %s at a time, reads "%s"', (interval, count, text) => {
    expect(en.plan.per(interval, count, String(count))).toBe(text)
  })

  it('I14: the words follow the number', () => {
    expect([en.invoices.added(1, '1'), en.invoices.added(12, '12')]).toEqual([
      '1 more invoice shown',
      '12 more invoices shown',
    ])
  })

  it('leaves out what is not known', () => {
    const { plan } = en
    const say = (state: Lifecycle, known: Partial<PlanFacts>) => plan.states[state].sentence({ ...facts, ...known })
    expect(say('active', { date: 'D', amount: 'A' })).toBe('Renews on D for A.')
    expect(say('active', { date: 'D', amount: 'A', taxExtra: true })).toBe('Renews on D for A plus tax.')
    expect(say('active', { date: 'D', taxExtra: true })).toBe('Renews on D.')
    expect(say('active', { date: 'D', sendsInvoice: true })).toBe('Next invoice on D.')
    expect(say('trialing', { date: 'D' })).toBe('Trial until D.')
    expect(say('past_due', { due: 'A' })).toBe('A is overdue.')
    expect(say('incomplete', {})).toBe('Finish your first payment.')
    expect(plan.off('20%', '', '')).toBe('20% off')
    expect(plan.off('20%', 'Launch', 'D')).toBe('Launch, 20% off until D')
    expect(plan.chargeOn('', 'D')).toBe('D')
  })
})
