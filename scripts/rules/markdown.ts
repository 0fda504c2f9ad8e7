/** A word as it stands in a program. */
export const code = (word: string) => `\`${word}\``
/** Several of them. */
export const codes = (words: readonly string[]) => words.map(code).join(', ')

/** A table of Markdown. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n')
}
