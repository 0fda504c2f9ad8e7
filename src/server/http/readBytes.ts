import { BillingProblem } from './problem.js'

/**
 * Reads a body up to so many bytes, and stops there. What comes back is a copy: what the stream's owner does with its
 * chunks afterwards changes nothing.
 * @throws {BillingProblem} payload_too_large; misconfigured, when it was read before; invalid_request, when it breaks off
 */
export async function readBytes(request: Request, most: number): Promise<Uint8Array<ArrayBuffer>> {
  const announced = Number(request.headers.get('Content-Length') ?? 0)
  if (announced > most) throw new BillingProblem('payload_too_large')
  if (request.bodyUsed || request.body?.locked === true) throw bodyGone()
  // Where requests have no streams (Firefox), the body is taken whole.
  const body = request.body ?? new Response(await request.arrayBuffer()).body
  const bytes = body === null ? new Uint8Array() : await readStream(body.getReader(), most)
  if (announced > 0 && bytes.length === 0) throw bodyGone()
  return bytes
}

async function readStream(reader: ReadableStreamDefaultReader<Uint8Array>, most: number) {
  const chunks: Uint8Array<ArrayBuffer>[] = []
  let length = 0
  try {
    for (let chunk = await reader.read(); chunk.value !== undefined; chunk = await reader.read()) {
      length += chunk.value.byteLength
      if (length > most) {
        await reader.cancel()
        throw new BillingProblem('payload_too_large')
      }
      chunks.push(chunk.value.slice())
    }
  } catch (error) {
    if (error instanceof BillingProblem) throw error
    throw new BillingProblem('invalid_request', { detail: 'The body broke off.' })
  }
  return new Uint8Array(await new Blob(chunks).arrayBuffer())
}

/** A parser of the host's was there first, as `express.json()` is: people can do nothing about it, the operator can. */
function bodyGone(): BillingProblem {
  const detail = 'The body was read before the billing handler got the request. Mount the handler before body parsers.'
  return new BillingProblem('misconfigured', { detail, cause: new TypeError(detail) })
}
