import { redact } from '../server/index.js'
import { configureCommand } from './configureCommand.js'
import { conformanceCommand } from './conformanceCommand.js'
import { doctorCommand } from './doctorCommand.js'
import { help } from './help.js'
import { exitCodes, UsageError } from './terminal.js'
import type { ExitCode, Terminal } from './terminal.js'

const commands = { configure: configureCommand, doctor: doctorCommand, conformance: conformanceCommand }

const isCommand = (name: string): name is keyof typeof commands => Object.hasOwn(commands, name)

/** Runs what the command line says, and gives the exit code. No key or secret is ever printed. */
export async function runCli([name = '--help', ...args]: string[], terminal: Terminal): Promise<ExitCode> {
  try {
    if (['--help', '-h', 'help'].includes(name)) {
      const [about = ''] = args
      terminal.print(help[isCommand(about) ? about : 'general'])
      return exitCodes.ok
    }
    if (!isCommand(name)) {
      throw new UsageError(`There is no command '${name}'. The commands are ${Object.keys(commands).join(', ')}.`)
    }
    if (args.includes('--help') || args.includes('-h')) {
      terminal.print(help[name])
      return exitCodes.ok
    }
    return await commands[name](args, terminal)
  } catch (error) {
    const { message, code } = error as { message?: unknown; code?: unknown }
    const isUsage = error instanceof UsageError || String(code).startsWith('ERR_PARSE_ARGS')
    // Our own words hold no secret; anybody else's may.
    const words =
      error instanceof UsageError ? error.message : redact(String(message)).replace(/^react-billing-portal: /, '')
    terminal.complain(`react-billing-portal: ${words}`)
    if (isUsage && isCommand(name)) terminal.complain(`\`npx react-billing-portal ${name} --help\` tells how.`)
    return isUsage ? exitCodes.usage : exitCodes.wrong
  }
}
