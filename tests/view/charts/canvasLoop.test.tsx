import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { startCanvas, type Surface } from '../../../src/view/charts/canvasLoop'

const wiped = vi.fn()
const scaled = vi.fn()
let frames: FrameRequestCallback[] = []

function canvasOf(width: number, height: number): HTMLCanvasElement {
  const canvas = document.createElement('canvas')
  Object.defineProperties(canvas, { clientWidth: { value: width }, clientHeight: { value: height } })
  const context = { clearRect: wiped, setTransform: scaled } as unknown as CanvasRenderingContext2D
  canvas.getContext = (() => context) as unknown as typeof canvas.getContext
  document.body.append(canvas)
  return canvas
}

const passFrame = () => {
  const now = frames
  frames = []
  for (const frame of now) frame(0)
}

beforeEach(() => {
  frames = []
  vi.stubGlobal('requestAnimationFrame', (frame: FrameRequestCallback) => frames.push(frame))
  vi.stubGlobal('cancelAnimationFrame', () => (frames = []))
  vi.stubGlobal('devicePixelRatio', 2)
})

afterEach(() => {
  vi.unstubAllGlobals()
  document.documentElement.removeAttribute('style')
  document.documentElement.removeAttribute('data-theme')
  document.body.replaceChildren()
})

describe('startCanvas', () => {
  it('paints once a frame, however often it is asked', () => {
    const paint = vi.fn()
    const loop = startCanvas(canvasOf(100, 50), paint)
    loop.repaint()
    loop.repaint()
    expect(frames).toHaveLength(1)
    passFrame()
    expect(paint).toHaveBeenCalledOnce()
    loop.repaint()
    passFrame()
    expect(paint).toHaveBeenCalledTimes(2)
  })

  it('has as many pixels as the screen, wiped, and speaks of CSS px', () => {
    const canvas = canvasOf(100, 50)
    const paint = vi.fn<(surface: Surface) => void>()
    startCanvas(canvas, paint)
    passFrame()
    expect([canvas.width, canvas.height]).toEqual([200, 100])
    expect(scaled).toHaveBeenLastCalledWith(2, 0, 0, 2, 0, 0)
    expect(wiped).toHaveBeenLastCalledWith(0, 0, 100, 50)
    expect(paint.mock.calls[0][0]).toMatchObject({ width: 100, height: 50 })
  })

  it('reads the colours once, and again when the theme changes', async () => {
    const canvas = canvasOf(100, 50)
    canvas.style.setProperty('--ink', '#111')
    const paint = vi.fn<(surface: Surface) => void>()
    const loop = startCanvas(canvas, paint)
    passFrame()
    loop.repaint()
    passFrame()
    expect(paint.mock.calls[1][0].theme).toBe(paint.mock.calls[0][0].theme)

    canvas.style.setProperty('--ink', '#eee')
    document.documentElement.dataset.theme = 'dark'
    await Promise.resolve()
    passFrame()
    expect(paint.mock.lastCall![0].theme.ink).toBe('#eee')
  })

  it('paints nothing where there is no room, and nothing after it was stopped', () => {
    const paint = vi.fn()
    startCanvas(canvasOf(0, 0), paint)
    const stopped = startCanvas(canvasOf(9, 9), paint)
    stopped.stop()
    passFrame()
    expect(paint).not.toHaveBeenCalled()
  })
})
