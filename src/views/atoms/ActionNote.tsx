'use client'

import { own } from '../../format/own.js'
import { safeHref } from '../../format/safeUrl.js'
import { useText } from '../../messages/TextContext.js'

/** How the acts of a section go. */
export interface ActionState {
  /** Whether one of them is under way. Mirrored as `[data-pending]`. */
  isPending?: boolean | undefined
  /** Why the last one failed. Its code decides what the person reads: `messages.errors[code]`. */
  error?: { readonly code: string } | null | undefined
  /** Where the person can go when scripts could not take them there. */
  fallbackUrl?: string | null | undefined
}

/** Says, beside the controls, that an act is under way or why it failed. */
export function ActionNote({ isPending, error, fallbackUrl }: ActionState) {
  const { messages } = useText()
  const href = safeHref(fallbackUrl)

  return (
    <>
      <span role="status" className="bp:sr-only">
        {isPending && messages.opening}
      </span>
      {(error || href) && (
        <p role="alert" data-slot="error" className="bp:meta bp:body">
          <span data-tone="critical">{error && (own(messages.errors, error.code) ?? messages.errors.unknown)} </span>
          {href && (
            <a className="bp:link bp:focus" href={href} rel="noopener noreferrer">
              {messages.fallback}
            </a>
          )}
        </p>
      )}
    </>
  )
}
