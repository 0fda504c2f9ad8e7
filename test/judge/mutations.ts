import type { SandboxRequest } from '../../src/sandbox/index.js'

/** A request as it is sent: the parameters as a form names them, each with its text. */
export interface Asked extends Pick<SandboxRequest, 'method' | 'path'> {
  leaves: readonly Leaf[]
}

type Leaf = readonly [name: string, value: string]

/** A refusal, as an error envelope says it. */
export interface Refusal {
  code?: string
  param?: string
  message: string
}

/** Where the sandbox may refuse what the judge lets pass, and why. */
export type Exception = [reason: string, isMeant: (error: Refusal, request: string) => boolean]

/** Where the judge is known to look at less than Stripe does. */
export const shallow: Exception[] = [
  ['the judge looks up the id an address ends in, not those in parameters or before it', isCode('resource_missing')],
  ['the judge only warns of an empty text where nothing can be unset', isCode('parameter_invalid_empty')],
]

export function isCode(wanted: string) {
  return ({ code }: Refusal) => code === wanted
}

/** The parameters of a request that was made, by the names that a form gives them. */
export function leavesOf(tree: Record<string, unknown>, prefix = ''): Leaf[] {
  return Object.entries(tree).flatMap(([key, value]) => {
    const name = prefix ? `${prefix}[${key}]` : key
    return typeof value === 'object' && value !== null
      ? leavesOf(value as Record<string, unknown>, name)
      : [[name, String(value)] as Leaf]
  })
}

/** A request that says one thing wrongly. */
export interface Mutation extends Asked {
  /** Which thing, and how. */
  what: string
}

/**
 * Every way to say one thing of a request wrongly: to ask for what is nobody's, or to leave out, misspell, empty or fill
 * wrongly one parameter, whether a text or a whole that holds others.
 */
export function mutationsOf({ leaves, method, path }: Asked): Mutation[] {
  const elsewhere = path.replace(/_sandbox\d+/, '_doesnotexist')
  const nodes = new Set(leaves.flatMap(([name]) => [name, ...wholesOf(name)]))
  return [
    ...(elsewhere === path ? [] : [{ what: 'of nobody’s', method, path: elsewhere, leaves }]),
    ...[...nodes].flatMap((node) =>
      mutationsAt(node, leaves).map(([how, changed]) => ({ what: `${node} ${how}`, method, path, leaves: changed })),
    ),
  ]
}

/** What holds a parameter, from the inside out: of `a[b][0]` it is `a[b]` and `a`. */
export function wholesOf(name: string): string[] {
  const whole = name.replace(/\[[^\]]*\]$/, '')
  return whole === name ? [] : [whole, ...wholesOf(whole)]
}

function mutationsAt(node: string, leaves: readonly Leaf[]): [how: string, changed: Leaf[]][] {
  const isWithin = (name: string) => name === node || name.startsWith(`${node}[`)
  const others = leaves.filter(([name]) => !isWithin(name))
  const misspelt = node.replace(/(\w)(\]?)$/, '$1x$2')
  const value = leaves.find(([name]) => name === node)?.[1]
  const foreign = value?.replace(/_sandbox\d+$/, '_doesnotexist')
  return [
    ['left out', others],
    ['misspelt', leaves.map(([name, text]) => [isWithin(name) ? misspelt + name.slice(node.length) : name, text])],
    ['empty', [...others, [node, '']]],
    ['wrong', [...others, [node, foreign === value ? 'wrong!' : String(foreign)]]],
    ...(value === undefined ? [] : [['within itself', [...others, [`${node}[a]`, value]]] as [string, Leaf[]]]),
  ]
}

/** Where a request is sent. */
export type Send = (url: string, init: RequestInit) => Promise<Response>

/** Whether a request is accepted, and if not, how it is refused. */
export async function verdict(send: Send, base: string, { leaves, method, path }: Asked) {
  const form = leaves.map(([name, value]) => `${name}=${encodeURIComponent(value)}`).join('&')
  const headers = {
    authorization: 'Bearer sk_test_judged',
    ...(method === 'POST' ? { 'content-type': 'application/x-www-form-urlencoded' } : {}),
  }
  const url = `${base}${path}${method === 'POST' || !form ? '' : `?${form}`}`
  const answer = await send(url, { method, headers, ...(method === 'POST' ? { body: form } : {}) })
  const { error } = (await answer.json()) as { error?: Refusal }
  return { accepts: answer.status < 400 || answer.status === 402, error: error ?? { message: '' } }
}

type Verdict = Awaited<ReturnType<typeof verdict>>

/** What two that were asked the same answered, all told. */
export interface Score {
  made: number
  refused: number
  /** What one of them accepts and the other does not, without a reason. */
  disagreed: Set<string>
  excused: Map<string, number>
}

export const newScore = (): Score => ({ made: 0, refused: 0, disagreed: new Set(), excused: new Map() })

/** Counts how both took a mutation. There is no excuse for the sandbox where it accepts what the judge refuses. */
export function count(
  score: Score,
  { method, path, what }: Mutation,
  [ours, theirs]: readonly [ours: Verdict, theirs: Verdict],
  exceptions: Exception[],
): void {
  score.made += 1
  if (!ours.accepts) score.refused += 1
  if (ours.accepts === theirs.accepts) return
  const request = `${method} ${path}`
  const [reason] = (!ours.accepts && exceptions.find(([, isMeant]) => isMeant(ours.error, request))) || []
  if (reason !== undefined) score.excused.set(reason, (score.excused.get(reason) ?? 0) + 1)
  else {
    const words = ours.error.message || theirs.error.message
    score.disagreed.add(`${request}, ${what}: ${words} (${ours.accepts ? 'judge' : 'sandbox'})`)
  }
}

export function report(name: string, { excused, made, refused }: Score): void {
  const reasons = [...excused].map(([reason, times]) => `  excused ${times}: ${reason}\n`)
  process.stdout.write(`${name}: ${made} made, ${refused} refused\n${reasons.join('')}`)
}
