// @vitest-environment node
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { PassThrough } from 'node:stream'
import { createSandbox } from 'react-billing-portal/sandbox'
import Stripe from 'stripe'
import { afterAll, describe, expect, it } from 'vitest'
import { stopUnread } from '../../src/cli/stopUnread.js'
import { run } from './setUp.js'

const empty = mkdtempSync(path.join(tmpdir(), 'cli-'))
writeFileSync(path.join(empty, 'billing.config.mjs'), '')
writeFileSync(path.join(empty, '.env'), 'STRIPE_SECRET_KEY=sk_test_from_file\nAPP_ORIGIN=https://app.example.com\n')
afterAll(() => rmSync(empty, { recursive: true }))

function setUp(config: object = {}) {
  const sandbox = createSandbox()
  const { starter, pro } = sandbox.prices
  const load = () => Promise.resolve({ default: { stripe: sandbox.stripe, plans: { starter, pro }, ...config } })
  return { sandbox, run: (...args: string[]) => run(args, { cwd: empty, load }) }
}

describe('configure', () => {
  it('shows a plan, does it, and has nothing to do the second time', async () => {
    const { sandbox, run: command } = setUp({ portal: { subscriptionCancel: { mode: 'immediately' } } })
    const planned = await command('configure', '--dry-run')
    expect([planned.code, planned.err]).toEqual([0, ''])
    expect(planned.out).toContain('would create a configuration (test mode):')
    expect(planned.out).toContain('  features.subscription_cancel.mode: (nothing) -> immediately')
    expect(sandbox.requests.filter(({ method }) => method === 'POST')).toEqual([])
    const done = await command('configure')
    expect(done.out).toMatch(/^created: bpc_\w+ \(test mode\)\n[\s\S]+Use it: pass `configuration: 'bpc_\w+'`/)
    expect((await command('configure')).out).toMatch(/^unchanged: bpc_\w+ \(test mode\) is as it should be$/)
  })

  it('--json prints one document', async () => {
    const { out } = await setUp().run('configure', '--json')
    expect(JSON.parse(out)).toMatchObject({ outcome: 'created', livemode: false })
  })

  it('a wrong feature ends with its name and exit code 1', async () => {
    const { code, err } = await setUp({ portal: { subscriptionCancel: { mode: 'now' } } }).run('configure')
    expect([code, err]).toEqual([1, expect.stringContaining('option `subscriptionCancel.mode` has a wrong value')])
  })

  it('a live key is refused until that is said to be meant', async () => {
    const sandbox = createSandbox()
    const asTest = (url: string | URL | Request, init: RequestInit = {}) => {
      const headers = new Headers(init.headers)
      headers.set('Authorization', 'Bearer sk_test_sandbox')
      return sandbox.fetch(url, { ...init, headers })
    }
    const httpClient = Stripe.createFetchHttpClient(asTest)
    const stripe = new Stripe('sk_live_sandbox', { telemetry: false, httpClient })
    const { run: command } = setUp({ stripe })
    const { code, err } = await command('configure')
    expect([code, err, sandbox.requests]).toEqual([2, expect.stringContaining('Pass --live'), []])
    expect((await command('configure', '--live')).code).toBe(0)
  })
})

describe('doctor', () => {
  it('prints a line for each thing, with a fix, and fails where something is wrong', async () => {
    const { run: command } = setUp({ origin: 'https://app.example.com', secret: 'short' })
    const { code, out } = await command('doctor', '--configuration', 'bpc_gone')
    expect(code).toBe(1)
    expect(out).toContain(
      'ERROR    portal: bpc_gone does not exist in this account and mode. Fix: run `npx react-billing-portal configure`',
    )
    expect(out).toContain('ERROR    secret: option `secret` is shorter than 32 bytes. Fix: ')
    expect(out).toMatch(/doctor: \d+ ok, \d+ to look at, 2 wrong$/)
    expect(out).not.toContain('short\n')
  })

  it('names the flag or the variable of what was not given', async () => {
    const { out } = await setUp({ plans: {} }).run('doctor')
    expect(out).toContain('origin: was not given. Fix: pass `origin` (to the command: --origin, or APP_ORIGIN)')
    expect(out).toContain('secret: was not given. Fix: pass `secret` (to the command: BILLING_SECRET)')
    expect(out).toContain('(to the command: --plan pro=price_…)')
  })

  it('is content with an app that is set up', async () => {
    const secret = 'k3J9xQ2mZ8vN4tR7wY1bC6dF5gH0sLpA'
    const { run: command } = setUp({ origin: 'https://app.example.com', secret })
    const { id } = JSON.parse((await command('configure', '--json')).out) as { id: string }
    const { code, out } = await command('doctor', '--configuration', id, '--json')
    expect([code, (JSON.parse(out) as { counts: object }).counts]).toEqual([0, { ok: 10, warning: 0, error: 0 }])
  })
})

