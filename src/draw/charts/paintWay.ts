/** The way of a run over a landscape: hollow where it began, marked where it is, with an arrow to where the update leads. */
import type { Landscape } from '../../core/landscape'
import type { ChartTheme } from './chartTheme'
import type { LandscapeLayout } from './landscapeLayout'

const START = 5
const DOT = 2.5
const NOW = 4.5
const HALO = 10
const HEAD = 8
/** Px from one dot to the next, so that dots are told apart. */
const DOTS_APART = 7

type Point = readonly [number, number]

/** Of the reach: a shorter arrow would be hidden by the marker. */
const SEEN = 0.12

/** Whether the arrow from the centre to where the update leads is long enough to be drawn. */
export function nextIsSeen({ centre, next, reach }: Landscape): boolean {
  return lengthOf([next[0] - centre[0], next[1] - centre[1]]) > SEEN * reach
}

const lengthOf = ([dx, dy]: Point) => Math.hypot(dx, dy)

/** The places of the run, in px. */
export function pointsOfWay(layout: LandscapeLayout, { path: { steps, x, y } }: Landscape): Point[] {
  return Array.from(steps, (_, k) => [layout.x(x[k]), layout.y(y[k])])
}

/** Clipped to the plot by whoever calls. */
export function paintWay(
  context: CanvasRenderingContext2D,
  layout: LandscapeLayout,
  map: Landscape,
  nextIsKnown: boolean,
  theme: ChartTheme,
): void {
  const points = pointsOfWay(layout, map)
  const now = points[points.length - 1]
  if (!Number.isFinite(now[0] + now[1])) return
  strokeOver(context, theme, () => {
    points.forEach(([px, py], k) => (k === 0 ? context.moveTo(px, py) : context.lineTo(px, py)))
  })
  paintDots(context, points, theme)
  if (points.length > 1) paintDisc(context, points[0], START, theme.paper, theme.ink, 2)
  paintDisc(context, now, HALO, theme.mark, theme.ink, 1)
  if (nextIsKnown && nextIsSeen(map)) {
    const tip: Point = [layout.x(map.next[0]), layout.y(map.next[1])]
    paintArrow(context, now, tip, theme)
  }
  paintDisc(context, now, NOW, theme.ink, theme.paper, 1)
}

/** Strokes what `trace` adds to the path in ink with an edge of paper. */
function strokeOver(context: CanvasRenderingContext2D, theme: ChartTheme, trace: () => void): void {
  context.lineJoin = 'round'
  context.beginPath()
  trace()
  for (const [colour, width] of [
    [theme.paper, 5],
    [theme.ink, 2],
  ] as const) {
    context.strokeStyle = colour
    context.lineWidth = width
    context.stroke()
  }
}

function paintDots(context: CanvasRenderingContext2D, points: readonly Point[], theme: ChartTheme): void {
  context.fillStyle = theme.ink
  context.beginPath()
  let last = points[0]
  for (const point of points) {
    if (lengthOf([point[0] - last[0], point[1] - last[1]]) < DOTS_APART) continue
    last = point
    context.moveTo(point[0] + DOT, point[1])
    context.arc(...point, DOT, 0, 2 * Math.PI)
  }
  context.fill()
}

function paintDisc(
  context: CanvasRenderingContext2D,
  [x, y]: Point,
  r: number,
  fill: string,
  stroke: string,
  width: number,
): void {
  context.beginPath()
  context.arc(x, y, r, 0, 2 * Math.PI)
  context.fillStyle = fill
  context.fill()
  context.strokeStyle = stroke
  context.lineWidth = width
  context.stroke()
}

function paintArrow(
  context: CanvasRenderingContext2D,
  [x, y]: Point,
  [tipX, tipY]: Point,
  theme: ChartTheme,
): void {
  const length = lengthOf([tipX - x, tipY - y])
  const [ux, uy] = [(tipX - x) / length, (tipY - y) / length]
  const wing = (side: number): Point => [
    tipX - HEAD * ux + (side * HEAD * uy) / 2,
    tipY - HEAD * uy - (side * HEAD * ux) / 2,
  ]
  strokeOver(context, theme, () => {
    context.moveTo(x, y)
    context.lineTo(tipX, tipY)
    context.moveTo(...wing(1))
    context.lineTo(tipX, tipY)
    context.lineTo(...wing(-1))
  })
}
