import { getRequestListener } from '@hono/node-server'
import express from 'express'
import { billing } from './lib/billing.ts'
import { webhook } from './lib/webhook.ts'

export const app = express()

// Above express.json(): both read their own bodies.
app.all('/api/billing{/*path}', getRequestListener(billing, { overrideGlobalObjects: false }))
app.post('/api/stripe/webhook', getRequestListener(webhook, { overrideGlobalObjects: false }))
app.use(express.json())
