import { act, fireEvent, screen } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { PHASES } from '../../../src/core/playback'
import { targetKey, type Target } from '../../../src/core/trace'
import { LANGUAGES } from '../../../src/i18n/messages'
import { CLASSES, LARGE, lines, MAZUR, read, showInspector, speaking, traceOf, WORKED } from './stubLab'

const heading = () => screen.getByRole('heading', { level: 2 }).textContent
const edge = (layer: number, unit: number, from: number): Target => ({ kind: 'edge', layer, unit, from })
const neuron = (layer: number, unit: number): Target => ({ kind: 'neuron', layer, unit })

describe('the inspector', () => {
  it('follows the cursor through the worked example', () => {
    const { set, container } = showInspector(traceOf(WORKED))
    expect(heading()).toBe('Neuron h₁: add up, then ReLU')
    set({ cursor: 2 })
    expect(heading()).toBe('Neuron h₂: add up, then ReLU')
    expect(lines(container)).toEqual([
      'z2 =w21x1+w22x2+b2 =0.25·0.05+0.30·0.10+0.35=0.3925',
      'a2 =max(0,z2) =max(0,0.3925)=0.3925',
    ])
    set({ cursor: 5 })
    expect(heading()).toBe('Loss L')
    expect(lines(container)).toEqual(['L =12(y^−y)2 =12(1.131−0.01)2=0.6287'])
    set({ cursor: 6 })
    expect(heading()).toBe('Error term δ of ŷ')
    expect(lines(container)[1]).toBe('δy^ =∂L∂y^·ReLU′(zy^) =1.121·1=+1.121')
    set({ cursor: 7 })
    expect(lines(container)[0]).toBe('δ1 =w·δy^·ReLU′(z1) =0.40·1.121·1=+0.4486')
    set({ cursor: 10 })
    expect(heading()).toBe('Weight h₃ → ŷ')
    expect(lines(container)[0]).toBe('∂L∂w =a3·δy^ =0.4075·1.121=+0.4570')
  })

  it('shows the hole before the number, and keeps every piece in its place when it comes', () => {
    const { set, container } = showInspector(traceOf(WORKED), { selection: neuron(1, 1), cursor: 1 })
    const before = [...container.querySelectorAll('math, .bar')]
    expect(lines(container)[0]).toBe('z2 =w21x1+w22x2+b2 =0.25·0.05+0.30·0.10+0.35=□')
    set({ cursor: 2 })
    expect(lines(container)[0]).toMatch(/=0\.3925$/)
    expect([...container.querySelectorAll('math, .bar')].every((each, k) => each === before[k])).toBe(true)
    set({ selection: edge(2, 0, 1), cursor: 10 })
    expect(lines(container)[0]).toBe('∂L∂w =a2·δy^ =0.3925·1.121=+0.4401')
    expect(lines(container)[1]).toBe('w ←0.45−0.1·0.4401=□')
    set({ cursor: 14 })
    expect(lines(container)[0]).toBe('w ←w−η·∂L∂w ←0.45−0.1·0.4401=0.4060')
  })

  it('does not put a number into the page before it is known', () => {
    for (let cursor = 0; cursor < 5; cursor++) {
      const { container, unmount } = showInspector(traceOf(WORKED), { selection: { kind: 'loss' }, cursor })
      expect(container.innerHTML).not.toContain('0.6287')
      unmount()
    }
  })

  it('a hole is as wide as the number: the same figures, blank', () => {
    const { container } = showInspector(traceOf(WORKED), { selection: { kind: 'loss' }, cursor: 4 })
    const holes = [...container.querySelectorAll('.number.hole')].map((hole) => hole.textContent)
    expect(holes).toContain('0.0000')
  })

  it('puts negative factors in parentheses', () => {
    const { container } = showInspector(traceOf(CLASSES), { cursor: 3, example: 4 })
    expect(lines(container)[0]).toMatch(
      /=0\.7515·\(−0\.2645\)\+0\.4561·0\.6217\+0\.1800·\(−1\.581\)\+\(−0\.00598\)=−0\.2057$/,
    )
  })

  it('an unknown bar is a dashed box, which becomes a bar', () => {
    const { set, container } = showInspector(traceOf(WORKED), { selection: neuron(1, 0), cursor: 6 })
    const holes = () => container.querySelectorAll('.bar-hole').length
    expect(holes()).toBe(5)
    set({ cursor: 7 })
    expect(holes()).toBe(2)
    set({ cursor: 9 })
    expect(holes()).toBe(0)
  })

  it('keeps the order: eyebrow, title, sentence, symbols, numbers, bars, picture', () => {
    const { container } = showInspector(traceOf(WORKED), { selection: edge(2, 0, 1), cursor: 10 })
    const order = [
      ...container.querySelectorAll('.eyebrow, h2, header p, .is-symbols, .is-numbers, .bars, svg'),
    ]
    const names = order.map((each) => each.className || each.tagName)
    expect(names.slice(0, 6)).toEqual([
      'eyebrow',
      'H2',
      'P',
      'formula-line is-symbols',
      'formula-line is-numbers',
      'bars',
    ])
    expect(screen.getByRole('img', { name: /Loss of the mini-batch over this one number/ })).toBeVisible()
  })

  it('what is selected stays, in the phase of the cursor', () => {
    const { set, container } = showInspector(traceOf(WORKED), { selection: neuron(1, 0), cursor: 3 })
    expect(heading()).toBe('Neuron h₁: add up, then ReLU')
    set({ cursor: 6 })
    expect(heading()).toBe('Error term δ of h₁')
    expect(lines(container)[0]).toBe('δ1 =w·δy^·ReLU′(z1) =0.40·1.121·1=□')
  })

  it('steps to the next of the same kind', () => {
    const { store } = showInspector(traceOf(WORKED), { cursor: 2 })
    expect(screen.getByText('2 of 4')).toBeVisible()
    fireEvent.click(screen.getByRole('button', { name: 'Following' }))
    expect(store.getState().select).toHaveBeenLastCalledWith(neuron(1, 2))
    fireEvent.click(screen.getByRole('button', { name: 'Preceding' }))
    expect(heading()).toBe('Neuron h₂: add up, then ReLU')
  })

  it('says what is so: a sum that ReLU blocks, a gradient below zero', () => {
    const { set } = showInspector(traceOf(CLASSES), { cursor: 3, example: 4 })
    expect(screen.getByText(/ReLU blocks it/)).toBeVisible()
    set({ selection: { kind: 'bias', layer: 1, unit: 0 }, cursor: 35 })
    expect(screen.getByText(/(Positive: a smaller|Negative: a larger) b lowers the loss/)).toBeVisible()
  })

  it('speaks Chinese', () => {
    showInspector(traceOf(WORKED), { cursor: 7, ...speaking('zh') })
    expect(heading()).toBe('h₁ 的误差项 δ')
    expect(screen.getByText('传回的误差')).toBeVisible()
    expect(screen.getByText('2 / 4')).toBeVisible()
  })

  it('shows as many digits as are asked for', () => {
    const { set, container } = showInspector(traceOf(WORKED), { selection: neuron(2, 0), cursor: 4 })
    expect(lines(container)[0]).toMatch(/=1\.131$/)
    set({ digits: 'all' })
    expect(lines(container)[0]).toMatch(/=1\.1313749999999998$/)
  })

  it('waits in words until there is a trace', () => {
    showInspector(null)
    expect(screen.getByText('The first numbers are on their way.')).toBeVisible()
  })
})

