import { expansion, hash, oneOf, required, text } from './form.js'

/** Parameters of POST /v1/3ds2/challenge_complete. */
export const challengeCompleteParams = hash({
  ...expansion,
  client_secret: required(text),
  outcome: required(oneOf('complete fail')),
})
