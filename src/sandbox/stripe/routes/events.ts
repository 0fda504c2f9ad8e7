import { noSuch, notFound } from '../api/errors.js'
import { page, within } from '../api/lists.js'
import { route } from '../api/route.js'
import { eventListParams } from '../params/events.js'
import { expansion, hash } from '../params/form.js'

/** Operations on what has happened. */
export const eventRoutes = [
  route('GET', '/v1/events', eventListParams, ({ livemode, world }, params) => {
    const { type, types } = params
    const wanted = world.recorder.events.filter(
      (each) =>
        !livemode &&
        (type === undefined || matches(each.type, type)) &&
        (!types || types.some((pattern) => matches(each.type, pattern))) &&
        within(each.created, params.created),
    )
    return { kind: 'unknown', list: page(wanted.toReversed(), params, '/v1/events', 'event') }
  }),

  route('GET', '/v1/events/:id', hash(expansion), ({ id, livemode, world }) => {
    const event = world.recorder.events.find((each) => each.id === id)
    if (!event) throw notFound('event', id, 'id', false)
    if (livemode) throw noSuch('event', id, 'id')
    return { kind: 'unknown', object: event }
  }),
]

/** Whether a type is the one asked for; `*` stands for anything. */
function matches(type: string, pattern: string): boolean {
  return pattern.endsWith('*') ? type.startsWith(pattern.slice(0, -1)) : type === pattern
}
