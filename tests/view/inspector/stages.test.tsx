/** The update stage by stage, and what layers do besides their activation, as they are read on the page. */
import { fireEvent, screen } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { ACTIVATION_NAMES, type LayerSpec } from '../../../src/core/network'
import { LOSS_NAMES, OPTIMIZER_NAMES, type Recipe } from '../../../src/core/recipe'
import { OPTIMIZER_DEFAULTS } from '../../../src/core/optimizers'
import type { Target } from '../../../src/core/trace'
import { LANGUAGES, type Language } from '../../../src/i18n/messages'
import { CLASSES, lines, MAZUR, read, showInspector, speaking, traceOf, WORKED } from './stubLab'

const ADAM: Partial<Recipe> = {
  optimizer: { name: 'adam', beta1: 0.9, beta2: 0.999, epsilon: 1e-8 },
  clip: { kind: 'global-norm', maxNorm: 0.1, epsilon: 1e-6 },
  weightDecay: { kind: 'l2-gradient', amount: 0.01, appliesTo: 'weights' },
}
const EDGE: Target = { kind: 'edge', layer: 2, unit: 0, from: 1 }
const UPDATED = 17

function showUpdate(recipe: Partial<Recipe>, language: Language = 'en', cursor = UPDATED) {
  return showInspector(traceOf(MAZUR, 3, recipe), { selection: EDGE, cursor, ...speaking(language) })
}

const titles = () => screen.getAllByRole('heading', { level: 3 }).map((each) => each.textContent)

describe('the update with Adam, clipping and weight decay', () => {
  it('has a section for each stage, in the order in which they are applied', () => {
    const { container } = showUpdate(ADAM)
    expect(titles()).toEqual([
      'Clipping',
      'Weight decay',
      'Running mean of the gradient: m',
      'Running mean of the squared gradient: v',
      'New value',
      'Loss if only this weight changed',
    ])
    expect(lines(container)).toEqual([
      expect.stringMatching(/^g =∂L∂w·min\(1,c‖g‖\+ε\) =.*·min\(1,0\.1.*\+10⁻⁶\)=[+−]0\.0/),
      expect.stringMatching(/^g ←g\+λ·w ←.*\+0\.01·0\.\d+=/),
      expect.stringMatching(/^m ←β1·m\+\(1−β1\)·g ←0\.9·.*\+\(1−0\.9\)·/),
      expect.stringMatching(/^m\^ =m1−β1k =.*1−0\.93=/),
      expect.stringMatching(/^v ←β2·v\+\(1−β2\)·g2 ←0\.999·/),
      expect.stringMatching(/^v\^ =v1−β2k =.*1−0\.9993=/),
      expect.stringMatching(/^w ←w−η·m\^v\^\+ε ←0\.\d+−0\.1·.*\+10⁻⁸=0\.\d+$/),
    ])
    expect(screen.getByText(/gradient of all parameters together is longer than the limit c/)).toBeVisible()
    expect(screen.getByText(/^The weight moves against the mean of its recent gradients/)).toBeVisible()
  })

  it('is read in Chinese too', () => {
    showUpdate(ADAM, 'zh')
    expect(titles()).toEqual([
      '梯度裁剪',
      '权重衰减',
      '梯度的滑动平均 m（一阶矩）',
      '梯度平方的滑动平均 v（二阶矩）',
      '新的值',
      '若只改变这个权重，损失如何',
    ])
    expect(screen.getByText(/^权重朝近来梯度平均值的反方向移动/)).toBeVisible()
  })

  it('shows what comes in and keeps the results as holes until the update is done', () => {
    const later: Target = { kind: 'edge', layer: 2, unit: 1, from: 1 }
    const { set, container } = showInspector(traceOf(MAZUR, 3, ADAM), { selection: later, cursor: 14 })
    expect(lines(container)[2]).toMatch(/^m ←β1·m\+\(1−β1\)·g ←0\.9·.*\(1−0\.9\)·□=□$/)
    const pieces = [...container.querySelectorAll('math')]
    set({ cursor: UPDATED })
    expect(lines(container).join()).not.toContain('□')
    expect([...container.querySelectorAll('math')].every((each, k) => each === pieces[k])).toBe(true)
  })

  it('lights up the weight from any letter and number of its own, and the other way round', () => {
    const { store, container, set } = showUpdate(ADAM)
    const velocity = [...container.querySelectorAll('.formula .term')].find((each) => read(each) === 'm^')!
    fireEvent.pointerEnter(velocity)
    expect(store.getState().pointed).toEqual(EDGE)
    fireEvent.pointerLeave(velocity)
    expect(store.getState().pointed).toBeNull()
    const [old] = container.querySelectorAll('.formula .is-numbers .number[tabindex]')
    fireEvent.focus(old)
    expect(store.getState().pointed).toEqual(EDGE)
    set({ pointed: EDGE })
    const outlined = [...container.querySelectorAll('.formula .is-pointed')].map(read)
    expect(outlined).toEqual(expect.arrayContaining(['g', 'm', 'm^', 'v', 'v^', 'w']))
  })

  it('draws the change that was made, not the learning rate times the gradient', () => {
    const trace = traceOf(MAZUR, 3, ADAM)
    const { container } = showUpdate(ADAM)
    const change = trace.after.weights[2][1] - trace.before.weights[2][1]
    const shown = [...container.querySelectorAll('.loss-picture .figure')].map((each) => each.textContent)
    expect(shown[0]).toBe(`Δw = ${change < 0 ? '−' : '+'}${Math.abs(change).toPrecision(4)}`)
  })
})

