import { invalid, missing } from '../api/errors.js'
import { type Context, one, route } from '../api/route.js'
import { portalSessionCreateParams } from '../params/portal-sessions.js'
import type { PortalConfiguration } from '../wire.js'

import { toFlow } from './portal-flows.js'

/** Operations on portal sessions. */
export const portalSessionRoutes = [
  route('POST', '/v1/billing_portal/sessions', portalSessionCreateParams, (context, params) => {
    const { world, find } = context
    if (params.customer === undefined) {
      throw missing('customer', 'You must provide one of `customer` or `customer_account`.')
    }
    const customer = find('customer', params.customer, 'customer')
    const configuration = configurationOf(context, params.configuration)
    const returnUrl = params.return_url ?? configuration.default_return_url
    const flow = params.flow_data ? toFlow(context, customer.id, configuration, params.flow_data) : null
    if (returnUrl === null) {
      throw missing(
        'return_url',
        'You must provide a return_url because the configuration of the customer portal has no default_return_url.',
      )
    }
    const { after_expiration: expiration } = params
    const id = world.id('bps')
    const session = world.add<'billing_portal.session'>({
      id,
      object: 'billing_portal.session',
      after_expiration: expiration
        ? {
            customer_login: expiration.customer_login
              ? { expires_at: expiration.customer_login.expires_at ?? null }
              : null,
            type: expiration.type,
          }
        : null,
      configuration: configuration.id,
      created: world.now,
      customer: customer.id,
      customer_account: null,
      flow,
      livemode: false,
      locale: params.locale ?? null,
      on_behalf_of: params.on_behalf_of ?? null,
      return_url: returnUrl,
      url: `${world.pagesUrl}/portal/${id}`,
    })
    return one('billing_portal.session', session)
  }),
]

function configurationOf({ world, find }: Context, id: string | undefined): PortalConfiguration {
  const configuration =
    id === undefined
      ? world.all('billing_portal.configuration').find((each) => each.is_default)
      : find('billing_portal.configuration', id, 'configuration')
  if (!configuration?.active) {
    throw invalid(
      'The configuration of the customer portal is not active. Activate it or use another.',
      'configuration',
    )
  }
  return configuration
}
