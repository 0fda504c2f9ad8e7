// Bundlers replace the expression; in a bare browser `process` does not exist.
declare const process: { env: { NODE_ENV?: string | undefined } }

/**
 * Tells the person who builds, never the one who pays: silent in production. The message is made on need, so that bundlers
 * can leave it out.
 */
export function warn(message: () => string): void {
  if (typeof process !== 'undefined' && process.env.NODE_ENV !== 'production')
    console.warn(`react-billing-portal: ${message()}`)
}
