import { defineConfig } from 'vitest/config'
import { alias } from './scripts/alias.ts'
import { reporters } from './scripts/reports.ts'

process.env.TZ = 'UTC'

export default defineConfig({
  resolve: { alias },
  test: {
    environment: 'node',
    include: ['test/judge/**/*.judge.test.ts'],
    reporters: reporters('judge'),
    allowOnly: false,
    fileParallelism: false,
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
})
