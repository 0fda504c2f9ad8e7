import { createLoadStripe, createSandbox } from 'react-billing-portal/sandbox'
import preview from '../../.storybook/preview.js'
import { account } from '../support/account.js'
import { SetupReturnLine } from './SetupReturnLine.js'

const meta = preview.meta({ title: 'Hooks/useSetupReturn', component: SetupReturnLine, tags: ['!autodocs'] })

const sandbox = createSandbox({ allowInProduction: true })
const loadStripe = createLoadStripe({ fetch: sandbox.fetch, now: sandbox.now })

/** Puts into the address what a bank leads back with, and takes it away again. */
async function comeBack() {
  const { customer } = sandbox.seed('active')
  const intent = await sandbox.stripe.setupIntents.create({ customer })
  const before = location.href
  const url = new URL(before)
  url.searchParams.set('setup_intent', intent.id)
  url.searchParams.set('setup_intent_client_secret', intent.client_secret ?? '')
  url.searchParams.set('redirect_status', 'succeeded')
  history.replaceState(history.state, '', url)
  return () => history.replaceState(history.state, '', before)
}

/** The address says that it worked; Stripe says that it did not, and is believed. */
export const NotSaved = meta.story({
  ...account('active', 'Your card was not saved.', { loadStripe }),
  beforeEach: comeBack,
})

export const NobodyCameBack = meta.story(account('active', 'Welcome to billing.'))
