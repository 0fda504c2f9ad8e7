import { ja } from 'react-billing-portal/locales/ja'
import { zhHans } from 'react-billing-portal/locales/zh-Hans'
import { expect, it } from 'vitest'
import { joinSentences } from '../../src/format/joinSentences.js'

it('I14: whole sentences stand one after the other, and what is not said leaves no gap', () => {
  expect(joinSentences('One.', 'Two.')).toBe('One. Two.')
  expect(joinSentences('One.', false, undefined, '')).toBe('One.')
})

it.each([ja, zhHans])('I14: sentences of a script without spaces stand side by side: $locale', ({ messages }) => {
  const { unchanged, plan } = messages
  expect(joinSentences(plan.failed, unchanged)).toBe(plan.failed + unchanged)
})
