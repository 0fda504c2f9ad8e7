import { spawn } from 'node:child_process'
import { createServer } from 'node:net'
import { fileURLToPath } from 'node:url'
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright'
import { launchOptions } from '../../scripts/browser.ts'
import { record, type Recording } from './recorder.ts'

async function freePort(): Promise<number> {
  const probe = createServer()
  await new Promise<void>((resolve) => probe.listen(0, resolve))
  const address = probe.address()
  await new Promise((resolve) => probe.close(resolve))
  if (address === null || typeof address === 'string') throw new Error('No free port could be found.')
  return address.port
}

export interface RunningDemo {
  origin: string
  stop(): void
}

/** `npm start` on a free port, as a person would start it. */
export async function startDemo(): Promise<RunningDemo> {
  const port = await freePort()
  const root = fileURLToPath(new URL('../..', import.meta.url))
  const server = spawn(process.execPath, ['demo/serve.ts'], {
    cwd: root,
    env: { ...process.env, PORT: String(port), STRIPE_SECRET_KEY: '' },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const output: string[] = []
  server.stderr.on('data', (chunk: Buffer) => output.push(chunk.toString()))
  await new Promise<void>((resolve, reject) => {
    server.stdout.on('data', (chunk: Buffer) => {
      output.push(chunk.toString())
      if (output.join('').includes(`http://localhost:${port}`)) resolve()
    })
    server.on('exit', (code) => reject(new Error(`The demo ended with code ${code}:\n${output.join('')}`)))
  })
  return { origin: `http://localhost:${port}`, stop: () => server.kill() }
}

/** A browser as people have it: Playwright switches the back/forward cache off, and the Back button is what we are here to test. */
export const launchBrowser = (): Promise<Browser> =>
  chromium.launch({ ...launchOptions(), ignoreDefaultArgs: ['--disable-back-forward-cache'] })

export interface Visitor {
  page: Page
  context: BrowserContext
  /** What went wrong in the page: console errors and exceptions. */
  problems: string[]
  /** What was said there, and where the focus fell. */
  recording: Recording
}

/** Someone with cookies of their own at the demo, in one of its scenarios, who does things on Stripe's pages or in ours. */
export async function visit(browser: Browser, origin: string, scenario: string, way = 'redirect'): Promise<Visitor> {
  const context = await browser.newContext({ locale: 'en-GB', timezoneId: 'Europe/Berlin' })
  context.setDefaultTimeout(15_000)
  await context.addCookies([
    { name: 'scenario', value: scenario, url: origin },
    { name: 'way', value: way, url: origin },
  ])
  const recording = await record(context)
  const page = await context.newPage()
  const problems: string[] = []
  page.on('console', (message) => {
    if (message.type() === 'error') problems.push(message.text())
  })
  page.on('pageerror', (error) => problems.push(String(error)))
  return { page, context, problems, recording }
}
