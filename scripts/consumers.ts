import { type ChildProcess, spawn } from 'node:child_process'
import { cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { type Browser, chromium, type Page } from 'playwright'
import { type Answered, ask, askAll, questions } from '../test/recipes/questions.ts'
import { root } from './alias.ts'
import { launchOptions } from './browser.ts'
import { report } from './reports.ts'
import { run, say } from './shell.ts'

// `npm run test:consumers`: the packed package in fresh apps, as those who install it get it.

interface App {
  app: string
  /** What it is made of besides its own files. */
  recipes: string[]
  /** The scripts that serve it. */
  scripts: string[]
  /** The pages that show the bill. */
  pages: string[]
  /** Whether they do in the first HTML. */
  isRendered: boolean
  /** The page whose payment form is opened. */
  form?: string
}

const apps: App[] = [
  { app: 'vite-react18', recipes: [], scripts: ['start'], pages: ['/'], isRendered: false, form: '/inline.html' },
  // A production build says nothing of a hydration that went wrong; development does.
  {
    app: 'next-app',
    recipes: ['lib', 'next'],
    scripts: ['start', 'dev'],
    pages: ['/', '/billing', '/inline'],
    isRendered: true,
  },
]
const folder = mkdtempSync(path.join(tmpdir(), 'consumers-'))
const counts = { passed: 0, failed: 0 }
/** What an app has in its environment, as it is built and as it runs. */
const environment = {
  NEXT_TELEMETRY_DISABLED: '1',
  BILLING_SECRET: 'a secret of the consumer app, 32 bytes or more',
  STRIPE_WEBHOOK_SECRET: 'whsec_of_the_consumer_app',
}

/** Runs one step, prints and counts how it went. */
async function step(title: string, act: () => Promise<string | undefined>): Promise<boolean> {
  const start = performance.now()
  const problem = await act().catch((error: unknown) => String(error))
  const isOk = problem === undefined
  say(`${isOk ? 'ok    ' : 'FAILED'}  ${title} (${((performance.now() - start) / 1000).toFixed(1)} s)`)
  if (!isOk) say(`\n${problem.trimEnd()}\n`)
  counts[isOk ? 'passed' : 'failed'] += 1
  return isOk
}

/** A step that is one command. */
const command = (title: string, cwd: string, name: string, ...args: string[]): Promise<boolean> =>
  step(title, async () => {
    const { ok, output } = await run(name, args, { cwd, env: environment })
    return ok ? undefined : `$ ${[name, ...args].join(' ')}\n${output}`
  })

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(0, () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })

/** Starts an app and waits until its page answers. */
async function serve(cwd: string, script: string): Promise<{ origin: string; child: ChildProcess }> {
  const port = await freePort()
  const origin = `http://localhost:${port}`
  const child = spawn('npm', ['run', script], {
    cwd,
    env: { ...process.env, ...environment, PORT: String(port), APP_ORIGIN: origin },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: process.platform !== 'win32',
  })
  let output = ''
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()))
  child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()))
  for (let tries = 0; tries < 150 && child.exitCode === null; tries += 1) {
    const answer = await fetch(origin).catch(() => undefined)
    if (answer?.ok) return { origin, child }
    await new Promise((resolve) => setTimeout(resolve, 200))
  }
  stop(child)
  throw new Error(`The app did not answer at ${origin}:\n${output}`)
}

/** Ends an app with whatever it started. */
function stop(child: ChildProcess): void {
  if (child.pid === undefined || child.exitCode !== null) return
  if (process.platform === 'win32') child.kill()
  else process.kill(-child.pid)
}

interface Summary {
  subscriptions: { name: string }[]
  paymentMethods: { last4: string }[]
  invoices: { data: { number: string }[] }
}

