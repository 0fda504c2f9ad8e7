import { authenticate } from '../authentication.js'
import type { PaymentIntent, SetupIntent } from '../wire.js'
import type { World } from '../world.js'

import { form as postForm } from './fields.js'
import { html } from './html.js'
import { page, seeOther } from './layout.js'

const STANDS_FOR = 'authentication page'

/** Serves the page on which a bank asks whether a card may be used, and goes back to where the person came from. */
export function serveAuthentication(world: World, id: string, form: URLSearchParams | undefined): Response {
  const intent = world.find('setup_intent', id) ?? world.find('payment_intent', id)
  const action = intent?.next_action?.redirect_to_url
  if (intent?.status !== 'requires_action' || !action) {
    return page('Nothing to confirm', STANDS_FOR, html`<p>There is nothing to confirm here any more.</p>`, 410)
  }
  if (!form) return ask(world, intent)
  authenticate(world, intent, form.get('outcome') === 'complete')
  if (action.return_url !== null) return seeOther(returnUrl(action.return_url, intent))
  return page('Done', STANDS_FOR, html`<p role="status">Go back to the page you came from.</p>`)
}

function ask(world: World, intent: PaymentIntent | SetupIntent): Response {
  const url = `${world.pagesUrl}/authenticate/${intent.id}`
  const act = intent.object === 'setup_intent' ? 'saving this card' : 'paying'
  const answer = (outcome: string) => html`<input type="hidden" name="outcome" value="${outcome}" />`
  const body = html`<p>Your bank asks whether it is you who is ${act}.</p>
    ${postForm(url, answer('complete'), 'Complete')} ${postForm(url, answer('fail'), 'Fail')}`
  return page('Confirm with your bank', STANDS_FOR, body)
}

function returnUrl(to: string, intent: PaymentIntent | SetupIntent): string {
  const url = new URL(to)
  url.searchParams.set(intent.object, intent.id)
  url.searchParams.set(`${intent.object}_client_secret`, intent.client_secret ?? '')
  url.searchParams.set('redirect_status', intent.status === 'succeeded' ? 'succeeded' : 'failed')
  return url.href
}
