import type { Client } from './postgresStore.js'

type Handler = (request: Request) => Promise<Response>
type Job = { id: number; kind: string; customer: string }

/** Answers Stripe first, then does what the callbacks wrote down. */
export const answerThenWork =
  (webhook: Handler, runJobs: () => Promise<void>) =>
  async (request: Request, { waitUntil }: { waitUntil: (work: Promise<unknown>) => void }) => {
    const response = await webhook(request)
    if (response.ok) waitUntil(runJobs())
    return response
  }

/** Also for a timer: a job whose process ended halfway is still there. */
export async function runJobs(pool: { connect: () => Promise<Client> }, run: (job: Job) => Promise<void>) {
  const client = await pool.connect()
  try {
    for (;;) {
      await client.query('begin')
      const { rows } = await client.query('select * from jobs order by id limit 1 for update skip locked')
      const [job] = rows as Job[]
      if (job !== undefined) {
        await run(job)
        await client.query('delete from jobs where id = $1', [job.id])
      }
      await client.query('commit')
      if (job === undefined) return
    }
  } catch (error) {
    await client.query('rollback')
    throw error
  } finally {
    client.release()
  }
}
