import { defineConfig } from 'vitest/config'
import { alias } from './scripts/alias.ts'
import { reporters } from './scripts/reports.ts'

process.env.TZ = 'UTC'
process.env['FUZZ_RUNS'] ??= '100000'

export default defineConfig({
  resolve: { alias },
  test: {
    environment: 'node',
    include: ['test/fuzz/**/*.test.ts'],
    reporters: reporters('fuzz'),
    allowOnly: false,
  },
})
