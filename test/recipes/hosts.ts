import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createAdaptorServer } from '@hono/node-server'
import { createRequestHandler, type ServerBuild } from 'react-router'
import { createApp, ORIGIN, SECRET } from './app.js'
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

export const listenFetch = (fetch: (request: Request) => Promise<Response> | Response): Promise<Host> =>
  listen(createAdaptorServer({ fetch, overrideGlobalObjects: false }) as Server)

/** Starts each recipe as its host runs it. */
export const hosts: Record<string, () => Promise<Host>> = {
  'Next.js': async () => {
    const route = await import('../../recipes/next/app/api/billing/[[...path]]/route.ts')
    return listenFetch((request) => route[request.method as 'GET' | 'POST' | 'PATCH' | 'DELETE' | 'OPTIONS'](request))
  },
  'React Router': async () => {
    const module = await import('../../recipes/react-router/billing.api.ts')
    return listenFetch(createRequestHandler(frameworkBuild('api/billing/*', module), 'production'))
  },
  Hono: async () => {
    const { app } = await import('../../recipes/hono.ts')
    return listenFetch((request) => app.fetch(request))
  },
  Express: async () => listen(createServer((await import('../../recipes/express.ts')).app)),
  'an Express router': async () => listen(createServer((await import('../../recipes/express-router.ts')).app)),
  Fastify: async () => {
    const { app } = await import('../../recipes/fastify.ts')
    const origin = await app.listen({ port: 0 })
    return { origin, close: () => app.close() }
  },
  'a worker': async () => {
    const { sandbox, customer } = await createApp()
    const worker = await bundleWorker(sandbox.fetch)
    const SESSIONS = { get: (token: string) => Promise.resolve(token === 'anna' ? customer : null) }
    const env = { STRIPE_SECRET_KEY: 'sk_test_worker', BILLING_SECRET: SECRET, APP_ORIGIN: ORIGIN, SESSIONS }
    return listenFetch((request) => worker.fetch(request, env))
  },
}

/** A resource route's module has no component; the type asks for one. */
type RouteModule = NonNullable<ServerBuild['routes'][string]>['module']

/** What `react-router build` makes of an app with one resource route. */
function frameworkBuild(path: string, module: object): ServerBuild {
  return {
    entry: { module: { default: () => new Response(null, { status: 500 }) } },
    routes: { [path]: { id: path, path, module: module as RouteModule } },
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
