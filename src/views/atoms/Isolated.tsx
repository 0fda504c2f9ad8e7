/**
 * A text that reads in its own direction, and whose isolated names, made by `isolate`, cannot reorder what stands around
 * them.
 */
export function Isolated({ children }: { children: string }) {
  return (
    <bdi>
      {children.split(/\u2068(.*?)\u2069/u).map((part, index) => (index % 2 ? <bdi key={index}>{part}</bdi> : part))}
    </bdi>
  )
}
