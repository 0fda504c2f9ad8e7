// @vitest-environment node
import { createServer } from 'node:http'
import { getRequestListener } from '@hono/node-server'
import express from 'express'
import Fastify from 'fastify'
import type { Problem } from 'react-billing-portal/server'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createApp, ORIGIN, SESSION } from './app.js'
import { type Host, listen } from './hosts.js'
import { ask } from './questions.js'

let host: Host | undefined
let logged: () => string[]
let node: ReturnType<typeof getRequestListener>

beforeEach(async () => {
  logged = (await createApp()).logged
  const { billing } = await import('../../recipes/lib/billing.ts')
  node = getRequestListener(billing, { overrideGlobalObjects: false })
})

afterEach(async () => {
  await host?.close()
  vi.useRealTimers()
  vi.unstubAllEnvs()
})

const click = {
  method: 'POST',
  path: '/portal-sessions',
  headers: { ...SESSION, Origin: ORIGIN, 'Content-Type': 'application/json' },
  body: '{"flow":{"type":"customer_update"}}',
}

async function problem(origin: string, question = click): Promise<Problem> {
  const { body } = await ask(`${origin}/api/billing`, question)
  return JSON.parse(body) as Problem
}

const goneBody = {
  status: 500,
  code: 'misconfigured',
  detail: 'The body was read before the billing handler got the request. Mount the handler before body parsers.',
}

describe('a body parser above the endpoint', () => {
  it('is named, to the caller and in the log, by an Express app with express.json() first', async () => {
    const app = express()
    app.use(express.json())
    app.all('/api/billing{/*path}', node)
    host = await listen(createServer(app))
    expect(await problem(host.origin)).toMatchObject(goneBody)
    expect(logged()).toEqual([expect.stringContaining(goneBody.detail)])
  })

  it('is named by a Fastify app that kept its own parsers', async () => {
    const app = Fastify()
    app.all('/api/billing/*', async (request, reply) => {
      reply.hijack()
      await node(request.raw, reply.raw)
    })
    host = { origin: await app.listen({ port: 0 }), close: () => app.close() }
    expect(await problem(host.origin)).toMatchObject(goneBody)
  })

  it('is named where it read the very request', async () => {
    const { billing } = await import('../../recipes/lib/billing.ts')
    const { method, path, headers, body } = click
    const request = new Request(`${ORIGIN}/api/billing${path}`, { method, headers, body })
    await request.json()
    expect(await (await billing(request)).json()).toMatchObject(goneBody)
  })

  it('below it, it parses what is not the endpoint’s', async () => {
    const { app } = await import('../../recipes/express.ts')
    app.post('/echo', (request, response) => void response.json(request.body))
    host = await listen(createServer(app))
    const answer = await ask(host.origin, { ...click, path: '/echo' })
    expect(answer.body).toBe(click.body)
  })
})

describe('a base path that does not fit', () => {
  it('is named by an Express router whose prefix was not reckoned with', async () => {
    const app = express()
    app.use('/api/billing', node)
    host = await listen(createServer(app))
    const { status, detail } = await problem(host.origin)
    expect(status).toBe(404)
    expect(detail).toBe(
      'No operation has this path below /api/billing; the `basePath` option says where the handler is mounted.',
    )
  })
})

describe('behind a proxy', () => {
  it('what the proxy says of host and scheme decides nothing', async () => {
    const app = express()
    app.set('trust proxy', true)
    app.all('/api/billing{/*path}', node)
    host = await listen(createServer(app))
    const forwarded = {
      'X-Forwarded-Host': 'evil.example',
      'X-Forwarded-Proto': 'https',
      Forwarded: 'host=evil.example',
    }
    const ours = { ...click, headers: { ...click.headers, ...forwarded } }
    expect((await ask(`${host.origin}/api/billing`, ours)).status).toBe(200)
    const theirs = { ...click, headers: { ...ours.headers, Origin: 'https://evil.example' } }
    expect((await problem(host.origin, theirs)).code).toBe('origin_not_allowed')
  })
})
