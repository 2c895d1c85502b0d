/** What the decision map and the fitted curve read off the state. */
import type { GridRequest } from '../../core/run'
import { outputLayer, widthOf } from '../../core/network'
import { zeroLine, type Segments } from '../../draw/charts/isoline'
import { drawnCount, markOf, rowOfMark, type Mark } from '../../draw/charts/points'
import type { ValueScale } from '../../draw/charts/valueScale'
import { drawnName, nameOf } from '../../draw/names'
import type { Examples, Task } from '../../core/recipe'
import type { DataSet } from '../../content/setup'
import type { Lab } from '../../store/labState'

/** The outputs over the grid, as they were last computed for what is on show. */
export interface MapGrid {
  readonly request: GridRequest
  readonly grid: Float32Array
  readonly outputs: number
}

export const outputsOf = ({ setup }: Lab) => widthOf(setup.recipe.network, outputLayer(setup.recipe.network))
export const inputsOf = ({ setup }: Lab) => setup.recipe.network.inputs

/** The name of an output, as drawn in the graph. */
export function outputName({ setup }: Lab, output: number): string {
  const { network } = setup.recipe
  return drawnName(nameOf(network, outputLayer(network), output))
}

/** The name of an input, as drawn in the graph. */
export function inputName({ setup }: Lab, input: number): string {
  return drawnName(nameOf(setup.recipe.network, 0, input))
}

/** null until there is a grid of this network's shape. */
export function gridOf(state: Lab): MapGrid | null {
  const { grid, request } = state.shown ?? {}
  const outputs = outputsOf(state)
  if (!grid || !request) return null
  const samples = request.resolution ** (inputsOf(state) === 1 ? 1 : 2)
  return grid.length === samples * outputs ? { request, grid, outputs } : null
}

/** One output at every sample. */
export function samplesOf({ grid, outputs }: MapGrid, output: number): Float32Array {
  if (outputs === 1) return grid
  return Float32Array.from({ length: grid.length / outputs }, (_, k) => grid[k * outputs + output])
}

/** Where the decision about an output turns: at the threshold, or where another output becomes the largest. */
export function borderOf({ grid, outputs, request }: MapGrid, task: Task, output: number): Segments {
  const { resolution: n } = request
  if (task.kind === 'none') return []
  if (task.kind === 'threshold') return zeroLine(n, (k) => grid[k * outputs + output] - task.threshold)
  return zeroLine(n, (k) => {
    let other = -Infinity
    for (let j = 0; j < outputs; j++) if (j !== output) other = Math.max(other, grid[k * outputs + j])
    return grid[k * outputs + output] - other
  })
}

/** Marks for the training and the test points, as many as are drawn. */
export function marksOf({ train, test, task }: DataSet, outputs: number, output: number, scale: ValueScale) {
  const marks = (examples: Examples): Mark[] =>
    Array.from({ length: drawnCount(examples) }, (_, k) =>
      markOf(examples, task, rowOfMark(examples, k), outputs, output, scale),
    )
  return { train: marks(train), test: test ? marks(test) : [] }
}

/** The marks, of those that are drawn, of points that the parameters on show answer wrongly. */
export function missedOf({ setup, shown }: Lab, marks: ReturnType<typeof marksOf>): Mark[] {
  const { train, test } = setup.data
  const missed = (examples: Examples, drawn: readonly Mark[], wrong: Int32Array | undefined) => {
    const rows = new Set(wrong)
    return drawn.filter((_, k) => rows.has(rowOfMark(examples, k)))
  }
  return [
    ...missed(train, marks.train, shown?.train.wrong),
    ...(test ? missed(test, marks.test, shown?.test?.wrong) : []),
  ]
}

/** The dataset row of the example on show; null while training runs past it. */
export function rowOnShow({ trace, example, playing }: Lab): number | null {
  return trace && !playing ? (trace.examples[example] ?? null) : null
}
