import path from 'node:path'
import { storybookTest } from '@storybook/addon-vitest/vitest-plugin'
import tailwindcss from '@tailwindcss/vite'
import react from '@vitejs/plugin-react'
import { playwright } from '@vitest/browser-playwright'
import { defineConfig } from 'vitest/config'
import { findBrowser, launchOptions } from './scripts/browser.ts'
import { alias, root } from './scripts/alias.ts'
import { reporters } from './scripts/reports.ts'

process.env.TZ = 'UTC'

/** Tests in a page, without a browser. */
const unit = { environment: './test/environment.ts', setupFiles: ['test/setup.ts'] }

export default defineConfig({
  plugins: [react(), tailwindcss()],
  resolve: { alias },
  optimizeDeps: { entries: ['src/**/*.{ts,tsx}', 'stories/**/*.tsx', '.storybook/*.{ts,tsx}'] },
  test: {
    reporters: reporters('units and stories'),
    allowOnly: false,
    // Five seconds are not enough for a whole page on a machine that has more to do.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // Vitest leaves a core to the person at the machine, which on two cores is half the time.
    maxWorkers: '100%',
    coverage: {
      provider: 'v8',
      include: ['src/**/*.{ts,tsx}'],
      reporter: ['text-summary', 'html', 'json-summary'],
      thresholds: {
        'src/format/**': { lines: 98, branches: 98, functions: 95 },
        'src/contract/**': { lines: 100, functions: 100 },
        'src/server/**': { lines: 98, branches: 92, functions: 98 },
        // What decides who may do what, and to whom: no way through it is left untried.
        'src/server/{authorization,rateLimit,redact,visits}.ts': { lines: 100, branches: 100, functions: 100 },
        'src/server/http/{cors,identity,origin,refs,returnUrl}.ts': { lines: 100, branches: 100, functions: 100 },
        'src/format/money.ts': { lines: 100, branches: 100, functions: 100 },
        'src/server/webhook/**': { lines: 100, branches: 100, functions: 100 },
      },
    },
    projects: [
      {
        extends: true,
        test: {
          ...unit,
          name: 'unit',
          include: ['test/**/*.test.{ts,tsx}'],
          exclude: ['test/{e2e,judge,package,consumers,react-18}/**', 'test/**/*.e2e.test.ts'],
        },
      },
      {
        extends: true,
        resolve: {
          mainFields: ['module'],
          alias: [
            { find: /^(react|react-dom)(?=\/|$)/, replacement: path.join(root, 'test/react-18/node_modules/$1') },
          ],
        },
        test: {
          ...unit,
          name: 'react 18',
          include: ['test/{hooks,views,components,flows}/**/*.test.{ts,tsx}', 'test/react-18/*.test.ts'],
          // Whatever imports React goes through the alias.
          server: {
            deps: { inline: [/@testing-library\/react/, /@tanstack\/react-query/, /@stripe\/react-stripe-js/] },
          },
        },
      },
      {
        extends: true,
        test: { name: 'package', environment: 'node', include: ['test/package/**/*.test.ts'] },
      },
      {
        extends: true,
        plugins: [storybookTest({ configDir: path.join(root, '.storybook') })],
        test: {
          name: 'storybook',
          browser: {
            enabled: true,
            headless: true,
            provider: playwright({
              // Asked for only by a run that needs it: the units work on a machine without a browser.
              launchOptions: findBrowser() ? launchOptions() : {},
              contextOptions: { locale: 'en-US', timezoneId: 'UTC', reducedMotion: 'reduce' },
            }),
            instances: [{ browser: 'chromium' }],
            screenshotFailures: false,
          },
        },
      },
    ],
  },
})
