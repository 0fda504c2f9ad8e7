import type Stripe from 'stripe'

/** A request as every major of the SDK can send it, whether or not it has a method for it. */
type RawRequest = (
  method: string,
  path: string,
  params: object | undefined,
  options: Stripe.RequestOptions | undefined,
) => Promise<unknown>

type Method = (raw: RawRequest) => (...given: never[]) => Promise<unknown>

/** What this server uses and some major from 17 on lacks, with the request it stands for. */
const laterMethods: Record<string, Record<string, Method>> = {
  subscriptions: {
    pause: (raw) => (id: string, params?: object, options?: Stripe.RequestOptions) =>
      raw('POST', `/v1/subscriptions/${encodeURIComponent(id)}/pause`, params, options),
  },
  invoicePayments: {
    list: (raw) => (params: object, options?: Stripe.RequestOptions) =>
      raw('GET', `/v1/invoice_payments${toQuery(params)}`, undefined, options),
  },
}

/**
 * A client with the methods that its SDK's major lacks; the client itself where it lacks none. The host's is not touched.
 */
export function withLaterMethods(stripe: Stripe): Stripe {
  const raw: RawRequest = (method, path, params, options) =>
    (stripe.rawRequest as RawRequest).call(stripe, method, path, params, options)
  const resources = stripe as unknown as Record<string, Record<string, unknown> | undefined>
  const added: PropertyDescriptorMap = {}
  for (const [name, methods] of Object.entries(laterMethods)) {
    const resource = resources[name] ?? {}
    const missing = Object.entries(methods).filter(([method]) => typeof resource[method] !== 'function')
    if (missing.length === 0) continue
    const value: unknown = Object.create(
      resource,
      Object.fromEntries(missing.map(([method, make]) => [method, { value: make(raw) }])),
    )
    added[name] = { value }
  }
  return Object.keys(added).length === 0 ? stripe : (Object.create(stripe, added) as Stripe)
}

/** As Stripe reads a query: lists by index, objects by key. */
function toQuery(params: object): string {
  const pairs = (value: unknown, name: string): string[] =>
    typeof value === 'object' && value !== null
      ? Object.entries(value).flatMap(([key, field]) => pairs(field, name === '' ? key : `${name}[${key}]`))
      : value === undefined
        ? []
        : [
            `${encodeURIComponent(name).replaceAll('%5B', '[').replaceAll('%5D', ']')}=${encodeURIComponent(String(value))}`,
          ]
  const query = pairs(params, '').join('&')
  return query === '' ? '' : `?${query}`
}
