'use client'

import { own } from '../../format/own.js'
import { safeHref } from '../../format/safeUrl.js'
import { useText } from '../../messages/TextContext.js'
import { hiddenClass, linkClass } from './variants.js'

/** How the last act of a section went. */
export interface ActionState {
  /** Why the last act failed. Its code decides what the person reads: `messages.errors[code]`. */
  error?: { readonly code: string } | null | undefined
  /** Where the person can go when scripts could not take them there. */
  fallbackUrl?: string | null | undefined
}

/** Says, beside the controls, that an act is under way or why it failed. */
export function ActionNote({ isPending, error, fallbackUrl }: ActionState & { isPending: boolean }) {
  const { messages } = useText()
  const href = safeHref(fallbackUrl)

  return (
    <>
      <span role="status" className={hiddenClass}>
        {isPending ? messages.opening : ''}
      </span>
      {(error || href) && (
        <p
          role="alert"
          data-slot="error"
          data-tone="critical"
          className="bp:col-span-full bp:mt-3 bp:text-label bp:text-tone-text"
        >
          {error && (own(messages.errors, error.code) ?? messages.errors.unknown)}{' '}
          {href && (
            <a className={linkClass} href={href} rel="noopener noreferrer" referrerPolicy="no-referrer">
              {messages.fallback}
            </a>
          )}
        </p>
      )}
    </>
  )
}
