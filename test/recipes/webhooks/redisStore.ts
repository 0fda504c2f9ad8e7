import type { Redis } from 'ioredis'
import type { WebhookStore } from 'react-billing-portal/server'

/** Longer than Stripe delivers an event again: three days. */
const KEPT_S = 7 * 24 * 3600
/** Longer than any effect takes. Who holds a key for longer than this has crashed. */
const LEASE_S = 60
const PAUSE_MS = 50

/** Takes a key back only from whoever still holds it. */
const RELEASE = `if redis.call('get', KEYS[1]) == ARGV[1] then return redis.call('del', KEYS[1]) end return 0`

export function createRedisStore(redis: Redis): WebhookStore<null> {
  /** Waits for a key; false when it says that there is nothing to wait for. */
  async function hold(key: string, holder: string): Promise<boolean> {
    while ((await redis.set(key, holder, 'EX', LEASE_S, 'NX')) === null) {
      if ((await redis.get(key)) === 'done') return false
      await new Promise((resolve) => setTimeout(resolve, PAUSE_MS))
    }
    return true
  }

  return {
    async once({ id, subject }, effect) {
      const holder = crypto.randomUUID()
      const event = `billing:event:${id}`
      const lock = `billing:subject:${subject}`
      if (!(await hold(event, holder))) return 'repeated'
      try {
        await hold(lock, holder)
        await effect(null)
        await redis.set(event, 'done', 'EX', KEPT_S)
        return 'done'
      } catch (error) {
        await redis.eval(RELEASE, 1, event, holder)
        throw error
      } finally {
        await redis.eval(RELEASE, 1, lock, holder)
      }
    },
  }
}
