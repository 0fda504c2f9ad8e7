import { Fragment } from 'react'

/**
 * A text that reads in its own direction, and whose isolated names, made by `isolate`, cannot reorder what stands around
 * them. An address in it breaks behind its @ before it breaks anywhere else.
 */
export function Isolated({ children }: { children: string }) {
  return (
    <bdi>
      {children
        .split(/\u2068(.*?)\u2069/u)
        .map((part, index) => (index % 2 ? <bdi key={index}>{breakable(part)}</bdi> : breakable(part)))}
    </bdi>
  )
}

const breakable = (text: string) =>
  text.split('@').map((part, index) =>
    index ? (
      <Fragment key={index}>
        @<wbr />
        {part}
      </Fragment>
    ) : (
      part
    ),
  )