/** What the page must show: the endpoint's own answer says. */
async function expectedTexts(origin: string): Promise<string[]> {
  const answer = await fetch(`${origin}/api/billing`)
  if (!answer.ok) throw new Error(`GET /api/billing answered ${answer.status}: ${await answer.text()}`)
  const billing = (await answer.json()) as Summary
  const texts = [
    ...billing.subscriptions.map(({ name }) => name),
    ...billing.paymentMethods.map(({ last4 }) => last4),
    ...billing.invoices.data.map(({ number }) => number),
  ]
  if (billing.subscriptions.length === 0 || billing.paymentMethods.length === 0 || billing.invoices.data.length === 0) {
    throw new Error(
      `The sandbox's customer should have a plan, a method and invoices, but has only: ${texts.join(', ')}`,
    )
  }
  return texts
}

/** Fetches the page as a browser gets it: what a person reads must be in its markup, not only in the scripts' data. */
async function lookAtMarkup(origin: string, page: string): Promise<string | undefined> {
  const texts = await expectedTexts(origin)
  const html = await (await fetch(`${origin}${page}`)).text()
  const markup = html.replaceAll(/<script\b.*?<\/script>/gs, '')
  const missing = texts.filter((text) => !markup.includes(text))
  return missing.length === 0 ? undefined : `The first HTML lacks ${missing.join(', ')}:\n${markup}`
}

/** Opens a page, acts in it, and gives what went wrong: in the act, or by the console. */
async function open(browser: Browser, url: string, act: (page: Page) => Promise<unknown>): Promise<string | undefined> {
  const page = await browser.newPage({ locale: 'en-US' })
  page.setDefaultTimeout(20_000)
  const complaints: string[] = []
  page.on('pageerror', (error) => complaints.push(`uncaught ${error.message}`))
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(`console.${message.type()} ${message.text()}`)
  })
  try {
    await act(page)
  } catch (error) {
    complaints.push(`${String(error)}\nThe page reads: ${await page.locator('body').innerText()}`)
  } finally {
    await page.close()
  }
  return complaints.length === 0 ? undefined : `${url}:\n${complaints.join('\n')}`
}

/** Opens a page: the texts must show, styled, and the console stay silent. */
async function look(browser: Browser, origin: string, path: string): Promise<string | undefined> {
  const texts = await expectedTexts(origin)
  return open(browser, path, async (page) => {
    await page.goto(`${origin}${path}`)
    for (const text of texts) await page.getByText(text).first().waitFor({ state: 'visible' })
    const root = page.locator('[data-bp-root]').first()
    const boxSizing = await root.evaluate((element) => getComputedStyle(element).boxSizing)
    if (boxSizing !== 'border-box') throw new Error('The stylesheet did not apply.')
  })
}

/** What only the payment form's code holds, Stripe's packages and the stand-in for Stripe.js included. */
const marks = ['form-status', 'react-stripe-js', 'Confirm with your bank']

