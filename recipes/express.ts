import { getRequestListener } from '@hono/node-server'
import express from 'express'
import { billing } from './lib/billing.ts'

export const app = express()

// Above express.json(): the endpoint reads its own bodies.
app.all('/api/billing{/*path}', getRequestListener(billing, { overrideGlobalObjects: false }))
app.use(express.json())