describe('terms and the graph', () => {
  const terms = (container: Element, text: string) =>
    [...container.querySelectorAll('.number')].filter((each) => read(each) === text)

  it('pointing at a number points at its part of the graph, and leaving stops that', () => {
    const { store, container } = showInspector(traceOf(WORKED), { cursor: 2 })
    const [weight] = terms(container, '0.25')
    fireEvent.pointerEnter(weight)
    expect(store.getState().pointed).toEqual(edge(1, 1, 0))
    fireEvent.pointerLeave(weight)
    expect(store.getState().pointed).toBeNull()
    act(() => (weight as HTMLElement).focus?.())
    fireEvent.focus(terms(container, '0.05')[0])
    expect(store.getState().pointed).toEqual(neuron(0, 0))
  })

  it('what is pointed at in the graph is outlined in symbols and in numbers', () => {
    const { set, container } = showInspector(traceOf(WORKED), { cursor: 2 })
    set({ pointed: edge(1, 1, 1) })
    const outlined = [...container.querySelectorAll('.formula .is-pointed')].map(read)
    expect(outlined).toEqual(['w22', '0.30'])
  })

  it('marks exactly what enters the current micro-step', () => {
    const { set, container } = showInspector(traceOf(WORKED), { selection: edge(2, 0, 1), cursor: 10 })
    const marked = () => [...container.querySelectorAll('.is-marked')].map(read)
    expect(marked()).toEqual(['0.3925', '1.121'])
    set({ cursor: 11 })
    expect(marked()).toEqual([])
  })
})

