import { screen, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import type { Target } from '../../../src/core/trace'
import { lines, showInspector, traceOf, WORKED } from './stubLab'

const heading = () => screen.getByRole('heading', { level: 2 }).textContent
const edge = (layer: number, unit: number, from: number): Target => ({ kind: 'edge', layer, unit, from })

describe('while training runs', () => {
  it('what is explained stays, also where another edge has become the strongest', () => {
    const before = traceOf(WORKED)
    const gradient = { ...before.gradient, weights: before.gradient.weights.map((of) => of.toReversed()) }
    const { set } = showInspector(before, { playing: true, cursor: 10 })
    expect(heading()).toBe('Weight h₃ → ŷ')
    set({ trace: { ...before, gradient } })
    expect(heading()).toBe('Weight h₃ → ŷ')
    set({ playing: false })
    expect(heading()).toBe('Weight h₁ → ŷ')
  })

  it('the numbers follow each snapshot and the formula stays', () => {
    const one = (step: number) => {
      const whole = traceOf(WORKED, step)
      return { ...whole, rows: Int32Array.of(0) }
    }
    const { set, container } = showInspector(one(1), { playing: true, selection: edge(2, 0, 1), cursor: 17 })
    const pieces = [...container.querySelectorAll('math, .bar')]
    expect(screen.getByRole('textbox')).toBeDisabled()
    set({ trace: one(2) })
    expect([...container.querySelectorAll('math, .bar')].every((each, k) => each === pieces[k])).toBe(true)
    expect(lines(container)[0]).toMatch(/^w ←w−η·∂L∂w ←0\.4060−/)
    expect(within(container as HTMLElement).queryAllByText('0.45')).toHaveLength(0)
  })

  it('so it does with an optimizer of many stages', () => {
    const recipe = {
      optimizer: { name: 'adam', beta1: 0.9, beta2: 0.999, epsilon: 1e-8 },
      clip: { kind: 'value', maxValue: 0.2 },
    } as const
    const one = (step: number) => ({ ...traceOf(WORKED, step, recipe), rows: Int32Array.of(0) })
    const { set, container } = showInspector(one(1), { playing: true, selection: edge(2, 0, 1), cursor: 17 })
    const pieces = [...container.querySelectorAll('math, .bar, mrow.number')]
    const first = lines(container)
    set({ trace: one(2) })
    const now = [...container.querySelectorAll('math, .bar, mrow.number')]
    expect(now).toHaveLength(pieces.length)
    expect(now.every((each, k) => each === pieces[k])).toBe(true)
    expect(
      lines(container)
        .slice(1)
        .every((line, k) => line !== first[k + 1]),
    ).toBe(true)
  })
})
