import { getRequestListener } from '@hono/node-server'
import Fastify from 'fastify'
import { billing } from './lib/billing.ts'

export const app = Fastify()

const listener = getRequestListener(billing, { overrideGlobalObjects: false })

app.register(async (scope) => {
  // In this scope bodies stay unread: the endpoint reads its own.
  scope.removeAllContentTypeParsers()
  scope.addContentTypeParser('*', (_request, _body, done) => done(null))
  for (const path of ['/api/billing', '/api/billing/*']) {
    scope.all(path, async (request, reply) => {
      reply.hijack()
      await listener(request.raw, reply.raw)
    })
  }
})
