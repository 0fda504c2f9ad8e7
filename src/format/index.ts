export { createFormat } from './createFormat.js'
export type { BillingFormat, CreateFormatOptions } from './createFormat.js'
export type { DateStyle } from './dates.js'
