/** A canvas that is painted at most once a frame, sharp at any pixel density, in the page's present colours. */
import type { ChartTheme } from '../../draw/charts/chartTheme'

/** What a painter gets: sizes in CSS px, the context already scaled and wiped. */
export interface Surface {
  readonly context: CanvasRenderingContext2D
  readonly width: number
  readonly height: number
  readonly theme: ChartTheme
}

export interface CanvasLoop {
  /** Paints with the next frame, however often it is called before. */
  repaint(): void
  stop(): void
}

/** The page's present colours and type, as they are where `element` stands. */
export function readTheme(element: Element): ChartTheme {
  const style = getComputedStyle(element)
  const token = (name: string) => style.getPropertyValue(`--${name}`).trim()
  return {
    paper: token('paper'),
    rule: token('rule'),
    void: token('void'),
    ink: token('ink'),
    ink2: token('ink2'),
    mark: token('mark'),
    positive: token('v-pos'),
    negative: token('v-neg'),
    hues: { vp: token('v-pos'), vn: token('v-neg'), dp: token('d-pos'), dn: token('d-neg') },
    quiet: {
      vp: token('v-pos-quiet'),
      vn: token('v-neg-quiet'),
      dp: token('d-pos-quiet'),
      dn: token('d-neg-quiet'),
    },
    family: style.fontFamily,
    size: Number.parseFloat(style.fontSize),
  }
}

/** The canvas with as many pixels as its box has on the screen; null where there is nothing to paint on. */
function surfaceOf(canvas: HTMLCanvasElement, theme: ChartTheme): Surface | null {
  const { clientWidth: width, clientHeight: height } = canvas
  const context = canvas.getContext('2d')
  if (context === null || width === 0 || height === 0) return null
  const pixels = devicePixelRatio
  if (canvas.width !== Math.round(width * pixels) || canvas.height !== Math.round(height * pixels)) {
    canvas.width = Math.round(width * pixels)
    canvas.height = Math.round(height * pixels)
  }
  context.setTransform(pixels, 0, 0, pixels, 0, 0)
  context.clearRect(0, 0, width, height)
  return { context, width, height, theme }
}

/** Calls back when theme, language or the size of `element` change, until the returned function is called. */
export function watchLooks(element: Element, onChange: () => void): () => void {
  const sizes = new ResizeObserver(onChange)
  sizes.observe(element)
  const attributes = new MutationObserver(onChange)
  attributes.observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme', 'lang'] })
  return () => {
    sizes.disconnect()
    attributes.disconnect()
  }
}

/** Starts with a first painting; colours are read again when theme, language or size change. */
export function startCanvas(canvas: HTMLCanvasElement, paint: (surface: Surface) => void): CanvasLoop {
  let frame = 0
  let theme: ChartTheme | null = null
  const draw = () => {
    frame = 0
    theme ??= readTheme(canvas)
    const surface = surfaceOf(canvas, theme)
    if (surface) paint(surface)
  }
  const repaint = () => {
    frame ||= requestAnimationFrame(draw)
  }
  const retheme = () => {
    theme = null
    repaint()
  }
  const unwatch = watchLooks(canvas, retheme)
  repaint()
  return {
    repaint,
    stop() {
      cancelAnimationFrame(frame)
      unwatch()
    },
  }
}
