/** What sticks out of the page, or is cut off. Runs in the page, so it stands alone. */
export function findSpills(): string[] {
  const found = new Set<string>()
  const nameOf = (element: Element) => {
    const part = element.closest('[data-slot]')?.getAttribute('data-slot') ?? element.tagName.toLowerCase()
    return `${part}: "${(element.textContent ?? '').trim().slice(0, 40)}"`
  }
  /** Drawn as one pixel, for those who listen. */
  const isHeardOnly = (element: Element | null): boolean => {
    for (let node = element; node; node = node.parentElement) {
      const { width, height } = node.getBoundingClientRect()
      if (width <= 1 && height <= 1 && getComputedStyle(node).position === 'absolute') return true
    }
    return false
  }

  const page = document.documentElement
  if (page.scrollWidth > page.clientWidth) found.add(`the page is ${page.scrollWidth - page.clientWidth} px too wide`)

  for (const root of document.querySelectorAll('[data-bp-root]')) {
    const frame = root.getBoundingClientRect()
    if (root.scrollWidth > root.clientWidth)
      found.add(`${root.scrollWidth - root.clientWidth} px too wide, ${nameOf(root)}`)

    for (const element of root.querySelectorAll('*')) {
      const { overflowX, overflowY } = getComputedStyle(element)
      const isCut =
        (overflowX !== 'visible' && element.scrollWidth > element.clientWidth + 1) ||
        (overflowY !== 'visible' && element.scrollHeight > element.clientHeight + 1)
      if (isCut && !element.matches('input, select, textarea, option, svg *') && !isHeardOnly(element))
        found.add(`cut off, ${nameOf(element)}`)
    }

    const texts = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
    for (let text = texts.nextNode(); text; text = texts.nextNode()) {
      const parent = text.parentElement
      if (!parent || !(text.textContent ?? '').trim() || parent.closest('svg, option')) continue
      if (!parent.checkVisibility() || isHeardOnly(parent)) continue
      const range = document.createRange()
      range.selectNodeContents(text)
      const control = parent.closest('button, [data-slot="button"], [data-slot="badge"]')?.getBoundingClientRect()
      for (const { left, right, top, bottom } of range.getClientRects()) {
        const sticksOut = (box: DOMRect) =>
          left < box.left - 1 || right > box.right + 1 || top < box.top - 1 || bottom > box.bottom + 1
        if (sticksOut(frame) || (control && sticksOut(control))) found.add(`sticks out, ${nameOf(parent)}`)
      }
    }
  }
  return [...found]
}
