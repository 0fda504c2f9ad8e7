import { expect } from 'storybook/test'
import preview from '../../.storybook/preview.js'
import { sees } from '../support/account.js'
import { sandboxFetch } from '../support/sandboxFetch.js'
import { PrefetchedPage } from './PrefetchedPage.js'

const meta = preview.meta({
  title: 'Hooks/billingQueryOptions',
  component: PrefetchedPage,
  tags: ['!autodocs'],
})

/** Loaded while the pointer is on its way: the page opens with no skeleton. */
export const Live = meta.story({
  loaders: [() => ({ fetch: sandboxFetch('active') })],
  render: (_, { loaded }) => <PrefetchedPage fetch={(loaded as { fetch: ReturnType<typeof sandboxFetch> }).fetch} />,
  play: async (context) => {
    const button = context.canvas.getByRole('button', { name: 'Billing' })
    await context.userEvent.hover(button)
    await new Promise((resolve) => setTimeout(resolve, 500))
    await context.userEvent.click(button)
    await expect(context.canvasElement.querySelector('[data-slot="skeleton"]')).toBeNull()
    await sees(context, 'Renews on December 3, 2026 for €29.00.')
  },
})
