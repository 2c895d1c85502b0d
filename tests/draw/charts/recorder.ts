/** A canvas context that writes down what is asked of it. */
import type { ChartTheme } from '../../../src/draw/charts/chartTheme'

export const THEME: ChartTheme = {
  paper: '#ffffff',
  rule: 'rule',
  void: 'void',
  ink: 'ink',
  ink2: 'ink2',
  mark: 'mark',
  positive: '#0000ff',
  negative: '#ff8000',
  hues: { vp: 'v+', vn: 'v-', dp: 'd+', dn: 'd-' },
  quiet: { vp: 'qv+', vn: 'qv-', dp: 'qd+', dn: 'qd-' },
  family: 'sans',
  size: 13,
}

export interface Recorder {
  readonly context: CanvasRenderingContext2D
  /** Calls as `lineTo 1 2` and settings as `lineWidth = 1`, numbers to one decimal. */
  readonly calls: string[]
  /** What was written, in order. */
  texts(): string[]
  count(call: string): number
}

/** A value as it is written down. */
export const short = (value: unknown) =>
  typeof value === 'number' ? String(Math.round(value * 10) / 10) : String(value)

export function recorder(): Recorder {
  const calls: string[] = []
  const known = { measureText: (text: string) => ({ width: text.length * 7 }) }
  const context = new Proxy(known, {
    get: (target, name) =>
      name === 'measureText'
        ? target.measureText
        : (...values: unknown[]) => void calls.push([String(name), ...values.map(short)].join(' ')),
    set: (_, name, value) => {
      calls.push(`${String(name)} = ${short(value)}`)
      return true
    },
  })
  return {
    context: context as unknown as CanvasRenderingContext2D,
    calls,
    texts: () => calls.filter((call) => call.startsWith('fillText')).map((call) => call.split(' ')[1]),
    count: (call) => calls.filter((each) => each.split(' ')[0] === call).length,
  }
}
