'use client'

import { clsx } from 'clsx'
import type { ComponentPropsWithoutRef } from 'react'
import { useText } from '../../messages/TextContext.js'

export interface RootProps extends ComponentPropsWithoutRef<'section'> {
  as?: 'div' | 'section' | undefined
  /** Classes that stand before the host's own. */
  part?: string | undefined
}

/** The outermost element of a view: in the text's language and direction, within reach of our reset. */
export function Root({ as: Tag = 'section', part, className, ...rest }: RootProps) {
  const { lang, dir } = useText()
  return <Tag data-bp-root="" lang={lang} dir={dir} {...rest} className={clsx(part, className)} />
}
