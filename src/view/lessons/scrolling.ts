/** Brings what is asked and said into view, by scrolling the panel that it stands in and nothing around it. */

/** Px that stay free above and below what is brought into view, where the pane's style says nothing. */
const MARGIN = 8

/** What an answer is given by, and what is to be reached. */
const ASKED = '.options, .on-graph, .number-answer, .question > .button, .goal'

/** What scrolls with an element; null where nothing does. */
function paneOf(element: Element): Element | null {
  for (let at = element.parentElement; at; at = at.parentElement) {
    if (/auto|scroll/.test(getComputedStyle(at).overflowY)) return at
  }
  return null
}

/** Scrolls no further than is needed for everything from `first` to `last` to be seen; where it does not fit, `first` is on top. */
export function bringIntoView(first: Element, last: Element = first): void {
  const pane = paneOf(first)
  if (!pane) return
  const { scrollPaddingTop, scrollPaddingBottom } = getComputedStyle(pane)
  const { top, bottom } = pane.getBoundingClientRect()
  const start = first.getBoundingClientRect().top - top - (parseFloat(scrollPaddingTop) || MARGIN)
  const end = last.getBoundingClientRect().bottom - bottom + (parseFloat(scrollPaddingBottom) || MARGIN)
  if (start < 0) pane.scrollTop += start
  else if (end > 0) pane.scrollTop += Math.min(start, end)
}

/** A scene begins at its top; what is asked or to be reached is in view as far as the scene's text leaves room for it. */
export function arriveAt(title: Element): void {
  const lesson = title.closest('.lesson')
  if (!lesson) return
  bringIntoView(lesson.firstElementChild ?? title)
  const asked = [...lesson.querySelectorAll(ASKED)].at(-1)
  if (asked) bringIntoView(lesson.querySelector('.lesson-say') ?? title, asked)
}
