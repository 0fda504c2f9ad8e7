import type { StripeError } from '@stripe/stripe-js'

import type { StripeJsOptions } from './types.js'

/** Parameters as a form carries them; what is undefined is left out. */
export interface Params {
  [name: string]: string | number | boolean | undefined | readonly string[] | Params
}

/** What a call came to. */
export type Answer<T> = { value: T; error?: undefined } | { value?: undefined; error: StripeError }

const ORIGIN = 'https://api.stripe.com'

/** The API as a page may use it: with the publishable key, and with nothing of its own but client secrets. */
export class Api {
  readonly #fetch: StripeJsOptions['fetch']
  readonly #key: string

  constructor(fetch: StripeJsOptions['fetch'], key: string) {
    this.#fetch = fetch
    this.#key = key
  }

  get<T>(path: string, params: Params = {}): Promise<Answer<T>> {
    return this.#call(`${path}?${encode(params)}`, { method: 'GET' })
  }

  post<T>(path: string, params: Params): Promise<Answer<T>> {
    return this.#call(path, {
      method: 'POST',
      body: encode(params),
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
    })
  }

  async #call<T>(path: string, init: RequestInit): Promise<Answer<T>> {
    const headers = new Headers(init.headers)
    headers.set('authorization', `Bearer ${this.#key}`)
    try {
      const response = await this.#fetch(`${ORIGIN}${path}`, { ...init, headers })
      const text = await response.text()
      return read<T>(response.ok, text)
    } catch {
      return {
        error: {
          type: 'api_connection_error',
          message: 'An error occurred with our connection to Stripe. Check your internet connection and try again.',
        },
      }
    }
  }
}

function read<T>(isOk: boolean, text: string): Answer<T> {
  const broken: StripeError = { type: 'api_error', message: 'Something went wrong at Stripe. Try again in a moment.' }
  try {
    const body = JSON.parse(text) as T & { error?: StripeError }
    return isOk ? { value: body } : { error: body.error ?? broken }
  } catch {
    return { error: broken }
  }
}

/** Writes `{a: {b: 1}}` as `a[b]=1`. */
function encode(params: Params): string {
  return pairs(params, '')
    .map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
    .join('&')
}

function pairs(params: Params | readonly string[], prefix: string): [string, string][] {
  return Object.entries(params).flatMap(([key, value]): [string, string][] => {
    const name = prefix === '' ? key : `${prefix}[${key}]`
    if (value === undefined) return []
    return typeof value === 'object' ? pairs(value, name) : [[name, String(value)]]
  })
}
