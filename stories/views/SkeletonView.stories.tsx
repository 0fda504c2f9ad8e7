import { SkeletonView } from 'react-billing-portal'
import preview from '../../.storybook/preview.js'
import { sectionControl } from '../support/controls.js'

const meta = preview.meta({ title: 'Views/SkeletonView', component: SkeletonView, argTypes: sectionControl })

export const Plan = meta.story({ args: { section: 'subscription' } })
export const PaymentMethod = meta.story({ args: { section: 'paymentMethod' } })
export const Details = meta.story({ args: { section: 'details' } })
export const Invoices = meta.story({ args: { section: 'invoices' } })
export const Narrow = meta.story({ globals: { width: 'phone' }, args: { section: 'invoices' } })
export const Dark = meta.story({ globals: { theme: 'dark' }, args: { section: 'subscription' } })
