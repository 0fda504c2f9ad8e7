const BIDI_CONTROLS = /[\u202a-\u202e\u2066-\u2069]/gu
const VISIBLE = /[\p{L}\p{N}\p{P}\p{S}]/u

/**
 * A name someone else chose, fit to stand among ours: without the characters that
 * reorder the text around them, and null when nothing of it can be seen.
 */
export function cleanName(name: string | null | undefined): string | null {
  const clean = (name ?? '').replace(BIDI_CONTROLS, '').trim()
  return VISIBLE.test(clean) ? clean : null
}

/** A name for a sentence, marked so that a view can set it apart from the words around it. */
export const isolate = (name: string): string => `\u2068${name}\u2069`
