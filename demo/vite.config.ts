import { fileURLToPath } from 'node:url'
import tailwindcss from '@tailwindcss/vite'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { alias } from '../scripts/alias.ts'

export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  plugins: [react(), tailwindcss()],
  resolve: { alias },
  // The page is built when the demo starts, so it can know what answers for Stripe.
  define: { 'import.meta.env.IS_SANDBOX': JSON.stringify(!process.env['STRIPE_SECRET_KEY']) },
  build: { outDir: fileURLToPath(new URL('../node_modules/.cache/demo', import.meta.url)), emptyOutDir: true },
})
