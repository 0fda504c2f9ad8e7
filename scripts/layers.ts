import { globSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { root } from './alias.ts'
import { say } from './shell.ts'

/** Who may import whom inside `src`: a room sees itself and the rooms named here. */
const edges: Record<string, string[]> = {
  contract: [],
  format: ['contract'],
  messages: ['contract', 'format'],
  locales: ['contract', 'format', 'messages'],
  client: ['contract', 'format'],
  hooks: ['contract', 'client', 'format', 'messages'],
  views: ['contract', 'format', 'messages'],
  components: ['contract', 'client', 'hooks', 'views', 'format', 'messages'],
  server: ['contract'],
  cli: ['contract', 'server'],
  'sandbox/stripe': [],
  'sandbox/stripe-js': [],
  sandbox: ['sandbox/stripe', 'sandbox/stripe-js'],
  'index.ts': ['contract', 'client', 'hooks', 'views', 'components', 'format', 'messages'],
  'css.ts': [],
}

/** Packages that a room may import; `type` stands for `import type` only. */
const packages: Record<string, Record<string, 'value' | 'type'>> = {
  contract: { valibot: 'value' },
  format: { '@stripe/stripe-js': 'type' },
  messages: { react: 'value' },
  locales: {},
  client: { valibot: 'value' },
  hooks: {
    react: 'value',
    'react-dom': 'value',
    '@tanstack/react-query': 'value',
    '@stripe/react-stripe-js': 'value',
    // Loaded on need: the main entry would put Stripe's script on every page that imports it.
    '@stripe/stripe-js/pure': 'value',
    '@stripe/stripe-js': 'type',
  },
  views: { react: 'value', 'class-variance-authority': 'value', clsx: 'value' },
  components: {
    react: 'value',
    '@tanstack/react-query': 'value',
    '@stripe/react-stripe-js': 'value',
    '@stripe/stripe-js': 'type',
    clsx: 'value',
  },
  server: { stripe: 'type', valibot: 'value' },
  // The one room for Node alone: everything else runs wherever there are Web APIs.
  cli: {
    stripe: 'type',
    valibot: 'value',
    'node:fs': 'value',
    'node:http': 'value',
    'node:https': 'value',
    'node:module': 'value',
    'node:path': 'value',
    'node:stream': 'value',
    'node:timers': 'value',
    'node:url': 'value',
    'node:util': 'value',
  },
  'sandbox/stripe': { stripe: 'value', valibot: 'value' },
  'sandbox/stripe-js': { '@stripe/stripe-js': 'type' },
  sandbox: {},
  'index.ts': {},
  'css.ts': {},
}

const rooms = Object.keys(edges).toSorted((a, b) => b.length - a.length)
const roomOf = (file: string): string | undefined => rooms.find((room) => file === room || file.startsWith(`${room}/`))

const IMPORT = /(?:^|\n)\s*(import|export)\s+(type\s)?(?:[^'";]*?\sfrom\s+)?['"]([^'"]+)['"]/g
const DYNAMIC_IMPORT = /\bimport\(\s*['"]([^'"]+)['"]/g
/** What a server component cannot do: call a hook, make a context, or put a handler on an element. */
const NEEDS_CLIENT = /(?:^|[^\w.])(?:use[A-Z]\w*|createContext)[<(]|\son[A-Z]\w*=\{/
const DIRECTIVE = /^['"]use client['"]/

const withoutComments = (text: string): string =>
  text.replaceAll(/\/\*[\s\S]*?\*\//g, '').replaceAll(/(^|\s)\/\/.*$/gm, '$1')

/** One file's violations of the tables above, each a sentence. */
function violations(file: string, source: string): string[] {
  const room = roomOf(file)
  if (!room) return ['is in no room. Move it, or give its room a line in scripts/layers.ts']
  const text = withoutComments(source)
  const found: string[] = []
  const imports = [
    ...[...text.matchAll(IMPORT)].map((match) => ({ typeOnly: match[2] !== undefined, name: match[3] ?? '' })),
    ...[...text.matchAll(DYNAMIC_IMPORT)].map((match) => ({ typeOnly: false, name: match[1] ?? '' })),
  ]
  for (const { name, typeOnly } of imports) {
    if (name.startsWith('.')) {
      const target = path.posix.join(path.posix.dirname(file), name)
      const targetRoom = roomOf(target.replace(/\.js$/, '.ts'))
      if (targetRoom !== room && !edges[room]?.includes(targetRoom ?? '')) {
        found.push(`imports ${name}: ${room} may see ${edges[room]?.join(', ') || 'no other room'}`)
      }
      if (!/\.(js|css|json)$/.test(name)) found.push(`imports ${name}: write the ending .js`)
    } else {
      const allowed = Object.entries(packages[room] ?? {}).find(
        ([known]) => name === known || name.startsWith(`${known}/`),
      )
      if (!allowed) found.push(`imports ${name}: not a package of ${room}`)
      else if (allowed[1] === 'type' && !typeOnly)
        found.push(`imports ${name} as a value: ${room} may only \`import type\` it`)
    }
  }
  const directive = DIRECTIVE.test(source)
  const isClientRoom = packages[room]?.['react'] !== undefined
  if (isClientRoom && !directive && NEEDS_CLIENT.test(text))
    found.push("uses hooks or handlers: begin it with 'use client'")
  if (!isClientRoom && directive) found.push(`begins with 'use client', which ${room} must not`)
  return found
}

/** Classes and properties that name a side of the page; a right-to-left page needs start and end. */
const PHYSICAL_CLASS =
  /\bbp:(?:[\w-]+:)*-?(?:(?:[mp][lr]|left|right|scroll-[mp][lr]|border-[lr]|rounded-(?:[lr]|[tb][lr]))(?:-|(?=['"\s`]))|(?:text|float|clear)-(?:left|right)\b)/g
const PHYSICAL_PROPERTY =
  /(?:^|[;{\s])((?:margin|padding|border|scroll-margin|scroll-padding)-(?:left|right)[\w-]*|left|right|border-(?:top|bottom)-(?:left|right)-radius|(?:text-align|float|clear)\s*:\s*(?:left|right))\s*[:;]/g

const faults: string[] = []
for (const file of globSync('**/*.{ts,tsx,css}', { cwd: path.join(root, 'src') }).map((name) =>
  name.split(path.sep).join('/'),
)) {
  const source = readFileSync(path.join(root, 'src', file), 'utf8')
  if (!file.endsWith('.css')) faults.push(...violations(file, source).map((text) => `src/${file} ${text}`))
  const physical = withoutComments(source).matchAll(file.endsWith('.css') ? PHYSICAL_PROPERTY : PHYSICAL_CLASS)
  faults.push(
    ...[...physical].map((match) => `src/${file} has ${match[0].trim()}: use the logical one (start, end, inline)`),
  )
}

say(faults.length === 0 ? 'layers: every import is allowed' : faults.join('\n'))
process.exitCode = faults.length === 0 ? 0 : 1
