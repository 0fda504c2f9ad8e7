/** Whole sentences one after the other. A full stop that is as wide as a letter has its own space. */
export const joinSentences = (...sentences: readonly (string | false | undefined)[]): string =>
  sentences.filter(Boolean).join(' ').replaceAll('。 ', '。')
