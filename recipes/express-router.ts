import { getRequestListener } from '@hono/node-server'
import express from 'express'
import { createBillingHandler } from 'react-billing-portal/server'
import { options } from './lib/billing.ts'

export const app = express()

// app.use() takes its prefix off the URL, so for the handler the base path is the root.
const billing = createBillingHandler({ ...options, basePath: '/' })
app.use('/api/billing', getRequestListener(billing, { overrideGlobalObjects: false }))
app.use(express.json())
