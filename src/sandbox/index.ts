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
