import { BillingProblem } from './problem.js'

/** What a sealed id stands for, with the shape of Stripe's id for it. */
const kinds = {
  subscription: /^sub_\w{1,250}$/,
  invoice: /^in_\w{1,250}$/,
  payment_method: /^(pm|card|src|ba)_\w{1,250}$/,
  tax_id: /^txi_\w{1,250}$/,
  cursor: /^in_\w{1,250}$/,
}

export type RefKind = keyof typeof kinds

/** Seals ids into refs and opens them again, for one customer. */
export interface Refs {
  seal: (kind: RefKind, id: string) => Promise<string>
  /** @throws {BillingProblem} not_found when it is not a ref of this kind and customer */
  open: (kind: RefKind, ref: string) => Promise<string>
}

/** What only the endpoint can have said, to one customer. */
export interface Marks {
  /** Gives a mark that nobody can make for this text and customer but who has the secret. */
  sign: (text: string) => Promise<string>
  isSigned: (text: string, mark: string) => Promise<boolean>
}

interface Keys {
  encryption: CryptoKey
  nonce: CryptoKey
  mark: CryptoKey
}

const NONCE_BYTES = 12
const utf8 = new TextEncoder()

/**
 * Refs are AES-GCM over the id. Kind and customer are the additional data, so a ref of another customer
 * or of another kind does not open. The nonce is an HMAC over kind, customer and id under a key of its own:
 * the same id gives the same ref on every load, and no nonce ever covers two ids.
 */
export function createRefs(secrets: readonly [string, ...string[]]): (customer: string) => Refs & Marks {
  let derived: Promise<[Keys, ...Keys[]]> | undefined
  const keys = () => (derived ??= deriveAll(secrets))
  return (customer) => ({
    async seal(kind, id) {
      const [{ encryption, nonce }] = await keys()
      const mac = await crypto.subtle.sign('HMAC', nonce, utf8.encode(`${kind}\0${customer}\0${id}`))
      const iv = new Uint8Array(mac.slice(0, NONCE_BYTES))
      const sealed = await crypto.subtle.encrypt(algorithm(iv, kind, customer), encryption, utf8.encode(id))
      return toBase64Url(new Uint8Array([...iv, ...new Uint8Array(sealed)]))
    },
    async open(kind, ref) {
      const bytes = fromBase64Url(ref)
      if (bytes === undefined) throw new BillingProblem('not_found')
      for (const { encryption } of await keys()) {
        const id = await decrypt(encryption, kind, customer, bytes)
        if (id !== undefined && kinds[kind].test(id)) return id
      }
      throw new BillingProblem('not_found')
    },
    async sign(text) {
      const [{ mark }] = await keys()
      return toBase64Url(new Uint8Array(await crypto.subtle.sign('HMAC', mark, utf8.encode(`${customer}\0${text}`))))
    },
    async isSigned(text, given) {
      const bytes = fromBase64Url(given)
      if (bytes === undefined) return false
      const all = await Promise.all(
        (await keys()).map(({ mark }) =>
          crypto.subtle.verify('HMAC', mark, bytes, utf8.encode(`${customer}\0${text}`)),
        ),
      )
      return all.includes(true)
    },
  })
}

async function decrypt(key: CryptoKey, kind: RefKind, customer: string, bytes: Uint8Array<ArrayBuffer>) {
  try {
    const iv = bytes.slice(0, NONCE_BYTES)
    const opened = await crypto.subtle.decrypt(algorithm(iv, kind, customer), key, bytes.slice(NONCE_BYTES))
    return new TextDecoder().decode(opened)
  } catch {
    return undefined
  }
}

const algorithm = (iv: Uint8Array<ArrayBuffer>, kind: RefKind, customer: string) => ({
  name: 'AES-GCM',
  iv,
  additionalData: utf8.encode(`${kind}\0${customer}`),
})

async function deriveAll([current, ...previous]: readonly [string, ...string[]]): Promise<[Keys, ...Keys[]]> {
  return [await derive(current), ...(await Promise.all(previous.map(derive)))]
}

async function derive(secret: string): Promise<Keys> {
  const root = await crypto.subtle.importKey('raw', utf8.encode(secret), 'HKDF', false, ['deriveKey'])
  const from = (info: string) => ({
    name: 'HKDF',
    hash: 'SHA-256',
    salt: utf8.encode('react-billing-portal'),
    info: utf8.encode(info),
  })
  const hmac = { name: 'HMAC', hash: 'SHA-256', length: 256 }
  const [encryption, nonce, mark] = await Promise.all([
    crypto.subtle.deriveKey(from('ref encryption'), root, { name: 'AES-GCM', length: 256 }, false, [
      'encrypt',
      'decrypt',
    ]),
    crypto.subtle.deriveKey(from('ref nonce'), root, hmac, false, ['sign']),
    crypto.subtle.deriveKey(from('preview basis'), root, hmac, false, ['sign', 'verify']),
  ])
  return { encryption, nonce, mark }
}

function toBase64Url(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '')
}

function fromBase64Url(text: string): Uint8Array<ArrayBuffer> | undefined {
  if (!/^[\w-]{40,512}$/.test(text)) return undefined
  try {
    const binary = atob(text.replaceAll('-', '+').replaceAll('_', '/'))
    return Uint8Array.from(binary, (character) => character.charCodeAt(0))
  } catch {
    return undefined
  }
}
