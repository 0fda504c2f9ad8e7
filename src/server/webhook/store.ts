/** An event as a store has to tell it from others. */
export interface StoredEvent {
  /** Stripe's id of the event, `evt_…`: the same on every delivery. */
  id: string
  /** Whom the event is about, the customer's id: effects about the same subject must wait for each other. */
  subject: string
}

/**
 * Remembers which events have had their effect. `Tx` is whatever the host writes with: a database client inside a
 * transaction, as a rule.
 */
export interface WebhookStore<Tx> {
  /**
   * Runs `effect` unless this event's has been done, and remembers the event together with it: both, or neither.
   * Called again for the same event, also at the same time or in another process, it waits and gives `'repeated'`.
   * Where `effect` rejects, nothing stays, nothing is remembered, and `once` rejects as well.
   */
  once: (event: StoredEvent, effect: (tx: Tx) => Promise<void>) => Promise<'done' | 'repeated'>
}

const MOST_KEPT = 10_000

/**
 * A store in memory, for tests and for an app that runs as a single process. It forgets everything when the process
 * ends, and the oldest of 10,000 events: a late repetition of either has its effect again. Callbacks get `null` as `tx`.
 */
export function createMemoryWebhookStore(): WebhookStore<null> {
  const done = new Set<string>()
  const queues = new Map<string, Promise<unknown>>()
  return {
    once({ id, subject }, effect) {
      const run = async () => {
        if (done.has(id)) return 'repeated'
        await effect(null)
        done.add(id)
        for (const oldest of done) {
          if (done.size <= MOST_KEPT) break
          done.delete(oldest)
        }
        return 'done'
      }
      const turn = (queues.get(subject) ?? Promise.resolve()).then(run)
      const settled: Promise<unknown> = turn
        .catch(() => {})
        .then(() => {
          if (queues.get(subject) === settled) queues.delete(subject)
        })
      queues.set(subject, settled)
      return turn
    },
  }
}
