import { Hono } from 'hono'
import { billing } from './lib/billing.ts'
import { webhook } from './lib/webhook.ts'

export const app = new Hono()

app.all('/api/billing/*', (c) => billing(c.req.raw))
app.post('/api/stripe/webhook', (c) => webhook(c.req.raw))
