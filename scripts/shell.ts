import { spawn } from 'node:child_process'
import { root } from './alias.ts'

/** Writes a line to standard output. */
export function say(line = ''): void {
  process.stdout.write(`${line}\n`)
}

/** Rows as columns of equal width. */
export function table(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)))
  return rows
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
}

/** How a command ended, with all it said. */
export interface Outcome {
  ok: boolean
  output: string
  seconds: number
}

/**
 * Runs a command in the checkout, or in `cwd`, without input and shows nothing. It does not inherit `NODE_ENV`: what is built
 * for a test is what is built by hand.
 */
export function run(
  command: string,
  args: string[],
  options: { cwd?: string; env?: NodeJS.ProcessEnv } = {},
): Promise<Outcome> {
  const start = performance.now()
  return new Promise((resolve) => {
    let output = ''
    const child = spawn(command, args, {
      cwd: options.cwd ?? root,
      env: { ...process.env, NODE_ENV: undefined, NO_COLOR: '1', ...options.env },
      stdio: ['ignore', 'pipe', 'pipe'],
      shell: process.platform === 'win32',
    })
    const end = (ok: boolean): void => resolve({ ok, output, seconds: (performance.now() - start) / 1000 })
    child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()))
    child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()))
    child.on('error', (error) => {
      output += error.message
      end(false)
    })
    child.on('close', (code) => end(code === 0))
  })
}
