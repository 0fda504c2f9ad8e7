import { expect, fireEvent, waitFor } from 'storybook/test'
import preview from '../.storybook/preview.js'
import { sees } from './support/account.js'
import { ThemeEditor } from './support/ThemeEditor.js'

const meta = preview.meta({ title: 'Theming', component: ThemeEditor, tags: ['!autodocs'] })

export const Live = meta.story({
  play: (context) => sees(context, 'Payment of €29.00 failed.'),
})

/** What is turned shows at once, and the CSS says it. */
export const Turned = meta.story({
  play: async (context) => {
    const { canvas, canvasElement, userEvent } = context
    await sees(context, 'Payment of €29.00 failed.')
    await fireEvent.change(canvas.getByLabelText('--billing-primary'), { target: { value: '#4f46e5' } })
    await fireEvent.change(canvas.getByLabelText('--billing-radius'), { target: { value: '4' } })
    await userEvent.selectOptions(canvas.getByLabelText('Density'), 'compact')
    await expect(canvas.getByLabelText('CSS to copy')).toHaveValue(
      ':root {\n  --billing-primary: #4f46e5;\n  --billing-radius: 4px;\n}',
    )
    const pay = canvasElement.querySelector('[data-slot="alert"] button')
    await waitFor(() => expect(pay).toHaveStyle({ backgroundColor: 'rgb(79, 70, 229)', borderRadius: '2px' }))
    await expect(pay?.closest('[data-density="compact"]')).not.toBeNull()
  },
})

/** By keyboard alone: a preset, and the dark scheme. */
export const ByKeyboard = meta.story({
  play: async (context) => {
    const { canvas, userEvent } = context
    await sees(context, 'Payment of €29.00 failed.')
    await userEvent.selectOptions(canvas.getByLabelText('Scheme'), 'dark')
    canvas.getByRole('button', { name: 'Indigo' }).focus()
    await userEvent.keyboard('{Enter}')
    await expect(canvas.getByLabelText('CSS to copy')).toHaveValue(
      '.dark {\n  --billing-card: #17172a;\n  --billing-primary: #a5b4fc;\n  --billing-primary-foreground: #17172a;\n  --billing-ring: #a5b4fc;\n  --billing-radius: 14px;\n}',
    )
  },
})
