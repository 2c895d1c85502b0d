/** What a painter does to a canvas, written down; and the page's colours. */
import type { ChartTheme } from '../../src/draw/charts/chartTheme'

export const LIGHT: ChartTheme = {
  paper: '#fbfaf6',
  rule: '#ded8cb',
  void: '#8c857a',
  ink: '#1e1d1a',
  ink2: '#55514a',
  mark: '#ffe48a',
  positive: '#285ddb',
  negative: '#a5410a',
  hues: { vp: '#285ddb', vn: '#a5410a', dp: '#066b55', dn: '#ac2895' },
  quiet: { vp: '#c3d2f4', vn: '#e8cbb4', dp: '#9ccbbd', dn: '#dfb0d6' },
  family: 'sans-serif',
  size: 13,
}
export const DARK: ChartTheme = {
  ...LIGHT,
  paper: '#131519',
  rule: '#31363e',
  void: '#6b7078',
  ink: '#eeebe4',
  ink2: '#bdb9b0',
  mark: '#3b3210',
  hues: { vp: '#62a9ff', vn: '#fb9f4b', dp: '#7bebc8', dn: '#ff6abb' },
}

/** A context that writes down what is painted, one act a line: fills, strokes and pictures with their colours. */
export function recorder() {
  const lines: string[] = []
  const style = { fillStyle: '', strokeStyle: '', lineWidth: 1, globalAlpha: 1 }
  let dash: readonly number[] = []
  let path: string[] = []
  const number = (value: unknown) => (typeof value === 'number' ? Math.round(value * 10) / 10 : String(value))
  const say = (act: string, values: readonly unknown[]) => `${act}(${values.map(number).join(' ')})`
  const faint = () => (style.globalAlpha === 1 ? '' : ` at ${number(style.globalAlpha)}`)
  const stroke = (what: string) => {
    const dashes = dash.length > 0 ? ` dashed ${dash.join(' ')}` : ''
    lines.push(`stroke ${style.strokeStyle} ${number(style.lineWidth)}${dashes}${faint()}: ${what}`)
  }
  const fill = (what: string) => lines.push(`fill ${style.fillStyle}${faint()}: ${what}`)
  const trace =
    (name: string) =>
    (...values: unknown[]) =>
      void path.push(say(name, values))
  const acts = {
    translate: () => {},
    scale: () => {},
    setLineDash: (next: readonly number[]) => (dash = next),
    beginPath: () => (path = []),
    stroke: () => stroke(shortened(path)),
    fill: () => fill(shortened(path)),
    fillRect: (...box: unknown[]) => fill(say('rect', box)),
    strokeRect: (...box: unknown[]) => stroke(say('rect', box)),
    drawImage: (source: unknown, ...box: unknown[]) => lines.push(`${String(source)}: ${say('at', box)}`),
    ...Object.fromEntries(
      ['moveTo', 'lineTo', 'bezierCurveTo', 'arc', 'rect', 'roundRect'].map((name) => [name, trace(name)]),
    ),
  }
  return { context: Object.assign(style, acts) as unknown as CanvasRenderingContext2D, lines }
}

/** Of a long path its first two acts, and how many there are. */
const shortened = (path: readonly string[]) =>
  path.length <= 4 ? path.join(' ') : `${path.slice(0, 2).join(' ')} … ${path.length} in all`
