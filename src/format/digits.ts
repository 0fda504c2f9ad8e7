/** Digits of any script as 0 to 9; all else as it is. */
export const toAsciiDigits = (text: string): string =>
  text.replaceAll(/\p{Nd}/gu, (digit) => {
    const code = Number(digit.normalize('NFKC').codePointAt(0))
    // Unicode has the digits of a script side by side, its zero first.
    let value = 0
    while (value < 9 && /\p{Nd}/u.test(String.fromCodePoint(code - value - 1))) value += 1
    return String(value)
  })
