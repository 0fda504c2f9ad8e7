import path from 'node:path'
import tailwindcss from '@tailwindcss/vite'
import react from '@vitejs/plugin-react'
import { build, preview } from 'vite'
import { alias, root } from '../../scripts/alias.ts'

/** The pages that the dashboard has to look alike in. */
export const hosts = ['bare', 'tailwind', 'shadcn', 'shadcn-v3', 'reset'] as const

export interface ServedHosts {
  origin: string
  stop(): Promise<void>
}

/** Builds the host pages as apps would be, and serves them on a free port. */
export async function serveHosts(): Promise<ServedHosts> {
  const config = {
    root: path.join(root, 'test/hosts'),
    configFile: false as const,
    logLevel: 'error' as const,
    build: {
      outDir: path.join(root, 'node_modules/.cache/hosts'),
      emptyOutDir: true,
      rollupOptions: { input: hosts.map((host) => path.join(root, `test/hosts/${host}.html`)) },
    },
  }
  await build({ ...config, plugins: [react(), tailwindcss()], resolve: { alias } })
  const server = await preview({ ...config, preview: { port: 0, host: '127.0.0.1' } })
  const origin = server.resolvedUrls?.local[0]
  if (!origin) throw new Error('The host pages could not be served.')
  return { origin, stop: () => server.close() }
}
