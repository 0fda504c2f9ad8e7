import { operations } from '../../../contract/index.js'
import { describe, expectProblem, Failure, jsonOf } from '../probe.js'
import { faultsOf, ProblemSchema } from '../shapes.js'
import type { Case } from '../run.js'

/** A write that has a body, and no effect with a wrong one. */
const WRITE = operations.createPortalSession.path

const TOO_LARGE = 64 * 1024

export const refusals: Case[] = [
  {
    id: 'refusals/problem',
    title: 'what goes wrong is told as a problem document of RFC 9457',
    run: async ({ ask }) => {
      const answer = await ask('GET', '/no-such-path')
      if (!/^application\/problem\+json\b/i.test(answer.headers['content-type'] ?? '')) {
        throw new Failure('a problem has no `Content-Type: application/problem+json`')
      }
      const problem = jsonOf(answer)
      const [fault] = faultsOf(ProblemSchema, problem)
      if (fault !== undefined) throw new Failure(`a problem: ${fault}`)
      if (problem['status'] !== answer.status) throw new Failure('`status` is not the status of the answer')
    },
  },
  {
    id: 'refusals/path',
    title: 'a path of no operation is 404 not_found',
    run: async ({ ask }) => {
      for (const path of ['/no-such-path', '/invoices/', '/INVOICES', '/subscriptions']) {
        expectProblem(await ask('GET', path), `GET ${path}`, 'not_found')
      }
    },
  },
  {
    id: 'refusals/method',
    title: 'a method that a path does not take is 405, with Allow',
    run: async ({ ask }) => {
      const answer = await ask('PUT', '/invoices', { body: {} })
      expectProblem(answer, 'PUT /invoices', 'method_not_allowed')
      if (!/\bGET\b/.test(answer.headers['allow'] ?? '')) throw new Failure('`Allow` does not name GET')
    },
  },
  {
    id: 'refusals/media-type',
    title: 'a body that is not JSON by its Content-Type is 415',
    run: async ({ ask }) => {
      for (const type of ['text/plain', 'application/x-www-form-urlencoded', null]) {
        const answer = await ask('POST', WRITE, { body: '{}', headers: { 'Content-Type': type } })
        expectProblem(answer, `a body of type ${type ?? 'unsaid'}`, 'unsupported_media_type')
      }
    },
  },
  {
    id: 'refusals/size',
    title: 'a body of 64 KB is 413',
    run: async ({ ask }) => {
      const answer = await ask('POST', WRITE, { body: { locale: 'x'.repeat(TOO_LARGE) } })
      expectProblem(answer, 'a body of 64 KB', 'payload_too_large')
    },
  },
  {
    id: 'refusals/body',
    title: 'a body that is no JSON object is 400',
    run: async ({ ask }) => {
      for (const body of ['', '{', '[]', 'null', '"text"', '{"locale":"en"}}']) {
        expectProblem(await ask('POST', WRITE, { body }), `the body ${body || '(empty)'}`, 'invalid_request')
      }
    },
  },
  {
    id: 'refusals/unknown-field',
    title: 'a field that the operation does not have is 400, at any depth',
    run: async ({ ask }) => {
      for (const body of [{ customer: 'cus_1' }, { flow: { type: 'payment_method_update', customer: 'cus_1' } }]) {
        expectProblem(await ask('POST', WRITE, { body }), `the body ${JSON.stringify(body)}`, 'invalid_request')
      }
    },
  },
  {
    id: 'refusals/value',
    title: 'a value of the wrong kind is 400',
    run: async ({ ask, call }) => {
      for (const body of [
        { flow: { type: 'everything' } },
        { flow: 'cancel' },
        { returnUrl: 7 },
        { locale: ''.padEnd(65, 'x') },
      ]) {
        expectProblem(
          await ask('POST', WRITE, { body }),
          `the body ${JSON.stringify(body).slice(0, 60)}`,
          'invalid_request',
        )
      }
      for (const body of [{}, { plan: 'x', quantity: 0 }, { plan: 'x', quantity: 1.5 }, { plan: 'x', quantity: '2' }]) {
        const answer = await call('createCheckoutSession', {}, { body })
        expectProblem(answer, `createCheckoutSession with ${JSON.stringify(body)}`, 'invalid_request')
      }
    },
  },
  {
    id: 'refusals/return-url',
    title: 'a return URL that leads out of the app is 400',
    asks: ['createPortalSession'],
    run: async ({ ask, target }) => {
      const { host } = new URL(target.origin)
      const leading = [
        'https://evil.example/',
        '//evil.example',
        '/\\evil.example',
        '/\t/evil.example',
        'javascript:alert(1)',
      ]
      const looking = [
        `https://${host}@evil.example/`,
        `https://${host}.evil.example/`,
        `${target.origin}@evil.example`,
      ]
      for (const returnUrl of [...leading, ...looking]) {
        const answer = await ask('POST', WRITE, { body: { returnUrl } })
        expectProblem(answer, `returnUrl ${JSON.stringify(returnUrl)}`, 'invalid_request')
      }
    },
  },
  {
    id: 'refusals/plan',
    title: 'a plan that is not on offer is 403 plan_not_allowed',
    run: async ({ call }) => {
      for (const plan of ['no-such-plan', 'price_1234567890', '__proto__']) {
        const answer = await call('createCheckoutSession', {}, { body: { plan } })
        const isOff = ['operation_not_enabled', 'forbidden'].some((code) => describe(answer).endsWith(code))
        if (!isOff) expectProblem(answer, `the plan '${plan}'`, 'plan_not_allowed')
      }
    },
  },
]
