import { Fragment } from 'react'

/** A text whose isolated names, made by `isolate`, cannot reorder what stands around them. */
export function Isolated({ children }: { children: string }) {
  return children
    .split(/\u2068(.*?)\u2069/u)
    .map((part, index) => (index % 2 ? <bdi key={index}>{part}</bdi> : <Fragment key={index}>{part}</Fragment>))
}
