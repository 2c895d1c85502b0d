/** A lab for component tests: a state of one's choice, actions that only remember. */
import { render } from '@testing-library/react'
import type { ReactNode } from 'react'
import { vi } from 'vitest'
import { createStore } from 'zustand/vanilla'
import { scriptOf } from '../../../src/core/playback'
import { PLAIN_DESCENT, type Examples, type Recipe, type Task } from '../../../src/core/recipe'
import type { Trace } from '../../../src/core/trace'
import type { DataSet } from '../../../src/content/setup'
import { en } from '../../../src/i18n/en'
import type { Lab } from '../../../src/store/labState'
import { LabProvider } from '../../../src/view/lab'

/** A network of these widths, sigmoid throughout. */
export function recipeOf(inputs: number, ...units: number[]): Recipe {
  return {
    ...PLAIN_DESCENT,
    network: { inputs, layers: units.map((n) => ({ units: n, activation: 'sigmoid' as const })) },
    loss: 'half-squared-error',
    reduction: 'batch-mean',
    learningRate: 0.1,
    trainBiases: true,
    batching: { kind: 'shuffled', size: 32 },
    seed: 1,
  }
}

export function examplesOf(inputs: number[][], targets: number[][]): Examples {
  return {
    count: inputs.length,
    inputs: Float64Array.from(inputs.flat()),
    targets: Float64Array.from(targets.flat()),
  }
}

export function dataOf(train: Examples, test: Examples | null, task: Task): DataSet {
  return { id: 'own', train, test, task, classNames: null }
}

/** The parts of a trace that charts look at. */
export function traceOf(recipe: Recipe, parts: Partial<Trace>): Trace {
  const here = {
    recipe,
    step: 1,
    epoch: 1,
    stepInEpoch: 1,
    stepsInEpoch: 1,
    examples: Int32Array.of(0),
    loss: 1,
    ...parts,
  }
  return here as Trace
}

/** Renders `children` in a lab in this state; the XOR data unless told otherwise. */
export function renderInLab(children: ReactNode, state: Partial<Lab> = {}, data?: DataSet) {
  const recipe = state.trace?.recipe ?? recipeOf(2, 2, 1)
  const xor = examplesOf(
    [
      [0, 0],
      [0, 1],
      [1, 0],
      [1, 1],
    ],
    [[0], [1], [1], [0]],
  )
  const stopWatching = vi.fn()
  const lab: Partial<Lab> = {
    setup: {
      preset: null,
      title: null,
      data: data ?? dataOf(xor, null, { kind: 'threshold', threshold: 0.5 }),
      recipe,
      initialization: 'given',
      parameters: new Float64Array(0),
    },
    script: scriptOf(recipe.network),
    trace: traceOf(recipe, {}),
    cursor: 0,
    example: 0,
    firstStep: 1,
    history: null,
    shown: null,
    playing: false,
    digits: 4,
    language: 'en',
    messages: en,
    theme: 'light',
    goToStep: vi.fn(),
    watch: vi.fn(() => stopWatching),
    ...state,
  }
  const store = createStore<Lab>()(() => lab as Lab)
  const view = render(<LabProvider store={store}>{children}</LabProvider>)
  return { store, stopWatching, ...view }
}
