import type { Operation, SetupSecret } from '../../src/contract/index.js'
import { mount } from '../examples/mount.js'
import type { Exchange } from '../examples/mount.js'

/** Answers of the package's own endpoint, each with a title. */
export async function examples(): Promise<(Exchange & { title: string })[]> {
  const active = mount('active')
  const needsBank = mount('active')
  await needsBank.charge('pm_card_authenticationRequiredOnSetup')
  const saves = mount('active')
  const { clientSecret } = (await saves.ask('createSetupIntent', { body: {} })).answer as SetupSecret
  await saves.confirm(clientSecret)
  const show = async (title: string, { ask }: ReturnType<typeof mount>, operation: Operation, body?: object) => ({
    title,
    ...(await ask(operation, body && { body })),
  })
  const change = { plan: 'business' }
  return [
    await show('The page of someone who pays', active, 'getBilling'),
    await show('The page of someone whose last payment failed', mount('pastDue'), 'getBilling'),
    await show('What a better plan would cost', active, 'previewChange', change),
    await show('A change that the bank wants to be asked about', needsBank, 'changePlan', change),
    await show('An act that no longer fits', mount('canceling'), 'changePlan', change),
    await show('A payment method was saved in the page', saves, 'completeSetup', { clientSecret }),
  ]
}
