// Stands for your own sign-in and user table: whatever says, from a cookie or a token, who sends a request.

interface User {
  id: string
  stripeCustomerId: string | null
  /** By the id of the subscription that grants it. */
  plans: Map<string, string>
}

export const users = new Map<string, User>()

export function getUser({ headers }: Request): User | null {
  const cookie = /(?:^|;\s*)session=(\w+)/.exec(headers.get('Cookie') ?? '')
  const token = /^Bearer (\w+)$/.exec(headers.get('Authorization') ?? '')
  return users.get((cookie ?? token)?.[1] ?? '') ?? null
}
