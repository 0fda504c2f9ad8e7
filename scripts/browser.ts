import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import path from 'node:path'
import { chromium } from 'playwright'

const COMMANDS = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'microsoft-edge-stable']

/** Flags for a browser that runs unattended, perhaps as root, and calls nobody. */
export const browserArgs = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** Playwright's launch options for the Chromium that is here, or undefined when there is none. */
export function findBrowser(): { executablePath?: string } | undefined {
  const named = process.env.CHROMIUM_PATH
  if (named) {
    if (!existsSync(named)) throw new Error(`CHROMIUM_PATH names ${named}, which does not exist. Correct or unset it.`)
    return { executablePath: named }
  }
  if (existsSync(chromium.executablePath())) return {}
  for (const folder of (process.env.PATH ?? '').split(path.delimiter)) {
    for (const command of COMMANDS) {
      const executablePath = path.join(folder, command)
      if (existsSync(executablePath)) return { executablePath }
    }
  }
  return undefined
}

/** The launch options every suite uses. */
export function launchOptions(): { executablePath?: string; args: string[] } {
  const found = findBrowser()
  if (!found) throw new Error('No Chromium was found. Run `npm run browser`, or set CHROMIUM_PATH to one.')
  return { ...found, args: browserArgs }
}

function run(command: string, args: string[], env: Record<string, string> = {}): void {
  spawnSync(command, args, {
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, ...env },
    shell: process.platform === 'win32',
  })
}

const waysToInstall = [
  () => run('npx', ['--no-install', 'playwright', 'install', 'chromium']),
  () => {
    if (process.platform !== 'linux' || process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return
    const env = { DEBIAN_FRONTEND: 'noninteractive' }
    run('apt-get', ['update', '-q'], env)
    run('apt-get', ['install', '-y', '-q', '--no-install-recommends', 'chromium'], env)
  },
]

/** Finds Chromium, or installs it: Playwright's own download first, then the package of a Debian run as root. */
function ensureBrowser(): string {
  for (const install of [undefined, ...waysToInstall]) {
    install?.()
    const found = findBrowser()
    if (found) return found.executablePath ?? chromium.executablePath()
  }
  throw new Error(
    'No Chromium was found, and none could be installed (no download, no apt-get as root). ' +
      'Install Chromium, Chrome or Edge, or set CHROMIUM_PATH to one.',
  )
}

if (import.meta.main) {
  try {
    process.stdout.write(`browser: ${ensureBrowser()}\n`)
  } catch (error) {
    process.stderr.write(`${(error as Error).message}\n`)
    process.exitCode = 1
  }
}