/** Saves a card in a page, whose first load must hold none of the form's code. */
async function saveCard(browser: Browser, origin: string, path: string): Promise<string | undefined> {
  return open(browser, path, async (page) => {
    const scripts: Promise<string>[] = []
    page.on('response', (response) => {
      if (response.request().resourceType() === 'script') scripts.push(response.text())
    })
    const loadedMarks = async () => {
      const code = (await Promise.all(scripts)).join('\n')
      return marks.filter((mark) => code.includes(mark))
    }
    await page.goto(`${origin}${path}`, { waitUntil: 'networkidle' })
    await page.getByText('Visa ending in 4242').first().waitFor()
    const early = await loadedMarks()
    if (early.length > 0) throw new Error(`The first load holds what only the form needs: ${early.join(', ')}`)

    await page.getByRole('button', { name: 'Update payment method' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Add payment method' }).click()
    await page.getByLabel('Card number').fill('5555555555554444')
    await page.getByLabel('Expiration date').fill('12 / 40')
    await page.getByLabel('Security code').fill('123')
    await page.getByLabel('ZIP').fill('94107')
    await page.getByRole('button', { name: 'Save payment method' }).click()
    await page.getByRole('status').filter({ hasText: 'is now charged for everything.' }).waitFor()
    await page.getByText('Mastercard ending in 4444').first().waitFor()
    const late = await loadedMarks()
    if (late.length < marks.length) throw new Error(`Of ${marks.join(', ')} only ${late.join(', ')} was ever loaded.`)
  })
}

const answersOf = new Map<string, Record<string, Answered>>()

/** S40: asks the app's endpoint everything that hosts are asked, and compares with what the first app answered. */
async function compareAnswers(app: string, origin: string): Promise<string | undefined> {
  const given = await askAll(questions(origin, {}), async (question) => {
    const { status, headers, body } = await ask(`${origin}/api/billing`, question)
    // The time, the port and what Next.js adds for its own router are no part of what is compared.
    const told = body.replaceAll(origin, '(origin)').replace(/"serverTime":"[^"]*"/, '"serverTime":"(now)"')
    const vary = headers['vary']
      ?.split(', ')
      .filter((name) => !/^(rsc|next-.*|accept-encoding)$/i.test(name))
      .join(', ')
    const location = headers['location']?.replace(origin, '(origin)')
    return { status, headers: { ...headers, ...(vary && { vary }), ...(location && { location }) }, body: told }
  })
  const [[first, expected] = [app, given]] = answersOf
  answersOf.set(app, given)
  const differ = Object.entries(given).filter(
    ([title, answer]) =>
      JSON.stringify(answer) !== JSON.stringify(expected[title]) || !title.startsWith(`${answer.status} `),
  )
  if (differ.length === 0) return undefined
  return differ
    .map(([title, answer]) => `${title}:\n${JSON.stringify(answer)}\n${first}: ${JSON.stringify(expected[title])}`)
    .join('\n\n')
}

async function consume({ app, recipes, scripts, pages, isRendered, form }: App, tarball: string, browser: Browser) {
  const cwd = path.join(folder, app)
  for (const recipe of recipes) {
    cpSync(path.join(root, 'recipes', recipe), recipe === 'lib' ? path.join(cwd, 'lib') : cwd, { recursive: true })
  }
  // Over the recipes: an app has a Stripe and a sign-in of its own.
  cpSync(path.join(root, 'test/consumers', app), cwd, { recursive: true })
  const isReady =
    (await command(`${app}: installs the tarball`, cwd, 'npm', 'install', '--no-audit', '--no-fund', tarball)) &&
    (await command(`${app}: builds`, cwd, 'npm', 'run', 'build')) &&
    (await command(`${app}: type-checks`, cwd, 'npm', 'run', 'check'))
  if (!isReady) return
  for (const script of scripts) {
    const name = `${app}, npm run ${script}`
    await step(`${name}: runs`, async () => {
      const { origin, child } = await serve(cwd, script)
      try {
        for (const page of pages) {
          if (isRendered) {
            await step(`${name}: has plan, payment method and invoices in the first HTML of ${page}`, () =>
              lookAtMarkup(origin, page),
            )
          }
          await step(`${name}: shows them at ${page}, with a silent console`, () => look(browser, origin, page))
        }
        await step(`${name}: answers as every host does`, () => compareAnswers(app, origin))
        if (form) {
          await step(`${name}: saves a card at ${form}, whose first load has nothing of the form`, () =>
            saveCard(browser, origin, form),
          )
        }
        return undefined
      } finally {
        stop(child)
      }
    })
  }
}

try {
  const isPacked =
    (await command('the package builds', root, 'npm', 'run', 'build')) &&
    (await command('the package packs', root, 'npm', 'pack', '--ignore-scripts', '--pack-destination', folder))
  const tarball = readdirSync(folder).find((file) => file.endsWith('.tgz'))
  if (isPacked && tarball !== undefined) {
    const browser = await chromium.launch(launchOptions())
    for (const app of apps) await consume(app, path.join(folder, tarball), browser)
    await browser.close()
  }
} finally {
  rmSync(folder, { recursive: true, force: true })
}

report('consumers', counts.passed, counts.failed)
say(`consumers: ${counts.passed} passed, ${counts.failed} failed`)
process.exitCode = counts.failed === 0 ? 0 : 1