describe('mini-batches and large layers', () => {
  it('show the mean of the batch beside the example', () => {
    const trace = traceOf(CLASSES)
    const { container, set } = showInspector(trace, { cursor: 3, example: 4 })
    const batch = () => read([...container.querySelectorAll('.bars')].at(-1)!)
    expect(batch()).toBe('this example0.00mean0.3777')
    set({ example: 5 })
    expect(batch()).toMatch(/mean0\.3777$/)
  })

  it('show the gradient as the mean of those of the examples', () => {
    const { container } = showInspector(traceOf(CLASSES), {
      cursor: 35,
      selection: edge(1, 0, 0),
      example: 3,
    })
    expect(lines(container)[0]).toMatch(/^∂ℓ∂w =N·x1·δ11 =32·/)
    expect(lines(container)[1]).toMatch(/^∂L∂w =1N∑e∂ℓ∂w =132\(.*\(31 more\)\)=/)
    expect(screen.getByText(/times N it is the error of this example alone/)).toBeVisible()
  })

  it('cut long sums short, with the rest as a number', () => {
    const { container } = showInspector(traceOf(LARGE), { cursor: 1 })
    expect(lines(container)[0]).toMatch(/^z1 =∑iw1,?ixi\+b1 =.*\(60 more\)/)
    expect(screen.getByText('60 more')).toBeVisible()
    expect(screen.queryByRole('img', { name: /Loss of the mini-batch/ })).toBeNull()
  })
})

describe('everything that can be selected', () => {
  const targets: Target[] = [
    { kind: 'loss' },
    { kind: 'target', unit: 1 },
    neuron(0, 1),
    neuron(1, 0),
    neuron(2, 1),
    { kind: 'bias', layer: 1, unit: 1 },
    { kind: 'bias', layer: 2, unit: 0 },
    edge(1, 0, 1),
    edge(2, 1, 0),
  ]
  it.each(targets.map((target) => [targetKey(target), target] as const))(
    '%s in every phase, in both languages',
    (_, target) => {
      const ends = PHASES.map((_phase, k) => [2, 5, 7, 11, 15][k])
      for (const language of LANGUAGES) {
        for (const cursor of ends) {
          const { container, unmount } = showInspector(traceOf(MAZUR), {
            selection: target,
            cursor,
            ...speaking(language),
          })
          expect(container.querySelector('h2')!.textContent).not.toBe('')
          expect(container.textContent).not.toMatch(/undefined|NaN|null/)
          unmount()
        }
      }
    },
  )
})
