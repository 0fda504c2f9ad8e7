import { defineConfig } from 'vitest/config'
import { alias } from './scripts/alias.ts'
import { reporters } from './scripts/reports.ts'

process.env.TZ = 'UTC'

export default defineConfig({
  resolve: { alias },
  test: {
    environment: 'node',
    include: ['test/stories/**/*.e2e.test.ts'],
    reporters: reporters('storybook'),
    allowOnly: false,
    fileParallelism: false,
    testTimeout: 60_000,
    hookTimeout: 600_000,
  },
})
