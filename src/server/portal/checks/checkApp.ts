import { readOrigins, readReturnUrl, readSecrets } from '../../optionChecks.js'
import { error, ok, refusalOf, warning } from './finding.js'
import type { SetupFinding } from './finding.js'

export function checkOrigins(origin: unknown, returnUrl: unknown, isLive: boolean | undefined): SetupFinding[] {
  const check = 'origin'
  if (origin === undefined) {
    return [
      warning(check, 'was not given', 'pass `origin` (to the command: --origin, or APP_ORIGIN) to have it looked at'),
    ]
  }
  const refusal = refusalOf(check, () => readReturnUrl(returnUrl, readOrigins(check, origin)))
  if (refusal !== undefined) return [refusal]
  const origins = readOrigins(check, origin)
  const local = origins.find((each) => each.startsWith('http:'))
  if (isLive === true && local !== undefined) {
    return [error(check, `${local} is among the origins of a live endpoint`, 'name the https origins of the app alone')]
  }
  return [ok(check, `${origins.join(', ')}; people come back to ${readReturnUrl(returnUrl, origins)}`)]
}

/** A random text of 32 bytes has more different characters than this. */
const FEWEST_CHARACTERS = 12

export function checkSecret(secret: unknown): SetupFinding[] {
  const check = 'secret'
  if (secret === undefined) {
    return [warning(check, 'was not given', 'pass `secret` (to the command: BILLING_SECRET) to have it looked at')]
  }
  const refusal = refusalOf(check, () => readSecrets(secret))
  if (refusal !== undefined) return [refusal]
  const isWeak = readSecrets(secret).some((each) => new Set(each).size < FEWEST_CHARACTERS)
  return isWeak
    ? [
        warning(
          check,
          'does not look random',
          'make one with `openssl rand -base64 32`, and keep the old one as [current, previous]',
        ),
      ]
    : [ok(check, 'long enough')]
}

export function checkWebhookSecrets(given: unknown): SetupFinding[] {
  const check = 'webhook secret'
  if (given === undefined) return [ok(check, 'none: right for an app without createWebhookHandler')]
  const secrets: unknown[] = Array.isArray(given) ? given : [given]
  const isWrong = secrets.some((secret) => typeof secret !== 'string' || !/^\s*whsec_\S+\s*$/.test(secret))
  if (isWrong || secrets.length === 0) {
    return [
      error(
        check,
        'is not a signing secret',
        "copy the endpoint's own from https://dashboard.stripe.com/webhooks: whsec_…",
      ),
    ]
  }
  const hasSpace = secrets.some((secret) => String(secret) !== String(secret).trim())
  return hasSpace
    ? [error(check, 'has white space around it', 'remove it; a line break at the end is the usual cause')]
    : [ok(check, `${secrets.length === 1 ? 'one' : 'several'} of the right shape`)]
}

const stripeJs = ['https://js.stripe.com', 'https://*.js.stripe.com']

/** What Stripe.js needs of a page's policy. @see https://docs.stripe.com/security/guide#content-security-policy */
const needed: [directive: string, hosts: string[]][] = [
  ['script-src', stripeJs],
  ['frame-src', [...stripeJs, 'https://hooks.stripe.com']],
  ['connect-src', ['https://api.stripe.com']],
]

export function checkPolicy(policy: string | undefined, takesPayments: boolean): SetupFinding[] {
  const check = 'content security policy'
  if (!takesPayments) return [ok(check, 'nothing is needed: without a publishable key no script of Stripe is loaded')]
  const hint = needed.map(([directive, hosts]) => `${directive} ${hosts.join(' ')}`).join('; ')
  if (policy === undefined) return [ok(check, `a page that has one needs: ${hint}`)]
  const directives = new Map(
    policy.split(';').map((directive): [string, string[]] => {
      const [name = '', ...sources] = directive.trim().split(/\s+/)
      return [name.toLowerCase(), sources]
    }),
  )
  const missing = needed.flatMap(([directive, hosts]) => {
    const sources =
      directives.get(directive) ??
      (directive === 'frame-src' ? directives.get('child-src') : undefined) ??
      directives.get('default-src')
    return hosts
      .filter((host) => sources !== undefined && !sources.some((source) => admits(source, host)))
      .map((host) => `${directive} ${host}`)
  })
  return missing.length === 0
    ? [ok(check, 'lets Stripe.js through')]
    : [error(check, 'keeps Stripe.js out', `add ${missing.join('; ')}`)]
}

function admits(source: string, url: string): boolean {
  const { protocol, hostname } = new URL(url)
  if (source === '*' || source === protocol) return true
  const host = source.replace(/^https:\/\//, '').replace(/\/$/, '')
  return host === hostname || (host.startsWith('*.') && hostname.endsWith(host.slice(1)))
}
