'use client'

import { clsx } from 'clsx'
import type { ComponentPropsWithoutRef } from 'react'
import { useText } from '../../messages/TextContext.js'

export interface RootProps extends ComponentPropsWithoutRef<'section'> {
  as?: 'div' | 'section' | undefined
  /** Classes that stand before the host's own. */
  part?: string | undefined
}

/** The outermost element of a view: in the text's direction, within reach of our reset. */
export function Root({ as: Tag = 'section', part, className, ...rest }: RootProps) {
  return <Tag data-bp-root="" dir={useText().dir} {...rest} className={clsx(part, className)} />
}
