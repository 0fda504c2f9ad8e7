import { request as overHttp } from 'node:http'
import { request as overHttps } from 'node:https'

/** One request, exactly as written here: nothing is added, followed or decoded. */
export interface Sent {
  method: string
  url: URL
  headers: Readonly<Record<string, string>>
  body?: string | undefined
  timeoutMs: number
}

export interface Received {
  status: number
  /** By lower-case name. */
  headers: Readonly<Record<string, string>>
  text: string
}

/**
 * Sends a request as a browser would send it. `fetch` cannot: it sets `Sec-Fetch-Mode` itself.
 * @throws {Error} when there is no answer in time
 */
export function send({ method, url, headers, body, timeoutMs }: Sent): Promise<Received> {
  const over = url.protocol === 'https:' ? overHttps : overHttp
  return new Promise((resolve, reject) => {
    const length = body === undefined ? {} : { 'Content-Length': String(Buffer.byteLength(body)) }
    const signal = AbortSignal.timeout(timeoutMs)
    const call = over(url, { method, headers: { ...headers, ...length }, signal }, (answer) => {
      const chunks: Buffer[] = []
      answer.on('data', (chunk: Buffer) => chunks.push(chunk))
      answer.on('error', reject)
      answer.on('end', () => {
        const entries = Object.entries(answer.headers).map(([name, value]) => [name, String(value)])
        const text = Buffer.concat(chunks).toString('utf8')
        resolve({ status: answer.statusCode ?? 0, headers: Object.fromEntries(entries) as Received['headers'], text })
      })
    })
    call.on('error', (cause) => reject(signal.aborted ? new Error(`no answer within ${timeoutMs} ms`) : cause))
    call.end(body)
  })
}