describe('the picture of the loss', () => {
  const figures = (container: Element) =>
    [...container.querySelectorAll('.loss-picture .figure')].map((each) => each.textContent)

  it('announces a plain step with the gradient, and any other only when it has been made', () => {
    const plain = showInspector(traceOf(WORKED), { selection: EDGE, cursor: 10 })
    expect(figures(plain.container)[0]).toMatch(/^−η·g = −0\.04401$/)
    plain.unmount()
    const { container, set } = showUpdate(ADAM, 'en', 11)
    expect(figures(container)[0]).toBe('')
    set({ cursor: UPDATED })
    expect(figures(container)[0]).toMatch(/^Δw = /)
  })
})

describe('plain gradient descent', () => {
  it('is one line under no heading, also where the rate has a section of its own', () => {
    const { container, unmount } = showUpdate({})
    expect(titles()).toEqual(['Loss if only this weight changed'])
    expect(lines(container)[0]).toMatch(/^w ←w−η·∂L∂w ←0\.\d+−0\.1·/)
    unmount()
    showUpdate({ schedule: { name: 'step', gamma: 0.5, stepSize: 2 } })
    expect(titles().slice(0, 2)).toEqual(['Learning rate of this step', 'New value'])
    expect(screen.getByText(/by the learning rate times the gradient/)).toBeVisible()
    expect(screen.getByText('−η · gradient')).toBeVisible()
  })
})

describe('every optimizer', () => {
  it.each(OPTIMIZER_NAMES)('%s has words in both languages', (name) => {
    const recipe = {
      ...ADAM,
      optimizer: OPTIMIZER_DEFAULTS[name],
      l1: { amount: 0.1, appliesTo: 'weights' },
      l2: { amount: 0.1, appliesTo: 'weights+biases' },
      schedule: { name: 'cosine', etaMin: 0, tMax: 20 },
      warmUp: 5,
    } as const
    for (const language of LANGUAGES) {
      for (const selection of [EDGE, { kind: 'bias', layer: 1, unit: 0 } as const]) {
        const trace = traceOf(MAZUR, 3, recipe)
        const view = showInspector(trace, { selection, cursor: UPDATED, ...speaking(language) })
        expect(view.container.textContent).not.toMatch(/undefined|NaN|null|□/)
        expect(titles().every((title) => title !== '')).toBe(true)
        view.unmount()
      }
    }
  })
})

