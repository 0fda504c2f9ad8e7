import { isOver } from '../../subscriptions/canceling.js'
import type { PortalSession } from '../../wire.js'
import type { World } from '../../world.js'
import { html } from '../html.js'
import { alert, page, seeOther } from '../layout.js'

import { cancelStep, keepStep } from './cancel.js'
import { customerStep, paymentMethodStep } from './details.js'
import { showHome } from './home.js'
import { pauseStep, resumeStep } from './pause.js'
import type { Step, SubscriptionVisit, Visit } from './step.js'
import { confirmStep, undoStep, updateStep } from './update.js'

const STANDS_FOR = 'customer portal'

const steps: Record<string, Step> = {
  customer: customerStep,
  'payment-method': paymentMethodStep,
}
const subscriptionSteps: Record<string, Step<SubscriptionVisit>> = {
  cancel: cancelStep,
  confirm: confirmStep,
  keep: keepStep,
  pause: pauseStep,
  resume: resumeStep,
  undo: undoStep,
  update: updateStep,
}
const flowSteps: Record<string, string> = {
  customer_update: 'customer',
  payment_method_update: 'payment-method',
  subscription_cancel: 'cancel',
  subscription_pause: 'pause',
  subscription_update: 'update',
  subscription_update_confirm: 'confirm',
}

/** Serves the portal: its first page, one of its steps, or the one step a flow consists of. */
export function servePortal(world: World, rest: string[], form: URLSearchParams | undefined): Response {
  const [id = '', stepName, subscriptionId] = rest
  const session = world.find('billing_portal.session', id)
  const customer = world.find('customer', session?.customer)
  if (!session || !customer || world.deletedCustomers.has(customer.id)) return gone()
  const flow = session.flow
  const visit: Visit = {
    world,
    session,
    configuration: world.get('billing_portal.configuration', session.configuration),
    customer,
    subscription: ownSubscription(world, customer.id, flow ? subscriptionOf(flow) : subscriptionId),
    self: [world.pagesUrl, 'portal', ...rest].join('/'),
  }
  const name = flow ? flowSteps[flow.type] : stepName
  if (name === undefined) return page('Billing', STANDS_FOR, showHome(visit))
  const { subscription } = visit
  const step = steps[name]
  const subscriptionStep = subscriptionSteps[name]
  if (step) return run(step, visit, form)
  if (subscriptionStep && subscription) return run(subscriptionStep, { ...visit, subscription }, form)
  return page(
    'Not available',
    STANDS_FOR,
    html`<p>There is nothing to do here any more.</p>
      ${back(session)}`,
    404,
  )
}

function run<At extends Visit>(step: Step<At>, visit: At, form: URLSearchParams | undefined): Response {
  const refusal = form && step.act(visit, form)
  if (form && refusal === undefined) return complete(visit)
  const body = html`${alert(refusal)} ${step.show(visit)}
  ${back(visit.session, visit.session.flow ? undefined : homeOf(visit))}`
  return page(step.title, STANDS_FOR, body, refusal === undefined ? 200 : 422)
}

function complete(visit: Visit): Response {
  const after = visit.session.flow?.after_completion
  if (after?.redirect) return seeOther(after.redirect.return_url)
  if (after?.type === 'hosted_confirmation') {
    const message = after.hosted_confirmation?.custom_message ?? 'Your change has been saved.'
    return page(
      'Done',
      STANDS_FOR,
      html`<p role="status">${message}</p>
        ${back(visit.session)}`,
    )
  }
  if (visit.session.flow) visit.session.flow = null
  return seeOther(homeOf(visit))
}

function homeOf({ session, world }: Visit): string {
  return `${world.pagesUrl}/portal/${session.id}`
}

function back(session: PortalSession, home?: string) {
  const url = home ?? session.return_url
  return html`${url !== null && html`<p><a href="${url}">Go back</a></p>`}`
}

function subscriptionOf(flow: NonNullable<PortalSession['flow']>): string | undefined {
  const { subscription_cancel: cancel, subscription_pause: pause } = flow
  const { subscription_update: update, subscription_update_confirm: confirm } = flow
  return (cancel ?? pause ?? update ?? confirm)?.subscription
}

function ownSubscription(world: World, customer: string, id: string | undefined) {
  const found = world.find('subscription', id)
  return found?.customer === customer && !isOver(found) ? found : undefined
}

function gone(): Response {
  const body = html`<p>
    This portal session has expired or never existed. Go back to the page you came from and open the portal again.
  </p>`
  return page('Session expired', STANDS_FOR, body, 410)
}
