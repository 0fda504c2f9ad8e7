import { expect } from 'storybook/test'
import preview from '../.storybook/preview.js'
import { sees } from './support/account.js'
import { LanguageBoard } from './support/LanguageBoard.js'
import { locales } from './support/languages.js'

const meta = preview.meta({
  title: 'Languages',
  component: LanguageBoard,
  tags: ['!autodocs'],
  argTypes: { start: { control: 'select', options: locales } },
  render: ({ start }) => <LanguageBoard key={start} start={start} />,
})

export const German = meta.story({ args: { start: 'de' }, play: (context) => sees(context, 'Abrechnung') })
export const Arabic = meta.story({ args: { start: 'ar' }, play: (context) => sees(context, 'الفوترة') })

/** Brackets stand around every word of ours: what has none is a name, an amount or a date. */
export const Pseudo = meta.story({ args: { start: 'en-XA' }, play: (context) => sees(context, '⟦Bîllîñĝ') })

export const Switched = meta.story({
  args: { start: 'en' },
  play: async (context) => {
    await sees(context, 'Payment of €29.00 failed.')
    await context.userEvent.selectOptions(context.canvas.getByRole('combobox', { name: 'Language' }), 'he')
    await sees(context, 'right to left')
    await expect(context.canvasElement.querySelector('div[lang="he"]')).toHaveAttribute('dir', 'rtl')
  },
})