const layered = (layer: Partial<LayerSpec>): Partial<Recipe> => ({
  network: {
    inputs: 2,
    layers: [
      { units: 2, activation: 'tanh', ...layer },
      { units: 2, activation: 'sigmoid' },
    ],
  },
})

describe('a hidden layer', () => {
  const neuron: Target = { kind: 'neuron', layer: 1, unit: 0 }
  const show = (layer: Partial<LayerSpec>, cursor: number, language: Language = 'en') =>
    showInspector(traceOf(MAZUR, 3, layered(layer)), { selection: neuron, cursor, ...speaking(language) })

  it.each(ACTIVATION_NAMES.filter((name) => name !== 'softmax'))(
    '%s has a formula, a picture and words in both directions and languages',
    (activation) => {
      for (const language of LANGUAGES) {
        for (const cursor of [2, 8]) {
          const { container, unmount } = show({ activation, residual: true, dropout: 0.5 }, cursor, language)
          expect(container.textContent).not.toMatch(/undefined|NaN|null/)
          expect(container.querySelector('.activation-picture .curve')!.getAttribute('d')).not.toMatch(/NaN/)
          expect(lines(container).length).toBeGreaterThan(1)
          unmount()
        }
      }
    },
  )

  it('that is residual shows f(z) and what the skip adds', () => {
    const { container } = show({ residual: true }, 2)
    expect(lines(container)[1]).toMatch(/^f1 =tanh\(z1\)/)
    expect(lines(container)[2]).toMatch(/^a1 =f1\+x1 =/)
    expect(screen.getByText('through the skip')).toBeVisible()
  })

  it('with dropout says what is dropped', () => {
    const dropped = [1, 2, 3, 4, 5, 6, 7, 8].find(
      (step) => traceOf(MAZUR, step, layered({ dropout: 0.5 })).masks[1][0] === 0,
    )!
    const trace = traceOf(MAZUR, dropped, layered({ dropout: 0.5 }))
    const { container, set } = showInspector(trace, { selection: neuron, cursor: 2 })
    expect(lines(container).slice(2)).toEqual(['m =0', expect.stringMatching(/^a1 =f1·m =.*·0=/)])
    expect(screen.getByText(/leaves this unit out of this step/)).toBeVisible()
    set({ cursor: 8 })
    expect(screen.getByText(/dropped in this step: m is 0/)).toBeVisible()
  })

  it('writes the slope by its formula', () => {
    const { container } = show({ activation: 'silu' }, 8)
    expect(lines(container)[1]).toMatch(/^SiLU′\(z1\) =σ\(z1\)·\(1\+z1·\(1−σ\(z1\)\)\) =σ\(/)
    expect(
      screen.getByRole('img', { name: 'Curve of SiLU with its tangent at the present point' }),
    ).toBeVisible()
  })
})

describe('every loss', () => {
  it.each(LOSS_NAMES)('%s has formulas and words with both reductions', (loss) => {
    for (const reduction of ['batch-mean', 'element-mean'] as const) {
      for (const language of LANGUAGES) {
        const trace = traceOf(CLASSES, 1, { loss, reduction, huberDelta: 0.1 })
        for (const [selection, cursor] of [
          [{ kind: 'loss' }, 13],
          [{ kind: 'neuron', layer: 3, unit: 0 }, 15],
        ] as const) {
          const view = showInspector(trace, { selection, cursor, ...speaking(language) })
          expect(view.container.textContent).not.toMatch(/undefined|NaN|null/)
          expect(lines(view.container).length).toBeGreaterThan(0)
          view.unmount()
        }
      }
    }
  })

  it('huber shows its limit', () => {
    const { container } = showInspector(traceOf(MAZUR, 1, { loss: 'huber', huberDelta: 0.1 }), { cursor: 5 })
    expect(lines(container)[0]).toMatch(/^L =δH·\(\|y\^1−y1\|−12·δH\)\+/)
    expect(lines(container)[1]).toBe('δH =0.1')
  })
})
