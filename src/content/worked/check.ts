/** Checks written numbers of a step against the right ones, and against what follows from the numbers written before them. */
import { revealedBy, scriptOf, type Script } from '../../core/playback'
import { valueOf, type Cell, type Quantity, type Trace } from '../../core/trace'
import { isCutOff, isRounded, type Written } from './agreement'
import { cellKey, OwnChain } from './ownChain'

/**
 * `right`: the right number, rounded to the digits written. `cut`: its digits, cut off instead of rounded. `rounding`: as
 * near to it as the rounding of numbers before it allows. `follows`: what an earlier wrong number leads to. `slip`: none
 * of these: it goes wrong here.
 */
export type Verdict = 'right' | 'cut' | 'rounding' | 'follows' | 'slip'

export interface Line {
  /** As in `PrintedNumber`; the first is what is checked. */
  readonly cells: readonly [Cell, ...Cell[]]
  readonly written: Written
}

export interface CheckedLine {
  readonly right: number
  /** What follows from the lines before it; `right` where there are none. */
  readonly own: number
  readonly verdict: Verdict
}

export interface Checked {
  /** In the order of the lines. */
  readonly lines: readonly CheckedLine[]
  /** The position of the line that goes wrong first, in the order in which a step is computed; null if none does. */
  readonly firstSlip: number | null
}

/** Within one tick, in the order in which one needs the other. */
const ORDER: readonly Quantity[] = [
  'x',
  'target',
  'W',
  'b',
  'z',
  'f',
  'a',
  'loss',
  'incoming',
  'delta',
  'dW',
  'db',
  'W_next',
  'b_next',
]

/** Orders cells as they are computed. */
export function byComputation(script: Script): (a: Cell, b: Cell) => number {
  return (a, b) =>
    revealedBy(script, a) - revealedBy(script, b) || ORDER.indexOf(a.quantity) - ORDER.indexOf(b.quantity)
}

/** Whether a verdict means a wrong number. */
export function isWrong(verdict: Verdict): boolean {
  return verdict === 'follows' || verdict === 'slip'
}

class Checker {
  readonly #written: ReadonlyMap<string, number>
  readonly #lineOf: ReadonlyMap<string, number>
  readonly #chain: OwnChain

  constructor(
    readonly trace: Trace,
    readonly row: number,
    readonly lines: readonly Line[],
  ) {
    this.#written = new Map(
      lines.flatMap(({ cells, written }) => cells.map((cell) => [cellKey(cell), written.value] as const)),
    )
    this.#lineOf = new Map(lines.flatMap(({ cells }, k) => cells.map((cell) => [cellKey(cell), k] as const)))
    this.#chain = new OwnChain(trace, row, this.#written)
  }

  check(k: number, earlier: readonly CheckedLine[]): CheckedLine {
    const { cells, written } = this.lines[k]
    const right = valueOf(this.trace, this.row, cells[0])
    const { value: own, from } = this.#chain.of(cells[0])
    const afterWrong = [...from].some((key) => isWrong(earlier[this.#lineOf.get(key)!].verdict))
    const verdict = () => {
      if (isRounded(written, right)) return 'right'
      if (isRounded(written, own)) return afterWrong ? 'follows' : 'rounding'
      if (isCutOff(written, right)) return 'cut'
      if (afterWrong) return isCutOff(written, own) ? 'follows' : 'slip'
      return isCutOff(written, own) || this.#isBetween(k, own, from) ? 'rounding' : 'slip'
    }
    return { right, own, verdict: verdict() }
  }

  /** Whether it could come from some numbers before it as written and others with all their digits, as on a calculator. */
  #isBetween(k: number, own: number, from: ReadonlySet<string>): boolean {
    const { cells, written } = this.lines[k]
    let [least, most] = [own, own]
    for (const key of from) {
      const cell = this.lines[this.#lineOf.get(key)!].cells.find((each) => cellKey(each) === key)!
      const unrounded = new Map(this.#written).set(key, valueOf(this.trace, this.row, cell))
      const change = new OwnChain(this.trace, this.row, unrounded).of(cells[0]).value - own
      if (change < 0) least += change
      else most += change
    }
    const half = 0.5 * written.unit
    return written.value >= least - half && written.value <= most + half
  }
}

/** `trace` has all rows of the mini-batch, `row` is one of them; no cell stands in two lines. */
export function checkLines(trace: Trace, row: number, lines: readonly Line[]): Checked {
  const checker = new Checker(trace, row, lines)
  const compare = byComputation(scriptOf(trace.recipe.network))
  const order = lines.map((_, k) => k).sort((a, b) => compare(lines[a].cells[0], lines[b].cells[0]))
  const checked: CheckedLine[] = []
  for (const k of order) checked[k] = checker.check(k, checked)
  const firstSlip = order.find((k) => isWrong(checked[k].verdict)) ?? null
  return { lines: checked, firstSlip }
}