describe('asked wrongly, a command says so and ends with 2', () => {
  it.each<[what: string, args: string[], says: string]>([
    ['no such command', ['setup'], "There is no command 'setup'"],
    ['no such flag', ['configure', '--force'], "Unknown option '--force'"],
    ['a plan without a price', ['configure', '--plan', 'pro'], "'pro' is not a plan"],
    ['a config that is not there', ['doctor', '--config', 'gone.mjs'], 'gone.mjs does not exist'],
    ['an env file that is not there', ['doctor', '--env-file', 'gone'], 'gone does not exist'],
    ['no url', ['conformance'], 'Name one url'],
    ['half a url', ['conformance', 'localhost:3000'], 'is not an http url'],
    ['no header', ['conformance', 'http://localhost', '--header', 'x'], 'is not a header'],
    [
      'no such case',
      ['conformance', 'http://localhost', '--only', 'everything'],
      'there is no case or group everything',
    ],
    ['no origin', ['conformance', 'http://localhost', '--origin', 'localhost'], 'is not an origin'],
    ['no time', ['conformance', 'http://localhost', '--timeout', 'soon'], 'is not a number'],
  ])('%s', async (_what, args, says) => {
    const { code, err } = await setUp().run(...args)
    expect([code, err]).toEqual([2, expect.stringContaining(says)])
  })

  it('without a key, and without the SDK', async () => {
    const load = () => Promise.resolve({ default: {} })
    const keyless = await run(['doctor'], { cwd: empty, load })
    expect([keyless.code, keyless.err]).toEqual([2, expect.stringContaining('Set STRIPE_SECRET_KEY')])
    const bare = await run(['doctor', '--env-file', '.env'], { cwd: empty, load })
    expect([bare.code, bare.err]).toEqual([2, expect.stringContaining('The package stripe is not installed')])
  })

  it.each([
    ['hello', 'The key is no key of Stripe: it comes from STRIPE_SECRET_KEY'],
    ['pk_test_1', 'The key is a publishable key: it comes from STRIPE_SECRET_KEY'],
  ])('a key that is %s, by the name of its variable', async (key, says) => {
    const { code, err } = await setUp({ stripe: new Stripe(key) }).run('configure')
    expect([code, err]).toEqual([2, expect.stringContaining(says)])
    expect(err).not.toContain('new Stripe')
  })

  it('what an option refuses, with the name of the command once', async () => {
    const { err } = await setUp({ portal: { subscriptionCancel: { mode: 'now' } } }).run('configure')
    expect(err).toMatch(/^react-billing-portal: option /)
  })

  it('a config without options', async () => {
    const { code, err } = await run(['doctor'], { cwd: empty, load: () => Promise.resolve({}) })
    expect([code, err]).toEqual([2, expect.stringContaining('billing.config.mjs has no default export')])
  })

  it('S42: a config that throws a key out does not get it printed', async () => {
    const load = () => Promise.reject(new Error('cannot connect with sk_live_canary123'))
    const { err } = await run(['doctor'], { cwd: empty, load })
    expect(err).toContain('could not be loaded')
    expect(err).not.toContain('canary')
  })
})

describe('printing', () => {
  it('ends quietly when whoever reads has had enough', async () => {
    const hooks = `import { registerHooks } from 'node:module'
      registerHooks({ resolve: (name, context, next) => {
        try { return next(name, context) } catch { return next(name.replace(/\\.js$/, '.ts'), context) }
      } })`
    const cli = path.resolve(import.meta.dirname, '../../src/cli/index.ts')
    const args = [
      '--experimental-transform-types',
      '--no-warnings',
      '--import',
      `data:text/javascript,${encodeURIComponent(hooks)}`,
      cli,
      'conformance',
      '--list',
    ]
    const child = spawn(process.execPath, args)
    child.stdout.destroy()
    let err = ''
    child.stderr.on('data', (chunk: Buffer) => (err += String(chunk)))
    await once(child, 'close')
    expect(err).toBe('')
    expect(child.signalCode).toBeNull()
  })

  it('does not hide another fault of the stream', () => {
    const stream = new PassThrough()
    let exits = 0
    stopUnread(stream, () => exits++)
    stream.emit('error', Object.assign(new Error('write EPIPE'), { code: 'EPIPE' }))
    expect(exits).toBe(1)
    expect(() => stream.emit('error', new Error('disk full'))).toThrow('disk full')
    expect(exits).toBe(1)
  })
})

describe('help', () => {
  it.each([[[]], [['--help']], [['help']], [['configure', '--help']], [['help', 'doctor']], [['conformance', '-h']]])(
    '%s',
    async (args) => {
      const { code, out } = await run(args)
      expect([code, out]).toEqual([0, expect.stringContaining('npx react-billing-portal')])
    },
  )

  it('conformance --help holds what a back end has to do, and says where the rest is', async () => {
    const { out } = await run(['conformance', '--help'])
    expect(out).toContain('in the repository of react-billing-portal')
    expect(out).toContain('operation_not_enabled')
  })

  it('conformance --list prints every case and asks nothing', async () => {
    const { code, out } = await run(['conformance', '--list'])
    expect(code).toBe(0)
    expect(out.split('\n').length).toBeGreaterThan(30)
    expect(out).toContain('callers/foreign-write')
  })
})
