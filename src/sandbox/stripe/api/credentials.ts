import { ApiError } from './errors.js'

/** What a request's key allows. */
export interface Credentials {
  key: string
  mode: 'live' | 'test'
  /** Whether it is the key of a page, which may do next to nothing. */
  isPublishable: boolean
}

/** Reads the key of a request. @throws {ApiError} 401 when there is no such key */
export function readCredentials(authorization: string | undefined): Credentials {
  const key = apiKey(authorization ?? '')
  if (key === '') {
    throw new ApiError(
      401,
      {
        message:
          "You did not provide an API key. You need to provide your API key in the Authorization header, using Bearer auth (e.g. 'Authorization: Bearer YOUR_SECRET_KEY').",
      },
      false,
    )
  }
  const match = /^(sk|rk|pk)_(test|live)_\w+$/.exec(key)
  if (!match) {
    throw new ApiError(401, { message: `Invalid API Key provided: ${key.slice(0, 7)}****` }, false)
  }
  return { key, mode: match[2] === 'live' ? 'live' : 'test', isPublishable: match[1] === 'pk' }
}

function apiKey(authorization: string): string {
  const [scheme = '', value = ''] = authorization.split(' ')
  if (scheme.toLowerCase() === 'bearer') return value
  if (scheme.toLowerCase() !== 'basic') return ''
  try {
    return atob(value).split(':')[0] ?? ''
  } catch {
    return ''
  }
}
