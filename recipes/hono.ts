import { Hono } from 'hono'
import { billing } from './lib/billing.ts'

export const app = new Hono()

app.all('/api/billing/*', (c) => billing(c.req.raw))
