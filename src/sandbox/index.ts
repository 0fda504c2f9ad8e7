export { createLoadStripe } from './stripe-js/createLoadStripe.js'
export type { LoadStripeOptions, StripeJsLoad } from './stripe-js/createLoadStripe.js'
export { createStripeJs } from './stripe-js/createStripeJs.js'
export type { StripeJsOptions, StripeJsPaymentMethod } from './stripe-js/types.js'
export type { SandboxEvent } from './stripe/events/recording.js'
export type { SandboxWebhookOptions } from './stripe/events/webhook.js'
export { createSandbox } from './stripe/sandbox.js'
export { scenarioDescriptions, scenarios } from './stripe/scenarios/names.js'
export type { ScenarioName } from './stripe/scenarios/names.js'
export type {
  Sandbox,
  SandboxDuration,
  SandboxFault,
  SandboxOptions,
  SandboxPrices,
  SandboxRequest,
} from './stripe/types.js'
