import { report } from './reports.ts'
import { run, say } from './shell.ts'

/** Each step: its name and the command that must succeed. Dead code and the package are judged as built. */
const steps: [name: string, command: string, ...args: string[]][] = [
  ['lock file', 'npm', 'ci', '--dry-run', '--ignore-scripts'],
  ['types', 'npm', 'run', 'types'],
  ['lint', 'npm', 'run', 'lint'],
  ['format', 'npm', 'run', 'format:check'],
  ['layers', 'npm', 'run', 'layers'],
  ['contract', 'npm', 'run', 'contract', '--', '--check'],
  ['rules', 'npm', 'run', 'rules', '--', '--check'],
  ['build', 'npm', 'run', 'build'],
  ['dead code', 'npm', 'run', 'dead-code'],
  ['package', 'npm', 'run', 'lint:package'],
]

const failed: string[] = []
for (const [name, command, ...args] of steps) {
  const { ok, output, seconds } = await run(command, args)
  say(`${ok ? 'ok    ' : 'FAILED'}  ${name.padEnd(14)} ${seconds.toFixed(1).padStart(5)} s`)
  if (ok) continue
  failed.push(name)
  say(`\n$ ${[command, ...args].join(' ')}\n${output.trimEnd()}\n`)
}

report('check', steps.length - failed.length, failed.length)
say(failed.length === 0 ? `check: ${steps.length} steps passed` : `check: ${failed.join(', ')} failed`)
process.exitCode = failed.length === 0 ? 0 : 1
