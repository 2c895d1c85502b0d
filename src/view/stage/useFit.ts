/** Arrangements of a panel, tried from the most generous on until nothing in it is cut off. */
import { useLayoutEffect, useRef, type RefObject } from 'react'

const isCut = ({ scrollHeight, clientHeight, scrollWidth, clientWidth }: Element) =>
  scrollHeight > clientHeight + 1 || scrollWidth > clientWidth + 1

/**
 * For a panel that is told by `data-fit`, 0 to `last`, how sparing it must be, before the next picture is painted; its style
 * knows what that means. The style goes by the classes of the parent too.
 */
export function useFit(last: number): RefObject<HTMLElement | null> {
  const panel = useRef<HTMLElement>(null)
  useLayoutEffect(() => {
    const element = panel.current!
    const fit = () => {
      for (let level = 0; level <= last; level++) {
        element.dataset.fit = String(level)
        if (!isCut(element)) return
      }
    }
    const sizes = new ResizeObserver(fit)
    sizes.observe(element)
    sizes.observe(document.documentElement)
    const contents = new MutationObserver(fit)
    contents.observe(element, { childList: true, subtree: true, characterData: true })
    contents.observe(element.parentElement!, { attributes: true, attributeFilter: ['class'] })
    document.fonts.addEventListener('loadingdone', fit)
    fit()
    return () => {
      document.fonts.removeEventListener('loadingdone', fit)
      sizes.disconnect()
      contents.disconnect()
    }
  }, [last])
  return panel
}
