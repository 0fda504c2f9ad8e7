import { type ReactNode, useSyncExternalStore } from 'react'

/** Ids of stories that have been played since they came on show. */
const played = new Set<string>()
const listeners = new Set<() => void>()

const listen = (listener: () => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** Says whether a story has been played. */
export function setPlayed(id: string, isPlayed: boolean): void {
  played[isPlayed ? 'add' : 'delete'](id)
  for (const listener of listeners) listener()
}

interface ShownLocaleProps {
  context: {
    id: string
    globals: Record<string, unknown>
    /** What the story sets itself; Storybook's types leave it out. */
    storyGlobals?: Record<string, unknown>
    viewMode: string
  }
  children: (locale: string) => ReactNode
}

/**
 * The language that a story is shown in: the toolbar's, once it has been played, for its journey looks for its words in
 * English, or in the language that the story sets itself.
 */
export function ShownLocale({ context, children }: ShownLocaleProps) {
  const { id, globals, storyGlobals, viewMode } = context
  const find = () =>
    String(viewMode === 'docs' || played.has(id) ? globals['locale'] : (storyGlobals?.['locale'] ?? 'en'))
  return children(useSyncExternalStore(listen, find))
}
