'use client'

import { type ComponentPropsWithoutRef, createContext, useContext } from 'react'
import { safeHref } from '../../format/safeUrl.js'
import type { Act } from '../planActs.js'
import { buttonVariants } from './variants.js'

export interface ButtonProps extends Omit<ComponentPropsWithoutRef<'button'>, 'onClick' | 'type' | 'disabled'>, Act {
  variant?: 'primary' | 'secondary' | 'quiet' | 'critical' | undefined
  size?: 'regular' | 'compact' | undefined
  isNewTab?: boolean | undefined
  /** Whether it does nothing for now. It can be reached all the same. */
  isDisabled?: boolean | undefined
}

/** Id of the text that says why the buttons below failed. */
export const FailureContext = createContext<string | undefined>(undefined)

/** A button, or a link that looks like one. */
export function Button({ variant, size, href, isNewTab, className, children, ...act }: ButtonProps) {
  const { isPending, isDisabled, isExpanded, onAct, ...rest } = act
  const part = { 'data-slot': 'button', className: buttonVariants({ variant, size, className }) }
  const label = <span>{children}</span>
  const failure = useContext(FailureContext)

  if (href) {
    const url = safeHref(href)
    if (url === null) {
      return (
        <span data-slot="button" className={buttonVariants({ variant: 'quiet', size, className })}>
          {label}
        </span>
      )
    }
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
  const isIdle = isPending || isDisabled
  return (
    <button
      {...part}
      type="button"
      data-pending={busy}
      aria-disabled={isIdle || undefined}
      aria-busy={busy}
      aria-expanded={isExpanded}
      aria-describedby={failure}
      {...rest}
      onClick={() => {
        if (!isIdle) onAct()
      }}
    >
      {isPending && <span data-slot="spinner" className="bp:spinner" />}
      {label}
    </button>
  )
}
