import { operations } from '../../../contract/index.js'
import type { Operation } from '../../../contract/index.js'
import { anywhere } from '../offers.js'
import { expectProblem, Failure, Skip } from '../probe.js'
import type { Case } from '../run.js'

const names = Object.keys(operations) as Operation[]
const writes = names.filter((name) => operations[name].method !== 'GET')

const FOREIGN = 'https://evil.example'

/** What a browser sends for a page that is not the app's. */
const strangers: [what: string, headers: Record<string, string | null>][] = [
  ['a write from another origin', { Origin: FOREIGN, 'Sec-Fetch-Site': 'cross-site' }],
  [
    'a write from another origin that the browser calls same-origin',
    { Origin: FOREIGN, 'Sec-Fetch-Site': 'same-origin' },
  ],
  ['a write from a page without an origin', { Origin: 'null' }],
  ['a write without Origin from another site', { Origin: null, 'Sec-Fetch-Site': 'cross-site' }],
  ['a write without Origin from another subdomain', { Origin: null, 'Sec-Fetch-Site': 'same-site' }],
  ['a write of which nothing says where it comes from', { Origin: null }],
]

export const callers: Case[] = [
  {
    id: 'callers/foreign-write',
    title: 'no write is taken from another origin',
    run: async ({ call }) => {
      for (const name of writes) {
        const answer = await call(name, anywhere, { headers: { Origin: FOREIGN, 'Sec-Fetch-Site': 'cross-site' } })
        expectProblem(answer, `${name} from ${FOREIGN}`, 'origin_not_allowed')
      }
    },
  },
  {
    id: 'callers/doubtful-write',
    title: 'a write is taken only where it is certain that the app’s own page sent it',
    run: async ({ call, target }) => {
      const look = [`${target.origin}.evil.example`, target.origin.replace('://', '://evil-'), `${target.origin}:444`]
      const alike = look.map((Origin): (typeof strangers)[number] => [`a write from ${Origin}`, { Origin }])
      for (const [what, headers] of [...strangers, ...alike]) {
        expectProblem(await call('createPortalSession', {}, { headers }), what, 'origin_not_allowed')
      }
    },
  },
  {
    id: 'callers/foreign-read',
    title: 'another site can neither read nor make the person’s browser read',
    run: async ({ call }) => {
      const headers = { 'Sec-Fetch-Site': 'cross-site', 'Sec-Fetch-Mode': 'no-cors', 'Sec-Fetch-Dest': 'image' }
      expectProblem(await call('getBilling', {}, { headers }), 'a read made by another site', 'origin_not_allowed')
      const answer = await call('getBilling', {}, { headers: { Origin: FOREIGN } })
      const allowed = answer.headers['access-control-allow-origin']
      if (allowed === '*' || allowed === FOREIGN) throw new Failure('`Access-Control-Allow-Origin` lets any site read')
    },
  },
  {
    id: 'callers/nobody',
    title: 'whoever is not signed in gets 401 unauthenticated, of every operation',
    run: async ({ call, target }) => {
      if (target.signedOut === null) {
        throw new Skip('say how nobody is signed in: --header for somebody, or --signed-out-header for nobody')
      }
      for (const name of names) {
        expectProblem(await call(name, anywhere, { isSignedOut: true }), `${name} for nobody`, 'unauthenticated')
      }
    },
  },
]
