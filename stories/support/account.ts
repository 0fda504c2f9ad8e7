import type { Sandbox, ScenarioName } from 'react-billing-portal/sandbox'
import { expect, type userEvent, waitFor, type within } from 'storybook/test'
import type { SandboxProviderProps } from './SandboxProvider.js'

/** What a play function needs of its context. */
export interface Canvas {
  canvasElement: HTMLElement
}

/** What a play function of a journey needs of it. */
export interface Journey extends Canvas {
  canvas: ReturnType<typeof within>
  userEvent: ReturnType<typeof userEvent.setup>
}

/** Waits until the page says each of the texts. */
export async function sees({ canvasElement }: Canvas, ...texts: string[]): Promise<void> {
  for (const text of texts) await waitFor(() => expect(canvasElement).toHaveTextContent(text))
}

/** A story over an account of the sandbox: the scenario, the words that tell it from others, and what else is special. */
export const account = (
  scenario: ScenarioName,
  says: string | readonly string[],
  options: Omit<SandboxProviderProps, 'scenario' | 'children'> = {},
) => ({
  parameters: { billing: { scenario, ...options } },
  play: (canvas: Canvas) => sees(canvas, ...[says].flat()),
})

/** The same, doing everything in the page. */
export const inPage = (
  scenario: ScenarioName,
  says: string | readonly string[],
  { handler, ...options }: Omit<SandboxProviderProps, 'scenario' | 'children'> = {},
) => account(scenario, says, { mode: 'inline', handler: { publishableKey: 'pk_test_sandbox', ...handler }, ...options })

/** The handler's options where Stripe fails on purpose: the endpoint's log is not the story's complaint. */
export const quietly = { onError: () => {} }

/** Lets each call to Stripe whose path contains `path` fail. */
export const failing = (path: string, status = 500) => ({
  handler: quietly,
  prepare: (sandbox: Sandbox) => sandbox.fail({ match: path, status, times: Infinity }),
})

/** Lets each call to Stripe whose path contains `path` wait for longer than anyone looks at a story. */
export const hanging = (path: string) => ({
  handler: { ...quietly, timeoutMs: 3_600_000 },
  timeoutMs: Infinity,
  prepare: (sandbox: Sandbox) => sandbox.fail({ match: path, delayMs: 3_600_000, times: Infinity }),
})

/** An endpoint that never answers. */
export const silent = { fetch: () => new Promise<never>(() => {}), timeoutMs: Infinity }

/** An endpoint that gives the same answer to everything. */
export const answering = (body: unknown, init?: ResponseInit) => ({
  fetch: () => Promise.resolve(typeof body === 'string' ? new Response(body, init) : Response.json(body, init)),
})
