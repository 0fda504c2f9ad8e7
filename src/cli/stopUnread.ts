import type { Writable } from 'node:stream'

/** Ends quietly when whoever reads has had enough, as `head` has: there is nobody left to print to. */
export function stopUnread(stream: Writable, exit: () => void): void {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error
    exit()
  })
}
