'use client'

import type { ReactNode } from 'react'
import { own } from '../../format/own.js'
import { safeHref } from '../../format/safeUrl.js'
import { useText } from '../../messages/TextContext.js'
import { Isolated } from './Isolated.js'

/** How the acts of a section go. */
export interface ActionState {
  /** Whether one of them is under way. Mirrored as `[data-pending]`. */
  isPending?: boolean | undefined
  /** Why the last one failed. Its code decides what the person reads: `messages.errors[code]`. */
  error?: { readonly code: string } | null | undefined
  /** Where the person can go when scripts could not take them there. */
  fallbackUrl?: string | null | undefined
  /** What the last act that ended here came to. */
  notice?: string | undefined
  /** What an act opened: it stands below the controls. */
  panel?: ReactNode
}

/** Sets how the acts go apart from all else that a part was given. */
export function splitState<Props extends ActionState>(props: Props) {
  const { isPending, error, fallbackUrl, notice, panel, ...rest } = props
  return [{ isPending, error, fallbackUrl, notice, panel }, rest] as const
}

/** Says, beside the controls, how an act goes, and holds what it opened. */
export function ActionNote({ isPending, error, fallbackUrl, notice, panel }: ActionState) {
  const { messages } = useText()
  const href = safeHref(fallbackUrl)

  return (
    <>
      <p role="status" data-slot="notice" className={notice ? 'bp:strong bp:body' : 'bp:sr-only'}>
        {notice ? <Isolated>{notice}</Isolated> : isPending && messages.opening}
      </p>
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
      {panel}
    </>
  )
}
