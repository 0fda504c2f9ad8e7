import preview from '../../.storybook/preview.js'
import { failing, inPage, sees } from '../support/account.js'
import { UpgradeCost } from './UpgradeCost.js'

const meta = preview.meta({ title: 'Hooks/useChangePreview', component: UpgradeCost, tags: ['!autodocs'] })

export const Live = meta.story(inPage('active', 'You are on Pro.'))

export const Changes = meta.story({
  ...inPage('active', []),
  play: async (context) => {
    const { canvas, userEvent } = context
    await userEvent.click(await canvas.findByRole('button', { name: 'What does Business cost?' }))
    await userEvent.click(await canvas.findByRole('button', { name: 'Change, and pay €49.00' }))
    await sees(context, 'You are on Business.')
  },
})

export const Failed = meta.story({
  ...inPage('active', [], failing('/v1/invoices/create_preview', 400)),
  play: async (context) => {
    const { canvas, userEvent } = context
    await userEvent.click(await canvas.findByRole('button', { name: 'What does Business cost?' }))
    await sees(context, 'That did not work. Nothing was changed.')
  },
})
