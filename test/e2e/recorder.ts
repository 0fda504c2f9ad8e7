import type { BrowserContext } from 'playwright'

/** What happened in someone's pages, for whoever hears them and goes through them with the focus. */
export interface Recording {
  /** What live regions said, in order. */
  heard: string[]
  /** What was said by a live region that came together with its words: readers are told of changes alone. */
  lost: string[]
  /** What had the focus, each time that it fell to the page itself. */
  falls: string[]
}

/** Records every page of a context from its first moment on. */
export async function record(context: BrowserContext): Promise<Recording> {
  const recording: Recording = { heard: [], lost: [], falls: [] }
  await context.exposeBinding('noteForTest', (_, kind: keyof Recording, text: string) => {
    recording[kind].push(text)
  })
  await context.addInitScript(watch)
  return recording
}

/** Waits until what the pages did so far is recorded. */
export const settle = (context: BrowserContext) =>
  Promise.all(
    context.pages().map((page) =>
      page.evaluate(async () => {
        await new Promise(requestAnimationFrame)
        await new Promise(requestAnimationFrame)
      }),
    ),
  )

/** Runs in the page, before anything else there. */
function watch(): void {
  const note = (kind: keyof Recording, text: string) =>
    void (window as unknown as { noteForTest(kind: string, text: string): Promise<void> }).noteForTest(kind, text)
  const clean = (text: string) =>
    text
      .replace(/[\u2066-\u2069]/gu, '')
      .replace(/\s+/gu, ' ')
      .trim()

  /** What had the focus last, unless the person has put it nowhere. */
  let holder: Element | null = null
  const name = (element: Element) =>
    clean(`${element.localName} ${element.getAttribute('aria-label') ?? element.textContent ?? ''}`).slice(0, 60)
  const lookAtFocus = () => {
    const { activeElement, body } = document
    if (activeElement && activeElement !== body) holder = activeElement
    else if (holder) {
      note('falls', name(holder))
      holder = null
    }
  }
  // Between two moves of one task nobody finds it; a frame is seen.
  const everyFrame = () => {
    lookAtFocus()
    requestAnimationFrame(everyFrame)
  }
  requestAnimationFrame(everyFrame)
  document.addEventListener('focusin', lookAtFocus, true)
  // What is pressed takes the focus, and so does the next stop of the Tab key. Where there is none, the person wants it nowhere.
  document.addEventListener('pointerdown', () => (holder = null), true)
  document.addEventListener('keydown', ({ key }) => key === 'Tab' && (holder = null), true)

  const LIVE = '[role=status], [role=alert], [role=log], [aria-live=polite], [aria-live=assertive]'
  /** What each region said last, as far as readers know of it. */
  const known = new Map<Element, string>()
  const isHidden = (element: Element) =>
    !element.checkVisibility({ visibilityProperty: true }) || element.closest('[aria-hidden=true], [inert]') !== null
  const read = (node: Node): string => {
    if (node instanceof Text) return node.data
    if (!(node instanceof Element) || isHidden(node)) return ''
    const text = [...node.childNodes].map(read).join('')
    return getComputedStyle(node).display === 'inline' ? text : ` ${text} `
  }
  const lookAtRegion = (region: Element): void => {
    if (isHidden(region)) return void known.delete(region)
    const before = known.get(region)
    const text = region.getAttribute('aria-busy') === 'true' ? (before ?? '') : clean(read(region))
    known.set(region, text)
    // What a document arrives with is no news.
    if (text === '' || text === before || document.readyState === 'loading') return
    if (region.parentElement?.closest(LIVE)) return
    const role = region.getAttribute('role')
    const isWhole = role === 'status' || role === 'alert' || region.getAttribute('aria-atomic') === 'true'
    const isSaid = before !== undefined || role === 'alert' || region.contains(document.activeElement)
    // Of what is still being loaded a reader knows that it is.
    if (!isSaid && region.closest('[aria-busy=true]')) return
    note(
      isSaid ? 'heard' : 'lost',
      !isWhole && before && text.startsWith(before) ? text.slice(before.length).trim() : text,
    )
  }
  new MutationObserver(() => {
    for (const region of known.keys()) if (!region.isConnected) known.delete(region)
    for (const region of document.querySelectorAll(LIVE)) lookAtRegion(region)
    // What had the focus was taken away, and by the end of its task nobody has moved it on.
    if (holder?.isConnected === false) queueMicrotask(lookAtFocus)
  }).observe(document, {
    subtree: true,
    childList: true,
    characterData: true,
    attributeFilter: ['class', 'hidden', 'style', 'role', 'aria-live', 'aria-hidden', 'aria-busy', 'inert'],
  })
}
