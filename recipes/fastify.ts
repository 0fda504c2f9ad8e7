import { getRequestListener } from '@hono/node-server'
import Fastify from 'fastify'
import { billing } from './lib/billing.ts'
import { webhook } from './lib/webhook.ts'

export const app = Fastify()

const routes = { '/api/billing': billing, '/api/billing/*': billing, '/api/stripe/webhook': webhook }

app.register(async (scope) => {
  // In this scope bodies stay unread: the handlers read their own.
  scope.removeAllContentTypeParsers()
  scope.addContentTypeParser('*', (_request, _body, done) => done(null))
  for (const [path, handler] of Object.entries(routes)) {
    const listener = getRequestListener(handler, { overrideGlobalObjects: false })
    scope.all(path, async (request, reply) => {
      reply.hijack()
      await listener(request.raw, reply.raw)
    })
  }
})
