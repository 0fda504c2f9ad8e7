import { request as send } from 'node:http'

/** One request to an endpoint, as it goes over the wire. */
export interface Question {
  method: string
  /** Below the base path. `:invoice` stands for the newest invoice's ref. */
  path: string
  headers?: Record<string, string>
  body?: string
}

/** An answer without what is the host's own, or one request's own. */
export interface Answered {
  status: number
  headers: Record<string, string>
  body: string
}

/** Headers that HTTP or the host puts on, which say nothing of the endpoint. */
const HOSTS_OWN = new Set(['connection', 'content-length', 'date', 'keep-alive', 'transfer-encoding', 'x-powered-by'])

const json = { 'Content-Type': 'application/json' }
const portal = { method: 'POST', path: '/portal-sessions', body: '{"flow":{"type":"payment_method_update"}}' }
const tab = { Accept: 'text/html', 'Sec-Fetch-Mode': 'navigate', 'Sec-Fetch-Site': 'same-origin' }

/** What every host is asked, by what must come of it. */
export const questions = (origin: string, session: Record<string, string>): Record<string, Question> => {
  const ours = { ...session, ...json, Origin: origin }
  return {
    '200 with everything the page shows': { method: 'GET', path: '', headers: session },
    '200 with a page of invoices': { method: 'GET', path: '/invoices?limit=2', headers: session },
    '200 with the address of a portal session': { ...portal, headers: { ...ours, 'Idempotency-Key': 'first-click' } },
    '303 to the invoice, for a tab': {
      method: 'GET',
      path: '/invoices/:invoice/hosted',
      headers: { ...session, ...tab },
    },
    '200 with its address, for a program': {
      method: 'GET',
      path: '/invoices/:invoice/pdf',
      headers: { ...session, Accept: 'application/json' },
    },
    '400 for what is not JSON': { ...portal, body: '{', headers: ours },
    '403 for another site': { ...portal, headers: { ...ours, Origin: 'https://evil.example' } },
    '403 for nobody in particular': { ...portal, headers: { ...session, ...json } },
    '404 for no path of ours': { method: 'GET', path: '/nowhere', headers: session },
    '405 with the methods that are allowed': { method: 'DELETE', path: '/portal-sessions', headers: ours },
    '405 for the preflight of a page elsewhere': {
      method: 'OPTIONS',
      path: '/portal-sessions',
      headers: { Origin: 'https://evil.example', 'Access-Control-Request-Method': 'POST' },
    },
    '413 for a large body': { ...portal, body: JSON.stringify({ returnUrl: 'x'.repeat(300_000) }), headers: ours },
    '415 for a form': { ...portal, headers: { ...ours, 'Content-Type': 'application/x-www-form-urlencoded' } },
  }
}

/** Asks over a socket of its own, adding no header that the question does not name. */
export function ask(baseUrl: string, { method, path, headers = {}, body }: Question): Promise<Answered> {
  return new Promise((resolve, reject) => {
    const length = body === undefined ? {} : { 'Content-Length': String(Buffer.byteLength(body)) }
    const options = { method, headers: { ...headers, ...length }, agent: false as const }
    const request = send(`${baseUrl}${path}`, options, (response) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.on('error', reject)
      response.on('end', () => {
        const given = Object.entries(response.headers).map(([name, value]) => [name, String(value)] as const)
        resolve(toAnswered(response.statusCode ?? 0, given, Buffer.concat(chunks).toString()))
      })
    })
    request.on('error', reject)
    request.end(body)
  })
}

/** An answer, with its request's id named and not told. */
export function toAnswered(status: number, headers: Iterable<readonly [string, string]>, body: string): Answered {
  const kept = [...headers].filter(([name]) => !HOSTS_OWN.has(name)).sort(([a], [b]) => a.localeCompare(b))
  const given = Object.fromEntries(kept)
  const id = given['x-request-id']
  if (id === undefined) return { status, headers: given, body }
  return { status, headers: { ...given, 'x-request-id': '(id)' }, body: body.replaceAll(id, '(id)') }
}

/** Asks everything, in turn. */
export async function askAll(
  asked: Record<string, Question>,
  answer: (question: Question) => Promise<Answered>,
): Promise<Record<string, Answered>> {
  const answers: Record<string, Answered> = {}
  let invoice = ''
  for (const [title, question] of Object.entries(asked)) {
    answers[title] = await answer({ ...question, path: question.path.replace(':invoice', invoice) })
    if (question.path === '') invoice = /"invoices":\{"data":\[\{"ref":"([\w-]+)"/.exec(answers[title].body)?.[1] ?? ''
  }
  return answers
}
