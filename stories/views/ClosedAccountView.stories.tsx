import { ClosedAccountView } from 'react-billing-portal'
import preview from '../../.storybook/preview.js'

const meta = preview.meta({ title: 'Views/ClosedAccountView', component: ClosedAccountView })

export const Default = meta.story()
export const Narrow = meta.story({ globals: { width: 'phone' } })
export const Dark = meta.story({ globals: { theme: 'dark' } })
