import * as v from 'valibot'

import { type ApiError, malformed, missing } from './errors.js'
import { type FormTree, paramName } from './form.js'

/** Reads parameters by their schema, or refuses them in Stripe's words. */
export function validate<Schema extends v.GenericSchema>(schema: Schema, tree: FormTree): v.InferOutput<Schema> {
  const result = v.safeParse(schema, tree, { abortPipeEarly: true })
  // What nobody knows is named before what is missing beside it: it is often the same thing, misspelt.
  if (!result.success) throw refusal(result.issues.find(isUnknown) ?? result.issues[0])
  const output: unknown = result.output
  checkPaging(output)
  checkUrls(output, [])
  return result.output
}

function refusal(issue: v.BaseIssue<unknown>): ApiError {
  const param = paramName(issue.path?.map((item) => String(item.key)) ?? [])
  if (issue.type === 'strict_object' && issue.path) {
    if (isUnknown(issue)) return malformed(`Received unknown parameter: ${param}`, param, 'parameter_unknown')
    if (issue.received === 'undefined') return missing(param)
  }
  const [, code, wording = ''] = /^(?:([a-z_]+):)?(.*)$/s.exec(issue.message) ?? []
  const value = typeof issue.input === 'string' ? issue.input : ''
  return malformed(wording.replaceAll('{param}', param).replaceAll('{}', value), param, code)
}

function isUnknown({ expected, type }: v.BaseIssue<unknown>): boolean {
  return type === 'strict_object' && expected === 'never'
}

function checkPaging(params: unknown): void {
  if (typeof params !== 'object' || params === null) return
  if ('starting_after' in params && 'ending_before' in params) {
    throw malformed(
      'You may only specify one of these parameters: ending_before, starting_after.',
      'starting_after',
      'parameters_exclusive',
    )
  }
}

function checkUrls(value: unknown, path: string[]): void {
  if (typeof value !== 'object' || value === null) return
  for (const [key, child] of Object.entries(value)) {
    const at = [...path, key]
    if (typeof child === 'string' && child !== '' && /(^|_)url$/.test(key) && !isWebUrl(child)) {
      throw malformed(
        'Not a valid URL. URLs must be absolute and begin with an explicit scheme, such as https://.',
        paramName(at),
        'url_invalid',
      )
    }
    checkUrls(child, at)
  }
}

function isWebUrl(text: string): boolean {
  return URL.canParse(text) && /^https?:$/.test(new URL(text).protocol)
}
