'use client'

import { type ComponentPropsWithoutRef, createContext, useContext, useRef } from 'react'
import { safeHref } from '../../format/safeUrl.js'
import type { Act } from '../planActs.js'
import { useKeptFocus } from './keepFocus.js'
import { buttonVariants } from './variants.js'

export interface ButtonProps extends Omit<ComponentPropsWithoutRef<'button'>, 'onClick' | 'type' | 'disabled'>, Act {
  variant?: 'primary' | 'secondary' | 'quiet' | 'critical' | undefined
  size?: 'regular' | 'compact' | undefined
  isNewTab?: boolean | undefined
}

/** Id of the text that says why the buttons below failed. */
export const FailureContext = createContext<string | undefined>(undefined)

/** A button, or a link that looks like one. Whatever takes it away, the focus that it has goes on. */
export function Button(props: ButtonProps) {
  const { href, onAct } = props
  return href || onAct ? <Control key={href ? 'link' : 'button'} {...props} /> : null
}

function Control({ variant, size, href, isNewTab, className, children, ...act }: ButtonProps) {
  const { isPending, isDisabled, isExpanded, onAct, ...rest } = act
  const ref = useRef<HTMLAnchorElement & HTMLButtonElement>(null)
  const part = { ref, 'data-slot': 'button', className: buttonVariants({ variant, size, className }) }
  const label = <span>{children}</span>
  const failure = useContext(FailureContext)
  useKeptFocus(ref)

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
        if (!isIdle) onAct?.()
      }}
    >
      {isPending && <span data-slot="spinner" className="bp:spinner" />}
      {label}
    </button>
  )
}
