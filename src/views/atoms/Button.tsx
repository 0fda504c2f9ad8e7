'use client'

import { clsx } from 'clsx'
import type { ComponentProps } from 'react'
import { safeHref } from '../../format/safeUrl.js'
import { buttonVariants } from './variants.js'

const labelClass = 'bp:inline-flex bp:items-center bp:gap-1.5'
const spinnerClass =
  'bp:absolute bp:size-4 bp:animate-spin bp:rounded-full bp:border-2 bp:border-current bp:border-t-transparent bp:motion-reduce:animate-none'

export interface ButtonProps extends Omit<ComponentProps<'button'>, 'onClick' | 'type' | 'disabled'> {
  variant?: 'primary' | 'secondary' | 'quiet' | undefined
  size?: 'regular' | 'compact' | undefined
  /** Makes it a link. An address that is not safe to follow leaves the words alone. */
  href?: string | null | undefined
  isNewTab?: boolean | undefined
  /** Whether the act is under way: the button keeps its focus and does nothing. Mirrored as `[data-pending]`. */
  isPending?: boolean | undefined
  /** Without it, and without `href`, nothing is shown. */
  onAct?: (() => unknown) | null | undefined
}

/** A button, or a link that looks like one. */
export function Button({
  variant,
  size,
  href,
  isNewTab = false,
  isPending = false,
  onAct,
  className,
  children,
  ...rest
}: ButtonProps) {
  const classes = clsx(buttonVariants({ variant, size }), className)

  if (href) {
    const url = safeHref(href)
    if (url === null) return <span data-slot="button">{children}</span>
    return (
      <a
        {...(rest as ComponentProps<'a'>)}
        data-slot="button"
        className={classes}
        href={url}
        target={isNewTab ? '_blank' : undefined}
        rel="noopener noreferrer"
        referrerPolicy="no-referrer"
      >
        <span className={labelClass}>{children}</span>
      </a>
    )
  }
  if (!onAct) return null
  return (
    <button
      {...rest}
      type="button"
      data-slot="button"
      data-pending={isPending || undefined}
      className={classes}
      aria-disabled={isPending || undefined}
      aria-busy={isPending || undefined}
      onClick={() => {
        if (!isPending) onAct()
      }}
    >
      {isPending && <span data-slot="spinner" className={spinnerClass} aria-hidden />}
      <span className={clsx(labelClass, isPending && 'bp:opacity-0')}>{children}</span>
    </button>
  )
}
