import { malformed } from './errors.js'

/** Decoded form: text leaves, hashes, and arrays as hashes with numeric keys. */
export interface FormTree {
  [name: string]: string | FormTree
}

/** Reads `a[b]=1&c[0]=2` into a tree. */
export function parseForm(encoded: string): FormTree {
  const root = emptyTree()
  for (const pair of encoded.split('&')) {
    if (!pair) continue
    const equals = pair.indexOf('=')
    const name = decode(equals < 0 ? pair : pair.slice(0, equals))
    const value = equals < 0 ? '' : decode(pair.slice(equals + 1))
    const match = /^([^[\]]+)((?:\[[^[\]]*\])*)$/.exec(name)
    if (!match?.[1]) throw malformed(`Invalid parameter name: ${name}`, name)
    const path = [match[1], ...[...(match[2] ?? '').matchAll(/\[([^[\]]*)\]/g)].map((part) => part[1] ?? '')]
    put(root, path, value, name)
  }
  return root
}

/** A path as Stripe names parameters: `flow_data[type]`. */
export function paramName(path: readonly (string | number)[]): string {
  const [first, ...rest] = path
  return `${first ?? ''}${rest.map((part) => `[${part}]`).join('')}`
}

function put(root: FormTree, path: string[], value: string, name: string): void {
  let node = root
  for (const [depth, part] of path.entries()) {
    const key = part === '' ? String(Object.keys(node).length) : part
    if (depth === path.length - 1) {
      if (typeof node[key] === 'object') throw malformed(`Invalid parameter: ${name} is both a value and a hash`, name)
      node[key] = value
      return
    }
    const child = (node[key] ??= emptyTree())
    if (typeof child === 'string') throw malformed(`Invalid parameter: ${name} is both a value and a hash`, name)
    node = child
  }
}

function emptyTree(): FormTree {
  return Object.create(null)
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '))
  } catch {
    throw malformed(`Invalid request: ${text} is not percent-encoded`)
  }
}
