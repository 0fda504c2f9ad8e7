// Starts the demo: `npm start`. Builds the page as an app would, and serves it with the endpoint beside it.
import { fileURLToPath } from 'node:url'
import { getRequestListener } from '@hono/node-server'
import { build, type Plugin, preview, runnerImport } from 'vite'
import { alias } from '../scripts/alias.ts'

const configFile = fileURLToPath(new URL('vite.config.ts', import.meta.url))
const port = Number(process.env['PORT'] ?? 5173)
const origin = `http://localhost:${port}`

await build({ configFile, logLevel: 'warn' })

const { module } = await runnerImport<typeof import('./server/createDemo.js')>(
  fileURLToPath(new URL('server/createDemo.ts', import.meta.url)),
  { configFile: false, resolve: { alias } },
)
const demo = module.createDemo({
  origin,
  stripeSecretKey: process.env['STRIPE_SECRET_KEY'],
  stripePublishableKey: process.env['STRIPE_PUBLISHABLE_KEY'] || undefined,
  stripeCustomer: process.env['STRIPE_CUSTOMER'],
  stripePlans: process.env['STRIPE_PLANS'],
})

const answer = getRequestListener((request) => demo.fetch(request), { overrideGlobalObjects: false })
const endpoint: Plugin = {
  name: 'demo-endpoint',
  configurePreviewServer({ middlewares }) {
    middlewares.use((req, res, next) => {
      if (demo.serves(req.url ?? '/')) void answer(req, res)
      else next()
    })
  },
}

try {
  await preview({ configFile, plugins: [endpoint], preview: { port, strictPort: true, host: 'localhost' } })
  process.stdout.write(`\n  ${origin}\n  ${demo.backend}\n\n`)
} catch (error) {
  process.stderr.write(`${String(error)}\nIf the port is taken, choose another: PORT=${port + 1} npm start\n`)
  process.exitCode = 1
}
