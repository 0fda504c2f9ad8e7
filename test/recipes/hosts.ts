import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createAdaptorServer } from '@hono/node-server'
import { createRequestHandler, type ServerBuild } from 'react-router'
import { type createApp, ORIGIN, SECRET, WEBHOOK_SECRET } from './app.js'
import { bundleWorker } from './worker.js'

/** A server that listens. */
export interface Host {
  origin: string
  close: () => Promise<unknown>
}

export async function listen(server: Server): Promise<Host> {
  await new Promise<void>((resolve) => {
    server.listen(0, 'localhost', resolve)
  })
  return {
    origin: `http://localhost:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

const listenFetch = (fetch: (request: Request) => Promise<Response> | Response): Promise<Host> =>
  listen(createAdaptorServer({ fetch, overrideGlobalObjects: false }) as Server)

type App = Awaited<ReturnType<typeof createApp>>

/** Starts each recipe as its host runs it. */
export const hosts: Record<string, (app: App) => Promise<Host>> = {
  'Next.js': async () => {
    const api = await import('../../recipes/next/app/api/billing/[[...path]]/route.ts')
    const webhook = await import('../../recipes/next/app/api/stripe/webhook/route.ts')
    return listenFetch((request) => {
      const method = request.method as keyof typeof api
      return isWebhook(request) && method === 'POST' ? webhook[method](request) : api[method](request)
    })
  },
  'React Router': async () => {
    const api = await import('../../recipes/react-router/billing.api.ts')
    const webhook = await import('../../recipes/react-router/stripe.webhook.ts')
    const build = frameworkBuild({ 'api/billing/*': api, 'api/stripe/webhook': webhook })
    return listenFetch(createRequestHandler(build, 'production'))
  },
  Hono: async () => {
    const { app } = await import('../../recipes/hono.ts')
    return listenFetch((request) => app.fetch(request))
  },
  Express: async () => listen(createServer((await import('../../recipes/express.ts')).app)),
  'an Express router': async () => listen(createServer((await import('../../recipes/express-router.ts')).app)),
  Fastify: async () => {
    const { app } = await import('../../recipes/fastify.ts')
    return { origin: await app.listen({ port: 0 }), close: () => app.close() }
  },
  'a worker': async ({ sandbox, customer, anna }) => {
    const worker = await bundleWorker(sandbox.fetch)
    const env = {
      STRIPE_SECRET_KEY: 'sk_test_worker',
      STRIPE_WEBHOOK_SECRET: WEBHOOK_SECRET,
      BILLING_SECRET: SECRET,
      APP_ORIGIN: ORIGIN,
      SESSIONS: { get: (token: string) => Promise.resolve(token === 'anna' ? customer : null) },
      PLANS: {
        put: async (key: string, plan: string) => void anna.plans.set(subscriptionIn(key), plan),
        delete: async (key: string) => void anna.plans.delete(subscriptionIn(key)),
      },
    }
    return listenFetch((request) => worker.fetch(request, env))
  },
}

const subscriptionIn = (key: string) => key.slice(key.indexOf('/') + 1)

const isWebhook = (request: Request) => new URL(request.url).pathname === '/api/stripe/webhook'

/** A resource route's module has no component; the type asks for one. */
type RouteModule = NonNullable<ServerBuild['routes'][string]>['module']

/** What `react-router build` makes of an app with these resource routes, by path. */
function frameworkBuild(modules: Record<string, object>): ServerBuild {
  const routes = Object.entries(modules).map(
    ([path, module]) => [path, { id: path, path, module: module as RouteModule }] as const,
  )
  return {
    entry: { module: { default: () => new Response(null, { status: 500 }) } },
    routes: Object.fromEntries(routes),
    assets: { entry: { imports: [], module: '' }, routes: {}, url: '', version: '' },
    publicPath: '/',
    assetsBuildDirectory: 'build',
    future: { v8_passThroughRequests: false } as ServerBuild['future'],
    ssr: true,
    isSpaMode: false,
    prerender: [],
    routeDiscovery: { mode: 'initial', manifestPath: '/__manifest' },
  }
}
