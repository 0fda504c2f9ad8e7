/** What one check found, in one line. No secret is ever in it. */
export interface SetupFinding {
  level: 'ok' | 'warning' | 'error'
  /** What was looked at, in a word or two: `secret key`, `portal`, `plan pro`. */
  check: string
  message: string
  /** What to do about it; null where nothing is to be done. */
  fix: string | null
}

export const ok = (check: string, message: string): SetupFinding => ({ level: 'ok', check, message, fix: null })

export const warning = (check: string, message: string, fix: string): SetupFinding => ({
  level: 'warning',
  check,
  message,
  fix,
})

export const error = (check: string, message: string, fix: string): SetupFinding => ({
  level: 'error',
  check,
  message,
  fix,
})

/** What the endpoint itself would say of an option when it starts; undefined where it would take it. */
export function refusalOf(check: string, read: () => unknown): SetupFinding | undefined {
  try {
    read()
    return undefined
  } catch (refusal) {
    if (!(refusal instanceof TypeError)) throw refusal
    const [message = '', fix = ''] = refusal.message.replace(/^react-billing-portal: /, '').split('. To fix it, ')
    return error(check, message, fix.replace(/\.$/, ''))
  }
}
