import type { Sandbox } from '../../src/sandbox/index.js'

/** What a person sees of a page, and where a form sent them. */
export interface Seen {
  status: number
  text: string
  location: string | null
}

/** Opens a page of the sandbox as a browser would. */
export async function open(sandbox: Sandbox, url: string): Promise<Seen> {
  return see(await sandbox.pages(new Request(url)))
}

/** Sends a page's form as a browser would. */
export async function submit(sandbox: Sandbox, url: string, fields: Record<string, string> = {}): Promise<Seen> {
  return see(await sandbox.pages(new Request(url, { method: 'POST', body: new URLSearchParams(fields) })))
}

async function see(response: Response): Promise<Seen> {
  return { status: response.status, text: await response.text(), location: response.headers.get('location') }
}
