/** What the commands know of the world: all that a test hands in. */
export interface Terminal {
  /** Where the host's package.json and config are. */
  cwd: string
  env: Readonly<Record<string, string | undefined>>
  /** One line of what was asked for. */
  print: (line: string) => void
  /** One line for whoever asked wrongly. */
  complain: (line: string) => void
  /** Imports a module by its absolute path. */
  load: (file: string) => Promise<unknown>
}

/** A wrong way to ask; ends with exit code 2. Says what is wrong and how to put it right. */
export class UsageError extends Error {}

/** Everything went well, something was found wrong, or it was asked for wrongly. */
export const exitCodes = { ok: 0, wrong: 1, usage: 2 } as const
export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes]
