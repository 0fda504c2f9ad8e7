import { ApiError } from './errors.js'

/** Reads the mode from the secret key of a request. @throws {ApiError} 401 when there is no such key */
export function modeOf(authorization: string | undefined): 'live' | 'test' {
  const key = secretKey(authorization ?? '')
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
  const match = /^(?:sk|rk)_(test|live)_\w+$/.exec(key)
  if (!match) {
    throw new ApiError(401, { message: `Invalid API Key provided: ${key.slice(0, 7)}****` }, false)
  }
  return match[1] === 'live' ? 'live' : 'test'
}

function secretKey(authorization: string): string {
  const [scheme = '', value = ''] = authorization.split(' ')
  if (scheme.toLowerCase() === 'bearer') return value
  if (scheme.toLowerCase() !== 'basic') return ''
  try {
    return atob(value).split(':')[0] ?? ''
  } catch {
    return ''
  }
}
