/** A lab around one real step, without a worker: what components need to show it, and what they ask for. */
import { readFileSync } from 'node:fs'
import { act, render } from '@testing-library/react'
import { vi } from 'vitest'
import { createStore, type StoreApi } from 'zustand/vanilla'
import { scriptOf } from '../../../src/core/playback'
import { PLAIN_DESCENT, type Recipe } from '../../../src/core/recipe'
import type { RunStart } from '../../../src/core/run'
import type { Trace } from '../../../src/core/trace'
import { Trainer } from '../../../src/core/training'
import { en } from '../../../src/i18n/en'
import { zh } from '../../../src/i18n/zh'
import type { Language, Messages } from '../../../src/i18n/messages'
import type { Lab } from '../../../src/store/labState'
import { Inspector } from '../../../src/view/inspector/Inspector'
import { LabProvider } from '../../../src/view/lab'

export const WORKED = 'article-000-section-4-relu-2-3-1'
export const MAZUR = 'arch-2-2-2-sigmoid-b1'
export const CLASSES = 'arch-3-5-4-2-mixed-b32'
export const RESIDUAL = 'residual-gelu-4-5-5-3-softmax-cce'
export const LARGE = 'arch-64-32-10-relu-softmax-b5'

export const LANGUAGES = { en: en as Messages, zh }

/** A lab that speaks a language. */
export const speaking = (language: Language) => ({ language, messages: LANGUAGES[language] })

const FILES = ['articles', 'architectures-1', 'architectures-2', 'losses', 'degenerate', 'residual']

// tests/oracles.ts finds its files by import.meta.url, which in jsdom is no file.
const cases = FILES.flatMap((file) => JSON.parse(readFileSync(`tests/oracles/${file}.json`, 'utf8')).cases)

/** A step of the run that an oracle case describes, by plain gradient descent or by another recipe. */
export function traceOf(name: string, step = 1, changes: Partial<Recipe> = {}): Trace {
  const { network, loss, reduction, parameters, batch } = cases.find((each) => each.name === name)
  const count = batch.inputs.length
  const values = parameters.weights.flatMap((W: number[][], l: number) => [
    ...W.flat(),
    ...parameters.biases[l],
  ])
  const start: RunStart = {
    recipe: {
      network,
      loss,
      reduction,
      learningRate: 0.1,
      trainBiases: true,
      ...PLAIN_DESCENT,
      batching: { kind: 'shuffled', size: count },
      seed: 0,
      ...changes,
    },
    parameters: Float64Array.from(values),
    train: {
      count,
      inputs: Float64Array.from(batch.inputs.flat()),
      targets: Float64Array.from(batch.targets.flat()),
    },
    test: null,
    task: { kind: 'none' },
    resume: null,
  }
  return new Trainer(start).traceOf(step).trace
}

/** Only what the inspector asks for; the rest of the lab is not there. */
export function stubLab(trace: Trace | null, changes: Partial<Lab> = {}): StoreApi<Lab> {
  return createStore<Lab>(
    (set) =>
      ({
        trace,
        script: scriptOf(
          trace?.recipe.network ?? { inputs: 1, layers: [{ units: 1, activation: 'linear' }] },
        ),
        cursor: 0,
        example: 0,
        digits: 4,
        playing: false,
        selection: null,
        locked: null,
        pointed: null,
        ...speaking('en'),
        point: vi.fn((pointed) => set({ pointed })),
        select: vi.fn((selection) => set({ selection })),
        edit: vi.fn(),
        ...changes,
      }) as unknown as Lab,
  )
}

/** The inspector of a step, and a way to change what the lab holds. */
export function showInspector(trace: Trace | null, changes: Partial<Lab> = {}) {
  const store = stubLab(trace, changes)
  const view = render(
    <LabProvider store={store}>
      <Inspector />
    </LabProvider>,
  )
  return { ...view, store, set: (change: Partial<Lab>) => act(() => store.setState(change)) }
}

/** A line as it reads, without what is hidden. */
export function read(element: Element): string {
  const copy = element.cloneNode(true) as Element
  for (const hidden of copy.querySelectorAll('mphantom, .hole-space')) hidden.textContent = '□'
  return copy.textContent!.replace(/\s+/g, ' ').trim()
}

/** All lines of formulas, in order. */
export function lines(container: Element): string[] {
  return [...container.querySelectorAll('.formula')].map((formula) =>
    [...formula.children].map(read).join(' '),
  )
}
