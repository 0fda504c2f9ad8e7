import { createServer } from 'node:http'
import type { Server } from 'node:http'
import { getRequestListener } from '@hono/node-server'
import { runCli } from '../../src/cli/runCli.js'
import type { Terminal } from '../../src/cli/terminal.js'

/** Runs a command as the terminal would, and gives what it said. */
export async function run(args: string[], terminal: Partial<Terminal> = {}) {
  const printed: string[] = []
  const complained: string[] = []
  const code = await runCli(args, {
    cwd: import.meta.dirname,
    env: {},
    print: (line) => printed.push(line),
    complain: (line) => complained.push(line),
    load: () => Promise.reject(new Error('no config file was meant to be read')),
    ...terminal,
  })
  return { code, out: printed.join('\n'), err: complained.join('\n') }
}

/** Serves a handler on a port of this machine. */
export async function serve(
  handle: (request: Request) => Promise<Response>,
): Promise<{ origin: string; server: Server }> {
  const server = createServer((request, response) => void getRequestListener(handle)(request, response))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  const port = typeof address === 'object' && address ? address.port : 0
  return { origin: `http://localhost:${port}`, server }
}
