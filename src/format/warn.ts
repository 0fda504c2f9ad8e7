// Bundlers replace the expression, as they do for TanStack Query. Asking first whether there is a `process` would keep it
// silent wherever they replace nothing else.
declare const process: { env: { NODE_ENV?: string | undefined } }

/**
 * Tells the person who builds, never the one who pays: silent in production. The message is made on need, so that bundlers
 * can leave it out.
 */
export function warn(message: () => string): void {
  if (process.env.NODE_ENV !== 'production') console.warn(`react-billing-portal: ${message()}`)
}
