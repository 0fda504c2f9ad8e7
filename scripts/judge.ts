import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import path from 'node:path'
import { root } from './alias.ts'
import { say } from './shell.ts'

const folder = process.env.STRIPE_JUDGE
if (!folder) {
  say("judge: not run. Set STRIPE_JUDGE to the stripe-judge folder to hold our requests against Stripe's own document.")
} else if (existsSync(path.resolve(folder, 'server.mjs'))) {
  const args = ['run', '--config', 'vitest.judge.config.ts']
  const env = { ...process.env, STRIPE_JUDGE: path.resolve(folder) }
  const { status } = spawnSync('vitest', args, { cwd: root, env, stdio: ['ignore', 'inherit', 'inherit'] })
  process.exitCode = status ?? 1
} else {
  process.stderr.write(
    `judge: STRIPE_JUDGE names ${folder}, which holds no server.mjs. Name the judge's folder, or unset it.\n`,
  )
  process.exitCode = 1
}
