import { fireEvent, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import { weightIndex } from '../../../src/core/network'
import type { Target } from '../../../src/core/trace'
import { CLASSES, showInspector, speaking, traceOf, WORKED } from './stubLab'

const WEIGHT: Target = { kind: 'edge', layer: 2, unit: 0, from: 1 }

async function type(text: string) {
  const field = screen.getByRole('textbox')
  await userEvent.click(field)
  await userEvent.clear(field)
  await userEvent.type(field, text)
  return field
}

describe('the number of what is selected', () => {
  it('can be changed: a weight by Enter', async () => {
    const trace = traceOf(WORKED)
    const { store } = showInspector(trace, { selection: WEIGHT })
    const field = screen.getByRole('textbox', { name: 'Value of Weight h₂ → ŷ' })
    expect(field).toHaveValue('0.45')
    await type('−0,5{Enter}')
    const index = weightIndex(trace.recipe.network, 2, 0, 1)
    expect(store.getState().edit).toHaveBeenCalledExactlyOnceWith({ kind: 'parameter', index, value: -0.5 })
  })

  it('an input by leaving the field, with its row in the data', async () => {
    const whole = traceOf(CLASSES)
    const trace = { ...whole, examples: whole.examples.map((row) => row + 100) }
    const { store } = showInspector(trace, { selection: { kind: 'neuron', layer: 0, unit: 2 }, example: 4 })
    await type('2.5e-3')
    await userEvent.tab()
    expect(store.getState().edit).toHaveBeenCalledExactlyOnceWith({
      kind: 'input',
      row: trace.examples[4],
      unit: 2,
      value: 0.0025,
    })
  })

  it('a target and a bias too', async () => {
    const trace = traceOf(WORKED)
    const { store, set } = showInspector(trace, { selection: { kind: 'target', unit: 0 } })
    await type('1{Enter}')
    expect(store.getState().edit).toHaveBeenLastCalledWith({ kind: 'target', row: 0, unit: 0, value: 1 })
    set({ selection: { kind: 'bias', layer: 1, unit: 2 } })
    await type('.7{Enter}')
    expect(store.getState().edit).toHaveBeenLastCalledWith({ kind: 'parameter', index: 8, value: 0.7 })
  })

  it('says what is wrong, changes nothing, and Escape restores', async () => {
    const { store } = showInspector(traceOf(WORKED), { selection: WEIGHT })
    const field = await type('abc{Enter}')
    expect(screen.getByRole('alert')).toHaveTextContent('"abc" is not a number')
    expect(field).toBeInvalid()
    await userEvent.type(field, '{Escape}')
    expect(screen.queryByRole('alert')).toBeNull()
    expect(field).toHaveValue('0.45')
    expect(store.getState().edit).not.toHaveBeenCalled()
  })

  it('shows all digits to who edits it, and changes nothing if they stay', async () => {
    const { store } = showInspector(traceOf(CLASSES), { selection: { kind: 'neuron', layer: 0, unit: 0 } })
    const field = screen.getByRole<HTMLInputElement>('textbox')
    const short = field.value
    await userEvent.click(field)
    expect(field.value.length).toBeGreaterThan(short.length)
    await userEvent.keyboard('{Enter}')
    expect(store.getState().edit).not.toHaveBeenCalled()
  })

  it('does not complain of a number that training has made infinite', async () => {
    const whole = traceOf(WORKED)
    const weights = whole.before.weights.map((of) => of.map(() => Infinity))
    showInspector({ ...whole, before: { ...whole.before, weights } }, { selection: WEIGHT })
    await userEvent.click(screen.getByRole('textbox'))
    fireEvent.blur(screen.getByRole('textbox'))
    expect(screen.queryByRole('alert')).toBeNull()
  })

  it('cannot be changed while training runs, and is not there for what is computed', () => {
    const { set } = showInspector(traceOf(WORKED), { selection: WEIGHT, playing: true })
    expect(screen.getByRole('textbox')).toBeDisabled()
    set({ selection: { kind: 'neuron', layer: 1, unit: 0 } })
    expect(screen.queryByRole('textbox')).toBeNull()
  })

  it('complains in Chinese', () => {
    showInspector(traceOf(WORKED), { selection: WEIGHT, ...speaking('zh') })
    const field = screen.getByRole('textbox', { name: '数值：权重 h₂ → ŷ' })
    fireEvent.focus(field)
    fireEvent.change(field, { target: { value: ' ' } })
    fireEvent.keyDown(field, { key: 'Enter' })
    expect(screen.getByRole('alert')).toHaveTextContent('请输入一个数。')
  })
})
