'use client'

import type { ComponentPropsWithoutRef } from 'react'
import { safeHref } from '../../format/safeUrl.js'
import type { Act } from '../planActs.js'
import { buttonVariants } from './variants.js'

export interface ButtonProps extends Omit<ComponentPropsWithoutRef<'button'>, 'onClick' | 'type' | 'disabled'>, Act {
  variant?: 'primary' | 'secondary' | 'quiet' | 'critical' | undefined
  size?: 'regular' | 'compact' | undefined
  isNewTab?: boolean | undefined
}

/** A button, or a link that looks like one. */
export function Button({ variant, size, href, isNewTab, className, children, ...act }: ButtonProps) {
  const { isPending, isExpanded, onAct, ...rest } = act
  const part = { 'data-slot': 'button', className: buttonVariants({ variant, size, className }) }
  const label = <span>{children}</span>

  if (href) {
    const url = safeHref(href)
    if (url === null) return <span data-slot="button">{children}</span>
    return (
      <a
        {...part}
        aria-label={rest['aria-label']}
        href={url}
        target={isNewTab ? '_blank' : undefined}
        rel="noopener noreferrer"
        referrerPolicy="no-referrer"
      >
        {label}
      </a>
    )
  }
  if (!onAct) return null
  const busy = isPending || undefined
  return (
    <button
      {...part}
      type="button"
      data-pending={busy}
      aria-disabled={busy}
      aria-busy={busy}
      aria-expanded={isExpanded}
      {...rest}
      onClick={() => {
        if (!isPending) onAct()
      }}
    >
      {isPending && <span data-slot="spinner" className="bp:spinner" />}
      {label}
    </button>
  )
}
