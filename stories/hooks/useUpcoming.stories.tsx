import preview from '../../.storybook/preview.js'
import { account } from '../support/account.js'
import { NextLines } from './NextLines.js'

const meta = preview.meta({ title: 'Hooks/useUpcoming', component: NextLines, tags: ['!autodocs'] })

export const Live = meta.story(account('taxed', ['€35.67 on December 3, 2026', '1 × Pro (at €29.00 / month): €29.00']))

/** A plan that ends is not charged again. */
export const NothingToCome = meta.story(account('canceling', 'Nothing more is charged.'))
