import type { SandboxEvent } from './recording.js'

/** How {@link Sandbox.webhook} signs and sends. */
export interface SandboxWebhookOptions {
  /** The endpoint's signing secret, `whsec_...`. */
  secret: string
  /** API version of the endpoint, which the event names. @default the sandbox's */
  apiVersion?: string | undefined
  /** Moment of the signature in unix seconds. @default the sandbox's now */
  timestamp?: number | undefined
  /** Address of the endpoint. @default 'https://app.example/api/billing/webhook' */
  url?: string | undefined
}

const ENDPOINT = 'https://app.example/api/billing/webhook'

/** A request as Stripe would send it to a webhook endpoint, signed. */
export async function webhookRequest(
  event: SandboxEvent,
  now: number,
  options: SandboxWebhookOptions,
): Promise<Request> {
  const { apiVersion = event.api_version, secret, timestamp = now, url = ENDPOINT } = options
  const payload = JSON.stringify({ ...event, api_version: apiVersion }, null, 2)
  const signature = await sign(`${timestamp}.${payload}`, secret)
  return new Request(url, {
    method: 'POST',
    headers: {
      'content-type': 'application/json; charset=utf-8',
      'stripe-signature': `t=${timestamp},v1=${signature}`,
      'user-agent': 'Stripe/1.0 (+https://stripe.com/docs/webhooks)',
    },
    body: payload,
  })
}

async function sign(text: string, secret: string): Promise<string> {
  const encode = (value: string) => new TextEncoder().encode(value)
  const algorithm = { name: 'HMAC', hash: 'SHA-256' }
  const key = await crypto.subtle.importKey('raw', encode(secret), algorithm, false, ['sign'])
  const signature = await crypto.subtle.sign('HMAC', key, encode(text))
  return [...new Uint8Array(signature)].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}
