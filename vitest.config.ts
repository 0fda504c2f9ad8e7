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

export default defineConfig({
  plugins: [react(), tailwindcss()],
  resolve: { alias },
  optimizeDeps: { entries: ['src/**/*.{ts,tsx}', 'stories/**/*.tsx', '.storybook/*.{ts,tsx}'] },
  test: {
    reporters: reporters('units and stories'),
    allowOnly: false,
    coverage: {
      provider: 'v8',
      include: ['src/**/*.{ts,tsx}'],
      reporter: ['text-summary', 'html', 'json-summary'],
      thresholds: {
        'src/format/**': { lines: 98, branches: 98, functions: 95 },
        'src/contract/**': { lines: 100, functions: 100 },
        'src/server/**': { lines: 98, branches: 92, functions: 98 },
      },
    },
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          environment: './test/environment.ts',
          include: ['test/**/*.test.{ts,tsx}'],
          exclude: ['test/{e2e,judge,package,consumers}/**'],
          setupFiles: ['test/setup.ts'],
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
