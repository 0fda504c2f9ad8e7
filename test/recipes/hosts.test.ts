// @vitest-environment node
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { createApp, ORIGIN, SESSION } from './app.js'
import { type Host, hosts } from './hosts.js'
import { type Answered, ask, askAll, questions, toAnswered } from './questions.js'

let host: Host | undefined
let own: Record<string, Answered>
const asked = questions(ORIGIN, SESSION)

beforeAll(async () => {
  await createApp()
  const { billing } = await import('../../recipes/lib/billing.ts')
  own = await askAll(asked, async ({ method, path, headers = {}, body }) => {
    const response = await billing(
      new Request(`${ORIGIN}/api/billing${path}`, { method, headers, ...(body === undefined ? {} : { body }) }),
    )
    return toAnswered(response.status, response.headers, await response.text())
  })
})

afterEach(async () => {
  await host?.close()
  host = undefined
  vi.useRealTimers()
  vi.unstubAllEnvs()
})

describe('the handler itself', () => {
  it.each(Object.keys(asked))('answers %s', (title) => {
    expect(own[title]?.status).toBe(Number(title.slice(0, 3)))
    expect(own[title]?.headers).toMatchObject({ 'cache-control': 'private, no-store', 'x-request-id': '(id)' })
  })
})

describe.each(Object.entries(hosts))('S40: %s', (name, start) => {
  it('gives, byte for byte, what the handler itself gives', async () => {
    const app = await createApp()
    host = await start(app)
    const { origin } = host
    const given = await askAll(asked, (question) => ask(`${origin}/api/billing`, question))
    for (const [title, answer] of Object.entries(given)) {
      // The only word that depends on the mount.
      const body = name === 'an Express router' ? answer.body.replace('below /;', 'below /api/billing;') : answer.body
      expect({ title, ...answer, body }).toEqual({ title, ...own[title] })
    }
    expect(app.logged()).toEqual([
      expect.stringContaining('A request with the Origin "https://evil.example" was refused'),
      expect.stringContaining('A request without an Origin header was refused'),
    ])
  })
})
