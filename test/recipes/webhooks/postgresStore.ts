import type { WebhookStore } from 'react-billing-portal/server'

/** What this needs of node-postgres: `const pool = new Pool()` is one. */
export interface Client {
  query: (text: string, values?: unknown[]) => Promise<{ rows: unknown[] }>
  release: () => void
}

export function createPostgresStore(pool: { connect: () => Promise<Client> }): WebhookStore<Client> {
  return {
    async once({ id, subject }, effect) {
      const client = await pool.connect()
      try {
        await client.query('begin')
        // Effects about one customer wait for each other, in all processes: the last to write has read last.
        await client.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [subject])
        const { rows } = await client.query(
          'insert into billing_events (id) values ($1) on conflict do nothing returning id',
          [id],
        )
        if (rows.length > 0) await effect(client)
        await client.query('commit')
        return rows.length > 0 ? 'done' : 'repeated'
      } catch (error) {
        await client.query('rollback')
        throw error
      } finally {
        client.release()
      }
    },
  }
}
