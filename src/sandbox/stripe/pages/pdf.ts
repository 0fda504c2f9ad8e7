const BEYOND_LATIN_1: Record<string, number> = { '€': 0x80, '–': 0x96, '’': 0x92 }

/** A PDF of one A4 page with these lines of text; letters a Latin font lacks become question marks. */
export function pdf(lines: readonly string[]): Uint8Array<ArrayBuffer> {
  const text = lines.map((line) => `(${escape(line)}) Tj T*`).join('\n')
  const content = `BT /F1 12 Tf 18 TL 56 780 Td\n${text}\nET`
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 5 0 R /Resources << /Font << /F1 4 0 R >> >> >>',
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
    `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
  ]
  let file = '%PDF-1.4\n'
  const offsets = objects.map((object, index) => {
    const offset = file.length
    file += `${index + 1} 0 obj\n${object}\nendobj\n`
    return `${String(offset).padStart(10, '0')} 00000 n \n`
  })
  const start = file.length
  const count = objects.length + 1
  file += `xref\n0 ${count}\n0000000000 65535 f \n${offsets.join('')}trailer\n<< /Size ${count} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`
  return Uint8Array.from(file, (character) => character.charCodeAt(0))
}

/** Text as one byte a letter, with what ends a PDF string escaped. */
function escape(line: string): string {
  return Array.from(line, (character) => {
    if ('()\\'.includes(character)) return `\\${character}`
    const code = BEYOND_LATIN_1[character] ?? character.codePointAt(0) ?? 0
    return code > 255 || code < 32 ? '?' : String.fromCharCode(code)
  }).join('')
}
